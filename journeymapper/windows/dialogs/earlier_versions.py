"""The versions of a map that its last savings replaced: when, what was in them, how they looked."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from journeymapper.document.background import Background
from journeymapper.language import tr, tr_many
from journeymapper.model.diff import difference
from journeymapper.model.journey import Journey
from journeymapper.painting.miniature import miniature_of
from journeymapper.storage import map_file
from journeymapper.storage.backups import Version
from journeymapper.storage.problems import BadMap
from journeymapper.windows.counts import size_counted
from journeymapper.windows.when import day_and_time
from journeymapper.windows.widgets.button import push_button
from journeymapper.windows.widgets.captioned import wrapped_label
from journeymapper.windows.widgets.dialog_column import DialogColumn
from journeymapper.windows.widgets.dialog_foot import closing_row
from journeymapper.windows.widgets.small_map import SmallMap
from journeymapper.windows.widgets.words_list import words_list

LIST_WIDTH = 240


class EarlierVersions(QDialog):
    """The newest first. Accepted, the chosen one is to be the map, or a copy beside it."""

    def __init__(self, parent: QWidget, versions: Sequence[Version], now: Journey) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Restore an earlier version"))
        self.is_copy_wanted = False
        self._versions, self._now = versions, now
        self._read: dict[int, Journey | None] = {}
        self._worker = Background("versions", self)
        self.finished.connect(self._worker.close)
        self.list = words_list(tr("Earlier versions"))
        self.list.setFixedWidth(LIST_WIDTH)
        self.picture = SmallMap()
        self.title, self.size_told = wrapped_label("", "headline"), wrapped_label("", "why")
        self.differs = wrapped_label("", "why")
        self.copy = push_button(tr("Open as a copy"), self._accept_copy)
        self.restore = push_button(tr("Restore"), self.accept)
        self.restore.setDefault(True)
        for each in versions:
            self.list.addItem(QListWidgetItem(day_and_time(each.saved)))
        self.list.currentRowChanged.connect(self._show)
        self.list.itemDoubleClicked.connect(lambda _: self.restore.click())
        self._lay_out()
        self._show(-1)
        self.list.setCurrentRow(0)

    def chosen(self) -> Journey | None:
        """The map as it was in the version chosen; None while it is not known, or broken."""
        return self._read.get(self.list.currentRow())

    def _lay_out(self) -> None:
        more = tr("Each saving keeps the version before it, the last 20 of them.")
        none = tr("There is no earlier version yet.")
        words = wrapped_label(more if self._versions else f"{none} {more}", "why")
        beside = QVBoxLayout()
        beside.setSpacing(8)
        for part in (self.picture, self.title, self.size_told, self.differs):
            beside.addWidget(part)
        beside.addStretch(1)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self.list)
        middle.addLayout(beside, 1)
        column = DialogColumn(self, words, spacing=12)
        column.addLayout(middle, 1)
        column.addLayout(closing_row(self, self.restore, self.copy))
        self.resize(640, 400)

    def _accept_copy(self) -> None:
        self.is_copy_wanted = True
        self.accept()

    def _show(self, row: int) -> None:
        """Show what is known of a version, and find out what is not."""
        journey = self._read.get(row)
        self.picture.show_miniature(miniature_of(journey) if journey else None)
        self.picture.setVisible(row >= 0)
        self.title.setText(journey.header.title if journey else "")
        self.size_told.setText(size_counted(journey) if journey else self._why_not(row))
        places = _places(journey, self._now) if journey else 0
        same = tr("It is the same as the map now.")
        self.differs.setText(_differs(places) if places else same if journey else "")
        self.copy.setEnabled(journey is not None)
        self.restore.setEnabled(places > 0)
        if row >= 0 and row not in self._read:
            path = self._versions[row].path
            self._worker.ask(lambda: _journey(path), lambda journey: self._learn(row, journey))

    def _why_not(self, row: int) -> str:
        return tr("This version cannot be read.") if row in self._read else ""

    def _learn(self, row: int, journey: Journey | None) -> None:
        self._read[row] = journey
        self._show(self.list.currentRow())


def _journey(path: Path) -> Journey | None:
    try:
        return map_file.read(path)
    except BadMap:
        return None


def _places(journey: Journey, now: Journey) -> int:
    """In how many places a version differs from the map now."""
    told = difference(journey, now)
    return len(told.added) + len(told.removed) + len(told.changed) + len(told.moved)


def _differs(places: int) -> str:
    return tr_many(
        "It differs from the map now in {n} place.",
        "It differs from the map now in {n} places.",
        places,
    )
