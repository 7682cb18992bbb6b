"""How the time that is left is written: digits of one width, so that nothing jumps."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontMetricsF

from journeymapper.painting.fonts import font

WIDEST = "00:00"


def digits(seconds: int) -> str:
    """Minutes and seconds as a clock shows them: "04:32"."""
    return f"{seconds // 60:02}:{seconds % 60:02}"


@cache
def digit_font(px: int, weight: int) -> QFont:
    """The typeface with digits as wide as each other, where Qt can choose them."""
    made = QFont(font(px, weight))
    if hasattr(made, "setFeature"):
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


@cache
def digits_width(px: int, weight: int) -> float:
    """The room that any time takes."""
    return QFontMetricsF(digit_font(px, weight)).horizontalAdvance(WIDEST)
