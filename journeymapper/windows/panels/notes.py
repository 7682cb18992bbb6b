"""The parking lot: the team's thoughts for later, the one in hand in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QListWidgetItem, QSplitter, QVBoxLayout, QWidget

from journeymapper.windows.panels.note_detail import NoteDetail
from journeymapper.windows.panels.note_list import NoteList
from journeymapper.windows.panels.note_row import KEY_ROLE, STAGE_ROLE, NoteRow

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey


class Notes(QWidget):
    """List and detail.

    `delete_requested` and `touchpoint_requested` carry a note's key, `text_changed` and
    `stage_changed` also what it is to be; `visited` the stage of the one gone to, or "".
    """

    text_changed = Signal(str, str)
    stage_changed = Signal(str, object)
    touchpoint_requested = Signal(str)
    delete_requested = Signal(str)
    visited = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._journey: Journey | None = None
        self._row = NoteRow()
        self.list, self.detail = NoteList(), NoteDetail()
        self.setFocusProxy(self.list)
        self.list.setItemDelegate(self._row)
        self.list.setAccessibleName(self.tr("Notes"))
        self.list.currentRowChanged.connect(self._tell)
        self.list.itemActivated.connect(lambda _: self._edit())
        self.list.itemClicked.connect(self._visit)
        self.list.delete_wanted.connect(lambda: self._ask(self.delete_requested))
        detail = self.detail
        detail.text_changed.connect(lambda text: self.text_changed.emit(self.current(), text))
        detail.stage_changed.connect(lambda key: self.stage_changed.emit(self.current(), key))
        detail.touchpoint_wanted.connect(lambda: self._ask(self.touchpoint_requested))
        detail.delete_wanted.connect(lambda: self._ask(self.delete_requested))
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        splitter.addWidget(self.list)
        splitter.addWidget(self.detail)
        splitter.setSizes([588, 416])
        splitter.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(splitter)
        self._tell()

    def show_journey(self, journey: Journey) -> None:
        """Show the notes of a map, the one in hand still in hand, else the one in its place."""
        self._journey = journey
        held, row = self.current(), self.list.currentRow()
        self.list.blockSignals(True)
        self.list.clear()
        for note in journey.notes:
            self._add(note.id, note.text, journey.stages[note.stage].name if note.stage else "")
        keys = journey.notes.keys
        self.list.setCurrentRow(keys.index(held) if held in keys else min(row, len(keys) - 1))
        self.list.blockSignals(False)
        self._tell()

    def current(self) -> str:
        """The key of the note in hand, or ""."""
        item = self.list.currentItem()
        return "" if item is None else str(item.data(KEY_ROLE))

    def take(self, key: str) -> None:
        """Take a note in hand."""
        for row in range(self.list.count()):
            if self.list.item(row).data(KEY_ROLE) == key:
                self.list.setCurrentRow(row)

    def flush(self) -> None:
        """Commit what is being typed."""
        if self.current():
            self.detail.text.flush()

    def _add(self, key: str, text: str, stage: str) -> None:
        item = QListWidgetItem(" ".join(text.split()))
        item.setData(KEY_ROLE, key)
        item.setData(STAGE_ROLE, stage)
        told = self.tr("{note}, parked at {stage}").format(note=text, stage=stage)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, told if stage else text)
        self.list.addItem(item)

    def _tell(self) -> None:
        key = self.current()
        if key and self._journey is not None:
            self.detail.show_note(self._journey, key)
        elif self.list.count():
            self.detail.say(self.tr("Choose a note to see what can become of it."))
        else:
            self.detail.say(self.tr("Park a thought with N."))

    def _edit(self) -> None:
        self.detail.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.detail.text.selectAll()

    def _visit(self) -> None:
        if self._journey is not None and (key := self.current()):
            self.visited.emit(self._journey.notes[key].stage or "")

    def _ask(self, wish: SignalInstance) -> None:
        if key := self.current():
            wish.emit(key)
