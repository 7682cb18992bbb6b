"""The walk: the touchpoints a customer can be at, and which follows which.

What `journey.flow` holds as a graph, in plain lists and dictionaries: the passes ask them many
thousand times, and building them takes a tenth.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import compress, repeat
from operator import eq, not_
from typing import Any

from journeymapper.model.alike import Alike
from journeymapper.model.columns import column, said
from journeymapper.model.derived import derived, lasting
from journeymapper.model.journey import Journey
from journeymapper.model.records import Connection, Touchpoint
from journeymapper.model.words import WALKED_LANES

Ways = Mapping[str, Mapping[str, Connection]]
Beside = Sequence[Sequence[int]]
WALK = ("touchpoints.lane", "connections.*")
SEGMENT_WALK = (*WALK, "touchpoints.segments", "segments.*")
"""The fields that everyone's walk follows from, and that of a segment."""
NOTHING: dict[str, Connection] = {}
"""Nobody puts anything in."""


class Walk(Alike):
    """Which touchpoints follow which, for everyone or for one segment.

    `nodes` are the touchpoints, `lines` the connections between them, both in order. Each line is
    of the kind, and leads from the node to the node, that `kinds`, `begins` and `ends` hold at its
    place; nodes by their places among all: a long way is gone in numbers in half the time.
    """

    alike = ("nodes", "lines", "kinds", "begins", "ends")
    __slots__ = (*alike, "_after", "_ahead", "_before", "_behind", "place")

    def __init__(
        self,
        nodes: Sequence[str],
        lines: Sequence[Connection],
        kinds: Sequence[str],
        begins: Sequence[int],
        ends: Sequence[int],
        place: Mapping[str, int],
    ) -> None:
        self.nodes, self.lines, self.kinds = nodes, lines, kinds
        self.begins, self.ends, self.place = begins, ends, place
        self._after: Ways | None = None
        self._before: Ways | None = None
        self._ahead: Beside | None = None
        self._behind: Beside | None = None

    @property
    def after(self) -> Ways:
        """Of each touchpoint its successors, and the connections that lead there."""
        if self._after is None:
            self._after = _ways(self.nodes, self.begins, self.ends, self.lines)
        return self._after

    @property
    def before(self) -> Ways:
        """Of each touchpoint its predecessors, and the connections that come from there."""
        if self._before is None:
            self._before = _ways(self.nodes, self.ends, self.begins, self.lines)
        return self._before

    @property
    def ahead(self) -> Beside:
        """As `after`, in numbers, without the connections."""
        if self._ahead is None:
            self._ahead = _beside(len(self.nodes), self.begins, self.ends)
        return self._ahead

    @property
    def behind(self) -> Beside:
        """As `before`, in numbers, without the connections."""
        if self._behind is None:
            self._behind = _beside(len(self.nodes), self.ends, self.begins)
        return self._behind

    def __contains__(self, touchpoint: object) -> bool:
        return touchpoint in self.place

    def __bool__(self) -> bool:
        return bool(self.nodes)

    @property
    def connected(self) -> bool:
        """Whether there is any connection at all."""
        return bool(self.lines)

    def places(self, touchpoints: Iterable[str]) -> list[int]:
        """The numbers of those of some touchpoints that are on it."""
        return [self.place[each] for each in touchpoints if each in self.place]

    def last_ones(self) -> list[str]:
        """The touchpoints from which nothing leads on, in order."""
        return [*compress(self.nodes, map(not_, self.ahead))]

    def just_before(self, ends: Iterable[str]) -> set[str]:
        """The touchpoints that one of these directly follows."""
        there = {*self.places(ends)}
        before = compress(self.begins, map(there.__contains__, self.ends)) if there else ()
        return {*map(self.nodes.__getitem__, {*before})}

    def reach(self, starts: Iterable[str], without: Iterable[str] = ()) -> set[str]:
        """The starts and all that can be reached from them, never through `without`."""
        return {*compress(self.nodes, self.reached(starts, without))}

    def sources(self, ends: Iterable[str], without: Iterable[str] = ()) -> set[str]:
        """The ends and all from which one of them can be reached, never through `without`."""
        return {*compress(self.nodes, self.reaching(ends, without))}

    def reached(self, starts: Iterable[str], without: Iterable[str] = ()) -> bytearray:
        """Of each node 1 where it is in `reach`, else 0: a long way in less time."""
        return self._spread(self.ahead, starts, without)

    def reaching(self, ends: Iterable[str], without: Iterable[str] = ()) -> bytearray:
        """As `reached`, of `sources`."""
        return self._spread(self.behind, ends, without)

    def _spread(self, beside: Beside, starts: Iterable[str], without: Iterable[str]) -> bytearray:
        seen, closed = bytearray(len(self.nodes)), self.places(without)
        for number in closed:
            seen[number] = True
        spread(beside, self.places(starts), seen)
        for number in closed:
            seen[number] = False
        return seen


def spread(beside: Beside, starts: Iterable[int], seen: bytearray) -> None:
    """Mark the starts and all that can be reached from them, past what is marked already."""
    waiting = []
    for number in starts:
        if not seen[number]:
            seen[number] = True
            waiting.append(number)
    for here in waiting:  # it grows meanwhile
        for each in beside[here]:
            if not seen[each]:
                seen[each] = True
                waiting.append(each)


