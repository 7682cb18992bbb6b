"""A field with its name above it and, at the right, its value in words."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from journeymapper.canvas.plain_tip import plain_tip

NARROWEST = 60


class Captioned(QWidget):
    """Name, value in words, field."""

    def __init__(self, name: str, field: QWidget) -> None:
        super().__init__()
        self._said = plain_label("", "said")
        self._said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._said.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        caption = ShrinkingLabel("caption")
        caption.say(name)
        caption.setMinimumWidth(NARROWEST)  # a long name must not widen the whole window
        caption.setBuddy(field)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(caption)
        head.addWidget(self._said, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(head)
        column.addWidget(field)

    def say(self, value: str) -> None:
        """Show the value in words."""
        self._said.setText(value)


class ElidedLabel(QLabel):
    """A label that ends in "…" where there is no room; its tooltip holds all of it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._whole = ""
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, text: str) -> None:
        """Show a text."""
        if text == self._whole:
            return
        self._whole = text
        self.setToolTip(plain_tip(text))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        mode = Qt.TextElideMode.ElideRight
        self.setText(self.fontMetrics().elidedText(self._whole, mode, self.width()))


class ShrinkingLabel(ElidedLabel):
    """A label as wide as its text, and narrower where there is no room."""

    def __init__(self, name: str = "") -> None:
        super().__init__(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def say(self, text: str) -> None:
        super().say(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(self.fontMetrics().horizontalAdvance(self._whole) + 2, hint.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())


def plain_label(text: str, name: str = "") -> QLabel:
    """A label that never reads its text as markup."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if name:
        label.setObjectName(name)
    return label


def wrapped_label(text: str, name: str = "") -> QLabel:
    """A plain label, over as many lines as its text needs."""
    label = plain_label(text, name)
    label.setWordWrap(True)
    return label


def readable_label(text: str, name: str = "") -> QLabel:
    """A wrapped label whose text can be selected to be copied."""
    label = wrapped_label(text, name)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
