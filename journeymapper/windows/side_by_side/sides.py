"""The place of the map in the window, which two maps can share."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

HALF = 10_000
"""More than there is: both get the same."""


class Sides(QSplitter):
    """The canvas alone, or beside another one; `closed` says: one is enough."""

    closed = Signal()

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.setContentsMargins(0, 0, 0, 0)
        self._canvas = canvas
        self._left: QWidget | None = None
        self._instead: QWidget | None = None
        self._head: QWidget | None = None
        self._own = QWidget()
        self._column = QVBoxLayout(self._own)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(canvas, 1)
        self.addWidget(self._own)

    def maps(self) -> list[QWidget]:
        """What takes the focus, from left to right."""
        right = self._instead or self._canvas
        return [right] if self._left is None else [self._left, right]

    def divide(self, left: QWidget, head: QWidget, instead: QWidget | None = None) -> None:
        """Put something at the left of the canvas, and a head on this; or on what stands for it."""
        self.crown(head)
        self._left, self._instead = left, instead
        self.insertWidget(0, left)
        if instead is not None:
            self._column.addWidget(instead, 1)
            self._canvas.hide()
            instead.show()
        left.show()
        self.setSizes([HALF, HALF])

    def crown(self, head: QWidget) -> None:
        """Let the canvas have it all again, under a head."""
        self.unite()
        self._head = head
        self._column.insertWidget(0, head)
        head.show()

    def unite(self) -> None:
        """Let the canvas have it all again."""
        for part in (self._left, self._instead, self._head):
            if part is not None:
                part.hide()
                part.setParent(None)
                part.deleteLater()
        self._left = self._instead = self._head = None
        self._canvas.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._left is not None:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
