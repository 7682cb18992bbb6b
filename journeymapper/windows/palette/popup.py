"""The palette over the dimmed window: a line to type in, the rows, what the keys do."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QLabel, QLineEdit, QListView, QWidget

from journeymapper.canvas.announcing import announce
from journeymapper.language import spelt, tr
from journeymapper.painting.icons import draw_icon
from journeymapper.painting.theme import DARK
from journeymapper.windows.appearance import appearance, colour
from journeymapper.windows.key_caps import KeyHints, caps_of
from journeymapper.windows.palette.entry import Entry
from journeymapper.windows.palette.row import HEIGHT, PARTING, PaletteRow
from journeymapper.windows.palette.rows import PaletteRows
from journeymapper.windows.widgets.captioned import plain_label

WIDTH, TOP, LINE, FOOT, PADDING, RADIUS, BORDER = 600, 104, 52, 34, 6, 12.0, 1
ROWS_SHOWN = 10
VEIL, DARK_VEIL = QColor(26, 38, 48, 46), QColor(0, 0, 0, 128)
SHADOW, SHADOW_OPACITY = 14, 0.014
WALKING = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Tab: 1,
    Qt.Key.Key_Backtab: -1,
    Qt.Key.Key_PageDown: ROWS_SHOWN - 1,
    Qt.Key.Key_PageUp: 1 - ROWS_SHOWN,
}


class PalettePopup(QWidget):
    """Covers the window. `chosen` carries the entry that Enter or a click took."""

    chosen = Signal(object)
    closed = Signal()

    def __init__(self, window: QWidget, rows: PaletteRows) -> None:
        super().__init__(window)
        self.rows = rows
        self._placed = QRect()
        rows.setParent(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(tr("Find a card or an action"))
        self.line = QLineEdit(self)
        self.line.setObjectName("bare")
        self.line.setPlaceholderText(tr("Find a card or an action"))
        self.line.setAccessibleName(self.line.placeholderText())
        self.count = plain_label("", "quiet")
        self.count.setParent(self)
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.list = _List(self, rows)
        self.nothing = _nothing(self)
        self.hints = KeyHints(
            (
                (("↑", "↓"), tr("choose")),
                (caps_of("Enter"), tr("do it, or go there")),
                (caps_of("Esc"), tr("close")),
            )
        )
        self.hints.setParent(self)
        self.line.textChanged.connect(self._narrow)
        self.line.installEventFilter(self)
        self.list.clicked.connect(self._take)
        window.installEventFilter(self)
        appearance().changed.connect(self.update)
        self._narrow("")

    def open(self) -> None:
        """Show it over the window, ready for typing."""
        self._lay_out()
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.line:
            if event.type() == QEvent.Type.Resize:
                self._lay_out()
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # the window's shortcuts rest
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take_key(event)
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._placed.contains(event.position().toPoint()):
            self.leave()

    def leave(self) -> None:
        """Close it."""
        self.closed.emit()
        self.close()

    def paintEvent(self, event: QPaintEvent) -> None:
        box = QRectF(self._placed)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), DARK_VEIL if appearance().theme is DARK else VEIL)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(0, 0, 0, round(255 * SHADOW_OPACITY)))
            for reach in range(1, SHADOW):
                shadow = box.adjusted(-reach, 4 - reach, reach, 6 + reach)
                painter.drawRoundedRect(shadow, RADIUS + reach, RADIUS + reach)
            edge = box.adjusted(0.5, 0.5, -0.5, -0.5)
            painter.setBrush(colour("raised"))
            painter.drawRoundedRect(edge, RADIUS, RADIUS)
            foot = QRectF(box.x(), box.bottom() - FOOT - BORDER, box.width(), FOOT + BORDER)
            painter.setClipRect(foot)
            painter.setBrush(colour("panel"))
            painter.drawRoundedRect(edge, RADIUS, RADIUS)
            painter.setClipping(False)
            painter.fillRect(QRectF(foot.x(), foot.y(), box.width(), 1), colour("edge"))
            painter.fillRect(QRectF(box.x(), box.y() + LINE, box.width(), 1), colour("edge"))
            painter.setPen(QPen(colour("edge2"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(edge, RADIUS, RADIUS)
            glass = QRectF(box.x() + 19, box.y() + 17, 18, 18)
            draw_icon(painter, "search", glass, colour("ink2").name())

    def _take_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.list.currentIndex())
        elif key == Qt.Key.Key_Escape or _opens_it(event):
            self.leave()
        elif key in WALKING:
            self._step(WALKING[Qt.Key(key)])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and not self.line.text():
            self._step(-self.rows.rowCount() if key == Qt.Key.Key_Home else self.rows.rowCount())
        else:
            return False
        return True

    def _step(self, by: int) -> None:
        """Take another row in hand; one step over an end goes to the other one."""
        last = self.rows.rowCount() - 1
        row = self.list.currentIndex().row() + by
        row = (0 if row > last else last) if abs(by) == 1 and not 0 <= row <= last else row
        self.list.setCurrentIndex(self.rows.index(max(0, min(row, last)), 0))
        self._tell_current()

    def _take(self, index: QModelIndex) -> None:
        entry = self.rows.entry(index)
        if entry is None:
            return
        if entry.why_not:
            announce(self.line, entry.why_not)
            return
        self.leave()
        self.chosen.emit(entry)

    def _narrow(self, typed: str) -> None:
        self.rows.narrow(typed)
        self.list.setCurrentIndex(self.rows.index(0, 0))
        self.list.scrollToTop()
        matches, there = spelt(self.rows.matches), spelt(self.rows.all_there_are)
        some = tr("{matches} of {there}").format(matches=matches, there=there)
        self.count.setText(some if typed.strip() else there)
        self.nothing.setVisible(not self.rows.matches)
        if self.isVisible():
            self._lay_out()
            self._tell_current()

    def _tell_current(self) -> None:
        """Let a screen reader say how many there are and which one Enter takes."""
        entry: Entry | None = self.rows.entry(self.list.currentIndex())
        if entry is None:
            announce(self.line, self.nothing.text())
        else:
            index = self.list.currentIndex()
            text = index.data(Qt.ItemDataRole.AccessibleTextRole)
            place = tr("{n} of {matches}").format(n=index.row() + 1, matches=self.rows.matches)
            announce(self.line, f"{text}. {place}")

    def _box(self, window: QSize) -> QRect:
        """The popup inside the veil over a window of this size."""
        width = min(WIDTH, window.width() - 2 * PADDING)
        room = window.height() - TOP - LINE - FOOT - 4 * PADDING
        height = LINE + 2 * PADDING + min(self.list.full_height(), room) + FOOT + 2 * BORDER
        return QRect((window.width() - width) // 2, TOP, width, height)

    def _lay_out(self) -> None:
        window = self.parentWidget()
        if window is None:
            return
        box, room = self._box(window.size()), window.rect()
        if (box, room) == (self._placed, self.geometry()):
            return
        self._placed = box
        self.setGeometry(room)
        left, width = box.x(), box.width()
        self.line.setGeometry(left + 48, box.y() + 8, width - 48 - 120, LINE - 16)
        self.count.setGeometry(box.right() - 118, box.y() + 8, 100, LINE - 16)
        top = box.y() + LINE + PADDING + BORDER
        height = box.bottom() - FOOT - PADDING - top
        self.list.setGeometry(left + 7, top, width - 14, height)
        self.nothing.setGeometry(left + 48, top, width - 96, HEIGHT)
        self.hints.move(left + 19, box.bottom() - FOOT + (FOOT - self.hints.height()) // 2)
        self.hints.resize(self.hints.sizeHint())
        self.update()  # not at each letter: the window below would be painted again, too


class _List(QListView):
    """The rows; the focus stays in the line above."""

    def __init__(self, parent: QWidget, rows: PaletteRows) -> None:
        super().__init__(parent)
        self.setObjectName("bare")
        self.setModel(rows)
        self._row = PaletteRow()
        self.setItemDelegate(self._row)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(tr("Matches"))

    def full_height(self) -> int:
        """The height that shows all rows, or as many as there is need for at once."""
        rows = self.model().rowCount()
        if rows > ROWS_SHOWN:
            return ROWS_SHOWN * HEIGHT + PARTING
        heights = (self.sizeHintForIndex(self.model().index(n, 0)).height() for n in range(rows))
        return max(HEIGHT, sum(heights))

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, self.full_height())


def _nothing(parent: QWidget) -> QLabel:
    label = plain_label(tr("Nothing is called that. Try fewer letters."), "quietly")
    label.setParent(parent)
    return label


def _opens_it(event: QKeyEvent) -> bool:
    """Whether the key is the one that opened the palette: it closes it, too."""
    return event.key() == Qt.Key.Key_K and bool(
        event.modifiers() & Qt.KeyboardModifier.ControlModifier
    )
