"""The forms of a map that are no swatch: kinds of connection, stairs, cells, faces, star, zap."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from journeymapper.language import inside, label, marked, tr
from journeymapper.layout.geometry import Point
from journeymapper.model.dimensions import LEVEL, MOMENT_OF_TRUTH, PILLAR, ROLE
from journeymapper.model.words import CONNECTION_KINDS
from journeymapper.painting.arches import draw_fate, stroke_fate
from journeymapper.painting.brushes import outlined
from journeymapper.painting.faces import draw_face
from journeymapper.painting.icons import draw_icon
from journeymapper.painting.kinds import draw_end, draw_sign, draw_way, end_length
from journeymapper.painting.legend import LegendItem
from journeymapper.painting.marks import (
    draw_effort,
    draw_pillar,
    draw_role,
    draw_stair,
    draw_star,
)
from journeymapper.painting.ways import rounded, shortened

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.painting.look import PromiseArc
    from journeymapper.painting.theme import Theme

_FATES = {True: marked("promise kept"), False: marked("promise broken")}
_KIND_WIDTH, _ARC_WIDTH = 40.0, 40.0
_SIGN_SCALE = 0.85


def form_items(journey: Journey, theme: Theme) -> tuple[LegendItem, ...]:
    """The forms in use on this map, each with its name."""
    cards = tuple(journey.touchpoints)
    items = [*_kind_items(journey, theme)]
    if any(card.level for card in cards):
        items.append(LegendItem(inside(tr(LEVEL.label)), 19, partial(_stair, theme)))
    if any(card.effort for card in cards):
        items.append(LegendItem(tr("effort 1–7"), 54, partial(_effort, theme)))
    if any(card.sentiment is not None for card in cards):
        items.append(LegendItem(tr("feeling −3 to +3"), 62, _faces))
    if any(card.moment_of_truth for card in cards):
        items.append(LegendItem(inside(tr(MOMENT_OF_TRUTH.label)), 20, _star))
    if any(card.fail_point for card in cards):
        items.append(LegendItem(inside(tr("Fail point")), 20, partial(_fail_point, theme)))
    used = {pillar for card in cards for pillar in card.pillars}
    items += [
        LegendItem(inside(value.name), 18, partial(_pillar, value.key, theme))
        for value in PILLAR.values
        if value.key in used
    ]
    roles = {card.role for card in cards} - {"step"}
    items += [
        LegendItem(inside(value.name), 21, partial(_role, value.key, theme))
        for value in ROLE.values
        if value.key in roles
    ]
    return tuple(items)


def promise_items(arcs: Iterable[PromiseArc], theme: Theme) -> tuple[LegendItem, ...]:
    """What the arcs over the map stand for."""
    fates = {each.kept for each in arcs}
    return tuple(
        LegendItem(tr(name), _ARC_WIDTH, partial(_arc, kept, theme))
        for kept, name in _FATES.items()
        if kept in fates
    )


def _kind_items(journey: Journey, theme: Theme) -> list[LegendItem]:
    used = {connection.kind for connection in journey.connections}
    return [
        LegendItem(_kind_name(kind), _KIND_WIDTH, partial(_kind, kind, theme))
        for kind in CONNECTION_KINDS
        if kind in used
    ]


def _kind_name(kind: str) -> str:
    return tr("comes back") if kind == "loopback" else inside(label(kind))


def _kind(kind: str, theme: Theme, painter: QPainter, x: float, middle: float) -> None:
    points = (Point(x, middle), Point(x + _KIND_WIDTH + 2, middle))
    draw_way(painter, kind, rounded(shortened(points, end_length(kind))), theme)
    draw_end(painter, kind, points, theme, theme.paper)
    painter.save()
    painter.translate(x + 16, middle)
    painter.scale(_SIGN_SCALE, _SIGN_SCALE)
    draw_sign(painter, kind, Point(0, 0), theme)
    painter.restore()


def _arc(kept: bool, theme: Theme, painter: QPainter, x: float, middle: float) -> None:
    stroke_fate(painter, kept=kept, theme=theme)
    painter.drawLine(QPointF(x, middle), QPointF(x + _ARC_WIDTH, middle))
    painter.save()
    painter.translate(x + _ARC_WIDTH / 2, middle)
    painter.scale(_SIGN_SCALE, _SIGN_SCALE)
    draw_fate(painter, 0, 0, kept=kept, theme=theme)
    painter.restore()


def _stair(theme: Theme, painter: QPainter, x: float, middle: float) -> None:
    draw_stair(painter, x, middle - 8, 3, theme.ink2)


def _effort(theme: Theme, painter: QPainter, x: float, middle: float) -> None:
    draw_effort(painter, x, middle - 3, 3, theme)


def _faces(painter: QPainter, x: float, middle: float) -> None:
    for place, feeling in enumerate((-3, 0, 3)):
        draw_face(painter, x + 10 + 21 * place, middle, feeling)


def _star(painter: QPainter, x: float, middle: float) -> None:
    draw_star(painter, x, middle - 9)


def _fail_point(theme: Theme, painter: QPainter, x: float, middle: float) -> None:
    outlined(painter, theme.fail_soft, theme.failure, 1.25)
    painter.drawEllipse(QPointF(x + 10, middle), 9.5, 9.5)
    zap = QRectF(x + 4, middle - 6, 12, 12)
    draw_icon(painter, "zap", zap, theme.failure, filled=True)


def _pillar(pillar: str, theme: Theme, painter: QPainter, x: float, middle: float) -> None:
    draw_pillar(painter, x, middle - 9, pillar, 1, theme)


def _role(role: str, theme: Theme, painter: QPainter, x: float, middle: float) -> None:
    draw_role(painter, x + 10.5, middle, role, theme)
