"""The way of a connection as a path: rounded bends, shortened for its head, split by ground."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from PySide6.QtGui import QPainterPath

from journeymapper.layout.geometry import BEND_RADIUS, Point

Points = tuple[Point, ...]


@lru_cache(500)  # each takes 4 KB once it was drawn
def rounded(points: Points) -> QPainterPath:
    """A polyline with bends of radius 12, or of half the shorter arm."""
    path = QPainterPath()
    if not points:
        return path
    path.moveTo(*points[0])
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        radius = min(BEND_RADIUS, _length(before, corner) / 2, _length(corner, after) / 2)
        path.lineTo(*_toward(corner, before, radius))
        path.quadTo(*corner, *_toward(corner, after, radius))
    path.lineTo(*points[-1])
    return path


@lru_cache(500)
def shortened(points: Points, by: float) -> Points:
    """The same way, its end drawn back by a length; at most to the last corner."""
    if len(points) < 2:
        return points
    room = _length(points[-2], points[-1])
    return (*points[:-1], _toward(points[-1], points[-2], min(by, room)))


def direction(points: Points) -> tuple[float, float]:
    """Where the end of a way points to, as a unit vector; to the right where it has no length."""
    for before, end in reversed(list(pairwise(points))):
        length = _length(before, end)
        if length:
            return (end.x - before.x) / length, (end.y - before.y) / length
    return 1.0, 0.0


def split_at(points: Points, y: float | None) -> Iterable[tuple[bool, Points]]:
    """The parts of a way above and below a height, each with whether it lies below."""
    if y is None:
        return [(False, points)]
    parts: list[tuple[bool, list[Point]]] = []
    for start, end in pairwise(points):
        for a, b in _cut(start, end, y):
            below = (a.y + b.y) / 2 > y
            if parts and parts[-1][0] == below:
                parts[-1][1].append(b)
            else:
                parts.append((below, [a, b]))
    return [(below, tuple(part)) for below, part in parts]


def _cut(start: Point, end: Point, y: float) -> Sequence[tuple[Point, Point]]:
    if (start.y - y) * (end.y - y) >= 0:
        return [(start, end)]
    middle = Point(start.x + (end.x - start.x) * (y - start.y) / (end.y - start.y), y)
    return [(start, middle), (middle, end)]


def _length(a: Point, b: Point) -> float:
    return math.hypot(b.x - a.x, b.y - a.y)


def _toward(start: Point, goal: Point, by: float) -> Point:
    length = _length(start, goal)
    if not length:
        return start
    return Point(
        start.x + (goal.x - start.x) * by / length, start.y + (goal.y - start.y) * by / length
    )
