"""The map from nearby: every line with its marks, every card with all it knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter

from journeymapper.painting.badges import draw_badges
from journeymapper.painting.cards import draw_card
from journeymapper.painting.connections import draw_band, draw_line, draw_line_marks
from journeymapper.painting.curve import DIMMED
from journeymapper.painting.ghost import draw_ghost_card, draw_ghost_line, draw_ghost_plus
from journeymapper.painting.ground import ground_of
from journeymapper.painting.ringed import draw_ringed_card
from journeymapper.painting.route import draw_route_band, draw_route_marks
from journeymapper.painting.seen import Seen, is_dimmed
from journeymapper.painting.states import draw_handle

if TYPE_CHECKING:
    from journeymapper.layout.geometry import CardBox, Layout
    from journeymapper.layout.line import Line
    from journeymapper.model.journey import Journey
    from journeymapper.painting.look import Look

BADGE_X, BADGE_Y = 187.0, -2.0


def paint_near(painter: QPainter, journey: Journey, layout: Layout, seen: Seen, look: Look) -> None:
    """Draw lines, then cards, then what stands on the lines."""
    ground = ground_of(layout, look.theme)
    for line in seen.lines:
        draw_route_band(painter, line, look)
        draw_band(painter, line, look)
    for line in seen.lines:
        painter.setOpacity(line_opacity(line, look))
        draw = draw_ghost_line if line.key in look.ghosts else draw_line
        draw(painter, line, look, ground)
    painter.setOpacity(1.0)
    for box in seen.cards:
        _paint_card(painter, journey, box, look)
    for line in seen.marked:
        painter.setOpacity(line_opacity(line, look))
        draw_line_marks(painter, line, journey.connections[line.key], look, ground)
    painter.setOpacity(1.0)


def line_opacity(line: Line, look: Look) -> float:
    """How strong a line is drawn: faint where the filter leaves out one of its ends."""
    return DIMMED if is_dimmed(line.source, look) or is_dimmed(line.target, look) else 1.0


def _paint_card(painter: QPainter, journey: Journey, box: CardBox, look: Look) -> None:
    x, y = box.rect.x, box.rect.y
    painter.translate(x, y)
    draw = draw_ghost_card if box.id in look.ghosts else draw_card
    draw_ringed_card(painter, journey, box, look, draw)
    if box.id in look.ghosts:
        draw_ghost_plus(painter, BADGE_X, BADGE_Y, look.theme)
    if not is_dimmed(box.id, look):
        draw_badges(painter, look.badges.get(box.id, ()), BADGE_X, BADGE_Y, look.theme)
    if look.route is not None:
        draw_route_marks(painter, box.id, look.route, look.theme)
    if box.id == look.hovered and look.handle:
        draw_handle(painter, look.handle, look.theme)
    painter.translate(-x, -y)
