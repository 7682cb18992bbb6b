"""The three hints below the canvas at the very first start."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from journeymapper.language import tr
from journeymapper.painting.icons import draw_icon
from journeymapper.painting.key_cap import draw_key, key_name
from journeymapper.painting.text import text_width, write
from journeymapper.windows.appearance import appearance, themed_icon
from journeymapper.windows.start.hint import KEY_GAP, WORD_GAP, HintText
from journeymapper.windows.start.hints import hints
from journeymapper.windows.widgets.button import icon_button

LINE_HEIGHT, TEXT_X, KEYS_X, KEYS_WIDTH = 28, 26, 262, 320


class FirstHints(QFrame):
    """A strip with a line for each hint; `closed` when it is not wanted any more."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("hints")
        self.setAccessibleName(tr("Three hints"))
        away = tr("Do not show these hints any more")
        self._close = icon_button(away, self.closed.emit, 26, 26, 16)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        for text in hints():
            lines.addWidget(_Line(text))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.addLayout(lines, 1)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        appearance().changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self._close.setIcon(themed_icon("x", "ink2"))


class _Line(QWidget):
    """A hint on one line; where that is too narrow, its keys alone."""

    def __init__(self, text: HintText) -> None:
        super().__init__()
        self._text = text
        self.setAccessibleName(text.headline)
        self.setAccessibleDescription(
            ", ".join(f"{key_name(key)}: {does}" for key, does in text.keys)
        )
        self.setFixedHeight(LINE_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        appearance().changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, middle = appearance().theme, LINE_HEIGHT / 2
        x = float(TEXT_X)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_icon(painter, self._text.icon, QRectF(0, middle - 8, 16, 16), theme.accent)
            if self.width() >= KEYS_X + KEYS_WIDTH:
                write(painter, self._text.headline, x, middle + 4.5, 13, 600, theme.ink)
                x = KEYS_X
            for key, does in self._text.keys:
                x += draw_key(painter, key, x, middle, theme) + KEY_GAP
                write(painter, does, x, middle + 4.5, 13, 400, theme.ink2)
                x += text_width(does, 13) + WORD_GAP
