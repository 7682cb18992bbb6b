"""A map one was at last: what it looks like, its title, where it lies, what was found, when."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton

from journeymapper.canvas.plain_tip import plain_tip
from journeymapper.language import tr
from journeymapper.painting.badges import draw_severity
from journeymapper.painting.brushes import fill, stroke
from journeymapper.painting.look import Severity
from journeymapper.painting.miniature import draw_miniature
from journeymapper.painting.text import elided, text_width, write
from journeymapper.windows.appearance import appearance, themed_icon
from journeymapper.windows.counts import findings_counted
from journeymapper.windows.start.known import Known
from journeymapper.windows.start.stop import Stop
from journeymapper.windows.when import day_of

HEIGHT, RADIUS, PADDING = 56, 10, 12
THUMBNAIL = QRectF(10, 8, 72, 40)
TEXT_X, NARROWEST = 94, 224
PALE = 0.45
BADGE_APART, BADGE_RADIUS = 26, 10.0
SEVERITIES: tuple[Severity, ...] = ("error", "warning")
"""Notes are not counted: a map without errors and warnings has nothing to show."""


class RecentRow(Stop):
    """`forget_requested`: this map is to be taken off the list."""

    forget_requested = Signal()

    def __init__(self, path: Path, known: Known | None) -> None:
        super().__init__()
        self.path = path
        self.forget = QToolButton(self)
        self.forget.setObjectName("small")
        self.forget.setFixedSize(26, 26)
        self.forget.setIconSize(QSize(16, 16))
        self.forget.clicked.connect(self.forget_requested)
        self.setToolTip(plain_tip(str(path)))
        self.setFixedHeight(HEIGHT)
        self.setMinimumWidth(NARROWEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        appearance().changed.connect(self._dress)
        self.show_known(known)

    def show_known(self, known: Known | None) -> None:
        """Show what is known of the map; nothing but its name where that is None."""
        self._known = known or Known(title=self.path.stem)
        self.setText(self._known.title or self.path.stem)
        self.forget.setVisible(self._known.is_missing)
        name = tr("Take “{title}” off the list").format(title=self.text())
        self.forget.setToolTip(plain_tip(name))
        self.forget.setAccessibleName(name)
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(self._told())
        self._dress()

    def sizeHint(self) -> QSize:
        return QSize(376, HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.forget_requested.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.forget.move(self.width() - 26 - 8, (HEIGHT - 26) // 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = appearance().theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            body = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            if self.hasFocus() or self.underMouse():
                fill(painter, theme.accent_soft if self.hasFocus() else theme.hover)
                painter.drawRoundedRect(body, RADIUS, RADIUS)
            painter.setOpacity(PALE if self._known.is_missing else 1.0)
            draw_miniature(painter, self._known.small, THUMBNAIL, theme)
            painter.setOpacity(1.0)
            stroke(painter, theme.edge, 1)
            painter.drawRoundedRect(THUMBNAIL, 3, 3)
            self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        theme, right = appearance().theme, self.width() - PADDING
        missing = self._known.is_missing
        day = "" if missing else day_of(self._known.written, datetime.now())
        room = right - TEXT_X - (22 if missing else 0)
        title = room if missing else room - self._paint_badges(painter, right)
        ink = theme.ink3 if missing else theme.ink
        write(painter, elided(self.text(), title, 15, 600), TEXT_X, 24, 15, 600, ink)
        place = room - (text_width(day, 12) + PADDING if day else 0)
        write(painter, elided(self._place(), place, 12), TEXT_X, 43, 12, 400, theme.ink3)
        write(painter, day, right, 43, 12, 400, theme.ink3, "right")

    def _paint_badges(self, painter: QPainter, right: float) -> float:
        """Draw how many findings there are; gives the width that takes."""
        x = right - BADGE_RADIUS
        found = [each for each in SEVERITIES if self._known.counts.get(each)]
        for severity in reversed(found):
            count = self._known.counts[severity]
            said = str(count) if count < 100 else "…"
            draw_severity(painter, severity, x, 19, appearance().theme, said, BADGE_RADIUS)
            x -= BADGE_APART
        return BADGE_APART * len(found) + (PADDING if found else 0)

    def _place(self) -> str:
        if self._known.is_missing:
            return tr("{file} is no longer in {folder}").format(
                file=self.path.name, folder=self._folder()
            )
        return f"{self.path.name} · {self._folder()}"

    def _folder(self) -> str:
        return self.path.parent.name or str(self.path.parent)

    def _told(self) -> str:
        """What the row says, in words."""
        counts = self._known.counts
        said = [self._place()]
        said += [findings_counted(each, counts[each]) for each in SEVERITIES if counts.get(each)]
        if day := day_of(self._known.written, datetime.now()):
            said.append(day)
        return ", ".join(said)

    def _dress(self) -> None:
        self.forget.setIcon(themed_icon("x", "ink2"))
        self.update()
