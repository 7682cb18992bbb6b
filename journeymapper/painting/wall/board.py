"""The cards and lines around the step in hand: what is passed in full, what is to come faint."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from journeymapper.language import tr
from journeymapper.layout.geometry import CardBox, Point
from journeymapper.layout.line import Line
from journeymapper.painting.badges import draw_badges
from journeymapper.painting.brushes import fill, stroke
from journeymapper.painting.cards import draw_card
from journeymapper.painting.connections import draw_line, draw_line_marks
from journeymapper.painting.ground import Ground, ground_of
from journeymapper.painting.kept_cards import draw_kept_card
from journeymapper.painting.near import BADGE_X, BADGE_Y
from journeymapper.painting.seen import seen_in
from journeymapper.painting.text import write
from journeymapper.painting.wall.wall import Wall, empty_place

TO_COME, OFF_THE_WAY = 0.55, 0.28
_HALF = 11.0
"""A mark on a line is twice as high, in scene units."""


def draw_board(painter: QPainter, wall: Wall) -> None:
    """Draw what the board shows of the scene; the painter is in scene units."""
    layout, look = wall.layout, wall.look
    seen, ground = seen_in(layout, look, wall.area), ground_of(layout, look.theme)
    _draw_shade(painter, wall, ground)
    for line in seen.lines:
        painter.setOpacity(_line_strength(wall, line))
        draw_line(painter, line, look, ground)
    painter.setOpacity(1.0)
    for box in seen.cards:
        _draw_card(painter, wall, box)
    for line in seen.marked:
        _draw_marks(painter, wall, line, ground)
    painter.setOpacity(1.0)
    _draw_empty_stage(painter, wall)


def _draw_marks(painter: QPainter, wall: Wall, line: Line, ground: Ground) -> None:
    """Draw what stands on a line, but nothing that the board's edge would cut."""
    area, strong = wall.area, _line_strength(wall, line)

    def whole(mark: Point | None) -> Point | None:
        inside = mark and area.y + _HALF <= mark.y <= area.bottom - _HALF
        return mark if inside else None

    cut = line.with_marks(
        lambda at: at._replace(sign=whole(at.sign), label=whole(at.label), wait=whole(at.wait))
    )
    is_told = strong == 1.0 and whole(line.badge)
    look = wall.look if is_told else wall.look._replace(badges={})
    painter.setOpacity(strong)
    draw_line_marks(painter, cut, wall.journey.connections[line.key], look, ground)


def strength(wall: Wall, key: str) -> float:
    """How strong a card is drawn: full up to the step in hand."""
    if not wall.steps:
        return 1.0
    place = wall.steps.get(key)
    if place is None:
        return OFF_THE_WAY
    return 1.0 if place <= wall.here else TO_COME


def _line_strength(wall: Wall, line: Line) -> float:
    """A line is as strong as the card it begins at, where it lies on the way."""
    on_the_way = line.source in wall.steps and line.target in wall.steps
    return strength(wall, line.source) if on_the_way or not wall.steps else OFF_THE_WAY


def _draw_shade(painter: QPainter, wall: Wall, ground: Ground) -> None:
    """The customer sees nothing of what lies in the shade, below the line of visibility."""
    if ground.visibility is None:
        return
    area, theme, top = wall.area, wall.look.theme, ground.visibility
    fill(painter, theme.shade)
    painter.drawRect(QRectF(area.x, top, area.width, ground.end - top))
    stroke(painter, theme.ink2, 1.75, (14, 6))
    painter.drawLine(QPointF(area.x, top), QPointF(area.right, top))


def _draw_card(painter: QPainter, wall: Wall, box: CardBox) -> None:
    x, y = box.rect.x, box.rect.y
    painter.translate(x, y)
    strong = strength(wall, box.id)
    painter.setOpacity(strong)
    draw_kept_card(painter, wall.journey, wall.journey.touchpoints[box.id], wall.look, draw_card)
    painter.setOpacity(1.0)
    if strong == 1.0:
        badges = [each for each in wall.look.badges.get(box.id, ()) if not each.dismissed]
        draw_badges(painter, badges[:1], BADGE_X, BADGE_Y, wall.look.theme, numbered=False)
    painter.translate(-x, -y)


def _draw_empty_stage(painter: QPainter, wall: Wall) -> None:
    """Show the place where the first card of the stage in hand would stand."""
    known = wall.layout.stages
    if wall.stage not in known or any(stage == wall.stage for stage, _ in wall.layout.members):
        return
    place = empty_place(wall.layout, wall.stage)
    stroke(painter, wall.look.theme.edge2, 1.5, (5, 4))
    painter.drawRoundedRect(QRectF(*place), 10, 10)
    words, ink = tr("Nothing here yet"), wall.look.theme.ink2
    write(painter, words, place.centre.x, place.centre.y + 5, 15, 400, ink, "middle")
