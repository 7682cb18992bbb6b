"""A touchpoint's card with all it knows: what is not known leaves a gap, never a shift."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath

from journeymapper.layout.geometry import CARD_HEIGHT, CARD_WIDTH
from journeymapper.painting.brushes import fill, stroke
from journeymapper.painting.card_row import draw_bottom_row, draw_middle_row
from journeymapper.painting.card_stub import draw_stub
from journeymapper.painting.marks import draw_role, draw_votes
from journeymapper.painting.text import Align, broken, reads_from_right, write

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.model.records import Touchpoint
    from journeymapper.painting.look import Look

TITLE_LEFT, TITLE_WIDTH = 38.0, 144.0
TITLE_BASELINES = (23.0, 42.0)
RADIUS = 10.0
BODY = QRectF(0, 0, CARD_WIDTH, CARD_HEIGHT)
RING_WIDTH, RING_OUTSIDE, RING_RADIUS = 2.5, 3.5, 13.5


def draw_card(painter: QPainter, journey: Journey, touchpoint: Touchpoint, look: Look) -> None:
    """Draw a card with its upper left at the painter's origin, without its findings."""
    _draw_body(painter, look)
    draw_stub(painter, journey, touchpoint, look)
    _draw_edge(painter, touchpoint.id, look)
    if look.typing != touchpoint.id:
        draw_title(painter, touchpoint.title, look)
        draw_bottom_row(painter, journey, touchpoint, look)
    draw_middle_row(painter, touchpoint, look)
    if touchpoint.id in look.selected or touchpoint.id == look.typing:
        draw_ring(painter, look)
    if touchpoint.role != "step":
        draw_role(painter, 2, 0, touchpoint.role, look.theme)
    if look.show_votes and touchpoint.votes:
        draw_votes(painter, 36, 88, touchpoint.votes, look.theme)


def draw_title(painter: QPainter, title: str, look: Look) -> None:
    """Draw a title on two lines at most, right-aligned where its script runs from the right."""
    from_right = reads_from_right(title)
    align: Align = "right" if from_right else "left"
    x = TITLE_LEFT + TITLE_WIDTH if from_right else TITLE_LEFT
    lines = broken(title, TITLE_WIDTH, 2, 15, 600)
    for line, baseline in zip(lines, TITLE_BASELINES, strict=False):
        write(painter, line, x, baseline, 15, 600, look.theme.ink, align)


def draw_ring(painter: QPainter, look: Look) -> None:
    """Draw the ring of a selected card."""
    stroke(painter, look.theme.accent, RING_WIDTH)
    out = RING_OUTSIDE
    painter.drawRoundedRect(BODY.adjusted(-out, -out, out, out), RING_RADIUS, RING_RADIUS)


@cache
def _edge() -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(BODY.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS - 0.5, RADIUS - 0.5)
    return path


def _draw_body(painter: QPainter, look: Look) -> None:
    fill(painter, look.theme.lip)
    painter.drawRoundedRect(BODY.translated(0, 2), RADIUS, RADIUS)
    fill(painter, look.theme.card)
    painter.drawRoundedRect(BODY, RADIUS, RADIUS)


def _draw_edge(painter: QPainter, key: str, look: Look) -> None:
    edge = look.theme.edge
    if key in look.selected or key == look.typing:
        edge = look.theme.accent
    elif key == look.hovered:
        edge = look.theme.edge2
    stroke(painter, edge, 1)
    painter.drawPath(_edge())
