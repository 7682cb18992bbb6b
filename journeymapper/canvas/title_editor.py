"""The text field that lies on the canvas exactly over what is being typed."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from journeymapper.language import tr
from journeymapper.model.clean import entered
from journeymapper.painting.fonts import font
from journeymapper.painting.theme import Theme

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
CARET = 2
"""px its caret is wide."""
STILL_TYPING = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)


class TitleEditor(QTextEdit):
    """Types a title: Tab, Enter and Esc are said, Shift+Enter is a new line, the rest is text.

    Input methods work as in any text field: while one composes, Enter is its own.
    """

    done = Signal()
    next_requested = Signal()
    given_up = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptRichText(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(0)
        self.setCursorWidth(0)  # it has a caret of its own
        self.cursorPositionChanged.connect(self.viewport().update)
        self.setAccessibleName(tr("Title"))
        self._caret = QColor()
        self.hide()
        self.textChanged.connect(self._grow)

    def begin(self, text: str, name: str) -> None:
        """Take the keyboard, with a text that the first letter replaces."""
        self.setAccessibleName(name)
        self.setPlainText(text)
        self.selectAll()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def text(self) -> str:
        """What was typed, with what an input method is still composing."""
        if self.hasFocus():
            QGuiApplication.inputMethod().commit()
        return entered(self.toPlainText())

    def lie_over(self, place: QRectF, px: float, weight: int, line: float) -> None:
        """Cover a place of the canvas, with letters and lines of this height in px."""
        self._least = place.toAlignedRect()
        self.setFont(font(px, weight))
        spacing = QTextBlockFormat()
        spacing.setLineHeight(line, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        whole = QTextCursor(self.document())
        whole.select(QTextCursor.SelectionType.Document)
        whole.mergeBlockFormat(spacing)
        self._grow()

    def wear(self, theme: Theme, ground: str) -> None:
        """Take a theme's colours, on the ground of what is typed over."""
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Base, ground)
        colours.setColor(QPalette.ColorRole.Text, theme.ink)
        colours.setColor(QPalette.ColorRole.Highlight, theme.accent_soft)
        colours.setColor(QPalette.ColorRole.HighlightedText, theme.ink)
        self._caret = QColor(theme.accent)
        self.setPalette(colours)
        self.viewport().setPalette(colours)  # under a style sheet it does not follow by itself

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and not self.textCursor().hasSelection() and not self.cursorWidth():
            caret = self.cursorRect()
            with QPainter(self.viewport()) as painter:
                painter.fillRect(caret.x(), caret.y(), CARET, caret.height(), self._caret)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.setCursorWidth(CARET if event.preeditString() else 0)  # Qt knows where it composes
        super().inputMethodEvent(event)

    def _grow(self) -> None:
        if hasattr(self, "_least"):
            height = max(round(self.document().size().height()), self._least.height())
            self.setGeometry(self._least.adjusted(0, 0, 0, height - self._least.height()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in ENTER and not shifted:
            self.done.emit()
        elif event.key() == Qt.Key.Key_Tab and not shifted:
            self.next_requested.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif event.key() in ENTER:
            self.textCursor().insertBlock()
            self.ensureCursorVisible()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in STILL_TYPING:
            self.left.emit()
