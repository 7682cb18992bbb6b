"""Words on a picture: broken into lines, elided, and drawn with their baseline where we say."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Literal

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QStaticText, QTextLayout, QTextOption

from journeymapper.painting.brushes import colour as shared_colour
from journeymapper.painting.brushes import is_vector
from journeymapper.painting.fonts import font, metrics

Align = Literal["left", "middle", "right"]
_LINE_BREAK = "\N{LINE SEPARATOR}"
_LONGEST = 600
"""No line of a picture holds more letters: shaping thousands to show forty is slow."""


@lru_cache(2_000)
def broken(text: str, width: float, lines: int, px: float, weight: int) -> tuple[str, ...]:
    """Text as at most so many lines of at most this width, an ellipsis where more was said."""
    whole = text.strip().replace("\r\n", "\n").replace("\n", _LINE_BREAK)[:_LONGEST]
    layout = QTextLayout(whole, font(px, weight))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    found: list[str] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start, length = line.textStart(), line.textLength()
        if len(found) == lines - 1 and _utf16(whole) > start + length:
            found.append(elided(_utf16_slice(whole, start).strip(), width, px, weight))
            break
        found.append(_utf16_slice(whole, start, start + length).strip())
    layout.endLayout()
    return tuple(found)


@lru_cache(2_000)
def elided(text: str, width: float, px: float, weight: int = 400) -> str:
    """Text on one line of at most this width, its end an ellipsis where it is too long."""
    one_line = " ".join(text[:_LONGEST].split())
    return metrics(px, weight).elidedText(one_line, Qt.TextElideMode.ElideRight, width)


@lru_cache(2_000)
def text_width(text: str, px: float, weight: int = 400, italic: bool = False) -> float:
    """How wide the text is on one line."""
    return metrics(px, weight, italic).horizontalAdvance(text)


def write(
    painter: QPainter,
    text: str,
    x: float,
    baseline: float,
    px: float,
    weight: int,
    colour: str,
    align: Align = "left",
    italic: bool = False,
) -> None:
    """Draw one line of text that starts, is centred or ends at x."""
    if align != "left":
        room = text_width(text, px, weight, italic)
        x -= room if align == "right" else room / 2
    painter.setPen(shared_colour(colour))
    painter.setFont(font(px, weight, italic))
    if is_vector(painter):
        painter.drawText(QPointF(x, baseline), text)
    else:
        top = baseline - metrics(px, weight, italic).ascent()
        painter.drawStaticText(QPointF(x, top), _prepared(text))


@lru_cache(2_000)
def _prepared(text: str) -> QStaticText:
    prepared = QStaticText(text)
    prepared.setTextFormat(Qt.TextFormat.PlainText)
    return prepared


def reads_from_right(text: str) -> bool:
    """Whether its first letter with a direction is of a script like Arabic or Hebrew."""
    kinds = (unicodedata.bidirectional(letter) for letter in text)
    return next((kind in ("R", "AL") for kind in kinds if kind in ("L", "R", "AL")), False)


def _utf16(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _utf16_slice(text: str, start: int, end: int | None = None) -> str:
    """Qt counts emoji and other rare letters twice; Python counts them once."""
    units = text.encode("utf-16-le", "surrogatepass")
    return units[2 * start : None if end is None else 2 * end].decode("utf-16-le", "replace")
