"""Which track of its gap every arm of every way runs on.

Arms that overlap along a gap get different tracks. Their order is chosen, shortest first, so that
few lines cross.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from journeymapper.layout.ways import Gap, Way

PATIENCE = 40
"""Beyond so many arms in one knot their order no longer matters: nobody can read it."""


class End(NamedTuple):
    """Where an arm ends along its gap, and to which side of the gap the way goes on (-1, 1)."""

    key: int
    turn: int


@dataclass(slots=True, eq=False)
class Arm:
    """One leg of a way inside a gap; `track` of `tracks` counts from the left or from the top.

    `low` and `high` are the keys between which it runs.
    """

    way: Way
    gap: Gap
    first: End
    last: End
    low: int
    high: int
    track: int = 0
    tracks: int = 1

    @property
    def loops(self) -> bool:
        """Whether it runs along a lane's lower edge, apart from the other lines there."""
        return self.way.link.kind == "loopback" and not self.gap.upright


def arms_of(way: Way) -> list[Arm]:
    """The arms of a way, in its direction, all still on the first track."""
    end = len(way.gaps) + 1

    def key(place: int, upright: bool) -> int:
        """Where the place-th thing on the way stands: the card, the gaps, the other card."""
        if 0 < place < end:
            return 2 * way.gaps[place - 1].number
        cell = way.target if place else way.source
        return 2 * (cell.column if upright else cell.row) + 1

    def side(place: int, gap: Gap) -> int:
        return 1 if key(place, gap.upright) > 2 * gap.number else -1

    arms = []
    for place, gap in enumerate(way.gaps, 1):
        first = End(key(place - 1, not gap.upright), side(max(place - 2, 0), gap))
        last = End(key(place + 1, not gap.upright), side(min(place + 2, end), gap))
        low, high = sorted((first.key, last.key))
        arms.append(Arm(way, gap, first, last, low, high))
    return arms


def give_tracks(arms: Iterable[Arm]) -> None:
    """Give every arm its track. Knots of arms that overlap are untangled one by one."""
    lots: dict[tuple[Gap, bool], list[Arm]] = defaultdict(list)
    for arm in arms:
        lots[arm.gap, arm.loops].append(arm)
    for lot in lots.values():
        for knot in _knots(lot):
            _number(_ordered(knot))


def _knots(arms: list[Arm]) -> list[list[Arm]]:
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
    shortest_first = sorted(knot, key=lambda arm: arm.high - arm.low)
    if len(knot) > PATIENCE:
        return shortest_first
    order: list[Arm] = []
    for arm in shortest_first:
        _put_in(order, arm)
    for arm in shortest_first if len(knot) > 2 else ():
        order.remove(arm)
        _put_in(order, arm)
    return order


def _put_in(order: list[Arm], arm: Arm) -> None:
    cost = sum(_crossings(arm, other) for other in order)
    best, best_cost = 0, cost
    for place, other in enumerate(order, 1):
        cost += _crossings(other, arm) - _crossings(arm, other)
        if cost < best_cost or (cost == best_cost and other.way.link.kind == arm.way.link.kind):
            best, best_cost = place, cost
    order.insert(best, arm)


def _crossings(a: Arm, b: Arm) -> int:
    """How often two arms cross, or squeeze past each other, when `a` has the lower track."""
    if a.high < b.low or b.high < a.low:
        return 0
    count = 0
    for key, turn in (a.first, a.last):
        if turn == 1:
            count += b.low < key < b.high
            count += 2 * ((key, -1) in (b.first, b.last))
    for key, turn in (b.first, b.last):
        count += turn == -1 and a.low < key < a.high
    return count


def _number(order: list[Arm]) -> None:
    """The lowest free track for each, above those it overlaps that stand before it."""
    for place, arm in enumerate(order):
        for other in order[:place]:
            if other.low <= arm.high and arm.low <= other.high:
                arm.track = max(arm.track, other.track + 1)
    tracks = max(arm.track for arm in order) + 1
    for arm in order:
        arm.tracks = tracks
