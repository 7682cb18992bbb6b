"""Which rows the cards of one column get.

From the top down in list order, with three exceptions: a recovery stands above what it mends,
cards of a further column line up with where they are reached from, and a lane above the
frontstage fills from below, close to what follows it.
"""

from __future__ import annotations

from collections import defaultdict

from journeymapper.layout.cells import Cell
from journeymapper.layout.facts import StageFacts


class Ties:
    """What leads where from the cards of one stage, and where the customer's way ends.

    `before` and `after` hold those of the stage itself alone.
    """

    def __init__(self, facts: StageFacts) -> None:
        own = {card.id for card in facts.cards}
        self.before: dict[str, list[str]] = defaultdict(list)
        self.after: dict[str, list[str]] = defaultdict(list)
        self.mended_by: dict[str, str] = {}
        for link in facts.links:
            if link.target in own:
                self.before[link.target].append(link.source)
                self.after[link.source].append(link.target)
            if link.kind == "recovery":
                self.mended_by.setdefault(link.source, link.target)
        leaving = {link.source for link in facts.links}
        self.ends = {card.id for card in facts.cards if card.leaves and card.id not in leaving}


class Stacks:
    """Stands the cards of a stage, column after column; `of` says where."""

    def __init__(self, first_column: int, ties: Ties) -> None:
        self.first, self.ties = first_column, ties
        self.of: dict[str, Cell] = {}
        self.taken: set[Cell] = set()

    def put(self, card: str, cell: Cell) -> None:
        """Stand a card in a free cell."""
        self.of[card] = cell
        self.taken.add(cell)

    def stand(self, column: int, group: list[str], rows: list[int], lane: str) -> None:
        """Stand a group in a column's free rows of a lane."""
        if not group:
            return
        wanted = {card: self._beside(card, column) for card in group}
        group = self._upright(group)
        if None not in wanted.values() and not self._tied(group):
            group = sorted(group, key=lambda card: wanted[card] or 0)
        at = len(rows) - len(group) if lane == "customer" else 0
        for place, card in enumerate(group):
            row = wanted[card]
            if row in rows:
                at = max(at, min(rows.index(row), len(rows) - (len(group) - place)))
            self.put(card, Cell(column, rows[at]))
            at += 1

    def _beside(self, card: str, column: int) -> int | None:
        """The row from which a card is reached straight, out of the stage's column before."""
        if column == self.first:
            return None
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
