"""The map of a page: rail, gutter, lanes and all that stands in them."""

from __future__ import annotations

from PySide6.QtGui import QPainter

from journeymapper.layout.geometry import EXPORT_GUTTER_WIDTH, RAIL_HEIGHT, Rect
from journeymapper.painting.gutter import paint_gutter
from journeymapper.painting.lane_lines import draw_line_names
from journeymapper.painting.paint import paint
from journeymapper.painting.rail import paint_rail
from journeymapper.pictures.subject import Subject

CHIP_X = -44.0
"""The name of the line of visibility begins in the gutter: lines cross it in the first column."""


def paint_map(painter: QPainter, subject: Subject, scale: float, part: Rect | None = None) -> None:
    """Draw it from the painter's origin on; only what `part` of the scene needs."""
    journey, layout, look = subject.journey, subject.layout, subject.look
    bounds = subject.bounds
    lanes = RAIL_HEIGHT - bounds.y
    painter.save()
    painter.scale(scale, scale)
    painter.translate(0, lanes)
    part = bounds if part is None else part
    if part.x <= bounds.x:
        gutter = Rect(0, bounds.y, EXPORT_GUTTER_WIDTH, bounds.height)
        paint_gutter(painter, journey, layout, look, gutter, scale)
    painter.translate(EXPORT_GUTTER_WIDTH, -lanes)
    if part.y <= bounds.y:
        rail = Rect(part.x, 0, part.width, RAIL_HEIGHT)
        paint_rail(painter, journey, layout, look, rail, scale)
    painter.translate(0, lanes)
    paint(painter, journey, layout, look, part, scale, chip=False)
    draw_line_names(painter, layout, CHIP_X, look.theme)
    painter.restore()


def map_width(subject: Subject) -> float:
    """Gutter and lanes, in scene units."""
    return EXPORT_GUTTER_WIDTH + subject.bounds.width


def map_height(subject: Subject) -> float:
    """Rail, lanes and curve, in scene units."""
    return RAIL_HEIGHT + subject.bounds.height
