"""Where a dragged card lands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from journeymapper.layout.geometry import (
    CARD_HEIGHT,
    CARD_WIDTH,
    COLUMN_MARGIN,
    LANE_PADDING,
    ROW_GAP,
    CardBox,
    LaneBox,
    Layout,
    Point,
    Rect,
    StageBox,
)
from journeymapper.layout.own_places import own_place
from journeymapper.layout.stages import nearest_stage, stages_between

MARK_WIDTH, MARK_HEIGHT = 216.0, 4.0


class DropPlace(NamedTuple):
    """The stage and lane a card lands in, the touchpoint it goes before, and the drop mark.

    `before` None means at the end of the stage. `own`: the place of its own it gets, None where
    it is laid out automatically. `level`: the cards beside it that it will stand level with.
    """

    stage: str
    lane: str
    before: str | None
    mark: Rect
    own: Point | None = None
    level: tuple[Rect, ...] = ()


def drop_place(
    layout: Layout, point: Point, moving: frozenset[str] = frozenset()
) -> DropPlace | None:
    """Where a card dropped at a point lands; None while there is no stage.

    A point beside or outside the map counts for the nearest stage and lane. Cards in `moving`
    are on their way themselves and count for nothing. Between two cards the list decides; a free
    place level with a card of a neighbouring column, or among cards placed by hand, is kept.
    """
    stage = nearest_stage(layout, point.x)
    if stage is None:
        return None
    lane = min(layout.lanes.values(), key=lambda box: _off(point.y, box.rect.y, box.rect.bottom))
    here = _Stack(layout, stage, lane, point.x, moving)
    row = here.row_at(point.y)
    if here.is_kept(row):
        below = next((box for box in here.cards if box.row > row), None)
        mark = _mark(here.x, here.rows[row] - here.gap_above(row) / 2)
    else:
        below = next((box for box in here.cards if point.y < box.rect.centre.y), None)
        mark = here.mark_before(below)
        row = below.row if below else here.cards[-1].row + 1 if here.cards else 0
        if not any(box.own for box in here.cards):
            level = () if below else here.level(row)
            return DropPlace(stage.id, lane.lane, here.before(below), mark, None, level)
    own = own_place(lane.lane, here.column - stage.first, row)
    return DropPlace(stage.id, lane.lane, here.before(below), mark, own, here.level(row))


class _Stack:
    """The cards of the column nearest to a point in one stage and lane, from the top."""

    def __init__(
        self, layout: Layout, stage: StageBox, lane: LaneBox, x: float, moving: frozenset[str]
    ) -> None:
        self._top = lane.rect.y
        standing = layout.members.get((stage.id, lane.lane), ())
        self._all = [layout.cards[card] for card in standing if card not in moving]
        columns = {box.column: box.rect.x for box in self._all} or {
            stage.first: stage.rect.x + COLUMN_MARGIN
        }
        self.column = min(
            columns, key=lambda each: _off(x, columns[each], columns[each] + CARD_WIDTH)
        )
        self.x = columns[self.column]
        self.cards = sorted(
            (box for box in self._all if box.column == self.column), key=lambda box: box.row
        )
        self.rows: dict[int, float] = {}
        """The upper edge of each row of the lane that is in use hereabouts."""
        self._beside: dict[int, list[Rect]] = defaultdict(list)
        for box in _around(layout, stage, lane.lane):
            self.rows[box.row] = box.rect.y
            if abs(box.column - self.column) == 1 and box.id not in moving:
                self._beside[box.row].append(box.rect)

    def row_at(self, y: float) -> int:
        """The row whose cards are nearest to this height."""
        middle = y - CARD_HEIGHT / 2
        return min(self.rows, key=lambda row: abs(self.rows[row] - middle), default=0)

    def level(self, row: int) -> tuple[Rect, ...]:
        """The cards of the columns beside this one in a row."""
        return tuple(self._beside.get(row, ()))

    def is_kept(self, row: int) -> bool:
        """Whether a card that is dropped on a row stays there, and not where the list puts it."""
        if row not in self.rows or any(box.row == row for box in self.cards):
            return False
        by_hand = any(box.own for box in self.cards)
        falls_there = [box.row for box in self.cards] == [*range(row)] and not by_hand
        return not falls_there and (by_hand or bool(self.level(row)))

    def gap_above(self, row: int) -> float:
        """How much paper is above a row, at least."""
        return ROW_GAP if row else 2 * LANE_PADDING

    def mark_before(self, below: CardBox | None) -> Rect:
        """The mark above a card, else under the last one."""
        if below is not None:
            return _mark(below.rect.x, below.rect.y - self.gap_above(below.row) / 2)
        if self.cards:
            return _mark(self.x, self.cards[-1].rect.bottom + ROW_GAP / 2)
        return _mark(self.x, self._top + LANE_PADDING / 2)

    def before(self, below: CardBox | None) -> str | None:
        """The touchpoint that comes after one dropped above this card, else after the last."""
        if below is not None or not self.cards:
            return below.id if below else None
        place = self._all.index(self.cards[-1]) + 1
        return self._all[place].id if place < len(self._all) else None


def _around(layout: Layout, stage: StageBox, lane: str) -> Iterator[CardBox]:
    """The cards of a lane in a stage and in those beside it."""
    middle = stage.rect.centre.x
    for other in stages_between(layout, middle, middle, beside=1):
        yield from (layout.cards[key] for key in layout.members.get((other.id, lane), ()))


def _off(value: float, low: float, high: float) -> float:
    return max(low - value, 0.0, value - high)


def _mark(x: float, y: float) -> Rect:
    return Rect(x + (CARD_WIDTH - MARK_WIDTH) / 2, y - MARK_HEIGHT / 2, MARK_WIDTH, MARK_HEIGHT)
