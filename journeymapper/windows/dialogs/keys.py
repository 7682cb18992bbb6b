"""All keys and gestures on one sheet, searchable."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from journeymapper.language import tr
from journeymapper.painting.fonts import font, metrics
from journeymapper.windows.appearance import colour
from journeymapper.windows.dialogs.key_lines import MORE, KeyGroup, KeyLine, key_groups
from journeymapper.windows.key_caps import draw_caps, width_of
from journeymapper.windows.widgets.captioned import plain_label
from journeymapper.windows.widgets.dialog_column import DialogColumn
from journeymapper.windows.widgets.dialog_foot import CloseFoot
from journeymapper.windows.widgets.dialog_size import open_as_large_as
from journeymapper.windows.widgets.scrolled import Scrolled

SIZE, COLUMNS, LINE, HEAD = (900, 900), 2, 27, 42
BETWEEN = 10.0


class KeysDialog(QDialog):
    """What each key does, narrowed by what is typed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keys"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Find a key, or what it does"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.nothing = plain_label(tr("No key does that. Ctrl+K finds every action."), "why")
        self.groups = [_Group(group) for group in key_groups()]
        self._columns = [QVBoxLayout() for _ in range(COLUMNS)]
        self.search.textChanged.connect(self._narrow)
        DialogColumn(self, self.search, self.nothing, self._sheet(), CloseFoot(self))
        open_as_large_as(self, *SIZE)
        self._narrow("")

    def shown(self) -> list[KeyLine]:
        """The lines that match, in their order."""
        return [line.line for group in self.groups for line in group.lines if not line.isHidden()]

    def _narrow(self, typed: str) -> None:
        words = typed.casefold().split()
        for group in self.groups:
            group.narrow(words)
        shown = [group for group in self.groups if not group.isHidden()]
        self.nothing.setVisible(not shown)
        self._spread(shown)

    def _spread(self, groups: list[_Group]) -> None:
        """Fill one column after the other, all about equally high."""
        height = sum(group.height_now() for group in groups) / COLUMNS
        for column in self._columns:
            while column.takeAt(0):
                pass
        filled = 0
        for group in groups:
            middle = filled + group.height_now() / 2
            self._columns[min(COLUMNS - 1, int(middle / height))].addWidget(group)
            filled += group.height_now()
        for column in self._columns:
            column.addStretch(1)

    def _sheet(self) -> Scrolled:
        sheet = QWidget()
        row = QHBoxLayout(sheet)
        row.setContentsMargins(0, 0, 12, 0)
        row.setSpacing(40)
        for column in self._columns:
            column.setSpacing(0)
            row.addLayout(column, 1)
        for group in self.groups:
            group.setParent(sheet)
        area = Scrolled(sheet)
        area.setAccessibleName(tr("Keys"))
        return area


class _Group(QWidget):
    """A heading and its lines."""

    def __init__(self, group: KeyGroup) -> None:
        super().__init__()
        self.lines = [_Line(line) for line in group.lines]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(0)
        heading = plain_label(group.name, "heading")
        heading.setFixedHeight(HEAD - 12)
        column.addWidget(heading)
        for line in self.lines:
            column.addWidget(line)

    def narrow(self, words: list[str]) -> None:
        """Show the lines that hold all of these words; hide the group where none does."""
        for line in self.lines:
            line.setVisible(all(word in line.line.words for word in words))
        self.setVisible(any(not line.isHidden() for line in self.lines))

    def height_now(self) -> int:
        """How high it is with the lines it shows."""
        return HEAD + LINE * sum(not line.isHidden() for line in self.lines)


class _Line(QLabel):
    """What is done at the left, the keys or the gesture at the right.

    Its text is what a screen reader says.
    """

    def __init__(self, line: KeyLine) -> None:
        between = tr("or")
        keys = f" {between} ".join(" ".join(caps) for caps in line.keys)
        super().__init__(f"{line.does}: {keys or line.gesture}")
        self.line = line
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(LINE)
        self.setToolTip(f"{line.does}: {line.gesture}" if line.gesture else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            left = self._paint_keys(painter) if self.line.keys else self._paint_gesture(painter)
            painter.setFont(font(13))
            painter.setPen(colour("ink"))
            room = int(left - 12)
            words = metrics(13).elidedText(self.line.does, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QPointF(0, 18), words)
            painter.fillRect(0, LINE - 1, self.width(), 1, colour("hover"))

    def _paint_keys(self, painter: QPainter) -> float:
        middle = (LINE - 1) / 2
        width = sum(self._width(caps) + BETWEEN for caps in self.line.keys) - BETWEEN
        left = start = self.width() - width
        for caps in self.line.keys:
            if caps == MORE:
                painter.setFont(font(13))
                painter.setPen(colour("ink3"))
                painter.drawText(QPointF(left, 18), MORE[0])
            else:
                draw_caps(painter, caps, left, middle)
            left += self._width(caps) + BETWEEN
        return start

    def _paint_gesture(self, painter: QPainter) -> float:
        width = metrics(13).horizontalAdvance(self.line.gesture)
        painter.setFont(font(13))
        painter.setPen(colour("ink2"))
        painter.drawText(QPointF(self.width() - width, 18), self.line.gesture)
        return self.width() - width

    def _width(self, caps: tuple[str, ...]) -> float:
        return metrics(13).horizontalAdvance(MORE[0]) if caps == MORE else width_of(caps)


def tell_keys(parent: QWidget) -> None:
    """Show all keys until the user has read them."""
    dialog = KeysDialog(parent)
    dialog.exec()
    dialog.deleteLater()
