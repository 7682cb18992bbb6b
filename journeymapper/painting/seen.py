"""What of a layout lies in an area and is to be drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeymapper.layout.geometry import CardBox, Layout, Rect
from journeymapper.layout.grid import Grid
from journeymapper.layout.line import Line

if TYPE_CHECKING:
    from journeymapper.painting.look import Look

_REACH = 24.0
"""Badges, rings and discs stand so far out of their card."""


class Seen(NamedTuple):
    """The cards and lines in an area, with what `reach` leaves for what stands out of them.

    `left_behind` are cards that are being dragged.
    """

    cards: list[CardBox]
    lines: list[Line]
    left_behind: list[CardBox]
    reach: Rect

    @property
    def marked(self) -> list[Line]:
        """Those lines whose marks may be in the area."""
        return [line for line in self.lines if line.marks_area.meets(self.reach)]


def seen_in(layout: Layout, look: Look, area: Rect, least: float = 0.0) -> Seen:
    """What an area shows, cards and lines in the layout's order; no line of less than `least`."""
    grid = _grid(layout)
    reach = area.grown(_REACH)
    boxes, lines = grid.boxes_in(reach), grid.drawn_in(reach, least)
    left_behind: list[CardBox] = []
    if hidden := look.hidden | look.gliding:
        left_behind = [box for box in boxes if box.id in look.hidden]
        boxes = [box for box in boxes if box.id not in hidden]
        lines = [line for line in lines if line.source not in hidden and line.target not in hidden]
    return Seen(boxes, lines, left_behind, reach)


_latest: list[tuple[Layout, Grid]] = []
"""The grids of the last two layouts: a view paints many areas of one layout."""


def _grid(layout: Layout) -> Grid:
    for known, grid in _latest:
        if known.cards is layout.cards and known.lines is layout.lines:
            return grid
    _latest.insert(0, (layout, Grid(layout)))
    del _latest[2:]
    return _latest[0][1]


def is_dimmed(key: str, look: Look) -> bool:
    """Whether the filter leaves this touchpoint out."""
    return look.shown is not None and key not in look.shown
