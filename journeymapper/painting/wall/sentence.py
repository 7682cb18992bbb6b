"""A finding on the wall: what happens, in large letters, where it happens."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from journeymapper.painting.badges import draw_severity, severity_colours
from journeymapper.painting.brushes import outlined
from journeymapper.painting.icons import draw_icon
from journeymapper.painting.text import broken, text_width, write
from journeymapper.painting.wall.wall import SMALLEST, ZOOM, Sentence, Wall

HEADLINE, LINE, INDENT = 29, 36.0, 44.0
MOST_LINES = 3, 3
_ICON, _PADDING = 34.0, 16.0


def broken_lines(headline: str, reason: str, width: float) -> tuple[tuple[str, ...], ...]:
    """Headline and reason as lines of at most this width in px, the indent included."""
    room = width - INDENT
    return (
        broken(headline, room, MOST_LINES[0], HEADLINE, 700),
        broken(reason, room, MOST_LINES[1], SMALLEST, 400),
    )


def sentence_size(headline: tuple[str, ...], reason: tuple[str, ...]) -> tuple[float, float]:
    """How much of the wall these lines take, px."""
    wide = [text_width(line, HEADLINE, 700) for line in headline]
    wide += [text_width(line, SMALLEST) for line in reason]
    return INDENT + max(wide, default=0.0), LINE * (len(headline) + len(reason)) + 4


def draw_sentence(painter: QPainter, sentence: Sentence, wall: Wall) -> None:
    """Draw a finding's words; on a ground of their own where cards lie under them."""
    theme, board = wall.look.theme, wall.board
    x = board.x + (sentence.at.x - wall.eye.x) * ZOOM
    y = board.y + (sentence.at.y - wall.eye.y) * ZOOM
    if sentence.over:
        wide, high = sentence_size(sentence.headline, sentence.reason)
        colour = severity_colours(sentence.severity, theme)[0]
        outlined(painter, theme.card, colour, 3)
        box = QRectF(x, y, wide, high).adjusted(-_PADDING, -_PADDING, _PADDING, _PADDING)
        painter.drawRoundedRect(box, 12, 12)
    if sentence.icon:
        draw_icon(painter, sentence.icon, QRectF(x - 3, y, _ICON, _ICON), theme.ink)
    else:
        draw_severity(painter, sentence.severity, x + 14, y + 17, theme, radius=14)
    baseline = y + 27
    for line in sentence.headline:
        write(painter, line, x + INDENT, baseline, HEADLINE, 700, theme.ink)
        baseline += LINE
    for line in sentence.reason:
        write(painter, line, x + INDENT, baseline, SMALLEST, 400, theme.ink2)
        baseline += LINE
