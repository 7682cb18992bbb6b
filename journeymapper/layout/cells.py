"""The grid a map stands on: every card has a cell of its own."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple


class Cell(NamedTuple):
    """A place for one card: column over the map, row over all lanes."""

    column: int
    row: int


@dataclass
class Cells:
    """Where every card stands in the grid of columns and rows.

    `stages`: first column and number of columns. `lanes`: first row and number of rows.
    """

    stages: dict[str, tuple[int, int]]
    lanes: dict[str, tuple[int, int]]
    of: dict[str, Cell] = field(default_factory=dict)
    card: dict[Cell, str] = field(default_factory=dict)

    @cached_property
    def columns(self) -> int:
        """How many columns there are, at least one."""
        return max(1, sum(count for _, count in self.stages.values()))

    @cached_property
    def rows(self) -> int:
        """How many rows there are."""
        return sum(count for _, count in self.lanes.values())

    def put(self, card: str, cell: Cell) -> None:
        """Stand a card in a free cell."""
        self.of[card] = cell
        self.card[cell] = card

    def free_rows(self, column: int, lane: str) -> list[int]:
        """The rows of a lane that are free in a column, from the top."""
        first, count = self.lanes[lane]
        rows = range(first, first + count)
        return [row for row in rows if Cell(column, row) not in self.card]
