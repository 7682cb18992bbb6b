"""The straight stretches of a line, and the spots on them where a mark may stand."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from journeymapper.layout.frame import Frame
from journeymapper.layout.geometry import Point

SHARES = (0.3, 0.7, 0.15, 0.85)
FAR = 400.0


class Stretch(NamedTuple):
    """A straight part of a line, in its direction."""

    start: Point
    end: Point

    @property
    def upright(self) -> bool:
        """Whether it runs up or down."""
        return self.start.x == self.end.x

    @property
    def length(self) -> float:
        """How long it is."""
        return abs(self.start.x - self.end.x) + abs(self.start.y - self.end.y)

    @property
    def middle(self) -> Point:
        """Its middle."""
        return self.at(0.5)

    def at(self, share: float) -> Point:
        """The point at a share of its length."""
        a, b = self.start, self.end
        return Point(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share)

    def shares(self) -> Iterator[Point]:
        """A few points off its middle."""
        return (self.at(share) for share in SHARES)

    def at_rows(self, frame: Frame) -> list[Point]:
        """Where it passes between rows, with room beside it; nearest its middle first."""
        x, middle = self.start.x, (self.start.y + self.end.y) / 2
        reach = min(self.length / 2, FAR)
        rows = frame.between_rows(middle - reach, middle + reach)
        rows = [y for y in rows if abs(y - middle) < self.length / 2]
        return [Point(x, y) for y in sorted(rows, key=lambda y: abs(y - middle))]


def stretches(points: tuple[Point, ...], head: float = 0.0) -> list[Stretch]:
    """The stretches of a line, the last one without its arrow head."""
    parts = [Stretch(a, b) for a, b in pairwise(points)]
    last = parts[-1]
    if last.length > head:
        parts[-1] = Stretch(last.start, last.at(1 - head / last.length))
    return parts
