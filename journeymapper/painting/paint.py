"""The picture of a map: everything inside an area, at the level of detail its zoom allows.

The painter is in scene coordinates: translated, and scaled by `zoom`. The canvas, PNG, SVG, PDF
and the clipboard all call this.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter

from journeymapper.painting.curve import draw_curve
from journeymapper.painting.empty import draw_empty_place, empty_places
from journeymapper.painting.ground import draw_ground
from journeymapper.painting.lane_hints import draw_lane_hints
from journeymapper.painting.lane_lines import draw_line_names
from journeymapper.painting.near import paint_near
from journeymapper.painting.seen import seen_in
from journeymapper.painting.states import draw_drop_mark, draw_left_behind
from journeymapper.painting.texts import draw_far_texts, draw_texts

if TYPE_CHECKING:
    from journeymapper.layout.geometry import Layout, Rect
    from journeymapper.model.journey import Journey
    from journeymapper.painting.look import Look

NEAR, FAR = 0.4, 0.15
"""From `NEAR` on everything is drawn; below `FAR` cards are plain rectangles."""
LEAST_LINE = 6.0
"""Lines of fewer px are left out of these."""


def paint(
    painter: QPainter,
    journey: Journey,
    layout: Layout,
    look: Look,
    area: Rect,
    zoom: float,
    *,
    chip: bool = True,
) -> None:
    """Draw what lies in the area: ground, lines, cards, badges, curve and hints.

    `chip`: the lines between lanes carry their names at the left of the area.
    """
    seen = seen_in(layout, look, area, LEAST_LINE / zoom if zoom < FAR else 0.0)
    draw_ground(painter, layout, look, area)
    if look.hints:
        for rect in empty_places(layout, area):
            draw_empty_place(painter, rect, look.theme)
        if zoom >= NEAR:
            draw_lane_hints(painter, layout, look.theme, area)
    for box in seen.left_behind:
        draw_left_behind(painter, box.rect, look.theme)
    if look.arcs:
        from journeymapper.painting.arches import draw_arches

        draw_arches(painter, layout, look, area, far=zoom if zoom < NEAR else 0.0)
    if zoom >= NEAR:
        paint_near(painter, journey, layout, seen, look)
        if chip:
            draw_line_names(painter, layout, max(area.x, 0) + 8, look.theme)
        draw_curve(painter, layout.curve, look, area)
        draw_texts(painter, journey, layout, look, area)
    elif zoom >= FAR:
        from journeymapper.painting.distant import paint_far

        paint_far(painter, journey, seen, look)
        draw_curve(painter, layout.curve, look, area, "dots")
        draw_far_texts(painter, layout, look, area)
    else:
        from journeymapper.painting.distant import paint_distant

        paint_distant(painter, journey, seen, look)
        draw_curve(painter, layout.curve, look, area, "")
    if look.drop is not None:
        draw_drop_mark(painter, look.drop, look.theme)
