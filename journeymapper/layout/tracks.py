"""Which track of its gap every arm of every way runs on.

Arms that overlap along a gap get different tracks. Their order is chosen, shortest first, so that
few lines cross.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from operator import attrgetter, sub
from typing import TYPE_CHECKING, NamedTuple

from journeymapper.layout.ways import Gap, Way

if TYPE_CHECKING:
    from journeymapper.layout.facts import LinkFacts

PATIENCE = 40
"""Beyond so many arms in one knot their order no longer matters: nobody can read it."""

LotKey = tuple[Gap, bool]
"""A gap, and whether it is the part of it where loopbacks run."""


class Arm(NamedTuple):
    """One leg of a way inside a gap: the line it is of, and the keys between which it runs.

    The turns say to which side of the gap the way goes on at either end (-1, 1).
    """

    line: str
    link: LinkFacts
    low: int
    high: int
    low_turn: int
    high_turn: int


class Track(NamedTuple):
    """The number of an arm's track from the left or from the top, of how many."""

    number: int
    of: int


@lru_cache(1_000)  # of a large map thousands are alike
def _track(number: int, of: int) -> Track:
    return Track(number, of)


ALONE = _track(0, 1)


class Lot(NamedTuple):
    """The arms that share a gap, by the slot of the stage they come from, and their tracks.

    `most`: how many tracks the widest of its knots has.
    """

    arms: Mapping[int, tuple[Arm, ...]]
    tracks: Mapping[str, Track]
    most: int


def arms_of(way: Way) -> list[tuple[LotKey, Arm]]:
    """The arms of a way, in its direction, with where they run."""
    link, key, source, target, _, _, gaps = way
    start = 2 * source.column + 1, 2 * source.row + 1
    end = 2 * target.column + 1, 2 * target.row + 1
    keys = [2 * number for _, number in gaps]
    loops, last, arms = link.kind == "loopback", len(gaps) - 1, []
    for place, gap in enumerate(gaps):
        upright, middle = gap.upright, keys[place]
        low = keys[place - 1] if place else start[upright]
        high = keys[place + 1] if place < last else end[upright]
        turn = 1 if (keys[place - 2] if place > 1 else start[not upright]) > middle else -1
        other = 1 if (keys[place + 2] if place + 1 < last else end[not upright]) > middle else -1
        if low > high:
            low, high, turn, other = high, low, other, turn
        arms.append(((gap, loops and not upright), Arm(key, link, low, high, turn, other)))
    return arms


def untangled(arms: Mapping[int, tuple[Arm, ...]], place: Callable[[int], int]) -> Lot:
    """The lot with a track for every arm. Knots of arms that overlap are untangled one by one.

    `place` says where a key lies on the map, so that one can tell how long an arm is.
    """
    tracks: dict[str, Track] = {}
    every = [arm for slot in sorted(arms) for arm in arms[slot]]
    for knot in _knots(every):
        _number(_ordered(knot, place), tracks)
    return Lot(arms, tracks, max(track.of for track in tracks.values()))


def left(arms: Mapping[int, tuple[Arm, ...]]) -> Lot:
    """The lot as it is before anybody looks at it: with one track for all."""
    return Lot(arms, {arm.line: ALONE for each in arms.values() for arm in each}, 1)


def _knots(arms: Sequence[Arm]) -> list[list[Arm]]:
    knots: list[list[Arm]] = []
    reached = -1
    for arm in sorted(arms, key=attrgetter("low")):
        if arm.low > reached:
            knots.append([])
        knots[-1].append(arm)
        reached = max(reached, arm.high)
    return knots


def _ordered(knot: list[Arm], place: Callable[[int], int]) -> list[Arm]:
    """The arms from the first track to the last: each put in where it crosses least."""
    if len(knot) == 1:
        return knot
    shortest_first = sorted(knot, key=lambda arm: place(arm.high) - place(arm.low))
    if len(knot) > PATIENCE:
        return shortest_first
    losses = _losses(shortest_first)
    kinds = [arm.link.kind for arm in shortest_first]
    order: list[int] = []
    for arm in range(len(knot)):
        _put_in(order, losses[arm], kinds, arm)
    for arm in range(len(knot)) if len(knot) > 2 else ():
        order.remove(arm)
        _put_in(order, losses[arm], kinds, arm)
    return [shortest_first[arm] for arm in order]


def _put_in(order: list[int], losses: list[int], kinds: list[str], arm: int) -> None:
    """Put an arm where it costs least; `losses` say what it costs more to be above each other."""
    best = best_cost = cost = 0
    kind = kinds[arm]
    for place, other in enumerate(order, 1):
        cost += losses[other]
        if cost < best_cost or (cost == best_cost and kinds[other] == kind):
            best, best_cost = place, cost
    order.insert(best, arm)


def _losses(arms: Sequence[Arm]) -> list[list[int]]:
    """For each arm, what it costs more to be on a higher track than each other.

    Two arms cost one for each crossing, and two where they squeeze past each other: where one that
    turns up and one on a higher track that turns down end at the same key.
    """
    up, down = _turning(arms, 1), _turning(arms, -1)
    spans = [(place, *arm[2:4]) for place, arm in enumerate(arms)]
    costs = [[0] * len(arms) for _ in arms]  # of the first on the lower track
    for key in {*up, *down}:
        inside = [place for place, low, high in spans if low < key < high]
        against = down.get(key, [])
        for one in up.get(key, ()):
            row = costs[one]
            for other in inside:
                row[other] += 1
            for other in against:
                row[other] += 2
        for other in against:
            for one in inside:
                costs[one][other] += 1
    return [
        [*map(sub, above, below)]
        for above, below in zip(zip(*costs, strict=True), costs, strict=True)
    ]


def _turning(arms: Sequence[Arm], turn: int) -> dict[int, list[int]]:
    """The arms with an end that turns to this side, by the key it lies at."""
    found: dict[int, list[int]] = {}
    for place, arm in enumerate(arms):
        if arm.low_turn == turn:
            found.setdefault(arm.low, []).append(place)
        if arm.high_turn == turn:
            found.setdefault(arm.high, []).append(place)
    return found


def _number(order: list[Arm], tracks: dict[str, Track]) -> None:
    """The lowest free track for each, above those it overlaps that stand before it."""
    if len(order) == 1:
        tracks[order[0].line] = ALONE
        return
    starts, highest = [-1], [-1]  # from which key on, and the highest track there so far
    numbers = []
    for arm in order:
        low, end = arm.low, arm.high + 1
        first, after = bisect_right(starts, low) - 1, bisect_left(starts, end)
        number = max(highest[first:after]) + 1
        if starts[first] < low:
            first += 1
        starts[first:after], highest[first:after] = (low, end), (number, highest[after - 1])
        numbers.append(number)
    count = max(numbers) + 1
    each = [_track(number, count) for number in range(count)]
    for arm, number in zip(order, numbers, strict=True):
        tracks[arm.line] = each[number]
