"""What was walked, gathered from the answers to the questions: small, whatever the log's size."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from typing import Any

from journeymapper.exchange.log.questions import HOUR
from journeymapper.exchange.refused import Refused
from journeymapper.language import grouped, tr

Given = Mapping[str, Sequence[tuple[str, str]]]
Ask = Callable[[str, Given], Iterator[tuple[Any, ...]]]
"""Gives the rows that answer a question of `questions.py`, by its name and the tables it needs."""
NOTHING: Given = {}
Counts = Mapping[str, int]
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MOST_WAYS, RARE_SHOWN = 50_000, 1_000


@dataclass(frozen=True, slots=True)
class Activity:
    """What was done: in how many events and cases, where in them, how often first and last.

    `place` is the median one, from 0; `channels` and `stages` count events, `segments` cases.
    """

    name: str
    events: int
    cases: int
    place: float
    first: int
    last: int
    channels: Counts = field(default_factory=dict)
    segments: Counts = field(default_factory=dict)
    stages: Counts = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Way:
    """One activity right after another: in how many cases, and after how many hours (median)."""

    source: str
    target: str
    cases: int
    hours: float
    segments: Counts = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Walked:
    """A log in figures. `ways` are those of enough cases, most first; `rare` the first others.

    `repeats`: activities right after themselves. `segments`: cases of each; `stages`: the median
    place of each.
    """

    events: int
    cases: int
    first: datetime
    last: datetime
    activities: tuple[Activity, ...]
    ways: tuple[Way, ...]
    repeats: tuple[Way, ...]
    rare: tuple[Way, ...]
    rare_count: int
    segments: Counts
    stages: Mapping[str, float]

    @property
    def day(self) -> str:
        """The last day of the log, like 2026-11-30."""
        return self.last.date().isoformat()


def gathered(ask: Ask, min_share: Fraction) -> Walked:
    """What was walked. `min_share`: of all cases, from which on a way is kept."""
    events, cases, first, last = next(ask("all", NOTHING))
    if not events:
        raise Refused(tr("No row holds a whole event."))
    ways = _Ways(ask, min_share * cases)
    return Walked(
        events,
        cases,
        moment(first),
        moment(last),
        tuple(_activities(ask)),
        ways.tagged(),
        tuple(ways.repeats),
        tuple(ways.rare),
        ways.rare_count,
        {str(segment): count for segment, count in ask("all_segments", NOTHING)},
        {str(stage): float(place) for stage, place in ask("all_stages", NOTHING)},
    )


class _Ways:
    def __init__(self, ask: Ask, least: Fraction) -> None:
        self._ask = ask
        self._kept: dict[tuple[str, str], Way] = {}
        self.repeats: list[Way] = []
        self.rare: list[Way] = []
        self.rare_count = 0
        for source, target, cases, wait in ask("ways", NOTHING):
            self._take(Way(source, target, cases, wait / HOUR), least)

    def _take(self, way: Way, least: Fraction) -> None:
        if way.source == way.target:
            self.repeats.append(way)
        elif way.cases >= least:
            self._kept[way.source, way.target] = way
            if len(self._kept) > MOST_WAYS:
                words = tr(
                    "More than {n} ways were walked. Ask for those of a larger share of cases."
                )
                raise Refused(words.format(n=grouped(MOST_WAYS)))
        else:
            self.rare_count += 1
            if len(self.rare) < RARE_SHOWN:
                self.rare.append(way)

    def tagged(self) -> tuple[Way, ...]:
        """The ways that are kept, with the segments that went them."""
        segments: dict[tuple[str, str], dict[str, int]] = {}
        for source, target, segment, cases in self._ask("segments_of_ways", NOTHING):
            if (source, target) in self._kept:
                segments.setdefault((source, target), {})[segment] = cases
        return tuple(
            replace(way, segments=segments.get(key, {})) for key, way in self._kept.items()
        )


def _activities(ask: Ask) -> Iterator[Activity]:
    tags = {each: _by_activity(ask(each, NOTHING)) for each in ("channels", "segments", "stages")}
    for name, events, cases, place, first, last in ask("activities", NOTHING):
        own = {tag: counts.get(name, {}) for tag, counts in tags.items()}
        yield Activity(name, events, cases, float(place), first, last, **own)


def _by_activity(rows: Iterator[tuple[Any, ...]]) -> Mapping[str, Counts]:
    found: dict[str, dict[str, int]] = {}
    for activity, word, count in rows:
        found.setdefault(activity, {})[word] = count
    return found


def moment(microseconds: int) -> datetime:
    """The moment of so many microseconds since 1970."""
    return EPOCH + timedelta(microseconds=microseconds)
