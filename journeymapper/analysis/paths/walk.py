"""The walk: the touchpoints a customer can be at, and which follows which.

Plain dictionaries of what `journey.flow` holds as a graph: the passes ask them many thousand
times, and building them takes a tenth.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain, compress, repeat
from operator import eq

from journeymapper.model.columns import column
from journeymapper.model.derived import derived, lasting
from journeymapper.model.journey import Journey
from journeymapper.model.records import Connection, Touchpoint
from journeymapper.model.words import WALKED_LANES

Ways = Mapping[str, Mapping[str, Connection]]
WALK = ("touchpoints.lane", "connections.*")
SEGMENT_WALK = (*WALK, "touchpoints.segments", "segments.*")
"""The fields that everyone's walk follows from, and that of a segment."""
NOTHING: dict[str, Connection] = {}
"""Nobody puts anything in."""


@dataclass(slots=True)
class Walk:
    """Which touchpoints follow which, for everyone or for one segment.

    `after[id]` maps each successor to the connection that leads there.
    """

    after: Ways
    _before: Ways | None = field(default=None, init=False, compare=False, repr=False)

    @property
    def before(self) -> Ways:
        """Of each touchpoint its predecessors, and the connections that come from there."""
        if self._before is None:
            self._before = _turned(self.after)
        return self._before

    @property
    def ways(self) -> Iterator[Connection]:
        """All its connections, in order."""
        return chain.from_iterable(ahead.values() for ahead in self.after.values())

    def __contains__(self, touchpoint: object) -> bool:
        return touchpoint in self.after

    def __bool__(self) -> bool:
        return bool(self.after)

    @property
    def connected(self) -> bool:
        """Whether there is any connection at all."""
        return any(self.after.values())

    def reach(self, starts: Iterable[str], without: Collection[str] = ()) -> set[str]:
        """The starts and all that can be reached from them, never through `without`."""
        return _spread(self.after, starts, without)

    def sources(self, ends: Iterable[str], without: Collection[str] = ()) -> set[str]:
        """The ends and all from which one of them can be reached, never through `without`."""
        return _spread(self.before, ends, without)


@lasting("touchpoints.lane")
def is_walked(journey: Journey) -> list[bool]:
    """Of each touchpoint, whether it is in lane customer or frontstage."""
    return [lane in WALKED_LANES for lane in column(journey, "lane")]


@derived
def walked(journey: Journey) -> tuple[Touchpoint, ...]:
    """The touchpoints in lanes customer and frontstage, in order."""
    return tuple(compress(journey.touchpoints, is_walked(journey)))


@derived
def having(journey: Journey, name: str) -> tuple[Touchpoint, ...]:
    """The walked touchpoints that say something in a field: not None, not empty, no 0."""
    said = compress(column(journey, name), is_walked(journey))
    return tuple(compress(walked(journey), said))


@derived
def with_role(journey: Journey, role: str) -> tuple[Touchpoint, ...]:
    """The walked touchpoints of a role, in order."""
    roles = column(journey, "role")
    if role not in roles:
        return ()
    is_of_it = map(eq, compress(roles, is_walked(journey)), repeat(role))
    return tuple(compress(walked(journey), is_of_it))


@lasting("touchpoints.lane", "touchpoints.sentiment")
def feelings(journey: Journey) -> dict[str, int]:
    """How each walked touchpoint feels that is rated, in order."""
    lanes, felt = column(journey, "lane"), column(journey, "sentiment")
    return {
        each: feeling
        for each, lane, feeling in zip(journey.touchpoints.keys, lanes, felt, strict=True)
        if feeling is not None and lane in WALKED_LANES
    }


@lasting(*WALK)
def walk(journey: Journey) -> Walk:
    """Everyone's walk: all of `journey.flow`."""
    nodes = compress(journey.touchpoints.keys, is_walked(journey))
    return _walk(nodes, journey.connections)


@lasting(*SEGMENT_WALK)
def segment_walk(journey: Journey, segment: str | None) -> Walk:
    """The walk of one segment: what names no segments, or names this one. None is everyone."""
    everyone = walk(journey)
    if segment is None:
        return everyone
    return _walk(
        [each.id for each in walked(journey) if not each.segments or segment in each.segments],
        (way for way in everyone.ways if not way.segments or segment in way.segments),
    )


def _walk(nodes: Iterable[str], ways: Iterable[Connection]) -> Walk:
    """The ways between the nodes, and no other; those without a way share one that is empty."""
    after: dict[str, dict[str, Connection]] = dict.fromkeys(nodes, NOTHING)
    for way in ways:
        source, target = way.source, way.target
        ahead = after.get(source)
        if ahead is None or target not in after or way.kind == "support":
            continue
        if ahead:
            ahead[target] = way
        else:
            after[source] = {target: way}
    return Walk(after)


def _turned(after: Ways) -> Ways:
    """The same ways, by where they lead to."""
    before: dict[str, dict[str, Connection]] = dict.fromkeys(after, NOTHING)
    for source, ahead in after.items():
        for target, way in ahead.items():
            if behind := before[target]:
                behind[source] = way
            else:
                before[target] = {source: way}
    return before


def _spread(ways: Ways, starts: Iterable[str], without: Collection[str]) -> set[str]:
    """What can be come to, one by one: on a long way each step has little ahead of it."""
    seen = {*without}
    waiting = [start for start in {*starts} - seen if start in ways]
    seen.update(waiting)
    for here in waiting:  # it grows meanwhile
        for each in ways[here]:
            if each not in seen:
                seen.add(each)
                waiting.append(each)
    return {*waiting}
