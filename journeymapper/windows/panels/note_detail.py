"""One note in full: its text, its stage, and what can become of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from journeymapper.language import tr
from journeymapper.windows.widgets.captioned import wrapped_label
from journeymapper.windows.widgets.combo import Combo
from journeymapper.windows.widgets.text_fields import TextField

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey

COMBO_WIDTH = 160


class NoteDetail(QWidget):
    """Edits a note; with none in hand it only says something.

    `text_changed` carries the new text, `stage_changed` the id of the new stage or None.
    """

    text_changed = Signal(str)
    stage_changed = Signal(object)
    touchpoint_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._said = wrapped_label("", "why")
        self.text = TextField(tr("Note"))
        self.text.picked.connect(self._change_text)
        self.stage = Combo()
        self.stage.setAccessibleName(tr("Parked at"))
        self.stage.setToolTip(tr("The stage it is parked at"))
        self.stage.setFixedWidth(COMBO_WIDTH)
        self.stage.activated.connect(lambda _: self.stage_changed.emit(self.stage.currentData()))
        self.make = QPushButton(tr("Make a touchpoint"))
        self.make.setToolTip(tr("Put it into the stage as a touchpoint"))
        self.make.clicked.connect(self.touchpoint_wanted)
        self.delete = QPushButton(tr("Delete"))
        self.delete.setObjectName("plain")
        self.delete.clicked.connect(self.delete_wanted)
        self._lay_out()
        self.say("")

    def show_note(self, journey: Journey, key: str) -> None:
        """Show a note; what is being typed stays."""
        note = journey.notes[key]
        if not self.text.hasFocus():
            self.text.show_value(note.text)
        self.stage.clear()
        self.stage.addItem(tr("No stage"), None)
        for stage in journey.stages:
            self.stage.addItem(stage.name, stage.id)
        self.stage.setCurrentIndex(max(0, self.stage.findData(note.stage)))
        self.make.setEnabled(len(journey.stages) > 0)
        self._show(True)

    def say(self, words: str) -> None:
        """Show no note, only these words."""
        self._said.setText(words)
        self._show(False)

    def _show(self, a_note: bool) -> None:
        self._said.setVisible(not a_note)
        for part in (self.text, self.stage, self.make, self.delete):
            part.setVisible(a_note)

    def _change_text(self, text: str) -> None:
        if text:
            self.text_changed.emit(text)

    def _lay_out(self) -> None:
        last = QHBoxLayout()
        last.setSpacing(8)
        for part in (self.stage, self.make, self.delete):
            last.addWidget(part)
        last.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(8)
        column.addWidget(self._said)
        column.addWidget(self.text)
        column.addLayout(last)
        column.addStretch(1)
