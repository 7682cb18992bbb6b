"""How many rows a lane gets: maps stay wide but readable."""

from __future__ import annotations

from collections import Counter
from math import ceil, log

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


class Size:
    """Columns of each stage and rows of each lane, both at least 1."""

    def __init__(self, facts: Facts, counts: Counter[tuple[str, str]], most_rows: int) -> None:
        self.columns = dict.fromkeys(facts.stages, 1)
        for (stage, _), count in counts.items():
            self.columns[stage] = max(self.columns[stage], ceil(count / most_rows))
        self.rows = dict.fromkeys(facts.lanes, 1)
        for (stage, lane), count in counts.items():
            self.rows[lane] = max(self.rows[lane], ceil(count / self.columns[stage]))

    @property
    def extent(self) -> tuple[float, float]:
        """Width and height of the map, before any gap grows."""
        rows = sum(self.rows.values())
        lanes = len(self.rows)
        height = rows * (CARD_HEIGHT + ROW_GAP) + lanes * (2 * LANE_PADDING - ROW_GAP)
        return (
            max(1, sum(self.columns.values())) * COLUMN_WIDTH,
            height + RAIL_HEIGHT + CURVE_HEIGHT,
        )


def best_size(facts: Facts) -> Size:
    """The size that wastes least paper.

    Up to three rows anything goes but a ribbon; beyond, the shape of a broad screen is sought, so
    that a long stage gets more columns rather than a tower.
    """
    counts = Counter((card.stage, card.lane) for card in facts.cards)
    tallest = max(counts.values(), default=1)
    candidates = {*range(1, min(tallest, MANY_ROWS) + 1), *range(MANY_ROWS, tallest, MANY_ROWS)}
    sizes = ((rows, Size(facts, counts, rows)) for rows in sorted(candidates))
    return min(((_waste(rows, size), rows, size) for rows, size in sizes), key=lambda s: s[:2])[2]


def _waste(rows: int, size: Size) -> float:
    width, height = size.extent
    shape = width / height
    stretched = max(0.0, log(shape / WIDE)) if rows <= FEW_ROWS else abs(log(shape / BROAD_SCREEN))
    return log(width * height) + stretched / 2
