"""Which rows the cards of one column get.

From the top down in list order, with three exceptions: a recovery stands above what it mends,
cards of a further column line up with where they are reached from, and a lane above the
frontstage fills from below, close to what follows it.
"""

from __future__ import annotations

from collections import defaultdict

from journeymapper.layout.cells import Cell, Cells
from journeymapper.layout.facts import Facts


class Ties:
    """What leads where: the neighbours of every card, and where the customer's way ends."""

    def __init__(self, facts: Facts) -> None:
        self.before: dict[str, list[str]] = defaultdict(list)
        self.after: dict[str, list[str]] = defaultdict(list)
        self.mended_by: dict[str, str] = {}
        for link in facts.links:
            self.before[link.target].append(link.source)
            self.after[link.source].append(link.target)
            if link.kind == "recovery":
                self.mended_by.setdefault(link.source, link.target)
        leaving = (card.id for card in facts.cards if card.leaves)
        self.ends = {card for card in leaving if not self.after.get(card)}


class Stacks:
    """Stands the cards of a column, column after column."""

    def __init__(self, cells: Cells, ties: Ties) -> None:
        self.cells, self.ties = cells, ties
        self.beginnings = {first for first, _ in cells.stages.values()}

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
            self.cells.put(card, Cell(column, rows[at]))
            at += 1

    def _beside(self, card: str, column: int) -> int | None:
        """The row from which a card is reached straight, out of the stage's column before."""
        if column in self.beginnings:
            return None
        neighbours = (self.cells.of.get(other) for other in self.ties.before[card])
        return next((cell.row for cell in neighbours if cell and cell.column == column - 1), None)

    def _upright(self, group: list[str]) -> list[str]:
        """The group with a recovery above what it mends, where it begins with these two."""
        if len(group) > 1 and self.ties.mended_by.get(group[0]) == group[1]:
            return [group[1], group[0], *group[2:]]
        return group

    def _tied(self, group: list[str]) -> bool:
        """Whether any card of the group leads to another of it."""
        return any(other in group for card in group for other in self.ties.after[card])
