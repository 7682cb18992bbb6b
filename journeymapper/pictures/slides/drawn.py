"""What a painter draws, as outlines and letters: so slides show the marks that the canvas shows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt
from xml.etree import ElementTree

from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator

from journeymapper.layout.geometry import Point

SVG = "{http://www.w3.org/2000/svg}"
_ROUND = 0.5523
"""How far the handles of a quarter of a circle reach, in radii."""
_NUMBER = re.compile(r"[-+]?(?:\d*\.)?\d+(?:e[-+]?\d+)?", re.IGNORECASE)
_STEP = re.compile(r"([MLCZ])([^MLCZ]*)")
_SIZE = 4000
_SAME = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0]

Step = tuple[str, tuple[Point, ...]]
"""M, L, C or Z and the points that go with it, as in SVG."""


@dataclass(frozen=True, slots=True)
class Paint:
    """A colour "#rrggbb" and how much of it covers what lies below, 0..1."""

    colour: str
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Pen:
    """A line's paint and width; `dashes` are lengths of line and gap, in the same unit."""

    paint: Paint
    width: float
    round_cap: bool = False
    dashes: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Outline:
    """A form with what fills it and what runs round it; None is nothing."""

    steps: tuple[Step, ...]
    fill: Paint | None
    pen: Pen | None

    @property
    def points(self) -> Iterator[Point]:
        """All corners and handles."""
        return (point for _, points in self.steps for point in points)


@dataclass(frozen=True, slots=True)
class Letters:
    """One line of text from x on; `px` is its size in the units of what was drawn."""

    text: str
    x: float
    baseline: float
    px: float
    weight: int
    italic: bool
    paint: Paint


Piece = Outline | Letters


def drawn(draw: Callable[[QPainter], None]) -> tuple[Piece, ...]:
    """The pieces that `draw` leaves, in its order; outlines of one look are one piece."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(96)
    generator.setSize(QSize(_SIZE, _SIZE))
    with QPainter(generator) as painter:
        draw(painter)
    tree = ElementTree.fromstring(bytes(buffer.data().data()))
    return tuple(_gathered(piece for group in tree.iter(f"{SVG}g") for piece in _pieces(group)))


def _gathered(pieces: Iterator[Piece]) -> Iterator[Piece]:
    held: Outline | None = None
    for piece in pieces:
        if isinstance(piece, Outline) and held is not None and _alike(piece, held):
            held = Outline(held.steps + piece.steps, held.fill, held.pen)
            continue
        if held is not None:
            yield held
        held = piece if isinstance(piece, Outline) else None
        if held is None:
            yield piece
    if held is not None:
        yield held


def _alike(one: Outline, other: Outline) -> bool:
    return (one.fill, one.pen) == (other.fill, other.pen)


class _Matrix:
    """A group's transform: six numbers, as in SVG."""

    def __init__(self, text: str) -> None:
        numbers = [float(each) for each in _NUMBER.findall(text)]
        self.a, self.b, self.c, self.d, self.e, self.f = numbers or _SAME
        self.scale = sqrt(abs(self.a * self.d - self.b * self.c))

    def at(self, x: float, y: float) -> Point:
        return Point(self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f)


def _pieces(group: ElementTree.Element) -> Iterator[Piece]:
    matrix = _Matrix(group.get("transform", ""))
    fill = _paint(group, "fill")
    pen = _pen(group, matrix.scale)
    for element in group:
        kind = element.tag.removeprefix(SVG)
        if kind == "text":
            yield _letters(element, matrix, round(float(group.get("opacity", "1")), 3))
        elif kind != "g" and (steps := tuple(_steps(kind, element, matrix))):
            yield Outline(steps, None if kind == "polyline" else fill, pen)


def _paint(element: ElementTree.Element, name: str) -> Paint | None:
    colour = element.get(name, "none")
    if colour == "none" or not colour.startswith("#"):
        return None
    opacity = float(element.get(f"{name}-opacity", "1")) * float(element.get("opacity", "1"))
    return Paint(colour, round(opacity, 3)) if opacity else None


def _pen(group: ElementTree.Element, scale: float) -> Pen | None:
    paint = _paint(group, "stroke")
    if paint is None:
        return None
    width = float(group.get("stroke-width", "1"))
    dashes = [float(each) * scale for each in _NUMBER.findall(group.get("stroke-dasharray", ""))]
    round_cap = group.get("stroke-linecap") == "round"
    return Pen(paint, width * scale, round_cap, tuple(dashes))


def _letters(element: ElementTree.Element, matrix: _Matrix, opacity: float) -> Letters:
    at = matrix.at(float(element.get("x", "0")), float(element.get("y", "0")))
    paint = _paint(element, "fill") or Paint("#000000")
    return Letters(
        "".join(element.itertext()).strip("\n"),
        at.x,
        at.y,
        float(element.get("font-size", "12")) * matrix.scale,
        int(element.get("font-weight", "400")),
        element.get("font-style") == "italic",
        Paint(paint.colour, paint.opacity * opacity),
    )


def _steps(kind: str, element: ElementTree.Element, matrix: _Matrix) -> Iterator[Step]:
    match kind:
        case "path":
            for letter, numbers in _STEP.findall(element.get("d", "")):
                yield letter, _points(numbers, matrix)
        case "polyline" | "polygon":
            points = _points(element.get("points", ""), matrix)
            yield from _through(points, closed=kind == "polygon")
        case "circle" | "ellipse":
            yield from _round(element, matrix)
        case "rect":
            x, y, wide, high = (float(element.get(n, "0")) for n in ("x", "y", "width", "height"))
            corners = ((x, y), (x + wide, y), (x + wide, y + high), (x, y + high))
            yield from _through(tuple(matrix.at(*each) for each in corners), closed=True)
        case "line":
            ends = ((element.get(f"x{n}", "0"), element.get(f"y{n}", "0")) for n in (1, 2))
            yield from _through(tuple(matrix.at(float(x), float(y)) for x, y in ends), closed=False)


def _points(text: str, matrix: _Matrix) -> tuple[Point, ...]:
    numbers = [float(each) for each in _NUMBER.findall(text)]
    return tuple(matrix.at(*each) for each in zip(numbers[::2], numbers[1::2], strict=True))


def _through(points: tuple[Point, ...], *, closed: bool) -> Iterator[Step]:
    if points:
        yield "M", points[:1]
        yield from (("L", (after,)) for _, after in pairwise(points))
    if closed:
        yield "Z", ()


def _round(element: ElementTree.Element, matrix: _Matrix) -> Iterator[Step]:
    x, y = float(element.get("cx", "0")), float(element.get("cy", "0"))
    wide = float(element.get("rx") or element.get("r") or "0")
    high = float(element.get("ry") or element.get("r") or "0")
    turns = ((1, 0), (0, 1), (-1, 0), (0, -1), (1, 0))
    yield "M", (matrix.at(x + wide, y),)
    for (a, b), (c, d) in pairwise(turns):
        places = ((a + c * _ROUND, b + d * _ROUND), (c + a * _ROUND, d + b * _ROUND), (c, d))
        yield "C", tuple(matrix.at(x + wide * dx, y + high * dy) for dx, dy in places)
    yield "Z", ()
