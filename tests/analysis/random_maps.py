"""Small random journeys, rich in what the rules look at: a number gives always the same one."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from random import Random
from typing import Any

from journeymapper.model.journey import RECORD_TYPES, Journey
from journeymapper.model.records import Header
from journeymapper.model.table import Table
from journeymapper.model.words import (
    LEVELS,
    PILLARS,
    RECOVERY_ACTS,
    TRAITS,
)


def random_map(seed: int) -> Journey:
    """A valid journey of one to twelve touchpoints in one to five stages."""
    pick = Random(seed)
    stages = [f"s{n}" for n in range(pick.choice((1, 2, 3, 3, 4, 4, 5)))]
    segments = [f"g{n}" for n in range(pick.choice((0, 0, 1, 2, 2, 3)))]
    channels = [f"c{n}" for n in range(pick.choice((0, 2, 3, 4)))]
    ids = [f"t{n}" for n in range(pick.choice((1, 2, 3, 4, 5, 6, 6, 7, 7, 8, 8, 9, 9)))]
    pick.shuffle(ids)
    tables: dict[str, list[dict[str, Any]]] = {
        "segments": [{"id": each, "name": each} for each in segments],
        "channels": [{"id": each, "name": each, "brand": _brand(pick)} for each in channels],
        "promises": [{"id": "p0", "text": "p0"}, {"id": "p1", "text": "p1"}],
        "stages": [{"id": each, "name": each, "phase": _phase(pick)} for each in stages],
        "touchpoints": _touchpoints(pick, ids, stages, segments, channels),
        "opportunities": [
            {
                "id": f"o{n}",
                "title": "o",
                "touchpoints": pick.sample(ids, pick.randint(0, 2)),
                "outcome": pick.choice((None, "cost")),
            }
            for n in range(pick.choice((0, 0, 1, 2)))
            if len(ids) > 1
        ],
    }
    tables["connections"] = _connections(pick, tables["touchpoints"], segments)
    pick.choice(STYLES)(pick, tables)
    records = {
        name: Table(RECORD_TYPES[name].model_validate(row) for row in rows)
        for name, rows in tables.items()
    }
    return Journey(Header(title="m")).with_tables(**records).ordered()


def _phase(pick: Random) -> str | None:
    return pick.choice((None, "before", "during", "after"))


def _touchpoints(
    pick: Random, ids: list[str], stages: list[str], segments: list[str], channels: list[str]
) -> list[dict[str, Any]]:
    tagged = pick.choice((0.2, 0.5, 0.8))
    marked = pick.choice((0.0, 0.15, 0.4))
    rows = []
    for place, key in enumerate(ids):
        stage = stages[
            min(place * len(stages) // len(ids) + pick.choice((0, 0, 0, 1)), len(stages) - 1)
        ]
        row: dict[str, Any] = {"id": key, "title": key, "stage": stage}
        row["lane"] = pick.choices(
            ("frontstage", "customer", "backstage", "support"), (12, 5, 1, 1)
        )[0]
        if pick.random() < marked:
            row["role"] = pick.choice(("entry", "goal", "exit", "decision"))
        row["segments"] = _some(pick, segments, 0.3)
        row["channels"] = pick.sample(channels, 1) if channels and pick.random() < 0.9 else []
        row["level"] = pick.choice(LEVELS) if pick.random() < tagged else None
        row["pillars"] = {each: pick.randint(-2, 2) for each in PILLARS if pick.random() < 0.2}
        if pick.random() < 0.25:
            row["pillars"]["resolution"] = pick.randint(1, 2)
        row["traits"] = [each for each in TRAITS if pick.random() < 0.2]
        row["sentiment"] = pick.randint(-3, 3) if pick.random() < tagged else None
        row["effort"] = pick.randint(1, 7) if pick.random() < tagged else None
        row["importance"] = pick.randint(1, 5) if pick.random() < tagged else None
        row["performance"] = pick.randint(1, 5) if pick.random() < tagged else None
        row["moment_of_truth"] = pick.random() < 0.3
        row["recovery"] = [each for each in RECOVERY_ACTS if pick.random() < 0.08]
        row["promises_made"] = _some(pick, ["p0", "p1"], 0.1)
        row["promises_kept"] = _some(pick, ["p0", "p1"], 0.15)
        if pick.random() < 0.3:
            row["fail_point"] = {
                "severity": pick.choice((None, 1, 2, 3, 4, 5)),
                "resolve_within_hours": pick.choice((None, 0.5, 24, 48)),
            }
        row |= _facts(pick, tagged)
        rows.append(row)
    return rows


def _facts(pick: Random, tagged: float) -> dict[str, Any]:
    row: dict[str, Any] = {}
    things = pick.sample(("card", "Card ", "address", " ADDRESS", "name"), pick.randint(1, 2))
    row["asks_for"] = things if pick.random() < 0.4 else []
    row["pains"] = ["it hurts"] if pick.random() < 0.3 else []
    row["owner"] = pick.choice(("", " ", "Sales")) if pick.random() < tagged else ""
    row["initiator"] = pick.choice((None, "customer", "business"))
    row["duration_minutes"] = pick.choice((None, 0, 30, 90.5))
    if pick.random() < 0.4:
        row["expectation"] = {"outcome": pick.choice((None, "below", "met", "exceeded"))}
    if pick.random() < 0.5 * tagged:
        row["evidence"] = {"grade": pick.choice(("assumption", "workshop", "log"))}
    if pick.random() < 0.1:
        row["metrics"] = [{"name": pick.choice(("NPS", " csat", "ces ", "Calls")), "value": 1}]
    return row


def _brand(pick: Random) -> dict[str, int | None]:
    return {
        each: pick.choice((None, 0, 1, 2)) for each in ("values", "messaging", "visual_identity")
    }


def _connections(
    pick: Random, touchpoints: list[dict[str, Any]], segments: list[str]
) -> list[dict[str, Any]]:
    ids = [each["id"] for each in touchpoints]
    pairs = {(a, b) for a, b in pairwise(ids) if pick.random() < pick.choice((0.6, 0.9, 1))}
    if len(ids) > 1 and pick.random() < 0.8:
        pairs |= {tuple(pick.sample(ids, 2)) for _ in range(pick.randint(0, len(ids)))}
    if pick.random() < 0.05:
        pairs = set()
    return [
        {
            "source": a,
            "target": b,
            "kind": pick.choices(
                ("flow", "failure", "recovery", "loopback", "support"), (12, 4, 2, 2, 1)
            )[0],
            "label": pick.choice(("", "yes")),
            "segments": _some(pick, segments, 0.15),
            "wait_hours": pick.choice((0, 0, 0, 0, 1, 23.5, 24, 48, None)),
        }
        for a, b in sorted(pairs)
    ]


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


def _some(pick: Random, keys: list[str], often: float) -> list[str]:
    if not keys or pick.random() > often:
        return []
    return sorted(pick.sample(keys, pick.randint(1, len(keys))))


STYLES: tuple[Callable[[Random, dict[str, Any]], None], ...] = (
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
