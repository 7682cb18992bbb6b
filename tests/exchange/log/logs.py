"""Event logs for tests: written as files, and walked in plain Python to compare."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from fractions import Fraction
from pathlib import Path
from statistics import median
from typing import Any

Event = tuple[str, str, datetime]
"""Case, activity, time."""
NAMES = ("case_id", "activity", "timestamp")
START = datetime(2026, 1, 1)


def as_csv(path: Path, rows: Iterable[Sequence[object]], names: Sequence[str] = NAMES) -> Path:
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([names, *rows])
    return path


def log(text: str) -> list[Event]:
    """`one: A B C` is a case whose events are an hour apart; in the order of the lines."""
    events = []
    for line in text.strip().splitlines():
        case, _, activities = line.strip().partition(": ")
        for hour, activity in enumerate(activities.split()):
            events.append((case, activity, START + timedelta(hours=hour)))
    return events


def tidy(hours: float) -> float:
    return round(hours, 2) if hours >= 1 else float(f"{hours:.2g}")


def walked(events: Sequence[Event], min_share: Fraction) -> dict[str, Any]:
    """What is to be found in a log, by the definitions, as slowly as that takes."""
    cases: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        cases[event[0]].append(event)
    ways: dict[tuple[str, str], list[tuple[str, float]]] = defaultdict(list)
    places: dict[str, list[int]] = defaultdict(list)
    visits: dict[str, set[str]] = defaultdict(set)
    firsts: Counter[str] = Counter()
    lasts: Counter[str] = Counter()
    for case, own in cases.items():
        own.sort(key=lambda event: event[2])  # stable: ties stay in the file's order
        firsts[own[0][1]] += 1
        lasts[own[-1][1]] += 1
        for place, (_, activity, time) in enumerate(own):
            places[activity].append(place)
            visits[activity].add(case)
            if place:
                _, before, earlier = own[place - 1]
                ways[before, activity].append((case, (time - earlier).total_seconds() / 3600))
    kept = {
        pair: tidy(median(hours for _, hours in walks))
        for pair, walks in ways.items()
        if pair[0] != pair[1] and len({case for case, _ in walks}) >= min_share * len(cases)
    }
    return {
        "ways": kept,
        "shares": {name: round(100 * len(seen) / len(cases), 1) for name, seen in visits.items()},
        "cases": {name: len(seen) for name, seen in visits.items()},
        "events": {name: len(all_) for name, all_ in places.items()},
        "drop-off": {name: round(100 * lasts[name] / len(visits[name]), 1) for name in visits},
        "ranks": {name: median(all_) for name, all_ in places.items()},
        "firsts": firsts,
        "lasts": lasts,
    }
