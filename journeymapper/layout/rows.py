"""How many rows a lane gets: maps stay wide but readable."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import log
from typing import NamedTuple

from journeymapper.layout.facts import Counts, Facts
from journeymapper.layout.geometry import (
    CARD_HEIGHT,
    COLUMN_WIDTH,
    CURVE_HEIGHT,
    LANE_PADDING,
    RAIL_HEIGHT,
    ROW_GAP,
)

FEW_ROWS, MANY_ROWS = 3, 64
WIDE, BROAD_SCREEN = 3.5, 2.6


class Sort(NamedTuple):
    """Stages whose busiest lane has as many cards: how many they are, and the most of each lane."""

    busiest: int
    stages: int
    most: Counts


class Size:
    """Columns of each sort of stage, by its busiest lane, and rows of each lane; all at least 1."""

    def __init__(self, sorts: Sequence[Sort], lanes: tuple[str, ...], most_rows: int) -> None:
        self.columns = {each.busiest: -(-each.busiest // most_rows) for each in sorts}
        self.width = sum(self.columns[each.busiest] * each.stages for each in sorts)
        self.rows = dict.fromkeys(lanes, 1)
        for busiest, _, most in sorts:
            columns = self.columns[busiest]
            for lane, count in most:
                rows = -(-count // columns)
                if rows > self.rows[lane]:
                    self.rows[lane] = rows

    @property
    def extent(self) -> tuple[float, float]:
        """Width and height of the map, before any gap grows."""
        rows = sum(self.rows.values())
        lanes = len(self.rows)
        height = rows * (CARD_HEIGHT + ROW_GAP) + lanes * (2 * LANE_PADDING - ROW_GAP)
        return max(1, self.width) * COLUMN_WIDTH, height + RAIL_HEIGHT + CURVE_HEIGHT


class Spread(NamedTuple):
    """How many columns stages get, by how many cards are in each lane; how many rows lanes get."""

    columns: Mapping[Counts, int]
    rows: Mapping[str, int]


def best_spread(facts: Facts) -> Spread:
    """That which wastes least paper.

    Up to three rows anything goes but a ribbon; beyond, the shape of a broad screen is sought, so
    that a long stage gets more columns rather than a tower.
    """
    busiest = {counts: max([1, *[count for _, count in counts]]) for counts in facts.many}
    stages: Counter[int] = Counter()
    most: dict[int, dict[str, int]] = defaultdict(dict)
    for counts, kind in busiest.items():
        stages[kind] += facts.many[counts]
        for lane, count in counts:
            most[kind][lane] = max(most[kind].get(lane, 0), count)
    sorts = (Sort(kind, stages[kind], tuple(sorted(most[kind].items()))) for kind in sorted(stages))
    size = _best_size(tuple(sorts), facts.lanes)
    return Spread({counts: size.columns[kind] for counts, kind in busiest.items()}, size.rows)


@lru_cache(16)
def _best_size(sorts: tuple[Sort, ...], lanes: tuple[str, ...]) -> Size:
    tallest = max((each.busiest for each in sorts), default=1)
    candidates = {*range(1, min(tallest, MANY_ROWS) + 1), *range(MANY_ROWS, tallest, MANY_ROWS)}
    unlike: dict[tuple[object, ...], int] = {}
    for rows in sorted(candidates):  # with as many columns more rows make no other map
        columns = [-(-each.busiest // rows) for each in sorts]
        unlike.setdefault((rows <= FEW_ROWS, *columns), rows)
    sizes = ((rows, Size(sorts, lanes, rows)) for rows in unlike.values())
    return min(((_waste(rows, size), rows, size) for rows, size in sizes), key=lambda s: s[:2])[2]


def _waste(rows: int, size: Size) -> float:
    width, height = size.extent
    shape = width / height
    stretched = max(0.0, log(shape / WIDE)) if rows <= FEW_ROWS else abs(log(shape / BROAD_SCREEN))
    return log(width * height) + stretched / 2
