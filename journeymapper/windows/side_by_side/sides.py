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
        self._parts: list[QWidget] = []
        self._instead: QWidget | None = None
        self._own = QWidget()
        self._column = QVBoxLayout(self._own)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(canvas, 1)
        self.addWidget(self._own)

    def maps(self) -> list[QWidget]:
        """What takes the focus, from left to right."""
        return [*self._parts[:1], self._instead or self._canvas]

    def divide(self, left: QWidget, head: QWidget, instead: QWidget | None = None) -> None:
        """Put something at the left of the canvas, and a head on this; or on what stands for it."""
        self._parts = [left, head, *([instead] if instead is not None else [])]
        self._instead = instead
        self.insertWidget(0, left)
        self._column.insertWidget(0, head)
        if instead is not None:
            self._column.addWidget(instead, 1)
            self._canvas.hide()
        for part in self._parts:
            part.show()
        self.setSizes([HALF, HALF])

    def unite(self) -> None:
        """Let the canvas have it all again."""
        for part in self._parts:
            part.hide()
            part.setParent(None)
            part.deleteLater()
        self._parts, self._instead = [], None
        self._canvas.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._parts:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
