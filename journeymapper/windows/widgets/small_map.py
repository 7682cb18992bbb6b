"""A map as a small picture of its form."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from journeymapper.language import tr
from journeymapper.painting.brushes import stroke
from journeymapper.painting.miniature import Miniature, draw_miniature
from journeymapper.windows.appearance import appearance

HEIGHT, RADIUS = 150, 6


class SmallMap(QWidget):
    """As wide as there is room."""

    def __init__(self) -> None:
        super().__init__()
        self._small: Miniature | None = None
        self.setAccessibleName(tr("What the map looked like"))
        self.setFixedHeight(HEIGHT)
        appearance().changed.connect(self.update)

    def show_miniature(self, small: Miniature | None) -> None:
        """Show what is left of a map; None: it is not known yet."""
        self._small = small
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = appearance().theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            body = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            draw_miniature(painter, self._small, body, theme)
            stroke(painter, theme.edge, 1)
            painter.drawRoundedRect(body, RADIUS, RADIUS)
