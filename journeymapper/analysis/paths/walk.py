"""The walk: the touchpoints a customer can be at, and which follows which.

Plain dictionaries of what `journey.flow` holds as a graph: the passes ask them many thousand
times, and building them takes a tenth.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress

from journeymapper.model.columns import column
from journeymapper.model.derived import derived
from journeymapper.model.journey import Journey
from journeymapper.model.records import Connection, Touchpoint
from journeymapper.model.words import WALKED_LANES

Ways = Mapping[str, Mapping[str, Connection]]
Step = tuple[str, str, str, Connection]
"""A connection of the walk: source, target, kind, and all of it."""


@dataclass(frozen=True, slots=True)
class Walk:
    """Which touchpoints follow which, for everyone or for one segment.

    `after[id]` maps each successor to the connection that leads there, `before[id]` each
    predecessor to the connection that comes from there. `steps` are all of them, in order.
    """

    after: Ways
    before: Ways
    steps: Sequence[Step]

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
    walked = [lane in WALKED_LANES for lane in column(journey, "lane")]
    return tuple(compress(journey.touchpoints, walked))


@derived
def having(journey: Journey, field: str) -> tuple[Touchpoint, ...]:
    """The walked touchpoints that say something in a field: not None, not empty, no 0."""
    said = compress(journey.touchpoints, column(journey, field))
    return tuple(each for each in said if each.lane in WALKED_LANES)


@derived
def with_role(journey: Journey, role: str) -> tuple[Touchpoint, ...]:
    """The walked touchpoints of a role, in order."""
    both = zip(column(journey, "role"), column(journey, "lane"), strict=True)
    found = [each == role and lane in WALKED_LANES for each, lane in both]
    return tuple(compress(journey.touchpoints, found))


@derived
def feelings(journey: Journey) -> dict[str, int]:
    """How each walked touchpoint feels that is rated, in order."""
    lanes, felt = column(journey, "lane"), column(journey, "sentiment")
    return {
        each: feeling
        for each, lane, feeling in zip(journey.touchpoints.keys, lanes, felt, strict=True)
        if feeling is not None and lane in WALKED_LANES
    }


@derived
def walk(journey: Journey) -> Walk:
    """Everyone's walk: all of `journey.flow`."""
    fields = (column(journey, name, "connections") for name in ("source", "target", "kind"))
    ways = zip(*fields, journey.connections, strict=True)
    nodes = [each.id for each in walked(journey)]
    return _walk(nodes, [way for way in ways if way[2] != "support"])


@derived
def segment_walk(journey: Journey, segment: str | None) -> Walk:
    """The walk of one segment: what names no segments, or names this one. None is everyone."""
    everyone = walk(journey)
    if segment is None:
        return everyone
    return _walk(
        [each.id for each in walked(journey) if not each.segments or segment in each.segments],
        [way for way in everyone.steps if not way[3].segments or segment in way[3].segments],
    )


def _walk(nodes: Iterable[str], ways: Iterable[Step]) -> Walk:
    """The ways between the nodes, and no other."""
    nothing: dict[str, Connection] = {}  # what those without a way share
    after = dict.fromkeys(nodes, nothing)
    before = after.copy()
    steps = []
    for way in ways:
        source, target, _, connection = way
        ahead, behind = after.get(source), before.get(target)
        if ahead is None or behind is None:
            continue
        steps.append(way)
        if ahead:
            ahead[target] = connection
        else:
            after[source] = {target: connection}
        if behind:
            behind[source] = connection
        else:
            before[target] = {source: connection}
    return Walk(after, before, steps)


def _spread(ways: Ways, starts: Iterable[str], without: Collection[str]) -> set[str]:
    seen = {*without}
    found = {start for start in starts if start in ways} - seen
    while found:  # all that is one step further on
        seen |= found
        found = set[str]().union(*map(ways.__getitem__, found)) - seen
    return seen.difference(without) if without else seen
