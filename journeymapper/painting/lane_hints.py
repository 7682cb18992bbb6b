"""What an empty lane of a blueprint says: how a card gets there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter

from journeymapper.language import marked, tr
from journeymapper.layout.geometry import COLUMN_MARGIN, Layout, Point, Rect
from journeymapper.painting.key_cap import draw_key
from journeymapper.painting.text import write

if TYPE_CHECKING:
    from journeymapper.painting.theme import Theme

_MOUSE = marked("Double-click, or drag a card here.")
_KEY, _DOES = "L", marked("moves a card down a lane.")
_PX, _GAP = 13.0, 6.0


def draw_lane_hints(painter: QPainter, layout: Layout, theme: Theme, area: Rect) -> None:
    """Draw the hint of every empty lane in the area."""
    for at in _places(layout):
        if area.y <= at.y + 26 and at.y - 26 <= area.bottom:
            write(painter, tr(_MOUSE), at.x, at.y - 8, _PX, 400, theme.ink3)
            after = at.x + draw_key(painter, _KEY, at.x, at.y + 14, theme) + _GAP
            write(painter, tr(_DOES), after, at.y + 18.5, _PX, 400, theme.ink3)


def _places(layout: Layout) -> Iterator[Point]:
    """Where the hints begin: in lanes that stand there though nothing is in them."""
    if layout.showing.lanes == "all" and layout.cards:
        held = layout.members.lanes
        for lane, box in list(layout.lanes.items())[1:]:
            if lane not in held:
                yield Point(COLUMN_MARGIN, box.rect.centre.y)
