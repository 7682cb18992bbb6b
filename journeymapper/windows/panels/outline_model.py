"""The map as a tree: stages, and the touchpoints in each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import compress, groupby
from operator import ne
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItemModel

from journeymapper.model.members import inside, members
from journeymapper.model.rising import moved

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.model.patch import Change

Index = QModelIndex | QPersistentModelIndex
Key = tuple[str, str]
ROW_ROLE = Qt.ItemDataRole.UserRole
"""What a row says: a stage's number, 0 for a touchpoint; the record; its worst severity or ""."""
SAID = {
    *(Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole),
    ROW_ROLE,
}
ROWS_OF = ("stages", "touchpoints")
MANY = 100
"""Rows that changed: from here on all are painted anew, for they are not all in sight."""
ROOT = QModelIndex()


class OutlineModel(QStandardItemModel):
    """Stages at the top, touchpoints below.

    Qt counts the rows, for a view goes over all of them after every edit; kept here are their
    keys, and what a row in sight says is asked of the journey.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.journey: Journey | None = None
        self._stages: list[str] = []
        self._cards: dict[str, list[str]] = {}
        self._severities: Mapping[str, Sequence[str]] = {}

    def show_journey(self, journey: Journey) -> None:
        """Show another map."""
        self.clear()
        self.setColumnCount(1)
        self.journey, self._stages, self._cards = journey, [], {}
        self._bring(ROOT, self._stages, journey.stages.keys)
        for stage, held in members(journey).items():
            self._bring_cards(stage, [each.id for each in held])

    def follow(self, journey: Journey, changes: Sequence[Change]) -> set[str]:
        """Show the map after some edits; gives the stages whose rows, or who, came or went."""
        self.journey = journey
        stages = self._bring(ROOT, self._stages, journey.stages.keys)
        for gone in stages:
            self._cards.pop(gone, None)
        stages |= set(_of_cards_that_moved(changes))
        for stage in stages:
            if stage in journey.stages:
                self._bring_cards(stage, [each.id for each in inside(journey, stage)])
        self._tell_changed(changes)
        return stages

    def show_severities(self, severities: Mapping[str, Sequence[str]]) -> bool:
        """Mark records by the severities of their findings, the worst first.

        Gives whether so many differ that all rows are to be painted anew.
        """
        before, self._severities = self._severities, severities
        if severities is before or self.journey is None:
            return False
        cards = self.journey.touchpoints
        return self._tell(
            ("touchpoints" if key in cards else "stages", key)
            for key in _differing(severities, before)
        )

    def key(self, index: Index) -> Key:
        """(table, key) of the record at an index."""
        above = index.parent()
        if not above.isValid():
            return ("stages", self._stages[index.row()])
        return ("touchpoints", self._cards[self._stages[above.row()]][index.row()])

    def index_of(self, key: Key) -> QModelIndex:
        """Where a record stands; invalid where it is not in the tree."""
        table, record = key
        if table == "stages" and record in self._stages:
            return self.index(self._stages.index(record), 0)
        card = self.journey.touchpoints.get(record) if self.journey is not None else None
        if table != "touchpoints" or card is None or record not in self._cards.get(card.stage, ()):
            return QModelIndex()
        row = self._cards[card.stage].index(record)
        return self.index(row, 0, self.index_of(("stages", card.stage)))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in SAID or self.journey is None:
            return None
        table, key = self.key(index)
        record, is_stage = self.journey.table(table).get(key), table == "stages"
        if record is None:
            return None  # it goes just now
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return record.name if is_stage else " ".join(record.title.split())
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._in_words(index, record, is_stage=is_stage)
        worst = next(iter(self._severities.get(key, ())), "")
        return (index.row() + 1 if is_stage else 0, record, worst)

    def _in_words(self, index: Index, record: Any, *, is_stage: bool) -> str:
        """A row for who does not see its marks: number, title, stage, tags, findings."""
        from journeymapper.canvas import worded

        assert self.journey is not None
        findings = len(self._severities.get(record.id, ()))
        if is_stage:
            return worded.stage_in_words(self.journey, record, findings)
        count, place = len(self._cards[record.stage]), index.row() + 1
        return worded.touchpoint_in_words(self.journey, record, place, count, findings)

    def _tell_changed(self, changes: Sequence[Change]) -> None:
        self._tell((each.table, each.key) for each in changes if each.table in ROWS_OF)

    def _tell(self, changed: Iterable[Key]) -> bool:
        """Tell which rows say something else; gives whether they are too many to be told alone."""
        keys = [*changed]
        if len(keys) > MANY and self._stages:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._stages) - 1, 0))
            return True
        for index in map(self.index_of, keys):
            if index.isValid():
                self.dataChanged.emit(index, index)
        return False

    def _bring_cards(self, stage: str, keys: Sequence[str]) -> None:
        above = self.index_of(("stages", stage))
        if stage not in self._cards:
            self.insertColumns(0, 1, above)
        self._bring(above, self._cards.setdefault(stage, []), keys)

    def _bring(self, above: QModelIndex, held: list[str], wanted: Sequence[str]) -> set[str]:
        """Let the rows below an index be these; gives the keys of those that came or went."""
        if held == [*wanted]:
            return set()
        here, there = {*held}, {*wanted}
        stay = here & there
        stay -= moved([key for key in held if key in stay], [key for key in wanted if key in stay])
        for row, count in reversed([*_runs(held, stay)]):
            self.removeRows(row, count, above)
            del held[row : row + count]
        for row, count in _runs(wanted, stay):
            held[row:row] = wanted[row : row + count]
            self.insertRows(row, count, above)
        return (here | there) - stay


def _differing(now: Mapping[str, object], before: Mapping[str, object]) -> set[str]:
    """The keys of what is there now, or was before, and is not the same."""
    other = compress(now, map(ne, map(before.get, now), now.values()))
    return {*other, *(before.keys() - now.keys())}


def _runs(keys: Sequence[str], stay: set[str]) -> Iterator[tuple[int, int]]:
    """Where keys stand side by side that do not stay: the first one's place, and how many."""
    for stays, run in groupby(enumerate(keys), lambda each: each[1] in stay):
        if not stays:
            first, *rest = (place for place, _ in run)
            yield first, 1 + len(rest)


def _of_cards_that_moved(changes: Sequence[Change]) -> Iterator[str]:
    """The stages into, out of or within which touchpoints went."""
    for change in changes:
        held: list[Any] = [each for each in (change.before, change.after) if each is not None]
        if change.table == "touchpoints":
            stages = {each.stage for each in held}
            if len(held) == 1 or len(stages) == 2 or change.place_after is not None:
                yield from stages
