"""The bar over the canvas: words to find, how many there are, what is to stand in their place."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPushButton

from journeymapper.canvas.announcing import announce
from journeymapper.canvas.sight import Sight
from journeymapper.language import tr
from journeymapper.windows.appearance import appearance, themed_icon
from journeymapper.windows.widgets.button import icon_button
from journeymapper.windows.widgets.captioned import ElidedLabel, plain_label
from journeymapper.windows.widgets.overlay import Overlay

WIDTH, EDGE = 480, 12
BUTTON = (28, 28, 16)
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class FindBar(Overlay):
    """Says what is wanted: `sought` when words or case change, `stepped` carries +1 or -1."""

    sought = Signal()
    stepped = Signal(int)
    replace_requested = Signal()
    replace_all_requested = Signal()
    closed = Signal()

    def __init__(self, canvas: Sight) -> None:
        super().__init__(canvas)
        self._canvas, self._rows = canvas, QGridLayout(self)
        self.setObjectName("findBar")
        self.setAccessibleName(tr("Find and replace"))
        self.words = self._line(tr("Find in the map"))
        self.by = self._line(tr("Replace by"))
        self.count = plain_label("", "quietCount")
        self.where = ElidedLabel("quiet")
        self.case = icon_button(tr("Match case"), self.sought.emit, *BUTTON)
        self.case.setText("Aa")
        self.case.setCheckable(True)
        self._icons = {
            "chevron-up": icon_button(
                tr("Previous (Shift+F3)"), lambda: self.stepped.emit(-1), *BUTTON
            ),
            "chevron-down": icon_button(tr("Next (F3)"), lambda: self.stepped.emit(1), *BUTTON),
            "x": icon_button(tr("Close (Esc)"), self.closed.emit, *BUTTON),
        }
        self.replace = QPushButton(tr("Replace"))
        self.replace.setToolTip(tr("Replace these words and go to the next (Enter)"))
        self.replace_all = QPushButton()
        self.replace_all.setToolTip(tr("One step that can be undone (Ctrl+Enter)"))
        self.replace.clicked.connect(self.replace_requested)
        self.replace_all.clicked.connect(self.replace_all_requested)
        self.words.textChanged.connect(lambda: self.sought.emit())
        self._lay_out()
        self._dress()
        appearance().changed.connect(self._dress)

    def ask(self, replacing: bool) -> None:
        """Open it with the words ready to be typed over; `replacing` with the second line."""
        for part in (self.by, self.replace, self.replace_all):
            part.setVisible(replacing)
        self.open()
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()

    def say(self, place: int, there: int, where: str) -> None:
        """Show which of how many places is in hand (from 1, 0 for none), and where that is."""
        if not self.words.text():
            text = ""
        elif not there:
            text = tr("Nowhere")
        elif not place:
            text = str(there)
        else:
            text = tr("{n} of {there}").format(n=place, there=there)
        self.count.setText(text)
        self.where.say(where)
        self.where.setVisible(bool(where))
        self.replace.setEnabled(bool(there))
        self.replace_all.setEnabled(bool(there))
        self.replace_all.setText(tr("Replace all {n}").format(n=there or "").rstrip())
        for name in ("chevron-up", "chevron-down"):
            self._icons[name].setEnabled(bool(there))
        self._fit()
        announce(self.words, f"{text}. {where}" if where else text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and watched in (self.words, self.by):
            return event.type() == QEvent.Type.KeyPress and self._take_key(watched, event)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        event.accept()  # the canvas below is not meant

    def _take_key(self, line: QObject, event: QKeyEvent) -> bool:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return False
        if event.modifiers() & CONTROL and self.by.isVisible():
            self.replace_all_requested.emit()
        elif line is self.by:
            self.replace_requested.emit()
        else:
            self.stepped.emit(-1 if event.modifiers() & SHIFT else 1)
        return True

    def _place(self) -> QRect:
        """Stand in the upper right of the canvas, below the rail."""
        room = self._canvas.width()
        width = min(WIDTH, room - 2 * EDGE)
        left, top = room - width - EDGE, int(self._canvas.view.rail) + EDGE
        return QRect(left, top, width, self._rows.sizeHint().height())

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setPlaceholderText(name)
        line.setAccessibleName(name)
        line.installEventFilter(self)
        return line

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        first.setSpacing(2)
        self.count.setMinimumWidth(62)
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for part in (self.count, self.case, *self._icons.values()):
            first.addWidget(part)
        second.setSpacing(8)
        second.addWidget(self.replace)
        second.addWidget(self.replace_all)
        grid = self._rows
        grid.setContentsMargins(12, 10, 8, 10)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.addWidget(self.words, 0, 0)
        grid.addLayout(first, 0, 1)
        grid.addWidget(self.by, 1, 0)
        grid.addLayout(second, 1, 1)
        grid.addWidget(self.where, 2, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        order = (self.words, self.by, self.replace, self.replace_all, self.case)
        for one, other in pairwise((*order, *self._icons.values())):
            self.setTabOrder(one, other)

    def _dress(self) -> None:
        for name, button in self._icons.items():
            button.setIcon(themed_icon(name, "ink2"))
