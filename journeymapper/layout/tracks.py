"""Which track of its gap every arm of every way runs on.

Arms that overlap along a gap get different tracks. Their order is chosen, shortest first, so that
few lines cross.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from journeymapper.layout.sizes import half_of_marks
from journeymapper.layout.ways import Gap, Way

PATIENCE = 40
"""Beyond so many arms in one knot their order no longer matters: nobody can read it."""

LotKey = tuple[Gap, bool]
"""A gap, and whether it is the part of it where loopbacks run."""


class End(NamedTuple):
    """Where an arm ends along its gap, and to which side of the gap the way goes on (-1, 1)."""

    key: int
    turn: int


class Arm(NamedTuple):
    """One leg of a way inside a gap: the line it is of, and the keys between which it runs.

    `half`: how far the marks of its line stand out to a side.
    """

    line: str
    kind: str
    first: End
    last: End
    low: int
    high: int
    half: float


class Track(NamedTuple):
    """The number of an arm's track from the left or from the top, of how many."""

    number: int
    of: int


class Lot(NamedTuple):
    """The arms that share a gap, by the place of the stage they come from, and their tracks.

    `most`: how many tracks the widest of its knots has.
    """

    arms: Mapping[int, tuple[Arm, ...]]
    tracks: Mapping[str, Track]
    most: int


def arms_of(way: Way) -> list[tuple[LotKey, Arm]]:
    """The arms of a way, in its direction, with where they run."""
    gaps, arms = way.gaps, []
    link, a, b = way.link, way.source, way.target
    line, kind, half, loops = link.key, link.kind, half_of_marks(link), link.kind == "loopback"
    columns = [2 * a.column + 1, *(2 * gap.number for gap in gaps), 2 * b.column + 1]
    rows = [2 * a.row + 1, *columns[1:-1], 2 * b.row + 1]
    end = len(gaps) + 1
    for place, gap in enumerate(gaps, 1):
        upright, middle = gap.upright, 2 * gap.number
        along, aside = (rows, columns) if upright else (columns, rows)
        before, after = aside[max(place - 2, 0)], aside[min(place + 2, end)]
        first = End(along[place - 1], 1 if before > middle else -1)
        last = End(along[place + 1], 1 if after > middle else -1)
        low, high = (first.key, last.key) if first.key < last.key else (last.key, first.key)
        lot = (gap, loops and not upright)
        arms.append((lot, Arm(line, kind, first, last, low, high, half)))
    return arms


def untangled(arms: Mapping[int, tuple[Arm, ...]]) -> Lot:
    """The lot with a track for every arm. Knots of arms that overlap are untangled one by one."""
    tracks: dict[str, Track] = {}
    every = [arm for place in sorted(arms) for arm in arms[place]]
    for knot in _knots(every):
        _number(_ordered(knot), tracks)
    return Lot(arms, tracks, max(track.of for track in tracks.values()))


def _knots(arms: Sequence[Arm]) -> list[list[Arm]]:
    knots: list[list[Arm]] = []
    reached = -1
    for arm in sorted(arms, key=lambda arm: arm.low):
        if arm.low > reached:
            knots.append([])
        knots[-1].append(arm)
        reached = max(reached, arm.high)
    return knots


def _ordered(knot: list[Arm]) -> list[Arm]:
    """The arms from the first track to the last: each put in where it crosses least."""
    if len(knot) == 1:
        return knot
    shortest_first = sorted(knot, key=lambda arm: arm.high - arm.low)
    if len(knot) > PATIENCE:
        return shortest_first
    costs = [[_crossings(one, other) for other in shortest_first] for one in shortest_first]
    kinds = [arm.kind for arm in shortest_first]
    order: list[int] = []
    for arm in range(len(knot)):
        _put_in(order, arm, costs, kinds)
    for arm in range(len(knot)) if len(knot) > 2 else ():
        order.remove(arm)
        _put_in(order, arm, costs, kinds)
    return [shortest_first[arm] for arm in order]


def _put_in(order: list[int], arm: int, costs: list[list[int]], kinds: list[str]) -> None:
    """Put an arm where it costs least; `costs` say so of the first on the lower track."""
    lower = costs[arm]
    cost = sum([lower[other] for other in order])
    best, best_cost = 0, cost
    for place, other in enumerate(order, 1):
        cost += costs[other][arm] - lower[other]
        if cost < best_cost or (cost == best_cost and kinds[other] == kinds[arm]):
            best, best_cost = place, cost
    order.insert(best, arm)


def _crossings(a: Arm, b: Arm) -> int:
    """How often two arms cross, or squeeze past each other, `a` on the lower track."""
    if b.low > a.high or a.low > b.high:
        return 0
    count = 0
    for key, turn in (a.first, a.last):
        if turn == 1:
            count += b.low < key < b.high
            count += 2 * ((key, -1) in (b.first, b.last))
    for key, turn in (b.first, b.last):
        count += turn == -1 and a.low < key < a.high
    return count


def _number(order: list[Arm], tracks: dict[str, Track]) -> None:
    """The lowest free track for each, above those it overlaps that stand before it."""
    if len(order) == 1:
        tracks[order[0].line] = Track(0, 1)
        return
    places = {key: n for n, key in enumerate(sorted({k for arm in order for k in arm[4:6]}))}
    reached = [-1] * len(places)
    numbers = []
    for arm in order:
        start, end = places[arm.low], places[arm.high] + 1
        number = max(reached[start:end]) + 1
        reached[start:end] = [number] * (end - start)
        numbers.append(number)
    count = max(numbers) + 1
    for arm, number in zip(order, numbers, strict=True):
        tracks[arm.line] = Track(number, count)
