"""What a change means: a triangle, a word, a colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPolygonF

from journeymapper.language import marked, tr
from journeymapper.painting.brushes import fill
from journeymapper.painting.text import text_width, write

if TYPE_CHECKING:
    from journeymapper.analysis.headlines import Pair, Verdict
    from journeymapper.painting.theme import Theme

WORDS: dict[Verdict, str] = {
    "better": marked("better"),
    "worse": marked("worse"),
    "same": marked("as before"),
    "unknown": "",
}
PX = 16.0
_SIGN, _GAP = 13.0, 7.0


def verdict_width(pair: Pair) -> float:
    """How wide the sign and the word are."""
    word = tr(WORDS[pair.verdict])
    return text_width(word, PX, 600) + (_SIGN + _GAP if _points(pair) else 0.0)


def draw_verdict(painter: QPainter, pair: Pair, x: float, baseline: float, theme: Theme) -> None:
    """Draw a triangle that points where the figure went, and whether that is good."""
    colours = {"better": theme.recovery, "worse": theme.failure}
    colour = colours.get(pair.verdict, theme.ink3)
    way = _points(pair)
    if way:
        fill(painter, colour)
        middle, half = baseline - PX * 0.36, _SIGN / 2
        corners = [(x, middle + way * half), (x + _SIGN, middle + way * half)]
        tip = (x + half, middle - way * half)
        painter.drawPolygon(QPolygonF([QPointF(*each) for each in (*corners, tip)]))
        x += _SIGN + _GAP
    write(painter, tr(WORDS[pair.verdict]), x, baseline, PX, 600, colour)


def _points(pair: Pair) -> int:
    """1 where the figure rises, -1 where it falls, 0 where it stays or nobody knows."""
    if pair.before is None or pair.after is None:
        return 0
    return (pair.after > pair.before) - (pair.after < pair.before)
