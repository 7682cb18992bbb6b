"""The lines between lanes: of interaction, of visibility, of internal interaction."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from journeymapper.language import tr
from journeymapper.model.words import WALKED_LANES
from journeymapper.painting.brushes import outlined, stroke
from journeymapper.painting.icons import draw_icon
from journeymapper.painting.text import text_width, write

if TYPE_CHECKING:
    from journeymapper.layout.geometry import Layout
    from journeymapper.painting.theme import Theme

_SEEN = (1.0, 4.0)
"""The dashes of the line whose both sides the customer sees."""
_HEIGHT, _PX, _PADDING, _GLYPH_ROOM = 22.0, 12.0, 10.0, 18.0


class LaneLine(NamedTuple):
    """A line between two lanes: its name, its height, its dashes; the strong one has a glyph."""

    name: str
    y: float
    dashes: tuple[float, float]
    glyph: str = ""


def lane_lines(layout: Layout) -> Iterator[LaneLine]:
    """The lines between the lanes that show, from the top down."""
    for above, below in pairwise(layout.lanes.values()):
        y = below.rect.y
        if below.lane in WALKED_LANES:
            yield LaneLine(tr("Line of interaction"), y, _SEEN)
        elif above.lane in WALKED_LANES:
            yield LaneLine(tr("Line of visibility"), y, (14, 6), "eye-off")
        else:
            yield LaneLine(tr("Internal interaction"), y, (6, 4))


def draw_lane_lines(
    painter: QPainter, layout: Layout, left: float, right: float, theme: Theme
) -> None:
    """Draw the lines from left to right."""
    for line in lane_lines(layout):
        if line.glyph:
            stroke(painter, theme.ink2, 1.75, line.dashes)
        else:
            stroke(painter, theme.edge2, 1, line.dashes)
        painter.drawLine(QPointF(left, line.y), QPointF(right, line.y))


def draw_line_names(painter: QPainter, layout: Layout, x: float, theme: Theme) -> None:
    """Draw the name of the line of visibility on it, starting at x; in a blueprint all names."""
    for line in lane_lines(layout):
        if line.glyph or layout.showing.lanes == "all":
            _draw_name(painter, line, x, theme)


def _draw_name(painter: QPainter, line: LaneLine, x: float, theme: Theme) -> None:
    is_seen = line.dashes == _SEEN
    edge, weight = (theme.ink2, 1.25) if line.glyph else (theme.edge2, 1.0)
    glyph = _GLYPH_ROOM if line.glyph else 0.0
    width = text_width(line.name, _PX, 500) + 2 * _PADDING + glyph
    outlined(painter, theme.paper if is_seen else theme.shade, edge, weight)
    painter.drawRoundedRect(
        QRectF(x, line.y - _HEIGHT / 2, width, _HEIGHT), _HEIGHT / 2, _HEIGHT / 2
    )
    if line.glyph:
        draw_icon(painter, line.glyph, QRectF(x + 9, line.y - 7, 14, 14), edge)
    write(painter, line.name, x + _PADDING + glyph, line.y + 4.2, _PX, 500, theme.ink2)
