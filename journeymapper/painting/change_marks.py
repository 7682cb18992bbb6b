"""What became of a record between two maps: an outline in its colour, and a sign on a disc."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPainterPath

from journeymapper.language import marked
from journeymapper.painting.brushes import fill, stroke
from journeymapper.painting.cards import BODY, RADIUS

if TYPE_CHECKING:
    from journeymapper.painting.look import Change
    from journeymapper.painting.theme import Theme

CHANGES: tuple[tuple[Change, str], ...] = (
    ("added", marked("Added")),
    ("removed", marked("Removed")),
    ("changed", marked("Changed")),
    ("moved", marked("Moved")),
)
"""Every sign with its name, in the order of a legend."""
SIGN_X, SIGN_Y = 188.0, 92.0
"""Where a card's sign stands, from its upper left: no other mark has its place there."""
RADIUS_OF_SIGN = 11.0
_AWAY, _RING = 6.0, 2.0
_DASHES = (7.0, 5.0)


def change_colour(change: Change, theme: Theme) -> str:
    """The colour of a change, as text or outline."""
    colours = {
        "added": theme.recovery,
        "removed": theme.failure,
        "changed": theme.info,
        "moved": theme.loop,
    }
    return colours[change]


def draw_change(painter: QPainter, change: Change, theme: Theme, width: float = 2.5) -> None:
    """Draw the outline of a card; of one that is gone it is dashed."""
    stroke(painter, change_colour(change, theme), width, _DASHES if change == "removed" else ())
    around = BODY.adjusted(-_AWAY, -_AWAY, _AWAY, _AWAY)
    painter.drawRoundedRect(around, RADIUS + _AWAY, RADIUS + _AWAY)


def draw_change_sign(
    painter: QPainter,
    change: Change,
    x: float,
    y: float,
    theme: Theme,
    radius: float = RADIUS_OF_SIGN,
) -> None:
    """Draw a plus, a minus, a tilde or an arrow on a disc around a middle."""
    fill(painter, theme.paper)
    painter.drawEllipse(QPointF(x, y), radius + _RING, radius + _RING)
    fill(painter, change_colour(change, theme))
    painter.drawEllipse(QPointF(x, y), radius, radius)
    stroke(painter, theme.on_accent, radius * 0.2, round_cap=True)
    _FORMS[change](painter, QPointF(x, y), radius * 0.5)


def _plus(painter: QPainter, at: QPointF, arm: float) -> None:
    _minus(painter, at, arm)
    painter.drawLine(at - QPointF(0, arm), at + QPointF(0, arm))


def _minus(painter: QPainter, at: QPointF, arm: float) -> None:
    painter.drawLine(at - QPointF(arm, 0), at + QPointF(arm, 0))


def _tilde(painter: QPainter, at: QPointF, arm: float) -> None:
    wave = QPainterPath(at + QPointF(-arm, arm * 0.25))
    wave.cubicTo(
        at + QPointF(-arm * 0.45, -arm * 1.1),
        at + QPointF(arm * 0.45, arm * 1.1),
        at + QPointF(arm, -arm * 0.25),
    )
    painter.drawPath(wave)


def _arrow(painter: QPainter, at: QPointF, arm: float) -> None:
    _minus(painter, at, arm)
    tip = at + QPointF(arm, 0)
    painter.drawLine(tip, tip - QPointF(arm * 0.8, arm * 0.75))
    painter.drawLine(tip, tip - QPointF(arm * 0.8, -arm * 0.75))


_FORMS: dict[Change, Callable[[QPainter, QPointF, float], None]] = {
    "added": _plus,
    "removed": _minus,
    "changed": _tilde,
    "moved": _arrow,
}
