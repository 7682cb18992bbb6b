"""The parking lot: the team's thoughts for later, the one in hand in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidgetItem

from journeymapper.language import tr
from journeymapper.windows.panels.list_and_detail import lay_side_by_side
from journeymapper.windows.panels.note_detail import NoteDetail
from journeymapper.windows.panels.note_list import NoteList
from journeymapper.windows.panels.note_row import STAGE_ROLE
from journeymapper.windows.panels.record_list import KEY_ROLE
from journeymapper.windows.panels.record_page import RecordPage

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey


class Notes(RecordPage):
    """List and detail.

    `delete_requested` and `touchpoint_requested` carry a note's key, `text_changed` and
    `stage_changed` also what it is to be; `visited` the stage of the one gone to, or "".
    """

    text_changed = Signal(str, str)
    stage_changed = Signal(str, object)
    touchpoint_requested = Signal(str)
    visited = Signal(str)

    def __init__(self) -> None:
        super().__init__(NoteList())
        self.detail = NoteDetail()
        self.list.currentRowChanged.connect(self._tell)
        self.list.itemActivated.connect(lambda _: self._edit())
        self.list.itemClicked.connect(self._visit)
        detail = self.detail
        detail.text_changed.connect(lambda text: self.text_changed.emit(self.current(), text))
        detail.stage_changed.connect(lambda key: self.stage_changed.emit(self.current(), key))
        detail.touchpoint_wanted.connect(lambda: self._ask(self.touchpoint_requested))
        detail.delete_wanted.connect(self._ask_delete)
        lay_side_by_side(self, self.list, self.detail)
        self._tell()

    def show_journey(self, journey: Journey) -> None:
        """Show the notes of a map, the one in hand still in hand, else the one in its place."""
        self._journey = journey
        places = (journey.stages[note.stage].name if note.stage else "" for note in journey.notes)
        notes = zip(journey.notes, places, strict=True)
        self.list.show_items(self._item(note.id, note.text, stage) for note, stage in notes)
        self._tell()

    def flush(self) -> None:
        """Commit what is being typed."""
        if self.current():
            self.detail.text.flush()

    def _item(self, key: str, text: str, stage: str) -> QListWidgetItem:
        item = QListWidgetItem(" ".join(text.split()))
        item.setData(KEY_ROLE, key)
        item.setData(STAGE_ROLE, stage)
        told = tr("{note}, parked at {stage}").format(note=text, stage=stage)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, told if stage else text)
        return item

    def _tell(self) -> None:
        key = self.current()
        if key and self._journey is not None:
            self.detail.show_note(self._journey, key)
        elif self.list.count():
            self.detail.say(tr("Choose a note to see what can become of it."))
        else:
            self.detail.say(tr("Park a thought with N."))

    def _edit(self) -> None:
        self.detail.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.detail.text.selectAll()

    def _visit(self) -> None:
        if self._journey is not None and (key := self.current()):
            self.visited.emit(self._journey.notes[key].stage or "")
