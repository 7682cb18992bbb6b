"""A log held against a map: how many cases went as it says, and where the others leave it.

A case fits if all it did are touchpoints of the map, it begins at an entry, each next touchpoint
is connected to the one before or is the same, and it ends at a goal or an exit.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from journeymapper.analysis.paths.ends import entries, exits, goals
from journeymapper.exchange.log.columns import FOUND, Wanted
from journeymapper.exchange.log.discover import source_of, walking
from journeymapper.exchange.log.metrics import (
    CASES,
    DROP_OFF,
    EVENTS,
    LEAVING,
    count,
    share,
    with_figures,
)
from journeymapper.exchange.log.walked import NOTHING, moment
from journeymapper.exchange.survey.matching import Match, matches
from journeymapper.language import tr
from journeymapper.model.draft import Draft
from journeymapper.model.patch import Patch
from journeymapper.model.records import Evidence, Metric, Touchpoint

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey

EDGE = ""
"""Before the first event of a case, and after the last."""


@dataclass(frozen=True, slots=True)
class Astray:
    """Cases that leave the map first here; "" where they begin or end outside it."""

    source: str
    target: str
    cases: int


@dataclass(frozen=True, slots=True)
class Replayed:
    """How a log went along a map. `patch` puts the figures onto the touchpoints."""

    cases: int
    fitting: int
    astray: tuple[Astray, ...]
    patch: Patch
    losses: tuple[str, ...]


def replay(journey: Journey, log: str, wanted: Wanted = FOUND, engine: str = "") -> Replayed:
    """How the cases of a log went along the map. Raises Refused, OSError."""
    with walking(log, wanted, engine) as (ask, told):
        _, cases, _, last = next(ask("all", NOTHING))
        names = [str(row[0]) for row in ask("activities", NOTHING)]
        found = matches(journey, sorted(names))
        meant = {each.name: each.touchpoint for each in found if each.touchpoint and each.is_sure}
        given = {"meant": [*meant.items()], "allowed": [*_allowed(journey, meant)]}
        astray = tuple(Astray(*row) for row in ask("astray", given))
        visits = {str(row[0]): _Visits(*row[1:]) for row in ask("visits", given)}
    day = moment(last).date().isoformat()
    figures = _Figures(cases, day, source_of(log, engine), visits, _leaving(astray, meant))
    lost = sum(each.cases for each in astray)
    patch = figures.patch(journey)
    return Replayed(cases, cases - lost, astray, patch, (*told, *_told(found, journey)))


@dataclass(frozen=True, slots=True)
class _Visits:
    events: int = 0
    cases: int = 0
    last: int = 0


@dataclass(frozen=True, slots=True)
class _Figures:
    cases: int
    day: str
    source: str
    visits: Mapping[str, _Visits]
    leaving: Mapping[str, int]

    def patch(self, journey: Journey) -> Patch:
        draft = Draft(journey)
        for each in journey.touchpoints:
            metrics = with_figures(each, self._metrics(each))
            draft.put(each.changed(metrics=metrics, evidence=self._evidence(each)))
        return draft.patch(tr("Event log"))

    def _metrics(self, touchpoint: Touchpoint) -> Iterator[Metric]:
        visits = self.visits.get(touchpoint.id, _Visits())
        yield share(visits.cases, self.cases, self.day)
        yield count(CASES, visits.cases, self.day)
        yield count(EVENTS, visits.events, self.day)
        if visits.cases:
            if touchpoint.role != "goal":
                yield share(visits.last, visits.cases, self.day, DROP_OFF)
            gone = self.leaving.get(touchpoint.id, 0)
            yield share(gone, visits.cases, self.day, LEAVING)

    def _evidence(self, touchpoint: Touchpoint) -> Evidence | None:
        known = touchpoint.evidence
        if touchpoint.id not in self.visits or (known and known.grade == "log"):
            return known
        return Evidence(grade="log", source=self.source)


def _allowed(journey: Journey, meant: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """What may follow what, by activities."""
    activities: dict[str, list[str]] = {}
    for activity, key in meant.items():
        activities.setdefault(key, []).append(activity)
    pairs = [(each.source, each.target) for each in journey.connections]
    pairs += [(key, key) for key in activities]
    for source, target in pairs:
        for one in activities.get(source, ()):
            yield from ((one, other) for other in activities.get(target, ()))
    for activity, key in meant.items():
        if key in entries(journey):
            yield EDGE, activity
        if key in goals(journey) | exits(journey):
            yield activity, EDGE


def _leaving(astray: Sequence[Astray], meant: Mapping[str, str]) -> Mapping[str, int]:
    """From which touchpoints so many cases leave the map."""
    found: dict[str, int] = {}
    for each in astray:
        if key := meant.get(each.source):
            found[key] = found.get(key, 0) + each.cases
    return found


def _told(found: Sequence[Match], journey: Journey) -> Iterator[str]:
    """What is said of activities that are not the title of one touchpoint."""
    for each in found:
        if each.how == "sure" and each.touchpoint:
            title = journey.touchpoints[each.touchpoint].title
            yield tr("“{name}” is taken for “{title}”.").format(name=each.name, title=title)
        elif not each.is_sure:
            yield tr("“{name}” is on no touchpoint of the map.").format(name=each.name)
