"""The walk: the touchpoints a customer can be at, and which follows which.

Plain dictionaries taken from `journey.flow`, because the passes ask them many thousand times.
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
    return _walk(journey.flow.nodes, [data["record"] for _, _, data in journey.flow.edges.data()])


@derived
def segment_walk(journey: Journey, segment: str | None) -> Walk:
    """The walk of one segment: what names no segments, or names this one. None is everyone."""
    everyone = walk(journey)
    if segment is None:
        return everyone
    nodes = [each.id for each in walked(journey) if not each.segments or segment in each.segments]
    open_to = set(nodes)
    ways = [
        each
        for ways in everyone.after.values()
        for each in ways.values()
        if (not each.segments or segment in each.segments)
        and each.source in open_to
        and each.target in open_to
    ]
    return _walk(nodes, ways)


def _walk(nodes: Iterable[str], connections: Iterable[Connection]) -> Walk:
    after: dict[str, dict[str, Connection]] = {node: {} for node in nodes}
    before: dict[str, dict[str, Connection]] = {node: {} for node in after}
    for each in connections:
        after[each.source][each.target] = each
        before[each.target][each.source] = each
    return Walk(after, before)


def _spread(ways: Ways, starts: Iterable[str], without: Collection[str]) -> set[str]:
    seen = {start for start in starts if start in ways and start not in without}
    waiting = list(seen)
    while waiting:
        for each in ways[waiting.pop()]:
            if each not in seen and each not in without:
                seen.add(each)
                waiting.append(each)
    return seen
