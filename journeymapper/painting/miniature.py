"""A map so small that only its form is left: stations, stubs, the feeling, what lies behind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath

from journeymapper.layout.geometry import Point
from journeymapper.model.members import members
from journeymapper.painting.brushes import fill, outlined, stroke
from journeymapper.painting.curve_paths import curve_paths
from journeymapper.painting.theme import Theme

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey

HEIGHT = 112.0
"""It is drawn in units of which it is so many high, and as many wide as its place allows."""
STAGES_SHOWN, CARDS_SHOWN = 9, 2
_SIDE, _LINE_Y, _STATION, _RADIUS = 6.0, 18.0, 8.0, 5.0
_CARDS_Y, _CARD_HEIGHT, _CARD_WIDEST, _ROW = 32.0, 17.0, 44.0, 24.0
_CURVE_Y, _SWING, _LEAST_RANGE = 93.0, 9.0, 1.0
_VISIBILITY_Y, _BEHIND_Y = 76.0, 85.0


@dataclass(frozen=True, slots=True)
class Miniature:
    """What is left of a map.

    `stubs`: for each stage the fills of its first cards' stubs, "" where a card has none.
    `behind`: for each stage, whether work lies behind the line of visibility. `feelings`: of
    each rated stage (share of the width, mean feeling).
    """

    stubs: tuple[tuple[str, ...], ...] = ()
    behind: tuple[bool, ...] = ()
    feelings: tuple[tuple[float, float], ...] = ()


def miniature_of(journey: Journey) -> Miniature:
    """What is left of this map."""
    from journeymapper.model.words import WALKED_LANES
    from journeymapper.painting.card_stub import stub_swatch

    stages = journey.stages.keys[:STAGES_SHOWN]
    stubs: list[tuple[str, ...]] = []
    behind: list[bool] = []
    feelings: list[tuple[float, float]] = []
    for place, stage in enumerate(stages):
        cards = members(journey)[stage]
        met = [each for each in cards if each.lane in WALKED_LANES]
        coloured_first = sorted(met, key=lambda each: not each.channels)[:CARDS_SHOWN]
        stubs.append(tuple(stub_swatch(journey, each, "channels").fill for each in coloured_first))
        behind.append(len(met) < len(cards))
        if rated := [each.sentiment for each in met if each.sentiment is not None]:
            feelings.append(((place + 0.5) / len(stages), sum(rated) / len(rated)))
    return Miniature(tuple(stubs), tuple(behind), tuple(feelings))


def draw_miniature(painter: QPainter, small: Miniature | None, place: QRectF, theme: Theme) -> None:
    """Draw a miniature into its place; None: only the paper, as it is not known yet."""
    unit = place.height() / HEIGHT
    width = place.width() / unit
    painter.save()
    painter.translate(place.topLeft())
    painter.scale(unit, unit)
    fill(painter, theme.paper)
    painter.drawRoundedRect(QRectF(0, 0, width, HEIGHT), 6, 6)
    if small is not None and any(small.stubs):
        _draw_map(painter, small, width, theme)
    elif small is not None:
        _draw_beginning(painter, width, theme)
    painter.restore()


def _draw_beginning(painter: QPainter, width: float, theme: Theme) -> None:
    """One station, and a card whose title is about to be typed."""
    stroke(painter, theme.ink3, 2, (2, 4))
    painter.drawLine(QPointF(28, _LINE_Y), QPointF(width - 20, _LINE_Y))
    outlined(painter, theme.paper, theme.ink, 2.5)
    painter.drawEllipse(QPointF(18, _LINE_Y), 6, 6)
    outlined(painter, theme.card, theme.accent, 2)
    painter.drawRoundedRect(QRectF(12, 38, 58, 30), 4, 4)
    stroke(painter, theme.accent, 2)
    painter.drawLine(QPointF(28, 46), QPointF(28, 57))


def _draw_map(painter: QPainter, small: Miniature, width: float, theme: Theme) -> None:
    pitch = (width - 10) / len(small.stubs)
    card = min(0.78 * pitch, _CARD_WIDEST)
    lefts = [_SIDE + nth * pitch for nth in range(len(small.stubs))]
    if any(small.behind):
        _draw_behind(painter, small, lefts, card, width, theme)
    else:
        _draw_feeling(painter, small.feelings, width, theme)
    stroke(painter, theme.ink, 2)
    painter.drawLine(QPointF(lefts[0] + _STATION, _LINE_Y), QPointF(width - 12, _LINE_Y))
    for left, fills in zip(lefts, small.stubs, strict=True):
        outlined(painter, theme.paper, theme.ink, 2.5)
        painter.drawEllipse(QPointF(left + _STATION, _LINE_Y), _RADIUS, _RADIUS)
        rows = fills[:1] if any(small.behind) else fills
        for row, colour in enumerate(rows):
            place = QRectF(left, _CARDS_Y + row * _ROW, card, _CARD_HEIGHT)
            _draw_card(painter, place, colour, theme)


def _draw_card(painter: QPainter, place: QRectF, colour: str, theme: Theme) -> None:
    body = QPainterPath()
    body.addRoundedRect(place, 3, 3)
    stub = QPainterPath()
    stub.addRect(QRectF(place.x(), place.y(), 0.26 * place.width(), place.height()))
    fill(painter, theme.card)
    painter.drawPath(body)
    fill(painter, colour or theme.none)
    painter.drawPath(body.intersected(stub))
    stroke(painter, theme.edge, 1)
    painter.drawPath(body)
    fill(painter, theme.ink2, 0.6)
    left, room = place.x() + 0.40 * place.width(), 0.46 * place.width()
    painter.drawRect(QRectF(left, place.y() + 5, room, 2.2))
    painter.drawRect(QRectF(left, place.y() + 10, 0.7 * room, 2.2))


def _draw_feeling(
    painter: QPainter, feelings: Sequence[tuple[float, float]], width: float, theme: Theme
) -> None:
    middle, half = _range([feeling for _, feeling in feelings])
    points = tuple(
        Point(_SIDE + share * (width - 2 * _SIDE), _CURVE_Y - _SWING * (feeling - middle) / half)
        for share, feeling in feelings
    )
    stroke(painter, theme.ink2, 1.75)
    painter.drawPath(curve_paths(points, _CURVE_Y).line)


def _range(feelings: Sequence[float]) -> tuple[float, float]:
    """The middle of the feelings and how far they go from it: the curve uses all of its room."""
    low, high = min(feelings, default=0.0), max(feelings, default=0.0)
    return (low + high) / 2, max((high - low) / 2, _LEAST_RANGE / 2)


def _draw_behind(
    painter: QPainter,
    small: Miniature,
    lefts: Sequence[float],
    card: float,
    width: float,
    theme: Theme,
) -> None:
    """The ground below the line of visibility, and the work that carries the cards above it."""
    below = QPainterPath()
    below.addRoundedRect(QRectF(0, _VISIBILITY_Y - 8, width, HEIGHT - _VISIBILITY_Y + 8), 6, 6)
    edge = QPainterPath()
    edge.addRect(QRectF(0, _VISIBILITY_Y, width, HEIGHT))
    fill(painter, theme.shade)
    painter.drawPath(below.intersected(edge))
    for left, fills, works in zip(lefts, small.stubs, small.behind, strict=True):
        if not works:
            continue
        if fills:
            stroke(painter, theme.support, 1)
            middle = left + card / 2
            above = _CARDS_Y + _CARD_HEIGHT
            painter.drawLine(QPointF(middle, above), QPointF(middle, _BEHIND_Y))
        outlined(painter, theme.card, theme.edge2, 1)
        painter.drawRoundedRect(QRectF(left, _BEHIND_Y, card, _CARD_HEIGHT), 3, 3)
    stroke(painter, theme.ink2, 1.25, (6, 3))
    painter.drawLine(QPointF(4, _VISIBILITY_Y), QPointF(width - 4, _VISIBILITY_Y))
