"""A small popup that offers names to choose from as one types, or makes a new one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from journeymapper.language import tr
from journeymapper.model.clean import entered

ROW, ROWS_SHOWN = 28, 8
WALKING = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: ROWS_SHOWN,
    Qt.Key.Key_PageUp: -ROWS_SHOWN,
}


class Picker(QFrame):
    """Names that match what is typed; Enter takes the one in hand."""

    picked = Signal(str)
    created = Signal(str)

    def __init__(
        self, parent: QWidget, options: Sequence[tuple[str, str]], *, can_create: bool
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("picker")
        self._options, self._can_create = options, can_create
        self._line = QLineEdit()
        self._line.setPlaceholderText(tr("Find or type a new one") if can_create else tr("Find"))
        self._line.setAccessibleName(self._line.placeholderText())
        self._list = QListWidget()
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setAccessibleName(tr("Matches"))
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(6)
        column.addWidget(self._line)
        column.addWidget(self._list)
        self._line.textChanged.connect(self._offer)
        self._line.returnPressed.connect(self._take_current)
        self._list.itemClicked.connect(self._take)
        self._line.installEventFilter(self)
        self._offer("")

    def open_at(self, point: QPoint) -> None:
        """Show it below a point of the screen, where it fits, ready for typing."""
        self.resize(220, self.sizeHint().height())
        screen = self.screen().availableGeometry()
        x = min(point.x(), screen.right() - self.width() - 4)
        y = min(point.y(), screen.bottom() - self.height() - 4)
        self.move(x, y)
        self.show()
        self._line.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event.type() == QEvent.Type.KeyPress
        key = event.key() if isinstance(event, QKeyEvent) and pressed else 0
        if key in WALKING:
            row = self._list.currentRow() + WALKING[Qt.Key(key)]
            self._list.setCurrentRow(max(0, min(self._list.count() - 1, row)))
            return True
        return super().eventFilter(watched, event)

    def _offer(self, typed: str) -> None:
        name = entered(typed)
        wanted = name.casefold()
        self._list.clear()
        for key, label in self._options:
            if wanted in label.casefold():
                self._add_row(label, key)
        known = any(label.casefold() == wanted for _, label in self._options)
        if self._can_create and wanted and not known:
            self._add_row(tr("New: {name}").format(name=name), None)
        self._list.setCurrentRow(0)
        rows = max(1, min(ROWS_SHOWN, self._list.count()))
        self._list.setFixedHeight(rows * ROW + 2)

    def _add_row(self, text: str, key: str | None) -> None:
        item = QListWidgetItem(text, self._list)
        item.setData(Qt.ItemDataRole.UserRole, key)

    def _take_current(self) -> None:
        if item := self._list.currentItem():
            self._take(item)

    def _take(self, item: QListWidgetItem) -> None:
        key = item.data(Qt.ItemDataRole.UserRole)
        typed = entered(self._line.text())
        self.close()
        if key is None:
            self.created.emit(typed)
        else:
            self.picked.emit(key)
