"""The lower quarter of the wall: who walks, what it has cost so far, how it has felt."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter

from journeymapper.language import tr
from journeymapper.painting.brushes import fill, stroke
from journeymapper.painting.marks import draw_segment
from journeymapper.painting.text import elided, text_width, write
from journeymapper.painting.wall.mood import draw_moods
from journeymapper.painting.wall.wall import FOOT, MARGIN, SMALLEST, Wall

_CURVE_LEFT, _CURVE_RIGHT = 340.0, 40.0
_NAME, _NUMBER, _CAPTIONS = 46.0, 152.0, (117.0, 151.0)
_BIG = 96


def draw_foot(painter: QPainter, wall: Wall) -> None:
    """Draw the lower quarter."""
    theme, (width, height) = wall.look.theme, wall.size
    top = height - FOOT
    fill(painter, theme.shade)
    painter.drawRect(QRectF(0, top, width, FOOT))
    stroke(painter, theme.edge, 2)
    painter.drawLine(QLineF(0, top, width, top))
    _draw_who(painter, wall, top)
    left = max(_CURVE_LEFT, _draw_effort(painter, wall, top) + 30)
    draw_moods(painter, wall, QRectF(left, top, width - left - _CURVE_RIGHT, FOOT))


def _draw_who(painter: QPainter, wall: Wall, top: float) -> None:
    x, ink = MARGIN + 2, wall.look.theme.ink
    if wall.shape is not None:
        draw_segment(painter, x + 13, top + _NAME - 9, wall.shape, ink, radius=13)
        x += 40
    name = elided(wall.who, _CURVE_LEFT * 1.6 - x, SMALLEST, 700)
    write(painter, name, x, top + _NAME, SMALLEST, 700, ink)


def _draw_effort(painter: QPainter, wall: Wall, top: float) -> float:
    """Gives the x where the next thing may begin."""
    if wall.effort is None:
        return 0.0
    theme = wall.look.theme
    number = f"{'≈' if wall.guessed else ''}{wall.effort}"
    write(painter, number, MARGIN, top + _NUMBER, _BIG, 700, theme.ink)
    x = MARGIN + text_width(number, _BIG, 700) + 18
    words = tr("effort\nso far").split("\n")
    for line, y in zip(words, _CAPTIONS, strict=False):
        write(painter, line, x, top + y, SMALLEST, 400, theme.ink2)
    return x + max(text_width(line, SMALLEST) for line in words)
