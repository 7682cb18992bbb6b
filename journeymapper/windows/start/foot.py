"""The start page's status bar: what the program promises, and the way to all keys."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from journeymapper.language import tr
from journeymapper.painting.brushes import fill
from journeymapper.painting.icons import draw_icon
from journeymapper.painting.key_cap import draw_key, key_width
from journeymapper.painting.text import text_width, write
from journeymapper.windows.appearance import appearance
from journeymapper.windows.start.stop import Stop
from journeymapper.windows.widgets.captioned import plain_label

HEIGHT, KEY, GAP = 26, "?", 6


class Foot(QFrame):
    """A strip as high as the status bar it stands for."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("status")
        self.setFixedHeight(HEIGHT)
        self.keys = AllKeys()
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 8, 0)
        row.setSpacing(GAP)
        row.addWidget(_Lock())
        promise = tr("Everything stays on this computer: no account, nothing is sent")
        row.addWidget(plain_label(promise))
        row.addStretch(1)
        row.addWidget(self.keys)


class AllKeys(Stop):
    """The key that shows all keys, and what it does; to be clicked as well."""

    def __init__(self) -> None:
        super().__init__()
        self.setText(tr("all keys"))
        self.setAccessibleName(tr("Show all keys"))

    def sizeHint(self) -> QSize:
        return QSize(round(4 + key_width(KEY) + GAP + text_width(self.text(), 12)) + 5, 22)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = appearance().theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            body = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            if self.underMouse():
                fill(painter, theme.hover)
                painter.drawRoundedRect(body, 5, 5)
            middle = self.height() / 2
            width = draw_key(painter, KEY, 4, middle, theme, 16)
            write(painter, self.text(), 4 + width + GAP, middle + 4.5, 12, 400, theme.ink2)


class _Lock(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(14, 14)
        appearance().changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            draw_icon(painter, "lock", QRectF(0, 0, 14, 14), appearance().theme.ink2)
