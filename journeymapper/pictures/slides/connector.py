"""Connections as connectors: native, with as many bends as their way has, glued to both cards."""

from __future__ import annotations

from dataclasses import dataclass

from journeymapper.layout.geometry import Point, Rect
from journeymapper.pictures.slides.drawn import Pen
from journeymapper.pictures.slides.shapes import EMU, Shape, Shapes, bounds_of, named

TOP, LEFT, BOTTOM, RIGHT = range(4)
"""The places of a rounded rectangle where connectors are glued."""
_LEAST = 12_700
_MOST_ARMS, _EVEN = 5, 0.5
_QUARTER = 5_400_000


@dataclass(frozen=True, slots=True)
class Glue:
    """A shape's number and the side of it."""

    shape: int
    side: int


def side_of(rect: Rect, at: Point) -> int:
    """The side of a rectangle that a point lies nearest to."""
    away = (abs(at.y - rect.y), abs(at.x - rect.x), abs(at.y - rect.bottom), abs(at.x - rect.right))
    return away.index(min(away))


def connector(
    shapes: Shapes,
    name: str,
    told: str,
    points: tuple[Point, ...],
    ends: tuple[Glue, Glue],
    pen: Pen,
    head: str,
) -> Shape:
    """A connector along corners at right angles; `head` is DrawingML's name of its end.

    A way with more bends than connectors have keeps its first and last ones.
    """
    corners = _fewer(_corners(points))
    number = shapes.number()
    glued = "".join(
        f'<a:{end} id="{each.shape}" idx="{each.side}"/>'
        for end, each in zip(("stCxn", "endCxn"), ends, strict=True)
    )
    tail = f'<a:tailEnd type="{head}" w="med" len="med"/>'
    xml = (
        f"<p:cxnSp><p:nvCxnSpPr>{named(number, name, told)}"
        f"<p:cNvCxnSpPr>{glued}</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr>"
        f"<p:spPr>{_form(corners)}{shapes.pen(pen, tail)}</p:spPr></p:cxnSp>"
    )
    return Shape(number, xml, bounds_of(corners))


def _corners(points: tuple[Point, ...]) -> list[Point]:
    """The ends and the points where the way really turns."""
    found: list[Point] = []
    for at in points:
        if found and _near(found[-1], at):
            continue
        if len(found) > 1 and _level(found[-2], found[-1]) == _level(found[-1], at):
            found.pop()
        found.append(at)
    return found if len(found) > 1 else [points[0], points[-1]]


def _fewer(corners: list[Point]) -> list[Point]:
    """At most as many arms as a connector has; what is left out is cut short."""
    while len(corners) - 1 > _MOST_ARMS:
        one, other = corners[1], corners[4]
        bend = Point(one.x, other.y) if _level(corners[0], one) else Point(other.x, one.y)
        corners = [corners[0], one, bend, *corners[4:]]
        corners = _corners(tuple(corners))
    return corners


def _form(corners: list[Point]) -> str:
    """Place, turn and bends. A connector begins level; one that begins upright is turned."""
    start, end = corners[0], corners[-1]
    arms = len(corners) - 1
    level = _level(start, corners[1])
    wide, high = end.x - start.x, end.y - start.y
    ahead = _ahead(corners, level)
    if level or arms == 1:
        turn, flips = 0, (ahead < 0, high < 0)
        sides = (abs(wide), abs(high))
    else:
        turn, flips = _QUARTER, (ahead < 0, wide > 0)
        sides = (abs(high), abs(wide))
    cx, cy = (max(round(side * EMU), _LEAST if arms > 1 else 0) for side in sides)
    x = round((start.x + end.x) / 2 * EMU - cx / 2)
    y = round((start.y + end.y) / 2 * EMU - cy / 2)
    looks = f' rot="{turn}"' * bool(turn) + ' flipH="1"' * flips[0] + ' flipV="1"' * flips[1]
    guides = "".join(
        f'<a:gd name="adj{place}" fmla="val {value}"/>'
        for place, value in enumerate(_bends(corners, level, cx, cy, flips, turn), 1)
    )
    kind = "straightConnector1" if arms == 1 else f"bentConnector{arms}"
    return (
        f'<a:xfrm{looks}><a:off x="{x}" y="{y}"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm>'
        f'<a:prstGeom prst="{kind}"><a:avLst>{guides}</a:avLst></a:prstGeom>'
    )


def _ahead(corners: list[Point], level: bool) -> float:
    """How far the way leads in the direction it begins in; of one that returns, its first arm."""
    start, end = corners[0], corners[-1]
    for at in (end, corners[1]):
        far = at.x - start.x if level else at.y - start.y
        if abs(far) > _EVEN:
            return far
    return 0.0


def _bends(
    corners: list[Point],
    level: bool,
    cx: int,
    cy: int,
    flips: tuple[bool, bool],
    turn: int,
) -> list[int]:
    """Where the inner arms stand, in thousandths of a percent of the form's own two sides."""
    start, found = corners[0], []
    mirrored = (flips[0], flips[1] != bool(turn))
    for place, at in enumerate(corners[1:-2]):
        across = (place % 2 == 0) == level
        far = at.x - start.x if across else at.y - start.y
        own = place % 2
        sign = -1 if mirrored[own] else 1
        found.append(round(sign * far * EMU / (cy if own else cx) * 100_000))
    return found


def _level(one: Point, other: Point) -> bool:
    return abs(one.y - other.y) <= abs(one.x - other.x)


def _near(one: Point, other: Point) -> bool:
    return abs(one.x - other.x) < 0.01 and abs(one.y - other.y) < 0.01
