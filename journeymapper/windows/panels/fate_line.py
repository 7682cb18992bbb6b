"""One sentence on a promise, with the sign of what becomes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journeymapper.painting.arches import SIGN
from journeymapper.windows.panels.promise_row import draw_state
from journeymapper.windows.widgets.captioned import readable_label

if TYPE_CHECKING:
    from journeymapper.analysis.promise_words import Sentence

ROOM, TOP = 28, 11.0


class FateLine(QWidget):
    """A sign and its words, over as many lines as they need."""

    def __init__(self, said: Sentence) -> None:
        super().__init__()
        self._fate = said.fate
        self.label = readable_label(said.text, "why")
        row = QHBoxLayout(self)
        row.setContentsMargins(ROOM, 2, 0, 0)
        row.addWidget(self.label)
        self.setMinimumHeight(int(TOP + SIGN) + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_state(painter, QPointF(SIGN + 1, TOP), self._fate)
