"""Fields for text and numbers: committed by Enter or by leaving, given up by Esc."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from journeymapper.language import in_digits, tr
from journeymapper.model.clean import entered
from journeymapper.painting.dates import day_in_figures, read_day
from journeymapper.windows.widgets.value_widget import MIXED


class LineField(QLineEdit):
    """One line of text; `required` text is never committed empty."""

    picked = Signal(object)

    def __init__(self, name: str, *, required: bool = False) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setMaxLength(4_000)
        self._required = required
        self._shown: Any = ""
        self._offered = ""  # a field may hold a text otherwise than it was given: cut, on one line
        self.editingFinished.connect(self.flush)

    def show_value(self, value: Any) -> None:
        """Show a text; MIXED shows none and says so."""
        self._shown = value
        self.setText(self._worded(value))
        self._offered = self.text()
        self.setCursorPosition(0)
        self.setPlaceholderText(tr("mixed") if value is MIXED else "")

    def flush(self) -> None:
        """Say what was typed, if it differs from what was shown."""
        text = entered(self.text())
        if text == self._offered.strip():
            return
        if self._required and not text:
            self.show_value(self._shown)
            return
        try:
            wanted = self._read(text)
        except ValueError:
            self.show_value(self._shown)
            return
        self._shown, self._offered = wanted, text
        self.picked.emit(wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text() != self._offered:
            self.show_value(self._shown)
            return
        super().keyPressEvent(event)

    def _worded(self, value: Any) -> str:
        return "" if value is MIXED or value is None else str(value)

    def _read(self, text: str) -> Any:
        return text


class NumberField(LineField):
    """A number or nothing; what is no number, or outside its range, is not taken."""

    def __init__(
        self,
        name: str,
        *,
        whole: bool = False,
        least: float | None = 0,
        most: float | None = None,
        above: bool = False,
        empty: Any = None,
    ) -> None:
        super().__init__(name)
        self._whole, self._least, self._most, self._above = whole, least, most, above
        self._empty = empty

    def _worded(self, value: Any) -> str:
        return in_digits(super()._worded(value).replace("-", "−"))

    def _read(self, text: str) -> Any:
        if not text:
            return self._empty
        plain = text.replace("−", "-").replace(",", ".")
        number = int(plain) if self._whole or plain.lstrip("-").isdigit() else float(plain)
        if number != number or abs(number) == float("inf"):
            raise ValueError(text)
        if self._least is not None and (number < self._least or (self._above and number <= 0)):
            raise ValueError(text)
        if self._most is not None and number > self._most:
            raise ValueError(text)
        return number


class DayField(LineField):
    """A day or nothing, in the figures of the language; also as it stands in the file."""

    def _worded(self, value: Any) -> str:
        return day_in_figures(date.fromisoformat(value)) if isinstance(value, str) and value else ""

    def _read(self, text: str) -> Any:
        return read_day(text).isoformat() if text else None


class TextField(QPlainTextEdit):
    """A few lines of text; Enter commits, Shift+Enter starts a new line."""

    picked = Signal(object)
    lines = 3

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._shown: Any = ""
        self._offered = ""
        self.setFixedHeight(self.sizeHint().height())

    def sizeHint(self) -> QSize:
        return QSize(200, 17 * self.lines + 22)

    def show_value(self, value: Any) -> None:
        """Show a text; MIXED shows none and says so."""
        self._shown = value
        words = self._worded(value)
        document = self.document()
        if words != self.toPlainText() or document.isUndoAvailable() or document.isRedoAvailable():
            self.setPlainText(words)  # the history of what was typed for others goes with it
        self._offered = self.toPlainText()
        self.setPlaceholderText(tr("mixed") if value is MIXED else "")

    def flush(self) -> None:
        """Say what was typed, if it differs from what was shown."""
        text = entered(self.toPlainText())
        if text == self._offered.strip():
            return
        self._shown, self._offered = self._read(text), text
        self.picked.emit(self._shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self._enter_commits(event):
            self.flush()
        elif event.key() == Qt.Key.Key_Escape and self._is_changed():
            self.show_value(self._shown)
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()  # the window has a use for it
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.flush()

    def _is_changed(self) -> bool:
        return self.toPlainText() != self._offered

    def _enter_commits(self, event: QKeyEvent) -> bool:
        return not event.modifiers() & Qt.KeyboardModifier.ShiftModifier

    def _worded(self, value: Any) -> str:
        return "" if value is MIXED or value is None else str(value)

    def _read(self, text: str) -> Any:
        return text


class WordsField(TextField):
    """Free words, one on a line."""

    lines = 2

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setToolTip(tr("One on a line"))

    def _enter_commits(self, event: QKeyEvent) -> bool:
        return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)

    def _worded(self, value: Any) -> str:
        return "" if value is MIXED else "\n".join(value or ())

    def _read(self, text: str) -> Any:
        return tuple(line.strip() for line in text.splitlines() if line.strip())
