"""The rows the palette lists just now: the best matches, group by group."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from journeymapper.windows.palette.entry import Entry, Group
from journeymapper.windows.palette.folding import folded
from journeymapper.windows.palette.matching import Titles, spans

MOST = 200
"""Rows listed at most; more letters find the others."""
BEST = 6
"""Rows of one group that may stand before the other group's."""
ENTRY_ROLE = Qt.ItemDataRole.UserRole
SPANS_ROLE = Qt.ItemDataRole.UserRole + 1
PARTED_ROLE = Qt.ItemDataRole.UserRole + 2
ROOT = QModelIndex()


class PaletteRows(QAbstractListModel):
    """Entries that match what is typed, those chosen lately first while nothing is.

    `entries` begins with the actions.
    """

    def __init__(self, entries: Sequence[Entry], recent: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._entries = entries
        self._titles = Titles(
            [folded(each.title) for each in entries], [folded(each.also) for each in entries]
        )
        self._actions = sum(each.group is Group.ACTION for each in entries)
        known = {each.name: place for place, each in enumerate(entries)}
        there = [known[name] for name in recent if name in known]
        self._recent = [place for place in there if not entries[place].why_not]
        self._typed = ""
        self._rows: list[Entry] = []
        self.matches = 0
        self.narrow("")

    @property
    def all_there_are(self) -> int:
        """How many entries there are to match."""
        return len(self._entries)

    def narrow(self, typed: str) -> None:
        """List what matches these letters."""
        self._typed = folded(typed)
        found = self._titles.matching(self._typed)
        self.matches = len(found)
        if self._typed.split():
            places = self._by_group(found)
        else:
            actions = sorted(range(self._actions), key=lambda n: bool(self._entries[n].why_not))
            rest = (*actions, *range(self._actions, len(self._entries)))
            places = [*self._recent, *(place for place in rest if place not in self._recent)]
        self.beginResetModel()
        self._rows = [self._entries[place] for place in places[:MOST]]
        self._parted = self._partings()
        self.endResetModel()

    def entry(self, index: QModelIndex) -> Entry | None:
        """The entry of a row."""
        return self._rows[index.row()] if index.isValid() else None

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        entry = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return entry.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join((entry.title, entry.why_not or entry.beside, *entry.caps))
            case _ if role == ENTRY_ROLE:
                return entry
            case _ if role == SPANS_ROLE:
                return spans(self._typed, folded(entry.title))
            case _ if role == PARTED_ROLE:
                return index.row() in self._parted
        return None

    def _by_group(self, found: list[tuple[int, int]]) -> list[int]:
        """The best of the better group, then the other group, then the rest of the better one.

        What cannot be done now comes last in its group.
        """
        actions = [each for each in found if each[1] < self._actions]
        actions.sort(key=lambda each: (bool(self._entries[each[1]].why_not), *each))
        others = [each for each in found if each[1] >= self._actions]
        groups = [each for each in (actions, others) if each]
        groups.sort(key=lambda group: (bool(self._entries[group[0][1]].why_not), group[0]))
        first, second = [*groups, [], []][:2]
        order = [*first[:BEST], *second[: MOST // 2], *first[BEST:MOST]]
        return [place for _, place in order]

    def _partings(self) -> set[int]:
        """The rows before which another group begins."""
        listed = [
            (each.group, not self._typed.split() and place < len(self._recent))
            for place, each in enumerate(self._rows)
        ]
        return {n for n in range(1, len(listed)) if listed[n] != listed[n - 1]}
