"""The feeling on the wall: a thick line up to the step in hand, dots for what is to come."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter

from journeymapper.layout.geometry import Point
from journeymapper.painting.brushes import fill, stroke
from journeymapper.painting.curve_paths import curve_paths
from journeymapper.painting.faces import draw_face
from journeymapper.painting.wall.wall import Mood, Wall

_STEP, _ZERO, _FACE, _HERE, _RING = 19.0, 98.0, 15.0, 20.0, 27.0
_FIRST, _APART, _LEAST_APART = 30.0, 96.0, 42.0
_HERE_AT = 0.7
"""Where the step in hand stands once there are more faces than fit."""


class _Spot(NamedTuple):
    mood: Mood
    at: Point


def draw_moods(painter: QPainter, wall: Wall, box: QRectF) -> None:
    """Draw the part of the curve around the step in hand into a box."""
    zero, theme = box.y() + _ZERO, wall.look.theme
    stroke(painter, theme.edge2, 2)
    painter.drawLine(QLineF(box.left(), zero, box.right(), zero))
    spots = _spots(wall, box, zero)
    if not spots:
        return
    paths = curve_paths(tuple(spot.at for spot in spots), zero)
    now = _x_of(spots, wall.grown)
    painter.save()
    painter.setClipRect(QRectF(box.left(), box.top(), max(0.0, now - box.left()), box.height()))
    fill(painter, theme.curve_above, theme.curve_above_opacity)
    painter.drawPath(paths.above)
    fill(painter, theme.curve_below, theme.curve_below_opacity)
    painter.drawPath(paths.below)
    stroke(painter, theme.ink, 5)
    painter.drawPath(paths.line)
    painter.restore()
    painter.save()
    painter.setClipRect(QRectF(now, box.top(), box.right() + 10 - now, box.height()))
    stroke(painter, theme.ink, 3.5, (0.01, 10), round_cap=True)
    painter.drawPath(paths.line)
    painter.restore()
    for spot in spots:
        if spot.mood.step <= wall.grown:
            _draw_face(painter, spot, wall)


def _draw_face(painter: QPainter, spot: _Spot, wall: Wall) -> None:
    is_here = spot.mood.step == wall.here
    if is_here:
        fill(painter, wall.look.theme.shade)
        painter.drawEllipse(QPointF(*spot.at), _RING, _RING)
        stroke(painter, wall.look.theme.accent, 5)
        painter.drawEllipse(QPointF(*spot.at), _RING, _RING)
    draw_face(painter, *spot.at, spot.mood.feeling, _HERE if is_here else _FACE)


def _spots(wall: Wall, box: QRectF, zero: float) -> list[_Spot]:
    """The faces in sight with their places; where not all have room, those around here."""
    moods, room = wall.moods, box.width() - 2 * _FIRST
    most = max(2, int(room / _LEAST_APART) + 1)
    if len(moods) > most:
        passed = sum(mood.step <= wall.here for mood in moods)
        first = min(max(0, passed - int(most * _HERE_AT)), len(moods) - most)
        moods = moods[first : first + most]
    apart = min(_APART, room / max(1, len(moods) - 1))
    left = box.left() + _FIRST
    return [
        _Spot(mood, Point(left + apart * place, zero - mood.feeling * _STEP))
        for place, mood in enumerate(moods)
    ]


def _x_of(spots: list[_Spot], step: float) -> float:
    """How far right a step is; between two faces, in proportion."""
    before = [spot for spot in spots if spot.mood.step <= step]
    after = [spot for spot in spots if spot.mood.step > step]
    if not before:
        return spots[0].at.x
    here = before[-1]
    if not after:
        return here.at.x
    there = after[0]
    share = (step - here.mood.step) / (there.mood.step - here.mood.step)
    return here.at.x + (there.at.x - here.at.x) * share
