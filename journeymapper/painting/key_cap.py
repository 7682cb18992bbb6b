"""A key of the keyboard, as hints show it."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from journeymapper.language import tr_as
from journeymapper.painting.brushes import outlined
from journeymapper.painting.text import text_width, write
from journeymapper.painting.theme import Theme

NAMED = (
    *("Ctrl", "Shift", "Alt", "Enter", "Esc", "Tab", "Space", "Backspace"),
    *("Del", "Ins", "Home", "End", "PgUp", "PgDown"),
)
"""The keys that have names, and other ones on other keyboards."""


def key_name(key: str) -> str:
    """What stands on a key, or on several parted by spaces, where the language is spoken."""
    return " ".join(tr_as("key", each) if each in NAMED else each for each in key.split(" "))


def key_width(key: str) -> float:
    """How wide the key is."""
    return text_width(key_name(key), 12, 600) + 14


def draw_key(
    painter: QPainter, key: str, x: float, middle: float, theme: Theme, height: float = 20
) -> float:
    """Draw a key that starts at x; gives its width."""
    width = key_width(key)
    outlined(painter, theme.raised, theme.edge2, 1)
    painter.drawRoundedRect(QRectF(x + 0.5, middle - height / 2, width - 1, height), 5, 5)
    write(painter, key_name(key), x + width / 2, middle + 4.2, 12, 600, theme.ink, "middle")
    return width
