"""The ground a map stands on: paper, and shade below the line of visibility."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from journeymapper.layout.stages import stages_between
from journeymapper.painting.brushes import fill, stroke
from journeymapper.painting.lane_lines import draw_lane_lines

if TYPE_CHECKING:
    from journeymapper.layout.geometry import Layout, Rect
    from journeymapper.painting.look import Look
    from journeymapper.painting.theme import Theme

_UNSEEN = ("backstage", "support")
DASHES_REPEAT = 420.0
"""All dashes across the map repeat after some part of this."""


class Ground(NamedTuple):
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
    draw_lane_lines(painter, layout, left, right, theme)
    stroke(painter, theme.edge, 1)
    for y in band_edges(layout):
        painter.drawLine(QPointF(left, y), QPointF(right, y))
    for stage in stages_between(layout, area.x - 2, area.right + 2):
        x = stage.rect.right
        at_page_end = look.wide_gutter and x >= layout.bounds.right
        if area.x - 2 <= x <= area.right + 2 and not at_page_end:
            painter.drawLine(QPointF(x, stage.rect.y), QPointF(x, stage.rect.bottom))


def band_edges(layout: Layout) -> list[float]:
    """The heights at which the lanes, the curve and the rows of texts end."""
    bands = [layout.curve.rect, *(band.rect for band in layout.texts.values())]
    return [layout.lanes_end, *(rect.bottom for rect in bands)]


def dashes_start(area: Rect) -> float:
    """Where lines across an area begin, so that their dashes go on from the area beside it."""
    return area.x - area.x % DASHES_REPEAT
