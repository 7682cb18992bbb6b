"""The map from afar: cards without words, and from farther still plain rectangles."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from journeymapper.painting.badges import draw_severity
from journeymapper.painting.brushes import fill, stroke
from journeymapper.painting.card_far import draw_far_card
from journeymapper.painting.card_stub import stub_swatch
from journeymapper.painting.change_marks import change_colour
from journeymapper.painting.connections import draw_band
from journeymapper.painting.curve import DIMMED
from journeymapper.painting.ghost import draw_far_ghost
from journeymapper.painting.kinds import draw_way
from journeymapper.painting.near import BADGE_X, BADGE_Y, line_opacity
from journeymapper.painting.ringed import draw_ringed_card
from journeymapper.painting.route import draw_route_band
from journeymapper.painting.seen import Seen, is_dimmed
from journeymapper.painting.ways import rounded

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.painting.look import Look

_BADGE_RADIUS = 14.0


def paint_far(painter: QPainter, journey: Journey, seen: Seen, look: Look) -> None:
    """Draw lines without ends, cards with bars for words, badges without numbers."""
    for line in seen.lines:
        draw_route_band(painter, line, look)
        draw_band(painter, line, look)
    for line in seen.lines:
        kind = "recovery" if line.key in look.ghosts else line.kind
        painter.setOpacity(line_opacity(line, look))
        draw_way(painter, kind, rounded(line.points), look.theme)
    painter.setOpacity(1.0)
    for box in seen.cards:
        x, y = box.rect.x, box.rect.y
        painter.translate(x, y)
        draw = draw_far_ghost if box.id in look.ghosts else draw_far_card
        draw_ringed_card(painter, journey, box, look, draw, far=True)
        badges = look.badges.get(box.id, ())
        if badges and not is_dimmed(box.id, look):
            worst = badges[0]
            draw_severity(
                painter,
                worst.severity,
                BADGE_X,
                BADGE_Y,
                look.theme,
                radius=_BADGE_RADIUS,
                hollow=worst.dismissed,
            )
        painter.translate(-x, -y)
    painter.setOpacity(1.0)


def paint_distant(painter: QPainter, journey: Journey, seen: Seen, look: Look) -> None:
    """Draw lines, and cards as rectangles in the colour of the lens."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    stroke(painter, look.theme.flow, 2)
    for line in seen.lines:
        painter.drawPolyline([QPointF(*point) for point in line.points])
    by_colour: dict[tuple[str, float], list[QRectF]] = defaultdict(list)
    for box in seen.cards:
        value = stub_swatch(journey, journey.touchpoints[box.id], look.lens)
        chosen = box.id in look.selected
        colour = look.theme.accent if chosen else value.ground(look.theme)
        if box.id in look.ghosts:
            colour = look.theme.recovery
        if change := look.changes.get(box.id):
            colour = change_colour(change, look.theme)
        opacity = DIMMED if is_dimmed(box.id, look) else 1.0
        by_colour[colour, opacity].append(QRectF(*box.rect))
    for (colour, opacity), rects in by_colour.items():
        fill(painter, colour, opacity)
        painter.drawRects(rects)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
