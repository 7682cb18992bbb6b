"""The list of one table of the map's words: mark, name, how often it is used."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QListWidgetItem

from journeymapper.language import tr
from journeymapper.model.journey import Journey
from journeymapper.windows.dialogs.word_marks import mark_of
from journeymapper.windows.dialogs.word_uses import name_of, used
from journeymapper.windows.panels.list_row import Index, ListRow, write, write_at_end
from journeymapper.windows.panels.record_list import KEY_ROLE, RecordList

MARK_ROLE, USED_ROLE = KEY_ROLE + 1, KEY_ROLE + 2
USED_LIMIT, EDGE, MARK, GAP = 130, 12, 18, 8
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class WordRow(ListRow):
    """Paints a word."""

    def paint_row(self, painter: QPainter, area: QRectF, index: Index, weight: int) -> None:
        left = float(EDGE)
        if mark := index.data(MARK_ROLE):
            mark(painter, QRectF(left, area.center().y() - MARK / 2, MARK, MARK), True)
            left += MARK + GAP
        right = write_at_end(painter, index.data(USED_ROLE), area, USED_LIMIT)
        write(painter, index.data(), area, left, right, weight)


class WordList(RecordList):
    """Rows of words. Alt+Up and Alt+Down want one moved, F2 and Enter its name changed."""

    move_wanted = Signal(int)
    rename_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(WordRow(), tr("What there is"))
        self.setObjectName("words")
        self.itemDoubleClicked.connect(self.rename_wanted)

    def show_words(self, journey: Journey, table: str) -> None:
        """Show the words of a table."""
        self.show_items(_item(journey, table, key) for key in journey.table(table).keys)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()))
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_wanted.emit(step)
        elif event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.rename_wanted.emit()
        else:
            super().keyPressEvent(event)


def _item(journey: Journey, table: str, key: str) -> QListWidgetItem:
    name, said = name_of(journey, table, key), used(journey, table, key)
    item = QListWidgetItem(name)
    item.setData(KEY_ROLE, key)
    item.setData(MARK_ROLE, mark_of(journey, table, key))
    item.setData(USED_ROLE, said)
    spoken = tr("{name}, {used}").format(name=name, used=said)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
    return item
