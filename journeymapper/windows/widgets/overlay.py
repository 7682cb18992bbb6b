"""What stands over the map: what is done to it is not meant for the map below."""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtCore import QEvent, QObject, QRect, Qt, SignalInstance
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from journeymapper.windows.widgets.button import push_button


class Overlay(QFrame):
    """Hidden until it is opened; takes its place anew whenever what is below changes its size."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        over.installEventFilter(self)
        self.hide()

    @abstractmethod
    def _place(self) -> QRect:
        """Where it stands, px of what is below."""

    def open(self) -> None:
        """Stand over all else."""
        self.show()
        self.raise_()
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.accept()

    def _fit(self) -> None:
        self.setGeometry(self._place())

    def _button(self, name: str, look: str, clicked: SignalInstance) -> QPushButton:
        """A button that leaves the keyboard to the map when it is clicked."""
        button = push_button(name, lambda: clicked.emit(), look)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button
