"""Where a dragged card lands."""

from __future__ import annotations

from typing import NamedTuple

from journeymapper.layout.geometry import (
    CARD_WIDTH,
    COLUMN_MARGIN,
    LANE_PADDING,
    ROW_GAP,
    CardBox,
    Layout,
    Point,
    Rect,
)

MARK_WIDTH, MARK_HEIGHT = 216.0, 4.0


class DropPlace(NamedTuple):
    """The stage and lane a card lands in, the touchpoint it goes before, and the drop mark.

    `before` None means at the end of the stage.
    """

    stage: str
    lane: str
    before: str | None
    mark: Rect


def drop_place(
    layout: Layout, point: Point, moving: frozenset[str] = frozenset()
) -> DropPlace | None:
    """Where a card dropped at a point lands; None while there is no stage.

    A point beside or outside the map counts for the nearest stage and lane. Cards in `moving`
    are on their way themselves and count for nothing.
    """
    stage = min(
        layout.stages.values(),
        key=lambda box: _off(point.x, box.rect.x, box.rect.right),
        default=None,
    )
    if stage is None:
        return None
    lane = min(layout.lanes.values(), key=lambda box: _off(point.y, box.rect.y, box.rect.bottom))
    standing = layout.members.get((stage.id, lane.lane), ())
    cell = [layout.cards[card] for card in standing if card not in moving]
    if not cell:
        x = stage.rect.x + COLUMN_MARGIN
        return DropPlace(stage.id, lane.lane, None, _mark(x, lane.rect.y + LANE_PADDING / 2))
    columns = {box.column: box.rect.x for box in cell}
    column = min(columns, key=lambda each: _off(point.x, columns[each], columns[each] + CARD_WIDTH))
    group = sorted((box for box in cell if box.column == column), key=lambda box: box.row)
    below = next((box for box in group if point.y < box.rect.centre.y), None)
    if below is not None:
        return DropPlace(stage.id, lane.lane, below.id, _mark_above(below, group))
    last = group[-1]
    mark = _mark(last.rect.x, last.rect.bottom + ROW_GAP / 2)
    return DropPlace(stage.id, lane.lane, _after(last, cell), mark)


def _off(value: float, low: float, high: float) -> float:
    return max(low - value, 0.0, value - high)


def _after(box: CardBox, cell: list[CardBox]) -> str | None:
    place = cell.index(box) + 1
    return cell[place].id if place < len(cell) else None


def _mark_above(box: CardBox, group: list[CardBox]) -> Rect:
    gap = ROW_GAP if box.row and group[0] is not box else 2 * LANE_PADDING
    return _mark(box.rect.x, box.rect.y - gap / 2)


def _mark(x: float, y: float) -> Rect:
    return Rect(x + (CARD_WIDTH - MARK_WIDTH) / 2, y - MARK_HEIGHT / 2, MARK_WIDTH, MARK_HEIGHT)
