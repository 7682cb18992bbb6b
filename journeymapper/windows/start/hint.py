"""A hint: what one can do here, with the keys that do it."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from journeymapper.painting.brushes import fill
from journeymapper.painting.icons import draw_icon
from journeymapper.painting.key_cap import draw_key, key_name, key_width
from journeymapper.painting.text import text_width, write
from journeymapper.windows.appearance import appearance

DISC, TEXT_X, KEY_GAP, WORD_GAP = 44, 58, 6, 14


class HintText(NamedTuple):
    """An icon, what can be done, and (key, what it does) of each key."""

    icon: str
    headline: str
    keys: tuple[tuple[str, str], ...]


class Hint(QWidget):
    """One hint: its icon on a disc, the headline, and below as many keys as there is room for."""

    def __init__(self, text: HintText) -> None:
        super().__init__()
        self._text = text
        self.setAccessibleName(text.headline)
        self.setAccessibleDescription(
            ", ".join(f"{key_name(key)}: {does}" for key, does in text.keys)
        )
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(round(TEXT_X + text_width(text.headline, 15, 600)) + 2)
        appearance().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        keys = sum(
            key_width(key) + KEY_GAP + text_width(does, 13) + WORD_GAP
            for key, does in self._text.keys
        )
        headline = text_width(self._text.headline, 15, 600)
        return QSize(round(TEXT_X + max(keys - WORD_GAP, headline)) + 2, 52)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = appearance().theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            fill(painter, theme.accent_soft)
            painter.drawEllipse(QRectF(0, 4, DISC, DISC))
            draw_icon(painter, self._text.icon, QRectF(12, 16, 20, 20), theme.accent)
            write(painter, self._text.headline, TEXT_X, 19, 15, 600, theme.ink)
            x = float(TEXT_X)
            for key, does in self._text.keys:
                words = x + key_width(key) + KEY_GAP
                after = words + text_width(does, 13)
                if after > self.width():
                    break
                draw_key(painter, key, x, 40, theme, 22)
                write(painter, does, words, 44.5, 13, 400, theme.ink2)
                x = after + WORD_GAP
