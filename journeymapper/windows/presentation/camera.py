"""Which part of the map the wall shows while a step is in hand."""

from __future__ import annotations

from collections.abc import Sequence

from journeymapper.layout.geometry import Layout, Point, Rect
from journeymapper.painting.wall.wall import WIDTH, ZOOM, board_of, empty_place
from journeymapper.windows.presentation.tour import Stop

_LEFT, _EDGE = 220.0 / ZOOM, 13.0
"""Scene units: where a card in hand stands from the left; what stands out of it above and below."""
_NEAR = ((1, 8), (-1, 4), (2, 2), (-2, 1))
"""Steps after and before the one in hand, and how much it is worth to see them."""


def rect_of(layout: Layout, stop: Stop) -> Rect:
    """Where a stop lies in the scene."""
    if stop.touchpoint in layout.cards:
        return layout.cards[stop.touchpoint].rect
    return empty_place(layout, stop.stage)


def eye_at(layout: Layout, stops: Sequence[Stop], here: int, size: tuple[float, float]) -> Point:
    """The point of the scene in the board's upper left while a stop is in hand."""
    board = board_of(size)
    wide, high = board.width / ZOOM, board.height / ZOOM
    rect = rect_of(layout, stops[here])
    lanes = Rect(0, 0, layout.bounds.width, layout.lanes_end)
    x = rect.x - _LEFT - (size[0] - WIDTH) / (3 * ZOOM)
    if lanes.width <= wide:
        x = (lanes.width - wide) / 2
    if lanes.height <= high:
        return Point(x, (lanes.height - high) / 2)
    above, below = rect.y - _EDGE, rect.bottom + _EDGE - high
    return Point(x, max((above, below), key=lambda y: _worth(layout, stops, here, y, high)))


def _worth(layout: Layout, stops: Sequence[Stop], here: int, top: float, high: float) -> int:
    """How well the steps around the one in hand are seen from a height."""
    worth = 0
    for by, value in _NEAR:
        if 0 <= here + by < len(stops):
            rect = rect_of(layout, stops[here + by])
            worth += value * (top <= rect.y and rect.bottom <= top + high)
    return worth
