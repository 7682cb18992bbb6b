"""The shape of the feeling curve: a smooth line that never swings past a point, and its fills."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtGui import QPainterPath

from journeymapper.layout.geometry import Point


class Piece(NamedTuple):
    """A cubic from `a` to `b` with its two handles."""

    a: Point
    c: Point
    d: Point
    b: Point

    def height(self, t: float) -> float:
        """The y at t, which goes from 0 to 1."""
        a, c, d, b = self.a.y, self.c.y, self.d.y, self.b.y
        ac, cd, db = a + (c - a) * t, c + (d - c) * t, d + (b - d) * t
        left, right = ac + (cd - ac) * t, cd + (db - cd) * t
        return left + (right - left) * t

    def cut(self, t: float) -> tuple[Piece, Piece]:
        """The piece before and the piece after t, which goes from 0 to 1."""
        ac, cd = _between(self.a, self.c, t), _between(self.c, self.d, t)
        db = _between(self.d, self.b, t)
        left, right = _between(ac, cd, t), _between(cd, db, t)
        middle = _between(left, right, t)
        return Piece(self.a, ac, left, middle), Piece(middle, right, db, self.b)


class CurvePaths(NamedTuple):
    """The line, what it encloses above zero, and what it encloses below."""

    line: QPainterPath
    above: QPainterPath
    below: QPainterPath


@lru_cache(8)
def curve_paths(points: tuple[Point, ...], zero: float) -> CurvePaths:
    """The paths of a curve through points that go to the right."""
    pieces = smooth(points)
    paths = CurvePaths(QPainterPath(), QPainterPath(), QPainterPath())
    for place, piece in enumerate(pieces):
        if place == 0:
            paths.line.moveTo(*piece.a)
        paths.line.cubicTo(*piece.c, *piece.d, *piece.b)
    for run in _runs(pieces, zero):
        _enclose(paths, run, zero)
    return paths


def smooth(points: Sequence[Point]) -> list[Piece]:
    """Monotone cubics through the points."""
    slopes = _slopes(points)
    pieces = []
    for (a, b), (slope_a, slope_b) in zip(pairwise(points), pairwise(slopes), strict=True):
        third = (b.x - a.x) / 3
        c = Point(a.x + third, a.y + slope_a * third)
        pieces.append(Piece(a, c, Point(b.x - third, b.y - slope_b * third), b))
    return pieces


def _slopes(points: Sequence[Point]) -> list[float]:
    """After Fritsch and Carlson (1980), with the harmonic mean of the slopes beside a point."""
    steps = [(b.y - a.y) / (b.x - a.x) if b.x > a.x else 0.0 for a, b in pairwise(points)]
    inner = [2 * a * b / (a + b) if a * b > 0 else 0.0 for a, b in pairwise(steps)]
    return [0.0, *inner, 0.0] if len(points) > 1 else [0.0] * len(points)


def _runs(pieces: Sequence[Piece], zero: float) -> list[list[Piece]]:
    """The pieces cut at the zero line and gathered by side, so that no seam shows between."""
    runs: list[list[Piece]] = []
    above: bool | None = None
    for piece in pieces:
        for part in _cut_at(piece, zero):
            side = part.a.y + part.b.y < 2 * zero
            if side is not above:
                runs.append([])
                above = side
            runs[-1].append(part)
    return runs


def _cut_at(piece: Piece, zero: float) -> tuple[Piece, ...]:
    """A monotone piece crosses zero once at most; halving finds where to a thousandth."""
    if (piece.a.y - zero) * (piece.b.y - zero) >= 0:
        return (piece,)
    low, high = 0.0, 1.0
    for _ in range(14):
        middle = (low + high) / 2
        y = piece.height(middle)
        low, high = (middle, high) if (y - zero) * (piece.a.y - zero) > 0 else (low, middle)
    return piece.cut(high)


def _enclose(paths: CurvePaths, run: list[Piece], zero: float) -> None:
    path = paths.above if run[0].a.y + run[0].b.y < 2 * zero else paths.below
    path.moveTo(run[0].a.x, zero)
    path.lineTo(*run[0].a)
    for piece in run:
        path.cubicTo(*piece.c, *piece.d, *piece.b)
    path.lineTo(run[-1].b.x, zero)
    path.closeSubpath()


def _between(a: Point, b: Point, t: float) -> Point:
    return Point(a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t)
