"""The lane gutter at the left: what each row of the map is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from journeymapper.language import tr
from journeymapper.layout.geometry import (
    EXPORT_GUTTER_WIDTH,
    FEELING_STEP,
    GUTTER_WIDTH,
    RAIL_HEIGHT,
    Layout,
    Rect,
)
from journeymapper.model.dimensions import FEELING, LANE
from journeymapper.model.texts import TEXT_ROW
from journeymapper.painting.badges import draw_badges
from journeymapper.painting.brushes import fill, stroke
from journeymapper.painting.ground import band_edges, ground_of
from journeymapper.painting.icons import draw_icon
from journeymapper.painting.lane_lines import draw_lane_lines
from journeymapper.painting.sky import sky_over
from journeymapper.painting.text import text_width, write

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.painting.look import Look

CORNER_BADGE = (GUTTER_WIDTH / 2, 45.0)
"""The middle of the whole map's badge."""
_LANES = {value.key: value for value in LANE.values}
_GLYPH_ROOM = 34.0
_FEELING_GLYPH, _PROMISES_GLYPH = "chart-line", "circle-check"


def paint_gutter(
    painter: QPainter,
    journey: Journey,
    layout: Layout,
    look: Look,
    area: Rect,
    zoom: float,
    stretch: float = 1.0,
) -> None:
    """Draw the gutter: x from 0 to 32, or to 112 for a wide one.

    y is as in the scene, in a narrow one times `stretch`: so it can stay readable where the map
    is small. A row's glyph and name stay in the area while there is room for them.
    """
    if look.wide_gutter:
        _draw_wide(painter, layout, look)
    else:
        _draw_narrow(painter, layout, look, area.y * stretch, area.bottom * stretch, stretch)


def paint_corner(painter: QPainter, journey: Journey, look: Look) -> None:
    """Draw the corner above the gutter, 32 by 60, with the findings on the whole map."""
    fill(painter, look.theme.paper)
    painter.drawRect(QRectF(0, 0, GUTTER_WIDTH, RAIL_HEIGHT))
    badges = look.badges.get("", ())
    draw_badges(painter, badges[:1], *CORNER_BADGE, look.theme)
    stroke(painter, look.theme.edge, 1)
    painter.drawLine(QPointF(0, RAIL_HEIGHT - 0.5), QPointF(GUTTER_WIDTH, RAIL_HEIGHT - 0.5))


def _rows(layout: Layout, look: Look) -> list[tuple[str, str, Rect]]:
    """Glyph, name and place of each row."""
    height = sky_over(layout, look).height if look.arcs else 0.0
    sky = [(_PROMISES_GLYPH, tr("Promises"), Rect(0, -height, 0, height))] if height else []
    lanes = [
        (_LANES[box.lane].glyph, _LANES[box.lane].name, box.rect) for box in layout.lanes.values()
    ]
    texts = [
        (TEXT_ROW[key].glyph, TEXT_ROW[key].name, band.rect) for key, band in layout.texts.items()
    ]
    return [*sky, *lanes, (_FEELING_GLYPH, tr(FEELING.label), layout.curve.rect), *texts]


def _draw_narrow(
    painter: QPainter, layout: Layout, look: Look, top: float, bottom: float, stretch: float
) -> None:
    theme = look.theme
    fill(painter, theme.panel)
    painter.drawRect(QRectF(0, top, GUTTER_WIDTH, bottom - top))
    stroke(painter, theme.edge, 1)
    painter.drawLine(QPointF(GUTTER_WIDTH - 0.5, top), QPointF(GUTTER_WIDTH - 0.5, bottom))
    for glyph, name, rect in _rows(layout, look):
        start, end = max(rect.y * stretch, top), min(rect.bottom * stretch, bottom)
        stroke(painter, theme.edge, 1)
        end_of_row = rect.bottom * stretch
        painter.drawLine(QPointF(0, end_of_row), QPointF(GUTTER_WIDTH, end_of_row))
        if end - start >= _GLYPH_ROOM:
            draw_icon(painter, glyph, QRectF(8, start + 10, 16, 16), theme.ink2)
        room = end - start - _GLYPH_ROOM
        if text_width(name, 13, 600) <= room:
            painter.save()
            painter.translate(GUTTER_WIDTH / 2 + 4.5, end - 4 - room / 2)
            painter.rotate(-90)
            write(painter, name, 0, 0, 13, 600, theme.ink2, "middle")
            painter.restore()


def _draw_wide(painter: QPainter, layout: Layout, look: Look) -> None:
    theme = look.theme
    ground, right = ground_of(layout, theme), EXPORT_GUTTER_WIDTH
    if ground.visibility is not None:
        fill(painter, theme.shade)
        painter.drawRect(QRectF(0, ground.visibility, right, ground.end - ground.visibility))
    draw_lane_lines(painter, layout, 0, right, theme)
    stroke(painter, theme.edge, 1)
    for y in (-0.5, *band_edges(layout)):
        painter.drawLine(QPointF(0, y), QPointF(right, y))
    for glyph, name, rect in _rows(layout, look):
        draw_icon(painter, glyph, QRectF(4, rect.y + 14, 17, 17), theme.ink)
        px = 14 if 27 + text_width(name, 14, 600) < right else 12
        write(painter, name, 27, rect.y + 27.5, px, 600, theme.ink)
    for feeling in (3, 0, -3):
        label = f"+{feeling}" if feeling > 0 else f"{feeling}".replace("-", "\u2212")
        y = layout.curve.zero - feeling * FEELING_STEP + 4
        write(painter, label, right - 6, y, 12, 400, theme.ink3, "right")
