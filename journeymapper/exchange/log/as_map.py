"""A map of what was walked: activities are touchpoints, what followed directly is connected."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from journeymapper.exchange.carried import Reading
from journeymapper.exchange.log.metrics import CASES, DROP_OFF, EVENTS, count, share
from journeymapper.exchange.log.names import named
from journeymapper.exchange.log.stages import Stages, stages_of
from journeymapper.exchange.log.told import told
from journeymapper.exchange.log.walked import Activity, Counts, Walked, Way
from journeymapper.language import grouped, tr
from journeymapper.model.clean import entered
from journeymapper.model.ids import Ids
from journeymapper.model.journey import Journey
from journeymapper.model.records import (
    Channel,
    Connection,
    Evidence,
    Header,
    Metric,
    Segment,
    Stage,
    Touchpoint,
)
from journeymapper.model.table import Table

if TYPE_CHECKING:
    from journeymapper.model.fields import Role


def map_of(walked: Walked, title: str, source: str, min_share: Fraction) -> Reading:
    """The map called `title` of what was walked, and what of it the map does not hold.

    `source` is the log's name, where the evidence is from.
    """
    stages = stages_of(walked)
    drawn = _Drawn(walked, stages, source, min_share)
    days = walked.first.date().isoformat(), walked.day
    description = tr("{events} events of {cases} cases from {first} to {last}, in {log}")
    events, cases = grouped(walked.events), grouped(walked.cases)
    words = description.format(events=events, cases=cases, first=days[0], last=days[1], log=source)
    journey = Journey(
        Header(title=title, description=entered(words)),
        segments=Table(drawn.segments.values()),
        channels=Table(drawn.channels.values()),
        stages=Table(drawn.stages),
        touchpoints=Table(drawn.touchpoints.values()),
        connections=Table(map(drawn.connection, walked.ways)),
    )
    return Reading(journey.ordered(), tuple(told(walked, stages, min_share)))


class _Drawn:
    """The records of the map, by the words of the log."""

    def __init__(self, walked: Walked, stages: Stages, source: str, min_share: Fraction) -> None:
        self._walked, self._min_share, self._source = walked, min_share, source
        self._roles = _roles(walked, min_share)
        ids = Ids()
        self._places = {name: place for place, names in enumerate(stages.held) for name in names}
        self.stages = [Stage(id=ids(name), name=name) for name in map(named, stages.names)]
        by_name = {each.name: each for each in walked.activities}
        in_order = [by_name[name] for names in stages.held for name in names]
        keys = {each.name: ids(named(each.name)) for each in in_order}
        words = sorted({word for each in in_order for word in each.channels})
        self.channels = {each: Channel(id=ids(named(each)), name=named(each)) for each in words}
        self.segments = {
            each: Segment(id=ids(named(each)), name=named(each)) for each in sorted(walked.segments)
        }
        self.touchpoints = {each.name: self._touchpoint(each, keys) for each in in_order}

    def _touchpoint(self, activity: Activity, keys: Mapping[str, str]) -> Touchpoint:
        role = self._roles.get(activity.name, "step")
        least = self._min_share * activity.events
        channels = [word for word, events in sorted(activity.channels.items()) if events >= least]
        return Touchpoint(
            id=keys[activity.name],
            title=named(activity.name),
            stage=self.stages[self._places[activity.name]].id,
            role=role,
            channels=tuple(self.channels[word].id for word in channels),
            segments=self._of_segments(activity.segments),
            evidence=Evidence(grade="log", source=self._source),
            metrics=tuple(self._metrics(activity, role)),
        )

    def _metrics(self, activity: Activity, role: Role) -> Iterator[Metric]:
        day = self._walked.day
        yield share(activity.cases, self._walked.cases, day)
        yield count(CASES, activity.cases, day)
        yield count(EVENTS, activity.events, day)
        if role != "goal":
            yield share(activity.last, activity.cases, day, DROP_OFF)

    def connection(self, way: Way) -> Connection:
        back = self._places[way.target] < self._places[way.source]
        return Connection(
            source=self.touchpoints[way.source].id,
            target=self.touchpoints[way.target].id,
            kind="loopback" if back else "flow",
            segments=self._of_segments(way.segments),
            wait_hours=_tidy(way.hours),
        )

    def _of_segments(self, cases: Counts) -> tuple[str, ...]:
        """The segments that go there in numbers; none where all do."""
        whole = self._walked.segments
        often = [each for each, n in cases.items() if n >= self._min_share * whole[each]]
        chosen = sorted(often or cases)
        return () if len(chosen) == len(whole) else tuple(self.segments[s].id for s in chosen)


def _roles(walked: Walked, min_share: Fraction) -> Mapping[str, Role]:
    """Where cases begin and end, by activity: the end of most cases is the goal."""
    least = min_share * walked.cases
    goal = _most(walked.activities, [each.last for each in walked.activities])
    begins = {each.name for each in walked.activities if each.first and each.first >= least}
    begins = begins or {_most(walked.activities, [each.first for each in walked.activities])}
    roles: dict[str, Role] = {}
    for each in walked.activities:
        ends = each.last > 0 and each.last >= least
        if each.name == goal:
            roles[each.name] = "goal"
        elif each.name in begins and not (ends and each.last > each.first):
            roles[each.name] = "entry"
        elif ends:
            roles[each.name] = "exit"
    return roles


def _most(activities: Sequence[Activity], counts: Sequence[int]) -> str:
    """The activity with the highest count; of several the first by name."""
    pairs = zip(counts, activities, strict=True)
    return min(pairs, key=lambda pair: (-pair[0], pair[1].name))[1].name


def _tidy(hours: float) -> int | float:
    """Hours to two decimals; less than one to two digits that count."""
    rounded = round(hours, 2) if hours >= 1 else float(f"{hours:.2g}")
    return int(rounded) if rounded.is_integer() else rounded
