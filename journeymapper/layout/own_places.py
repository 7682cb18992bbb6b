"""A card's own place inside its stage, as the file holds it, and the cell it stands for.

The lanes above count as one row each, so that a card keeps its row when one of them grows.
"""

from __future__ import annotations

from journeymapper.layout.geometry import (
    CARD_HEIGHT,
    COLUMN_MARGIN,
    COLUMN_WIDTH,
    LANE_PADDING,
    ROW_GAP,
    Point,
)
from journeymapper.model.words import LANES

PITCH = CARD_HEIGHT + ROW_GAP


def own_place(lane: str, column: int, row: int) -> Point:
    """The place of a column of its stage and a row of its lane, in scene units."""
    return Point(COLUMN_MARGIN + column * COLUMN_WIDTH, _top(lane) + row * PITCH)


def meant_cell(lane: str, x: float, y: float) -> tuple[float, float]:
    """The column of its stage and the row of its lane that a place means; seldom whole."""
    return (x - COLUMN_MARGIN) / COLUMN_WIDTH, (y - _top(lane)) / PITCH


def _top(lane: str) -> float:
    return LANE_PADDING + LANES.index(lane) * (CARD_HEIGHT + 2 * LANE_PADDING)
