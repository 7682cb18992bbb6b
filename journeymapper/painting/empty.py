"""What an empty map and an empty stage say to whoever begins."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from journeymapper.language import marked, tr
from journeymapper.layout.geometry import (
    CARD_HEIGHT,
    CARD_WIDTH,
    COLUMN_MARGIN,
    LANE_PADDING,
    Layout,
    Rect,
)
from journeymapper.layout.stages import stages_between
from journeymapper.painting.brushes import stroke
from journeymapper.painting.key_cap import draw_key
from journeymapper.painting.text import text_width, write
from journeymapper.painting.theme import Theme

FIRST_STAGE = marked("Type S and a name: the first stage.")
FIRST_TOUCHPOINT = marked("adds a touchpoint")
_KEY = "T"


def draw_first_stage_hint(painter: QPainter, theme: Theme) -> None:
    """Draw the dotted line with one hollow station, on the rail of a map without stages."""
    stroke(painter, theme.edge2, 3, (0.01, 9), round_cap=True)
    painter.drawLine(QPointF(64, 18), QPointF(640, 18))
    stroke(painter, theme.edge2, 1.75, (4, 3))
    painter.drawEllipse(QPointF(43, 18), 10.5, 10.5)
    write(painter, tr(FIRST_STAGE), COLUMN_MARGIN, 51, 15, 400, theme.ink2)


def empty_places(layout: Layout, area: Rect) -> list[Rect]:
    """Where the first card of each stage without cards would stand, in an area."""
    lane = layout.lanes.get("frontstage") or next(iter(layout.lanes.values()), None)
    top = LANE_PADDING if lane is None else lane.rect.y + LANE_PADDING
    places = (
        Rect(stage.rect.x + COLUMN_MARGIN, top, CARD_WIDTH, CARD_HEIGHT)
        for stage in stages_between(layout, area.x, area.right)
        if not any((stage.id, each) in layout.members for each in layout.lanes)
    )
    return [place for place in places if place.meets(area)]


def draw_empty_place(painter: QPainter, rect: Rect, theme: Theme) -> None:
    """Draw the dashed card of a stage without cards, with the key that adds one."""
    stroke(painter, theme.edge2, 1.5, (5, 4))
    painter.drawRoundedRect(QRectF(*rect), 10, 10)
    words = tr(FIRST_TOUCHPOINT)
    width = 26 + text_width(words, 13)
    x, middle = rect.centre.x - width / 2, rect.centre.y
    draw_key(painter, _KEY, x, middle, theme)
    write(painter, words, x + 26, middle + 4.5, 13, 400, theme.ink2)
