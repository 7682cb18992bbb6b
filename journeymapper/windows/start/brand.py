"""The program's sign and name, at the head of the start page."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from journeymapper.painting.brushes import fill, outlined, stroke
from journeymapper.painting.text import write
from journeymapper.windows.appearance import appearance

NAME = "JourneyMapper"


class Brand(QWidget):
    """Three stations on a line, the last one where the customer wants to be; and the name."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(40)
        self.setAccessibleName(NAME)
        appearance().changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = appearance().theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            stroke(painter, theme.ink, 4)
            painter.drawLine(QPointF(30, 20), QPointF(74, 20))
            painter.drawLine(QPointF(102, 20), QPointF(144, 20))
            fill(painter, theme.ink)
            painter.drawEllipse(QPointF(13, 20), 13, 13)
            outlined(painter, theme.paper, theme.ink, 3.5)
            painter.drawEllipse(QPointF(87, 20), 11.5, 11.5)
            fill(painter, theme.accent)
            painter.drawEllipse(QPointF(161, 20), 13, 13)
            write(painter, NAME, 193, 30, 30, 700, theme.ink)
