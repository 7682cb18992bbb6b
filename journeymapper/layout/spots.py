"""Where the marks of one line stand: on it where it has room, never on a card, apart from others.

Of all spots that come into question `Room` takes the one that disturbs least; here stands which
come into question, and which are liked better.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from journeymapper.layout.finish import finished
from journeymapper.layout.geometry import BEND_RADIUS, LineMarks, Point, Rect, within_sight
from journeymapper.layout.room import Room, around
from journeymapper.layout.sizes import (
    BADGE_RADIUS,
    BESIDE,
    HEAD,
    LABEL_HEIGHT,
    PILL_HEIGHT,
    SIGN_RADIUS,
    SIGNED,
    along_the_line,
    down_the_line,
    label_width,
    wait_width,
)
from journeymapper.layout.stretch import Stretch, stretches
from journeymapper.layout.ways import Way

Points = tuple[Point, ...]

LONG_ARM = 96.0
PILL_ABOVE, PILL_ABOVE_SIGN, BADGE_ABOVE = 19.0, 22.0, 24.0


class Spots:
    """The marks of one line, in the order of their importance."""

    def __init__(self, room: Room, way: Way, points: Points) -> None:
        self.room, self.link, self.key, self.points = room, way.link, way.key, points
        self.waits = way.link.wait_hours != 0
        self.near = within_sight(points)
        self.arms = stretches(self.near, HEAD if self.near is points else 0.0)
        self.by_length = sorted(self.arms, key=lambda each: -each.length)
        self.taken: list[Rect] = []
        self.in_turn = self._in_turn()

    def _in_turn(self) -> dict[str, Point]:
        """The marks of a short straight line, evenly from its start; none for other lines."""
        arm = self.arms[0]
        sizes = (down_the_line if arm.upright else along_the_line)(self.link)
        left = arm.length - sum(sizes.values())
        if len(self.arms) > 1 or left > 2 * LONG_ARM:
            return {}
        spots, passed, free = {}, 0.0, left / (len(sizes) + 1)
        for mark, size in sizes.items():
            spots[mark] = arm.at((passed + free + size / 2) / arm.length)
            passed += free + size
        return spots

    def marks(self) -> LineMarks:
        """The marks of the line."""
        sign = wait = label = None
        signed = self.link.kind in SIGNED
        wide = bool(self.link.label or self.waits) and not self.in_turn
        late = wide and self._for_sign()[0].upright  # the room between rows is for what is wide
        if signed and not late:
            sign = self._sign()
        if self.waits:
            wait = self._wait(sign)
        if self.link.label:
            label = self._label(sign, wait)
        if signed and late:
            sign = self._sign()
        badge = self._badge(wait)
        return finished(self.points, sign, label, wait, badge, self.taken)

    def _sign(self) -> Point:
        size = 2 * SIGN_RADIUS
        spots = (spot for arm in self._for_sign() for spot in self._along(arm))
        return self._best("sign", spots, size, size)

    def _for_sign(self) -> list[Stretch]:
        """The first arms with room; for a loopback the longest, which tells it apart."""
        bends = 2 * BEND_RADIUS if len(self.arms) > 1 else 0.0
        arms = self.by_length if self.link.kind == "loopback" else self.arms
        return [arm for arm in arms if arm.length >= 2 * SIGN_RADIUS + bends] or self.by_length

    def _wait(self, sign: Point | None) -> Point:
        width = wait_width(self.link)
        spots = self._everywhere(width)
        longest = self.by_length[0]
        enough = longest.length >= LONG_ARM + 2 * label_width(self.link.label)
        if not longest.upright and not enough:
            x, y = max(stretches(self.near), key=lambda each: each.length).middle
            off = PILL_ABOVE if sign is None else PILL_ABOVE_SIGN
            off_line = [Point(x, y - off), Point(x, y + off)]
            spots = chain(off_line, () if self.in_turn else spots)
        elif longest.length < LONG_ARM:
            spots = chain(self._beside(sign, SIGN_RADIUS, width), spots)
        return self._best("wait", spots, width, PILL_HEIGHT)

    def _label(self, sign: Point | None, wait: Point | None) -> Point:
        width = label_width(self.link.label)
        beside_sign = self._beside(sign, SIGN_RADIUS, width)
        beside_wait = self._beside(wait, wait_width(self.link) / 2, width)
        spots = chain(beside_sign, beside_wait, self._everywhere(width))
        return self._best("label", spots, width, LABEL_HEIGHT)

    def _beside(self, mark: Point | None, half: float, width: float) -> list[Point]:
        """Right and left of a mark of the same line."""
        if mark is None:
            return []
        off = half + BESIDE + width / 2
        return [Point(mark.x + off, mark.y), Point(mark.x - off, mark.y)]

    def _badge(self, wait: Point | None) -> Point:
        size = 2 * BADGE_RADIUS
        near_wait: list[Point] = []
        if wait is not None:
            off = wait_width(self.link) / 2 + BADGE_RADIUS
            higher = BADGE_RADIUS - PILL_HEIGHT / 2
            near_wait = [Point(wait.x, wait.y - BADGE_ABOVE)]
            for level in (0, higher, -higher):  # or the pill's upper or lower edge, where it fits
                near_wait.append(Point(wait.x + off, wait.y + level))
                near_wait.append(Point(wait.x - off, wait.y + level))
        spots = chain(near_wait, self._everywhere(size))
        return self.room.best(spots, size, size, self.key, self.taken)

    def _best(self, mark: str, spots: Iterable[Point], width: float, height: float) -> Point:
        if mark in self.in_turn:
            alone = len(self.in_turn) == 1
            spots = chain([self.in_turn[mark]], spots if alone else ())
        spot = self.room.best(spots, width, height, self.key, self.taken)
        self.taken.append(around(spot, width, height))
        self.room.take(self.taken[-1])
        return spot

    def _everywhere(self, width: float) -> Iterator[Point]:
        """Spots along the arms: the longest first, level ones only where the mark fits in."""
        fitting = [arm for arm in self.by_length if arm.upright or arm.length >= width]
        return (spot for arm in fitting or self.by_length for spot in self._along(arm))

    def _along(self, arm: Stretch) -> Iterator[Point]:
        if arm.upright:
            yield from arm.at_rows(self.room.frame)
        yield arm.middle
        yield from arm.shares()
