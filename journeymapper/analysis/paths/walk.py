"""The walk: the touchpoints a customer can be at, and which follows which.

Plain dictionaries of what `journey.flow` holds as a graph: the passes ask them many thousand
times, and building them takes a tenth.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from journeymapper.model.derived import derived
from journeymapper.model.journey import Journey
from journeymapper.model.records import Connection, Touchpoint
from journeymapper.model.words import WALKED_LANES

Ways = Mapping[str, Mapping[str, Connection]]


@dataclass(frozen=True, slots=True)
class Walk:
    """Which touchpoints follow which, for everyone or for one segment.

    `after[id]` maps each successor to the connection that leads there, `before[id]` each
    predecessor to the connection that comes from there.
    """

    after: Ways
    before: Ways

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


@derived
def walked(journey: Journey) -> tuple[Touchpoint, ...]:
    """The touchpoints in lanes customer and frontstage, in order."""
    return tuple(each for each in journey.touchpoints if each.lane in WALKED_LANES)


@derived
def walk(journey: Journey) -> Walk:
    """Everyone's walk: all of `journey.flow`."""
    return _walk(
        (each.id for each in walked(journey)),
        (each for each in journey.connections if each.kind != "support"),
    )


@derived
def segment_walk(journey: Journey, segment: str | None) -> Walk:
    """The walk of one segment: what names no segments, or names this one. None is everyone."""
    if segment is None:
        return walk(journey)
    return _walk(
        (each.id for each in walked(journey) if not each.segments or segment in each.segments),
        (
            each
            for each in journey.connections
            if each.kind != "support" and (not each.segments or segment in each.segments)
        ),
    )


def _walk(nodes: Iterable[str], connections: Iterable[Connection]) -> Walk:
    """The connections between the nodes, and no other."""
    after: dict[str, dict[str, Connection]] = {node: {} for node in nodes}
    before: dict[str, dict[str, Connection]] = {node: {} for node in after}
    for each in connections:
        source, target = each.source, each.target
        if source in after and target in after:
            after[source][target] = each
            before[target][source] = each
    return Walk(after, before)


def _spread(ways: Ways, starts: Iterable[str], without: Collection[str]) -> set[str]:
    waiting = [start for start in {*starts} if start in ways and start not in without]
    seen = {*waiting, *without}
    add, push, pop = seen.add, waiting.append, waiting.pop
    while waiting:
        for each in ways[pop()]:
            if each not in seen:
                add(each)
                push(each)
    return seen.difference(without) if without else seen
