"""Connections: each on a casing of the ground's colour, so that crossings can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from journeymapper.layout.facts import wait_text
from journeymapper.layout.geometry import Point
from journeymapper.painting.badges import draw_badges, severity_colours
from journeymapper.painting.brushes import fill, outlined, stroke
from journeymapper.painting.change_marks import change_colour
from journeymapper.painting.icons import draw_icon
from journeymapper.painting.kinds import (
    KINDS,
    SIGN_RADIUS,
    draw_end,
    draw_sign,
    draw_way,
    end_length,
    kind_colour,
)
from journeymapper.painting.states import HALO_OPACITY
from journeymapper.painting.text import elided, text_width, write
from journeymapper.painting.ways import rounded, shortened, split_at

if TYPE_CHECKING:
    from journeymapper.layout.line import Line
    from journeymapper.model.records import Connection
    from journeymapper.painting.ground import Ground
    from journeymapper.painting.look import Look
    from journeymapper.painting.theme import Theme

_CASING = 4.0
_BAND, _SELECTED, _SELECTED_OPACITY = 22.0, 12.0, 0.45
_PILL_HEIGHT, _PILL_ICON = 20.0, 12.0
_GRIP, _GRIP_AWAY = 5.0, 18.0


def draw_band(painter: QPainter, line: Line, look: Look) -> None:
    """Draw what lies under a connection that is selected or that the finding in hand means."""
    if look.highlight is not None and line.key in look.highlight[1]:
        colour = severity_colours(look.highlight[0], look.theme)[0]
        _draw_under(painter, line, colour, _BAND, HALO_OPACITY)
    if line.key in look.selected:
        _draw_under(painter, line, look.theme.accent, _SELECTED, _SELECTED_OPACITY)
    elif change := look.changes.get(line.key):
        _draw_under(painter, line, change_colour(change, look.theme), _SELECTED, HALO_OPACITY)
    elif line.key in look.differing or line.key in look.found:
        _draw_under(painter, line, look.theme.accent, _SELECTED, HALO_OPACITY)


def _lies_on_band(line: Line, look: Look) -> bool:
    marked = look.highlight is not None and line.key in look.highlight[1]
    chosen = look.route is not None and line.key in look.route.lines
    marks = (look.selected, look.differing, look.found, look.changes)
    return marked or chosen or any(line.key in each for each in marks)


def _draw_under(painter: QPainter, line: Line, colour: str, width: float, opacity: float) -> None:
    painter.setOpacity(opacity)
    stroke(painter, colour, width)
    painter.drawPath(rounded(line.points))
    painter.setOpacity(1.0)


def draw_line(painter: QPainter, line: Line, look: Look, ground: Ground) -> None:
    """Draw a connection's line and end; its marks come later, above all lines."""
    kind, theme = line.kind, look.theme
    way = shortened(line.points, end_length(kind))
    width = KINDS[kind].width
    if not _lies_on_band(line, look):
        for below, part in split_at(way, ground.visibility):
            stroke(painter, theme.shade if below else theme.paper, width + _CASING)
            painter.drawPath(rounded(part))
    draw_way(painter, kind, rounded(way), theme)
    draw_end(painter, kind, line.points, theme, ground.at(line.points[-1].y))


def end_places(line: Line) -> tuple[Point, Point]:
    """Where a selected connection is grabbed to lead it elsewhere: near its first and last card."""
    return _inwards(line.points[0], line.points[1]), _inwards(line.points[-1], line.points[-2])


def draw_grips(painter: QPainter, line: Line, theme: Theme) -> None:
    """Draw the discs at which a selected connection is grabbed."""
    for place in end_places(line):
        outlined(painter, theme.card, theme.accent, 2)
        painter.drawEllipse(QPointF(*place), _GRIP, _GRIP)


def _inwards(end: Point, inner: Point) -> Point:
    """A point of a line's outer arm, a little away from its end."""
    dx, dy = inner.x - end.x, inner.y - end.y
    length = abs(dx) + abs(dy)
    share = min(_GRIP_AWAY, length / 3) / length if length else 0.0
    return Point(end.x + dx * share, end.y + dy * share)


def draw_line_marks(
    painter: QPainter, line: Line, connection: Connection, look: Look, ground: Ground
) -> None:
    """Draw a connection's sign, label, wait and findings."""
    theme = look.theme
    if line.sign is not None:
        draw_sign(painter, line.kind, line.sign, theme)
    if line.label is not None and connection.label:
        px = look.digits
        text = elided(connection.label, line.label_width * px / 12, px, 500)
        middle = _beside_sign(line.label, line.sign, text_width(text, px, 500))
        _draw_label(painter, text, middle, kind_colour(line.kind, theme), ground, px)
    if line.wait is not None:
        draw_wait(painter, wait_text(connection.wait_hours), line.wait, theme, look.digits)
    if badges := look.badges.get(line.key):
        draw_badges(painter, badges, *line.badge, theme, numbered=not look.wall)


def _beside_sign(label: Point, sign: Point | None, width: float) -> Point:
    """Where a label stands so that large letters do not run into a sign at its left."""
    if sign is None or abs(sign.y - label.y) > SIGN_RADIUS or sign.x > label.x:
        return label
    return Point(max(label.x, sign.x + SIGN_RADIUS + 6 + width / 2), label.y)


def draw_wait(painter: QPainter, text: str, middle: Point, theme: Theme, px: float = 12) -> None:
    """Draw the pill that says how long the customer waits, around a middle."""
    room = text_width(text, px, 600)
    width = _PILL_ICON + room + 20
    pill = QRectF(middle.x - width / 2, middle.y - _PILL_HEIGHT / 2, width, _PILL_HEIGHT)
    outlined(painter, theme.card, theme.edge2, 1)
    painter.drawRoundedRect(pill, _PILL_HEIGHT / 2, _PILL_HEIGHT / 2)
    icon = QRectF(pill.x() + 7, middle.y - _PILL_ICON / 2, _PILL_ICON, _PILL_ICON)
    draw_icon(painter, "hourglass", icon, theme.ink2)
    write(painter, text, pill.x() + 7 + _PILL_ICON + 5, middle.y + 0.35 * px, px, 600, theme.ink2)


def _draw_label(
    painter: QPainter, text: str, middle: Point, colour: str, ground: Ground, px: float
) -> None:
    width, opacity = text_width(text, px, 500), painter.opacity()
    painter.setOpacity(1.0)  # however faint the words are, the line must not run through them
    fill(painter, ground.at(middle.y))
    painter.drawRect(QRectF(middle.x - width / 2 - 4, middle.y - 8, width + 8, 16))
    painter.setOpacity(opacity)
    write(painter, text, middle.x, middle.y + 0.35 * px, px, 500, colour, "middle")
