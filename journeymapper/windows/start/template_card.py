"""A template to choose: what its line looks like, what it is called, what is in it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from journeymapper.painting.brushes import fill, outlined, stroke
from journeymapper.painting.miniature import HEIGHT, Miniature, draw_miniature
from journeymapper.painting.text import elided, write
from journeymapper.windows.appearance import appearance
from journeymapper.windows.start.stop import Stop

SIZE, NARROWEST = QSize(240, 194), 144
RADIUS, PADDING, TEXT_X = 10, 12, 16
LIP = 2
"""px its lower edge stands out, as a card's on the canvas."""


class TemplateCard(Stop):
    """A card as wide as there is room; its miniature comes when it is known."""

    def __init__(self, title: str, about: str) -> None:
        super().__init__()
        self._about = about
        self._small: Miniature | None = None
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(about)
        self.setFixedHeight(SIZE.height())
        self.setMinimumWidth(NARROWEST)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_miniature(self, small: Miniature | None) -> None:
        """Show what its map looks like."""
        self._small = small
        self.update()

    def sizeHint(self) -> QSize:
        return SIZE

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = appearance().theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            body = QRectF(self.rect()).adjusted(1, 1, -1, -1 - LIP)
            fill(painter, theme.lip)
            painter.drawRoundedRect(body.translated(0, LIP), RADIUS, RADIUS)
            edge = theme.edge2 if self.underMouse() else theme.edge
            outlined(painter, theme.card, edge, 1)
            painter.drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
            width = self.width() - 2 * PADDING
            draw_miniature(painter, self._small, QRectF(PADDING, PADDING, width, HEIGHT), theme)
            room = self.width() - TEXT_X - PADDING
            write(painter, elided(self.text(), room, 15, 600), TEXT_X, 150, 15, 600, theme.ink)
            write(painter, elided(self._about, room, 13), TEXT_X, 172, 13, 400, theme.ink2)
            if self.isDown():
                stroke(painter, theme.accent, 2)
                painter.drawRoundedRect(body, RADIUS, RADIUS)
