"""The stages on the wall: stations on one line, travelled up to the one in hand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from journeymapper.painting.brushes import fill, outlined, stroke
from journeymapper.painting.text import elided, text_width, write
from journeymapper.painting.wall.wall import MARGIN, SMALLEST, Wall

_RAIL, _NAME, _BAR = 44.0, 102.0, 113.0
_PASSED, _AHEAD, _HERE = 16.0, 14.0, 22.0
_APART, _LEAST_NAME = 34.0, 120.0
_NUMBERED = 99
"""So many stages have numbers: no larger one has room in the disc."""


class Station(NamedTuple):
    """A stage's place in the map, its name as far as it fits, and where that begins."""

    place: int
    name: str
    x: float
    width: float


def stations(names: Sequence[str], here: int, width: float) -> list[Station]:
    """The stations side by side in a width: names in full, else cut, else only those around here.

    `here` is the place of the stage in hand.
    """
    places = range(len(names))
    room = width - 2 * MARGIN
    most = int((room + _APART) // (_LEAST_NAME + _APART))
    if len(names) > most:
        first = min(max(here - most // 2, 0), len(names) - most)
        places = range(first, first + most)
    widths = [max(text_width(names[each], SMALLEST, 700), 2 * _HERE) for each in places]
    cut = _cut(widths, room - _APART * (len(widths) - 1))
    gap = (room - sum(cut)) / max(1, len(cut) - 1)
    found, x = [], MARGIN
    for place, wide in zip(places, cut, strict=True):
        name = elided(names[place], wide + 1, SMALLEST, 700 if place == here else 400)
        found.append(Station(place, name, x, wide))
        x += wide + gap
    return found


def draw_stations(painter: QPainter, wall: Wall) -> None:
    """Draw the line, a disc for each stage, and their names."""
    stages = wall.journey.stages
    here = stages.place(wall.stage) if wall.stage in stages else -1
    shown = stations([each.name for each in stages], here, wall.size[0])
    if not shown:
        return
    first, last, end = shown[0], shown[-1], wall.size[0] - MARGIN
    at = next((_middle(each, here) for each in shown if each.place == here), MARGIN)
    start = MARGIN if first.place == 0 else 0
    is_end = last.place == len(stages) - 1 and here == last.place
    stroke(painter, wall.look.theme.ink, 5)
    painter.drawLine(QPointF(start, _RAIL), QPointF(at, _RAIL))
    if not is_end:
        stroke(painter, wall.look.theme.ink, 5, (0.01, 10), round_cap=True)
        painter.drawLine(QPointF(at + 30, _RAIL), QPointF(end, _RAIL))
    for station in shown:
        _draw_station(painter, station, here, wall)


def _middle(station: Station, here: int) -> float:
    """The middle of a station's disc, whose left edge stands above its name's."""
    radius = _HERE if station.place == here else _PASSED
    return station.x + radius - (6 if station.place == here else 0)


def _draw_station(painter: QPainter, station: Station, here: int, wall: Wall) -> None:
    theme, middle = wall.look.theme, QPointF(_middle(station, here), _RAIL)
    is_here, passed = station.place == here, station.place < here
    radius = _HERE if is_here else _PASSED if passed else _AHEAD
    fill(painter, theme.paper)
    painter.drawEllipse(middle, radius + 4, radius + 4)
    if is_here or passed:
        fill(painter, theme.accent if is_here else theme.ink)
    else:
        outlined(painter, theme.paper, theme.ink, 3)
    painter.drawEllipse(middle, radius, radius)
    ink, weight = (theme.ink, 700) if is_here else (theme.ink2, 400)
    write(painter, station.name, station.x, _NAME, SMALLEST, weight, ink)
    if is_here:
        number = str(station.place + 1) if station.place < _NUMBERED else ""
        y = _RAIL + SMALLEST * 0.35
        write(painter, number, middle.x(), y, SMALLEST, 700, theme.on_accent, "middle")
        fill(painter, theme.accent)
        wide = text_width(station.name, SMALLEST, 700)
        painter.drawRoundedRect(QRectF(station.x, _BAR, wide, 5), 2.5, 2.5)


def _cut(widths: Sequence[float], room: float) -> list[float]:
    """Widths that fit together: the longest are cut to one length, the others stay whole."""
    left, most = sorted(widths), room
    for count in range(len(left), 0, -1):
        most = room / count
        if left[-count] >= most:
            break
        room -= left[-count]
    else:
        return list(widths)
    return [min(wide, most) for wide in widths]
