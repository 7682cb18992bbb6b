"""Where along each line its sign, its label, its waiting pill and its findings' badge stand.

Marks stand on the line where it has room, never on a card, and apart from each other and from
other lines where that can be had.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from journeymapper.layout.facts import LinkFacts
from journeymapper.layout.frame import Frame
from journeymapper.layout.geometry import BEND_RADIUS, Line, Point, Rect
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
    pill_width,
)
from journeymapper.layout.stretch import Stretch, stretches

LONG_ARM = 96.0
PILL_ABOVE, BADGE_ABOVE = 19.0, 24.0


class Marks:
    """Places the marks of all lines, one line after the other."""

    def __init__(self, frame: Frame, corners: Sequence[tuple[Point, ...]]) -> None:
        self.frame = frame
        self.room = Room(frame, corners)

    def line(self, place: int, link: LinkFacts, points: tuple[Point, ...]) -> Line:
        """The line with its marks; `place` is its number in the corners."""
        if not (link.label or link.wait or link.kind in SIGNED):
            badge = max(stretches(points), key=lambda each: each.length).middle
            return _line(link, points, None, None, None, badge, [])
        spot = _Spots(self, place, link, points)
        return spot.line()


class _Spots:
    """The marks of one line, in the order of their importance."""

    def __init__(
        self, marks: Marks, place: int, link: LinkFacts, points: tuple[Point, ...]
    ) -> None:
        self.room, self.frame = marks.room, marks.frame
        self.place, self.link, self.points = place, link, points
        self.arms = stretches(points, HEAD)
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

    def line(self) -> Line:
        sign = self._sign() if self.link.kind in SIGNED else None
        wait = self._wait(sign) if self.link.wait else None
        label = self._label(sign, wait) if self.link.label else None
        badge = self._badge(wait)
        return _line(self.link, self.points, sign, label, wait, badge, self.taken)

    def _sign(self) -> Point:
        """On the first arm with room; a loopback's on its longest, which tells it apart."""
        size = 2 * SIGN_RADIUS
        bends = 2 * BEND_RADIUS if len(self.arms) > 1 else 0.0
        arms = self.by_length if self.link.kind == "loopback" else self.arms
        roomy = [arm for arm in arms if arm.length >= size + bends] or self.by_length
        spots = [spot for arm in roomy for spot in self._along(arm)]
        if roomy[0].upright and (self.link.label or self.link.wait):
            spots = [*roomy[0].shares(), *spots]  # what is wider needs the place between the rows
        return self._best("sign", spots, size, size)

    def _wait(self, sign: Point | None) -> Point:
        width = pill_width(self.link.wait)
        spots = self._everywhere(width)
        longest = self.by_length[0]
        enough = longest.length >= LONG_ARM + 2 * label_width(self.link.label)
        if not longest.upright and not enough:
            x, y = max(stretches(self.points), key=lambda each: each.length).middle
            off_line = [Point(x, y - PILL_ABOVE), Point(x, y + PILL_ABOVE)]
            spots = off_line if self.in_turn else off_line + spots
        elif longest.length < LONG_ARM:
            spots = self._beside(sign, SIGN_RADIUS, width) + spots
        return self._best("wait", spots, width, PILL_HEIGHT)

    def _label(self, sign: Point | None, wait: Point | None) -> Point:
        width = label_width(self.link.label)
        beside_sign = self._beside(sign, SIGN_RADIUS, width)
        beside_wait = self._beside(wait, pill_width(self.link.wait) / 2, width)
        spots = beside_sign + beside_wait + self._everywhere(width)
        return self._best("label", spots, width, LABEL_HEIGHT)

    def _beside(self, mark: Point | None, half: float, width: float) -> list[Point]:
        """Right and left of a mark of the same line."""
        if mark is None:
            return []
        off = half + BESIDE + width / 2
        return [Point(mark.x + off, mark.y), Point(mark.x - off, mark.y)]

    def _badge(self, wait: Point | None) -> Point:
        size = 2 * BADGE_RADIUS
        spots = self._everywhere(size)
        if wait is not None:
            off = pill_width(self.link.wait) / 2 + BADGE_RADIUS
            spots = [
                Point(wait.x, wait.y - BADGE_ABOVE),
                Point(wait.x + off, wait.y),
                Point(wait.x - off, wait.y),
                *spots,
            ]
        return self.room.best(spots, size, size, self.place, self.taken)

    def _best(self, mark: str, spots: list[Point], width: float, height: float) -> Point:
        if mark in self.in_turn:
            alone = len(self.in_turn) == 1
            spots = [self.in_turn[mark], *(spots if alone else ())]
        spot = self.room.best(spots, width, height, self.place, self.taken)
        self.taken.append(around(spot, width, height))
        self.room.take(self.taken[-1])
        return spot

    def _everywhere(self, width: float) -> list[Point]:
        """Spots along the arms: the longest first, level ones only where the mark fits in."""
        fitting = [arm for arm in self.by_length if arm.upright or arm.length >= width]
        return [spot for arm in fitting or self.by_length for spot in self._along(arm)]

    def _along(self, arm: Stretch) -> Iterator[Point]:
        yield arm.middle
        if arm.upright:
            yield from arm.at_rows(self.frame)
        yield from arm.shares()


def _line(
    link: LinkFacts,
    points: tuple[Point, ...],
    sign: Point | None,
    label: Point | None,
    wait: Point | None,
    badge: Point,
    taken: Iterable[Rect],
) -> Line:
    boxes = [*taken, around(badge, 2 * BADGE_RADIUS, 2 * BADGE_RADIUS)]
    xs, ys = [point.x for point in points], [point.y for point in points]
    left = min(min(xs) - HEAD / 2, *(box.x for box in boxes))
    top = min(min(ys) - HEAD / 2, *(box.y for box in boxes))
    right = max(max(xs) + HEAD / 2, *(box.right for box in boxes))
    bottom = max(max(ys) + HEAD / 2, *(box.bottom for box in boxes))
    return Line(
        link.key,
        link.source,
        link.target,
        link.kind,
        points,
        sign,
        label,
        label_width(link.label),
        wait,
        badge,
        Rect(left, top, right - left, bottom - top),
    )
