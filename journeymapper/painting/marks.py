"""The small marks of a card: level, effort, pillars, segments, fail point, star, role, votes.

Inspector, legend and outline draw the same marks with the same functions.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from journeymapper.painting.brushes import fill, outlined, stroke
from journeymapper.painting.forms import FORMS, draw_form
from journeymapper.painting.icons import draw_icon
from journeymapper.painting.text import write
from journeymapper.painting.theme import Theme

STAR_FILL, STAR_INK = "#F0E442", "#1A2630"
ROLE_GLYPHS = {"entry": "play", "goal": "flag", "exit": "door-open", "decision": "split"}
PILLAR_GLYPHS = {
    "integrity": "shield-check",
    "resolution": "life-buoy",
    "expectations": "target",
    "empathy": "heart",
    "personalization": "fingerprint",
    "time_and_effort": "timer",
}
HARD_FROM = 5
"""The effort from which on it is drawn as a failure."""


def draw_stair(
    painter: QPainter, x: float, y: float, level: int, ink: str, scale: float = 1.0
) -> None:
    """Draw five bars of which `level` are solid; (x, y) is the upper left of 19 by 14 units."""
    for step in range(5):
        height = (4 + 2.5 * step) * scale
        fill(painter, ink, 1.0 if step < level else 0.25)
        bar = QRectF(x + 4 * step * scale, y + 14 * scale - height, 3 * scale, height)
        painter.drawRoundedRect(bar, 0.5 * scale, 0.5 * scale)


def draw_effort(
    painter: QPainter,
    x: float,
    y: float,
    effort: int,
    theme: Theme,
    *,
    digit: bool = True,
    px: float = 12,
) -> None:
    """Draw seven cells of which `effort` are full, and the digit; 41 by 6 units, digit at 46."""
    ink = theme.failure if effort >= HARD_FROM else theme.ink2
    for cell in range(7):
        fill(painter, ink if cell < effort else theme.track)
        radius = 2 if cell in (0, 6) else 0.5
        painter.drawRoundedRect(QRectF(x + 6 * cell, y, 5, 6), radius, radius)
    if digit:
        write(painter, str(effort), x + 46, y + 3 + px / 3, px, 600, ink)


def draw_pillar(
    painter: QPainter, x: float, y: float, pillar: str, strength: int, theme: Theme
) -> None:
    """Draw a pillar's glyph in 18 by 18 units: full, outlined, alone, or struck through."""
    box = QRectF(x, y, 18, 18)
    ink = theme.failure if strength < 0 else theme.ink2
    on = theme.card if abs(strength) == 2 else ink
    if abs(strength) == 2:
        fill(painter, ink)
        painter.drawRoundedRect(box, 5, 5)
    elif strength:
        stroke(painter, theme.failure if strength < 0 else theme.edge2, 1.25)
        painter.drawRoundedRect(box.adjusted(0.6, 0.6, -0.6, -0.6), 4.4, 4.4)
    draw_icon(painter, PILLAR_GLYPHS[pillar], QRectF(x + 3, y + 3, 12, 12), on)
    if strength < 0:
        stroke(painter, on, 1.6)
        painter.drawLine(QPointF(x + 2, y + 16), QPointF(x + 16, y + 2))


def draw_segment(
    painter: QPainter, x: float, y: float, place: int, ink: str, radius: float = 5.5
) -> None:
    """Draw the shape of the segment at this place in the map, around a middle."""
    if place % 10 < 5:
        fill(painter, ink)
        draw_form(painter, FORMS[place % 5], x, y, radius)
    else:
        stroke(painter, ink, 1.5)
        draw_form(painter, FORMS[place % 5], x, y, radius - 0.75)


def draw_fail_point(
    painter: QPainter, right: float, y: float, severity: int | None, theme: Theme
) -> None:
    """Draw the lightning pill, 31 by 18 with its severity, 20 by 18 where that is unrated."""
    width = 31 if severity else 20
    left = right - width
    outlined(painter, theme.fail_soft, theme.failure, 1.25)
    painter.drawRoundedRect(QRectF(left, y, width, 18), 9, 9)
    draw_icon(painter, "zap", QRectF(left + 4, y + 3, 12, 12), theme.failure, filled=True)
    if severity:
        write(painter, str(severity), left + 20, y + 13.2, 12, 700, theme.failure, "middle")


def draw_star(painter: QPainter, x: float, y: float, width: float = 20) -> None:
    """Draw the star of a moment of truth in a pill 18 high; black on yellow in every theme."""
    outlined(painter, STAR_FILL, STAR_INK, 1)
    painter.drawRoundedRect(QRectF(x, y, width, 18), 9, 9)
    star = QRectF(x + width / 2 - 6, y + 3, 12, 12)
    draw_icon(painter, "star", star, STAR_INK, filled=True)


def draw_role(painter: QPainter, x: float, y: float, role: str, theme: Theme) -> None:
    """Draw the disc of an entry, goal, exit or decision around a middle."""
    fill(painter, theme.paper)
    painter.drawEllipse(QPointF(x, y), 12, 12)
    fill(painter, theme.ink)
    painter.drawEllipse(QPointF(x, y), 10.5, 10.5)
    draw_icon(painter, ROLE_GLYPHS[role], QRectF(x - 6, y - 6, 12, 12), theme.paper)


def draw_votes(painter: QPainter, x: float, y: float, votes: int, theme: Theme) -> None:
    """Draw the pill of votes, 36 by 18, with its upper left at (x, y)."""
    fill(painter, theme.paper)
    painter.drawRoundedRect(QRectF(x - 1.5, y - 1.5, 39, 21), 10.5, 10.5)
    fill(painter, theme.accent)
    painter.drawRoundedRect(QRectF(x, y, 36, 18), 9, 9)
    fill(painter, theme.on_accent)
    painter.drawEllipse(QPointF(x + 10, y + 9), 4, 4)
    write(painter, str(min(votes, 99)), x + 23, y + 13.2, 12, 700, theme.on_accent, "middle")
