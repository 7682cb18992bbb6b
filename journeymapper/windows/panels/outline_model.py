"""The map as a tree: stages, and the touchpoints in each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from journeymapper.model.members import members

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.model.patch import Patch

Index = QModelIndex | QPersistentModelIndex
Key = tuple[str, str]
KEY_ROLE = Qt.ItemDataRole.UserRole
SEVERITY_ROLE = Qt.ItemDataRole.UserRole + 1
NUMBER_ROLE = Qt.ItemDataRole.UserRole + 2
RECORD_ROLE = Qt.ItemDataRole.UserRole + 3
NO_PARENT = 0
ROOT = QModelIndex()


class OutlineModel(QAbstractItemModel):
    """Stages at the top, touchpoints below; an index's id is its stage's place from 1, or 0."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._journey: Journey | None = None
        self._stages: list[Any] = []
        self._cards: list[tuple[Any, ...]] = []
        self._places: dict[Key, tuple[int, int]] = {}
        self._severities: Mapping[str, Sequence[str]] = {}

    def show_journey(self, journey: Journey) -> None:
        """Show another map, or the same one built otherwise."""
        self.beginResetModel()
        self._read(journey)
        self.endResetModel()

    def follow(self, journey: Journey, patch: Patch) -> bool:
        """Show the map after an edit; gives whether the tree was built anew."""
        if self._journey is None or _shape(journey) != _shape(self._journey):
            self.show_journey(journey)
            return True
        self._read(journey)
        for table, key in patch.touched:
            index = self.index_of((table, key)) if table in ("stages", "touchpoints") else ROOT
            if index.isValid():
                self.dataChanged.emit(index, index)
        return False

    def show_severities(self, severities: Mapping[str, Sequence[str]]) -> None:
        """Mark records by the severities of their findings, the worst first."""
        self._severities = severities
        if self._stages:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._stages) - 1, 0))

    def key(self, index: Index) -> Key:
        """(table, key) of the record at an index."""
        if index.internalId() == NO_PARENT:
            return ("stages", self._stages[index.row()].id)
        return ("touchpoints", self._cards[index.internalId() - 1][index.row()].id)

    def index_of(self, key: Key) -> QModelIndex:
        """Where a record stands; invalid where it is not in the tree."""
        place = self._places.get(key)
        return self.createIndex(place[0], 0, place[1]) if place else QModelIndex()

    def index(self, row: int, column: int, parent: Index = ROOT) -> QModelIndex:
        if column or not 0 <= row < self.rowCount(parent):  # Qt's hasIndex takes twice as long
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else NO_PARENT)

    def parent(self, index: Index = ROOT) -> QModelIndex:  # type: ignore[override]
        if not index.isValid() or index.internalId() == NO_PARENT:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, NO_PARENT)

    def rowCount(self, parent: Index = ROOT) -> int:
        if not parent.isValid():
            return len(self._stages)
        return len(self._cards[parent.row()]) if parent.internalId() == NO_PARENT else 0

    def columnCount(self, parent: Index = ROOT) -> int:
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        table, key = self.key(index)
        stage = table == "stages"
        record = (
            self._stages[index.row()] if stage else self._cards[index.internalId() - 1][index.row()]
        )
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return record.name if stage else " ".join(record.title.split())
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._in_words(index, record)
            case Qt.ItemDataRole.ToolTipRole:
                return None
            case _ if role == KEY_ROLE:
                return (table, key)
            case _ if role == SEVERITY_ROLE:
                return next(iter(self._severities.get(key, ())), "")
            case _ if role == NUMBER_ROLE:
                return index.row() + 1 if stage else 0
            case _ if role == RECORD_ROLE:
                return record
        return None

    def _in_words(self, index: Index, record: Any) -> str:
        """A row for who does not see its marks: number, title, stage, tags, findings."""
        from journeymapper.canvas import worded

        assert self._journey is not None
        findings = len(self._severities.get(record.id, ()))
        if index.internalId() == NO_PARENT:
            return worded.stage_in_words(self._journey, record, findings)
        count, place = len(self._cards[index.internalId() - 1]), index.row() + 1
        return worded.touchpoint_in_words(self._journey, record, place, count, findings)

    def _read(self, journey: Journey) -> None:
        self._journey = journey
        self._stages = list(journey.stages)
        self._cards = list(members(journey).values())
        self._places = {
            ("stages", stage.id): (row, NO_PARENT) for row, stage in enumerate(self._stages)
        }
        for place, held in enumerate(self._cards, 1):
            self._places |= {
                ("touchpoints", card.id): (row, place) for row, card in enumerate(held)
            }


def _shape(journey: Journey) -> list[tuple[str, list[str]]]:
    """The keys of the stages in order, each with those of its touchpoints."""
    return [(stage, [each.id for each in inside]) for stage, inside in members(journey).items()]
