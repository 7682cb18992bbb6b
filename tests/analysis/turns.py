"""The turns a random map can take, so that each rule gets something to say often enough."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from random import Random
from typing import Any


def _leave(pick: Random, tables: dict[str, Any]) -> None:
    """As it came."""


def _one_long_way(pick: Random, tables: dict[str, Any]) -> None:
    """Walked from end to end, in ever other channels."""
    ids = [each["id"] for each in tables["touchpoints"]]
    tables["connections"] = [{"source": a, "target": b} for a, b in pairwise(ids)]
    channels = [each["id"] for each in tables["channels"]]
    for place, each in enumerate(tables["touchpoints"]):
        each |= {"lane": "frontstage", "segments": []}
        each["role"] = "entry" if place == 0 else "goal" if place == len(ids) - 1 else "step"
        each["channels"] = channels[place % len(channels) :][:1] if channels else []


STEP: dict[str, Any] = {"lane": "frontstage", "segments": [], "role": "step"}
FAILS = STEP | {"fail_point": {"severity": 4, "resolve_within_hours": 0.5}}
MENDS = STEP | {"pillars": {"resolution": 1}}
PLAIN = STEP | {"pillars": {}, "fail_point": None}
ENTRY, GOAL, EXIT = (PLAIN | {"role": each} for each in ("entry", "goal", "exit"))
HIDDEN = FAILS | {"lane": "backstage"}

Story = tuple[tuple[dict[str, Any], ...], tuple[tuple[int, int, str], ...]]
STORIES: dict[str, Story] = {
    "mended late": (
        (
            ENTRY,
            FAILS | {"moment_of_truth": True, "stage": 0},
            PLAIN,
            PLAIN,
            MENDS | {"stage": -1},
            GOAL,
        ),
        ((0, 1, "flow"), (1, 2, "flow"), (1, 3, "failure"), (3, 4, "flow"), (4, 5, "recovery")),
    ),
    "mended for some": (
        (FAILS, PLAIN, MENDS, GOAL, EXIT),
        ((0, 1, "failure"), (1, 2, "flow"), (2, 3, "flow"), (1, 4, "flow")),
    ),
    "starting over": (
        (ENTRY, FAILS, MENDS, GOAL),
        ((0, 1, "flow"), (1, 3, "flow"), (1, 2, "failure"), (2, 0, "loopback")),
    ),
    "carried by what fails": ((PLAIN, HIDDEN, PLAIN), ((1, 0, "support"), (0, 2, "flow"))),
    "bad for long": (
        (PLAIN, PLAIN | {"sentiment": -1}, PLAIN | {"sentiment": -2}, PLAIN | {"sentiment": -1}),
        ((0, 1, "flow"), (1, 2, "flow"), (2, 3, "flow"), (3, 2, "loopback")),
    ),
    "hard for some": (
        (ENTRY | {"effort": 1}, PLAIN | {"effort": 6}, GOAL | {"effort": 1}),
        ((0, 2, "for the first"), (0, 1, "flow"), (1, 2, "flow")),
    ),
    "round and round": (
        (ENTRY, PLAIN, PLAIN, GOAL),
        ((0, 1, "flow"), (1, 2, "flow"), (2, 1, "loopback")),
    ),
}


def _tell_a_story(pick: Random, tables: dict[str, Any]) -> None:
    """One of the stories happens to some of its touchpoints, the rest stays as it came."""
    roles, ways = STORIES[pick.choice(sorted(STORIES))]
    if len(roles) > len(tables["touchpoints"]):
        return
    places = sorted(pick.sample(range(len(tables["touchpoints"])), len(roles)))
    actors = [tables["touchpoints"][place] for place in places]
    for actor, role in zip(actors, roles, strict=True):
        stage = role.get("stage")
        actor |= role | {
            "stage": actor["stage"] if stage is None else tables["stages"][stage]["id"]
        }
    ids = [each["id"] for each in actors]
    kept = [
        way
        for way in tables["connections"]
        if way["source"] not in ids and (way["target"] not in ids or pick.random() < 0.3)
    ]
    waits = pick.choice((0, 24))
    first = [each["id"] for each in tables["segments"][:1]]
    told = [
        {"source": ids[a], "target": ids[b], "kind": kind, "wait_hours": waits}
        for a, b, kind in ways
    ]
    for way in told:
        if way["kind"] == "for the first":
            way |= {"kind": "flow", "segments": first}
    tables["connections"] = kept + told


def _fade(pick: Random, tables: dict[str, Any]) -> None:
    """Great at first, and worse and worse."""
    last = len(tables["stages"]) - 1
    falls = {each["id"]: 3 - 6 * at // max(last, 1) for at, each in enumerate(tables["stages"])}
    for each in tables["touchpoints"]:
        each["sentiment"] = pick.choice((None, falls[each["stage"]], falls[each["stage"]]))


def _crowd(pick: Random, tables: dict[str, Any]) -> None:
    """All in one stage, and more of it."""
    rows = tables["touchpoints"]
    rows += [dict(rows[0], id=f"x{n}", title="x") for n in range(12 - len(rows))]
    for each in rows:
        each["stage"] = tables["stages"][0]["id"]


def _fail_often(pick: Random, tables: dict[str, Any]) -> None:
    """Much fails, in front and behind the scenes, and some of it is mended."""
    for each in tables["touchpoints"]:
        each["lane"] = pick.choice(("frontstage", "frontstage", "customer", "backstage"))
        each["role"] = pick.choice(("step", "step", "step", "exit", "entry", "goal"))
        each["segments"] = []
        if pick.random() < 0.6:
            each["fail_point"] = {"resolve_within_hours": pick.choice((0.5, 24))}
        if pick.random() < 0.4:
            each["pillars"] = {"resolution": 1}
    for way in tables["connections"]:
        way["kind"] = pick.choice(("flow", "flow", "failure", "failure", "support", "loopback"))


TURNS: tuple[Callable[[Random, dict[str, Any]], None], ...] = (
    _leave,
    _one_long_way,
    _fade,
    _crowd,
    _fail_often,
    _tell_a_story,
    _tell_a_story,
    _tell_a_story,
    _tell_a_story,
)