@lasting("touchpoints.lane")
def is_walked(journey: Journey) -> list[bool]:
    """Of each touchpoint, whether it is in lane customer or frontstage."""
    return [*map(frozenset(WALKED_LANES).__contains__, column(journey, "lane"))]


@lasting("touchpoints.lane")
def ids_walked(journey: Journey) -> list[str]:
    """The ids of the touchpoints in lanes customer and frontstage, in order."""
    return [*compress(journey.touchpoints.keys, is_walked(journey))]


@derived
def walked(journey: Journey) -> tuple[Touchpoint, ...]:
    """The touchpoints in lanes customer and frontstage, in order."""
    return tuple(compress(journey.touchpoints, is_walked(journey)))


@derived
def having(journey: Journey, name: str) -> tuple[Touchpoint, ...]:
    """The walked touchpoints that say something in a field: not None, not empty, no 0."""
    if not any(column(journey, name)):
        return ()
    return tuple(compress(walked(journey), of_walked(journey, name)))


@derived
def with_role(journey: Journey, role: str) -> tuple[Touchpoint, ...]:
    """The walked touchpoints of a role, in order."""
    roles = column(journey, "role")
    if role not in roles:
        return ()
    is_of_it = map(eq, compress(roles, is_walked(journey)), repeat(role))
    return tuple(compress(walked(journey), is_of_it))


def of_walked(journey: Journey, name: str) -> list[Any]:
    """What each walked touchpoint says in a field, in order."""
    return [*compress(column(journey, name), is_walked(journey))]


def told(journey: Journey, name: str, *others: str) -> Iterator[tuple[Any, ...]]:
    """The ids of those that `having` gives, each with what it says in this field and the others."""
    if not any(column(journey, name)):
        return iter(())
    said = of_walked(journey, name)
    rest = (compress(of_walked(journey, other), said) for other in others)
    return zip(compress(ids_walked(journey), said), filter(None, said), *rest, strict=True)


@lasting("touchpoints.lane", "touchpoints.sentiment")
def feelings(journey: Journey) -> dict[str, int]:
    """How each walked touchpoint feels that is rated, in order."""
    felt = zip(ids_walked(journey), of_walked(journey, "sentiment"), strict=True)
    return {each: feeling for each, feeling in felt if feeling is not None}


@lasting(*WALK)
def walk(journey: Journey) -> Walk:
    """Everyone's walk: all of `journey.flow`."""
    fields = (column(journey, name, "connections") for name in ("source", "target", "kind"))
    return _walk(ids_walked(journey), [*journey.connections], *fields)


@lasting(*SEGMENT_WALK)
def segment_walk(journey: Journey, segment: str | None) -> Walk:
    """The walk of one segment: what names no segments, or names this one. None is everyone.

    Where a segment can walk all of it, it is that of everyone: nothing is walked twice.
    """
    everyone = walk(journey)
    if segment is None:
        return everyone
    cards = [not each or segment in each for each in of_walked(journey, "segments")]
    is_named = "segments" in said(journey, "connections")
    ways = [
        not is_named or not each.segments or segment in each.segments for each in everyone.lines
    ]
    if all(cards) and all(ways):
        return everyone
    ids = everyone.nodes.__getitem__
    return _walk(
        [*compress(everyone.nodes, cards)],
        [*compress(everyone.lines, ways)],
        map(ids, compress(everyone.begins, ways)),
        map(ids, compress(everyone.ends, ways)),
        [*compress(everyone.kinds, ways)],
    )


def _walk(
    nodes: Sequence[str],
    lines: Sequence[Connection],
    sources: Iterable[str],
    targets: Iterable[str],
    kinds: Sequence[str],
) -> Walk:
    """The connections between the nodes, and no other."""
    place = dict(zip(nodes, range(len(nodes)), strict=True))
    begins, ends = [*map(place.get, sources)], [*map(place.get, targets)]
    given = (lines, kinds, begins, ends)
    inside = [
        begin is not None and end is not None and kind != "support"
        for begin, end, kind in zip(begins, ends, kinds, strict=True)
    ]
    inner: list[list[Any]] = [[*compress(each, inside)] for each in given]
    return Walk(nodes, inner[0], inner[1], inner[2], inner[3], place)


def _ways(
    nodes: Sequence[str],
    begins: Iterable[int],
    ends: Iterable[int],
    lines: Iterable[Connection],
) -> Ways:
    """Where lines lead to, by where they begin; what has none shares one that is empty."""
    ways: dict[str, dict[str, Connection]] = dict.fromkeys(nodes, NOTHING)
    ids = (map(nodes.__getitem__, each) for each in (begins, ends))
    for here, there, line in zip(*ids, lines, strict=True):
        if known := ways[here]:
            known[there] = line
        else:
            ways[here] = {there: line}
    return ways


def _beside(count: int, begins: Iterable[int], ends: Iterable[int]) -> Beside:
    """As `_ways`, in numbers."""
    beside: list[Any] = [()] * count
    for here, there in zip(begins, ends, strict=True):
        if known := beside[here]:
            known.append(there)
        else:
            beside[here] = [there]
    return beside
