"""A choice among names, with the bundled chevron: the style sheet's own would be a picture file."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QWidget

from journeymapper.painting.icons import draw_icon
from journeymapper.windows.appearance import colour
from journeymapper.windows.widgets.rounded import round_off


class Combo(QComboBox):
    """A combo box that fits the other fields."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(QStyledItemDelegate(self))  # it wears the style sheet
        round_off(self.view().window())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with QPainter(self) as painter:
            ink = colour("ink" if self.isEnabled() else "edge2").name()
            square = QRectF(self.width() - 24, (self.height() - 14) / 2, 14, 14)
            draw_icon(painter, "chevron-down", square, ink)
