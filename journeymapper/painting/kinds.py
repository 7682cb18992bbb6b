"""How the kinds of connection look: colour, width, dashes, sign and end."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPolygonF

from journeymapper.layout.geometry import Point
from journeymapper.painting.brushes import outlined, stroke
from journeymapper.painting.icons import draw_icon
from journeymapper.painting.theme import Theme
from journeymapper.painting.ways import Points, direction

TIP_GAP, HEAD = 2.0, 11.0
RING_RADIUS = 3.5
SIGN_RADIUS = 10.0


class KindLook(NamedTuple):
    """One kind's look; `colour` and `soft` name tokens of the theme, `sign` names an icon."""

    width: float
    colour: str
    soft: str = ""
    dashes: tuple[float, ...] = ()
    round_cap: bool = False
    sign: str = ""
    sign_filled: bool = False
    ring_end: bool = False


KINDS = {
    "flow": KindLook(2, "flow"),
    "failure": KindLook(2.25, "failure", "fail_soft", (8, 5), sign="zap", sign_filled=True),
    "recovery": KindLook(2.25, "recovery", "rec_soft", sign="undo-2"),
    "loopback": KindLook(2, "loop", "loop_soft", (2, 5), True, "repeat"),
    "support": KindLook(1.5, "support", ring_end=True),
}


def kind_colour(kind: str, theme: Theme) -> str:
    """The colour of a kind's line and label."""
    colour: str = getattr(theme, KINDS[kind].colour)
    return colour


def pen_for(painter: QPainter, kind: str, theme: Theme) -> None:
    """What is drawn next is a line of this kind."""
    look = KINDS[kind]
    stroke(painter, kind_colour(kind, theme), look.width, look.dashes, round_cap=look.round_cap)


def draw_way(painter: QPainter, kind: str, path: QPainterPath, theme: Theme) -> None:
    """Draw a path as a line of this kind, without its end."""
    pen_for(painter, kind, theme)
    painter.drawPath(path)


def end_length(kind: str) -> float:
    """How far before the card the line itself ends, to make room for its head or ring."""
    return TIP_GAP + (2 * RING_RADIUS if KINDS[kind].ring_end else HEAD - 1)


def draw_end(painter: QPainter, kind: str, points: Points, theme: Theme, ground: str) -> None:
    """Draw the head or ring of a line that ends at the last point, on a card's edge."""
    dx, dy = direction(points)
    end = points[-1]
    if KINDS[kind].ring_end:
        reach = TIP_GAP + RING_RADIUS
        outlined(painter, ground, kind_colour(kind, theme), 1.5)
        painter.drawEllipse(
            QPointF(end.x - dx * reach, end.y - dy * reach), RING_RADIUS, RING_RADIUS
        )
        return
    draw_head(painter, points, kind_colour(kind, theme))


def draw_head(painter: QPainter, points: Points, colour: str) -> None:
    """Draw the head of a line that ends at the last point, its tip a little before."""
    (dx, dy), end = direction(points), points[-1]
    tip = Point(end.x - dx * TIP_GAP, end.y - dy * TIP_GAP)
    back = Point(tip.x - dx * HEAD, tip.y - dy * HEAD)
    half = HEAD / 2
    corners = (
        tip,
        Point(back.x - dy * half, back.y + dx * half),
        Point(back.x + dy * half, back.y - dx * half),
    )
    outlined(painter, colour, colour, 0.75)
    painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))


def draw_sign(painter: QPainter, kind: str, at: Point, theme: Theme) -> None:
    """Draw the sign that says the kind without colour, around a middle."""
    look = KINDS[kind]
    if not look.sign:
        return
    colour = kind_colour(kind, theme)
    outlined(painter, getattr(theme, look.soft), colour, 1.5)
    painter.drawEllipse(QPointF(*at), SIGN_RADIUS, SIGN_RADIUS)
    glyph = QRectF(at.x - 6, at.y - 6, 12, 12)
    draw_icon(painter, look.sign, glyph, colour, filled=look.sign_filled)
