"""The ground a map stands on: paper, and shade below the line of visibility."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from journeymapper.painting.brushes import fill, outlined, stroke
from journeymapper.painting.icons import draw_icon
from journeymapper.painting.text import text_width, write

if TYPE_CHECKING:
    from journeymapper.layout.geometry import Layout, Rect
    from journeymapper.painting.look import Look
    from journeymapper.painting.theme import Theme

_UNSEEN = ("backstage", "support")
DASHES_REPEAT = 60.0
"""All dashes across the map repeat after some part of this."""
_VISIBILITY = "Line of visibility"
_INTERACTION_DASHES, _VISIBILITY_DASHES, _INTERNAL_DASHES = (1, 4), (14, 6), (6, 4)


@dataclass(frozen=True, slots=True)
class Ground:
    """What colour lies at which height; `visibility` is None where all can be seen."""

    theme: Theme
    visibility: float | None
    end: float

    def at(self, y: float) -> str:
        """The colour of the ground at a height."""
        below = self.visibility is not None and self.visibility < y < self.end
        return self.theme.shade if below else self.theme.paper


def ground_of(layout: Layout, theme: Theme) -> Ground:
    """The ground of a layout in a theme."""
    unseen = [box.rect for box in layout.lanes.values() if box.lane in _UNSEEN]
    top = min((rect.y for rect in unseen), default=None)
    return Ground(theme, top, layout.lanes_end)


def draw_ground(painter: QPainter, layout: Layout, look: Look, area: Rect) -> None:
    """Draw paper and shade, the lines between lanes and the boundaries of stages."""
    theme = look.theme
    if not look.transparent:
        fill(painter, theme.paper)
        painter.drawRect(QRectF(*area))
    ground = ground_of(layout, theme)
    left, right = dashes_start(area), area.right
    if ground.visibility is not None:
        fill(painter, theme.shade)
        height = ground.end - ground.visibility
        painter.drawRect(QRectF(area.x, ground.visibility, area.width, height))
    for box in layout.lanes.values():
        draw_lane_line(painter, layout, box.lane, left, right, look)
    stroke(painter, theme.edge, 1)
    for y in band_edges(layout):
        painter.drawLine(QPointF(left, y), QPointF(right, y))
    for stage in layout.stages.values():
        x = stage.rect.right
        at_page_end = look.wide_gutter and x >= layout.bounds.right
        if area.x <= x <= area.right and not at_page_end:
            painter.drawLine(QPointF(x, stage.rect.y), QPointF(x, stage.rect.bottom))


def band_edges(layout: Layout) -> list[float]:
    """The heights at which the lanes, the curve and the rows of texts end."""
    bands = [layout.curve.rect, *(band.rect for band in layout.texts.values())]
    return [layout.lanes_end, *(rect.bottom for rect in bands)]


def dashes_start(area: Rect) -> float:
    """Where lines across an area begin, so that their dashes go on from the area beside it."""
    return area.x - area.x % DASHES_REPEAT


def draw_lane_line(
    painter: QPainter, layout: Layout, lane: str, left: float, right: float, look: Look
) -> None:
    """Draw the line above a lane, by what it parts: interaction, visibility, the inner work."""
    y = layout.lanes[lane].rect.y
    above = [box.lane for box in layout.lanes.values() if box.rect.bottom == y]
    if not above:
        return
    theme = look.theme
    if lane in _UNSEEN and above[0] not in _UNSEEN:
        stroke(painter, theme.ink2, 1.75, _VISIBILITY_DASHES)
    elif lane in _UNSEEN:
        stroke(painter, theme.edge2, 1, _INTERNAL_DASHES)
    else:
        stroke(painter, theme.edge2, 1, _INTERACTION_DASHES)
    painter.drawLine(QPointF(left, y), QPointF(right, y))


def draw_visibility_chip(painter: QPainter, layout: Layout, x: float, theme: Theme) -> None:
    """Draw the name of the line of visibility on it, starting at x; nothing where all is seen."""
    y = ground_of(layout, theme).visibility
    if y is None:
        return
    width = text_width(_VISIBILITY, 12, 500) + 38
    outlined(painter, theme.shade, theme.ink2, 1.25)
    painter.drawRoundedRect(QRectF(x, y - 11, width, 22), 11, 11)
    draw_icon(painter, "eye-off", QRectF(x + 9, y - 7, 14, 14), theme.ink2)
    write(painter, _VISIBILITY, x + 28, y + 4.2, 12, 500, theme.ink2)
