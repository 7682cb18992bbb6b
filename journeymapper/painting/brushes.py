"""Fills and strokes in a theme's colours: the few ways a painter is set up here."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPaintEngine, QPainter, QPen, QPixmap

_NO_PEN, _NO_BRUSH = Qt.PenStyle.NoPen, Qt.BrushStyle.NoBrush
"""To look one up takes as long as to set it."""
_PIXELS = (QImage, QPixmap)
_VECTOR = (QPaintEngine.Type.SVG, QPaintEngine.Type.Pdf, QPaintEngine.Type.Picture)


@lru_cache(512)
def colour(name: str, opacity: float = 1.0) -> QColor:
    """A "#RRGGBB" with an opacity of 0 to 1. Read it only: it is shared."""
    made = QColor(name)
    made.setAlphaF(opacity)
    return made


@lru_cache(512)
def pen(name: str, width: float, dashes: tuple[float, ...] = (), round_cap: bool = False) -> QPen:
    """A line of this colour and width; `dashes` are lengths of line and gap in scene units."""
    made = QPen(colour(name), width)
    made.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    cap = Qt.PenCapStyle.RoundCap if round_cap else Qt.PenCapStyle.FlatCap
    made.setCapStyle(cap)
    if dashes:
        made.setDashPattern([length / width for length in dashes])  # Qt counts in pen widths
    return made


@lru_cache(512)
def _brush(name: str, opacity: float) -> QBrush:
    return QBrush(colour(name, opacity))


def fill(painter: QPainter, name: str, opacity: float = 1.0) -> None:
    """What is drawn next is filled with this colour and has no outline."""
    painter.setPen(_NO_PEN)
    painter.setBrush(_brush(name, opacity))


def stroke(
    painter: QPainter,
    name: str,
    width: float = 1.0,
    dashes: tuple[float, ...] = (),
    *,
    round_cap: bool = False,
) -> None:
    """What is drawn next is an outline in this colour and has no fill."""
    painter.setPen(pen(name, width, dashes, round_cap))
    painter.setBrush(_NO_BRUSH)


def outlined(painter: QPainter, ground: str, name: str, width: float) -> None:
    """What is drawn next is filled with `ground` and outlined in `name`."""
    painter.setPen(pen(name, width))
    painter.setBrush(_brush(ground, 1.0))


def is_vector(painter: QPainter) -> bool:
    """Whether the surface keeps lines and text as they are (SVG, PDF) instead of pixels."""
    if isinstance(painter.device(), _PIXELS):  # asking the engine takes far longer
        return False
    engine = painter.paintEngine()
    return engine is not None and engine.type() in _VECTOR
