"""Small random journeys, rich in what the rules look at: a number gives always the same one."""

from __future__ import annotations

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
from tests.analysis.turns import TURNS


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
    pick.choice(TURNS)(pick, tables)
    records = {
        name: Table(RECORD_TYPES[name].made(row) for row in rows) for name, rows in tables.items()
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


def _some(pick: Random, keys: list[str], often: float) -> list[str]:
    if not keys or pick.random() > often:
        return []
    return sorted(pick.sample(keys, pick.randint(1, len(keys))))
