"""A key of the keyboard, as hints show it."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from journeymapper.painting.brushes import outlined
from journeymapper.painting.text import text_width, write
from journeymapper.painting.theme import Theme


def key_width(key: str) -> float:
    """How wide the key is."""
    return text_width(key, 12, 600) + 14


def draw_key(
    painter: QPainter, key: str, x: float, middle: float, theme: Theme, height: float = 20
) -> float:
    """Draw a key that starts at x; gives its width."""
    width = key_width(key)
    outlined(painter, theme.raised, theme.edge2, 1)
    painter.drawRoundedRect(QRectF(x + 0.5, middle - height / 2, width - 1, height), 5, 5)
    write(painter, key, x + width / 2, middle + 4.2, 12, 600, theme.ink, "middle")
    return width
