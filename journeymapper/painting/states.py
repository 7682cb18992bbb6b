"""What a card's state adds: a halo, a handle, the shadows of a drag, the place left behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from journeymapper.layout.geometry import CARD_HEIGHT, CARD_WIDTH
from journeymapper.painting.badges import severity_colours
from journeymapper.painting.brushes import fill, stroke
from journeymapper.painting.cards import BODY, RADIUS, draw_card
from journeymapper.painting.theme import Theme

if TYPE_CHECKING:
    from journeymapper.layout.geometry import Rect
    from journeymapper.model.journey import Journey
    from journeymapper.model.records import Touchpoint
    from journeymapper.painting.look import Look, Severity, Side

HALO_OPACITY = 0.28
HANDLES: dict[Side, tuple[float, float]] = {
    "left": (0, CARD_HEIGHT / 2),
    "right": (CARD_WIDTH, CARD_HEIGHT / 2),
    "top": (CARD_WIDTH / 2, 0),
    "bottom": (CARD_WIDTH / 2, CARD_HEIGHT),
}
"""Where a card's handle to connect stands, from its upper left."""
HANDLE_RADIUS = 8.5
_DIFFERING_DASHES = (6.0, 5.0)


def draw_halo(painter: QPainter, severity: Severity, theme: Theme) -> None:
    """Draw what lies under a card that the finding in hand speaks of."""
    fill(painter, severity_colours(severity, theme)[0], HALO_OPACITY)
    painter.drawRoundedRect(BODY.adjusted(-11, -11, 11, 11), RADIUS + 11, RADIUS + 11)


def draw_found(painter: QPainter, theme: Theme) -> None:
    """Draw what lies under a card that holds the words looked for."""
    fill(painter, theme.accent, HALO_OPACITY)
    painter.drawRoundedRect(BODY.adjusted(-8, -8, 8, 8), RADIUS + 8, RADIUS + 8)


def draw_differing(painter: QPainter, theme: Theme, width: float = 1.75) -> None:
    """Draw the outline of a card that a fix would change, or that a comparison found changed."""
    stroke(painter, theme.accent, width, _DIFFERING_DASHES)
    painter.drawRoundedRect(BODY.adjusted(-7, -7, 7, 7), RADIUS + 7, RADIUS + 7)


def draw_handle(painter: QPainter, side: Side, theme: Theme) -> None:
    """Draw the plus from which a connection is pulled."""
    draw_plus(painter, *HANDLES[side], theme, theme.accent, HANDLE_RADIUS)


def draw_plus(
    painter: QPainter, x: float, y: float, theme: Theme, colour: str, radius: float
) -> None:
    """Draw a plus on a disc around a middle, with a ring of paper."""
    arm = radius * 0.47
    fill(painter, theme.paper)
    painter.drawEllipse(QPointF(x, y), radius + 1.5, radius + 1.5)
    fill(painter, colour)
    painter.drawEllipse(QPointF(x, y), radius, radius)
    stroke(painter, theme.on_accent, 1.75, round_cap=True)
    painter.drawLine(QPointF(x - arm, y), QPointF(x + arm, y))
    painter.drawLine(QPointF(x, y - arm), QPointF(x, y + arm))


def draw_lifted(
    painter: QPainter, journey: Journey, touchpoint: Touchpoint, look: Look, at: QPointF
) -> None:
    """Draw a card in the hand that drags it, its upper left at a scene point."""
    painter.save()
    painter.translate(at)
    for offset, opacity in ((10.0, 0.08), (5.0, 0.12)):
        fill(painter, "#000000", opacity)
        painter.drawRoundedRect(BODY.translated(offset / 2, offset), RADIUS, RADIUS)
    draw_card(painter, journey, touchpoint, look._replace(selected=frozenset(), typing=""))
    stroke(painter, look.theme.accent, 1)
    painter.drawRoundedRect(BODY.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS - 0.5, RADIUS - 0.5)
    painter.restore()


def draw_left_behind(painter: QPainter, rect: Rect, theme: Theme) -> None:
    """Draw the dashed outline of the place a dragged card came from."""
    stroke(painter, theme.edge2, 1.5, (5, 4))
    painter.drawRoundedRect(QRectF(*rect), RADIUS, RADIUS)


def draw_drop_mark(painter: QPainter, rect: Rect, theme: Theme) -> None:
    """Draw the bar where a dragged card will land."""
    fill(painter, theme.accent)
    painter.drawRoundedRect(QRectF(*rect), 2, 2)
