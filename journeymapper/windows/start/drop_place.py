"""The place where a map is opened: by a click, or by a file dropped on it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from journeymapper.language import tr
from journeymapper.painting.brushes import fill, stroke
from journeymapper.painting.icons import draw_icon
from journeymapper.painting.text import elided, write
from journeymapper.windows.appearance import appearance
from journeymapper.windows.start.stop import Stop

HEIGHT, RADIUS, TEXT_X, PADDING = 74, 10, 57, 12


class DropPlace(Stop):
    """A dashed box that says what can be opened; it lights up while a file hangs over it."""

    def __init__(self) -> None:
        super().__init__()
        self._awaits = False
        self._about = tr("Also a CSV table, a Markdown list, a picture of a map")
        self.setText(tr("Open a map, or drop a file here"))
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(self._about)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def await_drop(self, on: bool) -> None:
        """Show that a file may be let go here, or no longer."""
        self._awaits = on
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(376, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = appearance().theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            body = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            lit = self._awaits
            if lit or self.underMouse():
                fill(painter, theme.accent_soft if lit else theme.hover)
                painter.drawRoundedRect(body, RADIUS, RADIUS)
            if lit:
                stroke(painter, theme.accent, 2)
            else:
                stroke(painter, theme.edge2, 2, (6, 4))
            painter.drawRoundedRect(body, RADIUS, RADIUS)
            draw_icon(painter, "folder-open", QRectF(20, 26, 22, 22), theme.ink2)
            room = self.width() - TEXT_X - PADDING
            write(painter, elided(self.text(), room, 15, 600), TEXT_X, 33, 15, 600, theme.ink)
            write(painter, elided(self._about, room, 12), TEXT_X, 53, 12, 400, theme.ink2)
