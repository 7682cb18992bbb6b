"""How many rows a lane gets: maps stay wide but readable."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from math import log

from journeymapper.layout.facts import Facts
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

Counts = tuple[tuple[str, int], ...]
"""How many cards a stage has in each lane it uses."""


class Size:
    """Columns of each sort of stage and rows of each lane, both at least 1."""

    def __init__(self, stages: dict[Counts, int], lanes: tuple[str, ...], most_rows: int) -> None:
        self.columns = {
            counts: max([1, *[-(-count // most_rows) for _, count in counts]]) for counts in stages
        }
        self.width = sum(self.columns[counts] * many for counts, many in stages.items())
        self.rows = dict.fromkeys(lanes, 1)
        for counts, columns in self.columns.items():
            for lane, count in counts:
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


def best_size(facts: Facts) -> Size:
    """The size that wastes least paper.

    Up to three rows anything goes but a ribbon; beyond, the shape of a broad screen is sought, so
    that a long stage gets more columns rather than a tower.
    """
    stages = Counter(each.counts for each in facts.stages.values())
    return _best_size(tuple(sorted(stages.items())), facts.lanes)


@lru_cache(16)
def _best_size(sorts: tuple[tuple[Counts, int], ...], lanes: tuple[str, ...]) -> Size:
    stages = dict(sorts)
    tallest = max((count for counts in stages for _, count in counts), default=1)
    candidates = {*range(1, min(tallest, MANY_ROWS) + 1), *range(MANY_ROWS, tallest, MANY_ROWS)}
    sizes = ((rows, Size(stages, lanes, rows)) for rows in sorted(candidates))
    return min(((_waste(rows, size), rows, size) for rows, size in sizes), key=lambda s: s[:2])[2]


def _waste(rows: int, size: Size) -> float:
    width, height = size.extent
    shape = width / height
    stretched = max(0.0, log(shape / WIDE)) if rows <= FEW_ROWS else abs(log(shape / BROAD_SCREEN))
    return log(width * height) + stretched / 2
