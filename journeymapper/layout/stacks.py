"""Which rows the cards of one column get.

From the top down in list order, with three exceptions: a recovery stands above what it mends,
cards of a further column line up with where they are reached from, and a lane above the
frontstage fills from below, close to what follows it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from functools import cached_property
from itertools import repeat
from typing import TYPE_CHECKING

from journeymapper.layout.cells import Cell
from journeymapper.layout.facts import WAY_OUT

if TYPE_CHECKING:
    from journeymapper.layout.facts import LinkFacts, StageFacts


class Ties:
    """What leads where from the cards of one stage, and where the customer's way ends.

    `before` and `after` hold those of the stage itself alone.
    """

    def __init__(self, facts: StageFacts) -> None:
        self._facts = facts
        self.mended_by: dict[str, str] = {}
        for link in [each for each in facts.links if each.kind == "recovery"]:
            self.mended_by.setdefault(link.source, link.target)
        self.ends = {card.id for card in facts.cards if card.role == WAY_OUT}
        if self.ends:
            self.ends -= {link.source for link in facts.links}

    @cached_property
    def before(self) -> dict[str, list[str]]:
        """What leads to each card."""
        return self._grouped(lambda link: (link.target, link.source))

    @cached_property
    def after(self) -> dict[str, list[str]]:
        """What each card leads to."""
        return self._grouped(lambda link: (link.source, link.target))

    def _grouped(self, pair: Callable[[LinkFacts], tuple[str, str]]) -> dict[str, list[str]]:
        own = {card.id for card in self._facts.cards}
        found: dict[str, list[str]] = defaultdict(list)
        for link in self._facts.links:
            if link.target in own:
                one, other = pair(link)
                found[one].append(other)
        return found


class Stacks:
    """Stands the cards of a stage, column after column; `of` says where."""

    def __init__(self, first_column: int, ties: Ties) -> None:
        self.first, self.ties = first_column, ties
        self.of: dict[str, Cell] = {}
        self.taken: set[Cell] = set()

    def put(self, card: str, cell: Cell) -> None:
        """Stand a card in a cell that is free, and keep others of its lane out of it."""
        self.of[card] = cell
        self.taken.add(cell)

    def stand(self, column: int, group: list[str], rows: list[int], lane: str) -> None:
        """Stand a group in a column's free rows of a lane."""
        if not group:
            return
        wanted = self._beside_them(group, column)
        group = self._upright(group)
        if len(wanted) == len(group) and not self._tied(group):
            group = sorted(group, key=lambda card: wanted[card])
        at = len(rows) - len(group) if lane == "customer" else 0
        if not wanted:
            self.of.update(zip(group, map(Cell, repeat(column), rows[at:]), strict=False))
            return
        for place, card in enumerate(group):
            row = wanted.get(card)
            if row is not None and row in rows:
                at = max(at, min(rows.index(row), len(rows) - (len(group) - place)))
            self.of[card] = Cell(column, rows[at])
            at += 1

    def _beside_them(self, group: list[str], column: int) -> dict[str, int]:
        """The rows from which cards are reached straight, out of the stage's column before."""
        if column == self.first:
            return {}
        rows = {card: self._beside(card, column) for card in group}
        return {card: row for card, row in rows.items() if row is not None}

    def _beside(self, card: str, column: int) -> int | None:
        neighbours = (self.of.get(other) for other in self.ties.before.get(card, ()))
        return next((cell.row for cell in neighbours if cell and cell.column == column - 1), None)

    def _upright(self, group: list[str]) -> list[str]:
        """The group with a recovery above what it mends, where it begins with these two."""
        if len(group) > 1 and self.ties.mended_by.get(group[0]) == group[1]:
            return [group[1], group[0], *group[2:]]
        return group

    def _tied(self, group: list[str]) -> bool:
        """Whether any card of the group leads to another of it."""
        return any(other in group for card in group for other in self.ties.after.get(card, ()))
