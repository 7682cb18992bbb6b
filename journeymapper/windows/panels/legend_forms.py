"""The end of the legend strip: forms that stand for no value and filter nothing."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from journeymapper.painting.legend import LegendItem, draw_item, item_width
from journeymapper.windows.appearance import appearance

PX, APART, HEIGHT = 12.0, 14, 26


class LegendForms(QWidget):
    """Draws legend items side by side; without any it takes no room."""

    def __init__(self) -> None:
        super().__init__()
        self.items: tuple[LegendItem, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_items(self, items: tuple[LegendItem, ...]) -> None:
        """Show these."""
        self.items = items
        self.setAccessibleName(", ".join(each.label for each in items))
        self.setVisible(bool(items))
        self.setFixedWidth(self.sizeHint().width())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(int(sum(item_width(each, PX) + APART for each in self.items)), HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        x = float(APART)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for each in self.items:
                draw_item(painter, each, x, self.height() / 2, PX, appearance().theme.ink)
                x += item_width(each, PX) + APART
