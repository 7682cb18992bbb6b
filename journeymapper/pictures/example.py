"""A small picture of a small map: what the handbook shows of a rule's examples."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from journeymapper.analysis.finding import Finding
from journeymapper.layout.arrange import layout
from journeymapper.layout.geometry import EXPORT_GUTTER_WIDTH, RAIL_HEIGHT, Layout, Rect
from journeymapper.model.journey import Journey
from journeymapper.painting.badges import draw_badges, stretch
from journeymapper.painting.brushes import fill
from journeymapper.painting.gutter import paint_gutter
from journeymapper.painting.lane_lines import draw_line_names
from journeymapper.painting.look import Look
from journeymapper.painting.numbering import WHOLE_MAP, badges_of
from journeymapper.painting.paint import paint
from journeymapper.painting.rail import paint_rail
from journeymapper.painting.theme import PRINT
from journeymapper.pictures.map_part import CHIP_X

_MARGIN, _BADGE_ROOM = 8.0, 48.0
_RIM, _LINE_RIM = 18.0, 22.0
_BADGE_Y = 18.0


@dataclass(frozen=True, slots=True)
class Example:
    """A map with its findings, and the part of it that shows something.

    Without title, key and legend; without lanes and feelings that nothing is in. Sizes in scene
    units.
    """

    journey: Journey
    layout: Layout
    look: Look
    area: Rect
    left: float

    @property
    def width(self) -> float:
        """What stands left of the map, and the map."""
        return self.left + self.area.width + _MARGIN

    @property
    def height(self) -> float:
        """The rail and what is below it."""
        return _MARGIN + RAIL_HEIGHT + self.area.height + _MARGIN

    def paint(self, painter: QPainter, scale: float) -> None:
        """Draw it from the painter's origin on; `scale` is how large the painter shows a unit."""
        fill(painter, self.look.theme.paper)
        painter.drawRect(QRectF(0, 0, self.width, self.height))
        painter.translate(self.left, _MARGIN)
        rail = Rect(0, 0, self.area.width, RAIL_HEIGHT)
        paint_rail(painter, self.journey, self.layout, self.look, rail, scale)
        badges = self.look.badges.get(WHOLE_MAP, ())
        x = (stretch(badges) - min(self.left, _BADGE_ROOM)) / 2
        draw_badges(painter, badges, x, _BADGE_Y, self.look.theme)
        painter.translate(0, RAIL_HEIGHT - self.area.y)
        painter.setClipRect(QRectF(-self.left, self.area.y, self.width, self.area.height))
        paint(painter, self.journey, self.layout, self.look, self.area, scale, chip=False)
        if self.left >= EXPORT_GUTTER_WIDTH:
            painter.translate(-EXPORT_GUTTER_WIDTH, 0)
            gutter = Rect(0, self.area.y, EXPORT_GUTTER_WIDTH, self.area.height)
            paint_gutter(painter, self.journey, self.layout, self.look, gutter, scale)
            painter.translate(EXPORT_GUTTER_WIDTH, 0)
            draw_line_names(painter, self.layout, CHIP_X, self.look.theme)


def example_of(journey: Journey, findings: Sequence[Finding]) -> Example:
    """The picture of a map with the badges of these findings."""
    arranged = layout(journey)
    badges = badges_of(journey, findings)
    look = Look(
        theme=PRINT, badges=badges, wide_gutter=True, show_votes=True, hints=False, remembers=False
    )
    lanes = {card.lane for card in arranged.cards.values()}
    if lanes - {"frontstage"}:
        left = EXPORT_GUTTER_WIDTH + _MARGIN
    else:
        left = _BADGE_ROOM if WHOLE_MAP in badges else _MARGIN
    return Example(journey, arranged, look, _shown(arranged), left)


def _shown(arranged: Layout) -> Rect:
    """The scene between the highest and the lowest thing in it, over its whole width."""
    bounds = arranged.bounds
    cards = [card.rect.grown(_RIM) for card in arranged.cards.values()]
    lines = [line.bounds.grown(_LINE_RIM) for line in arranged.lines.values()]
    drawn = [*cards, *lines]
    top = max(min((each.y for each in drawn), default=0.0), 0.0)
    bottom = min(max((each.bottom for each in drawn), default=0.0), arranged.curve.rect.y - 1)
    if len(arranged.curve.points) > 1:  # one alone is no curve
        bottom = bounds.bottom
    return Rect(0.0, top, bounds.width, bottom - top)
