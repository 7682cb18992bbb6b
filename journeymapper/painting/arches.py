"""Promises as arches over the map: from where each is made to where it is kept, or breaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath

from journeymapper.layout.geometry import Point
from journeymapper.painting.brushes import fill, outlined, stroke
from journeymapper.painting.forms import draw_form
from journeymapper.painting.icons import draw_icon
from journeymapper.painting.kinds import TIP_GAP, draw_head
from journeymapper.painting.sky import sky_over
from journeymapper.painting.text import elided, text_width, write

if TYPE_CHECKING:
    from journeymapper.layout.arches import Arch
    from journeymapper.layout.geometry import Layout, Rect
    from journeymapper.painting.look import Look, PromiseArc
    from journeymapper.painting.theme import Theme

_WIDTH, _CASING, _THINNEST = 2.5, 4.0, 1.25
BROKEN_DASHES = (9.0, 6.0)
_START, _BAR = 4.0, 5.0
_SHOULDER, _CURVED, _BEND = 34.0, 24.0, 8.0
SIGN, _FAR_SIGN = 9.5, 16.0
_PX, _WEIGHT, _GAP, _PADDING, _LONGEST, _SHORTEST = 14, 600, 6.0, 6.0, 260.0, 30.0


def draw_arches(
    painter: QPainter, layout: Layout, look: Look, area: Rect, *, far: float = 0.0
) -> None:
    """Draw the arches that meet an area, the highest first.

    `far`: how small the map is where its words are left out; 0 where they are not.
    """
    sky = sky_over(layout, look)
    if area.y <= 0:
        stroke(painter, look.theme.edge, 1)
        painter.drawLine(QPointF(area.x, -0.5), QPointF(area.right, -0.5))
    drawn = [
        (arch, arc)
        for arch, arc in zip(sky.arches, look.arcs, strict=True)
        if arch is not None and arch.bounds.meets(area)
    ]
    for arch, arc in sorted(drawn, key=lambda each: each[0].top):
        _draw_line(painter, arch, arc, look.theme, max(_WIDTH, _THINNEST / far if far else 0))
    for arch, arc in drawn:
        if far:
            _draw_far_sign(painter, arch, arc, look.theme)
        else:
            _draw_ends(painter, arch, arc, look.theme)
            _draw_label(painter, arch, arc, look.theme)


def draw_fate(painter: QPainter, x: float, y: float, *, kept: bool, theme: Theme) -> None:
    """Draw the sign of a promise around a middle: a check in a disc, or a cross in an octagon."""
    outlined(painter, theme.rec_soft if kept else theme.error_soft, _ink(kept, theme), 1.5)
    draw_form(painter, "circle" if kept else "octagon", x, y, SIGN)
    glyph = QRectF(x - 6, y - 6, 12, 12)
    draw_icon(painter, "check" if kept else "x", glyph, _ink(kept, theme))


def stroke_fate(painter: QPainter, *, kept: bool, theme: Theme, width: float = _WIDTH) -> None:
    """What is drawn next is the line of a kept promise, or of a broken one."""
    stroke(painter, _ink(kept, theme), width, () if kept else BROKEN_DASHES)


def _ink(kept: bool, theme: Theme) -> str:
    return theme.recovery if kept else theme.error


def _draw_line(painter: QPainter, arch: Arch, arc: PromiseArc, theme: Theme, width: float) -> None:
    path = _path(arch)
    stroke(painter, theme.paper, width + _CASING)
    painter.drawPath(path)
    stroke_fate(painter, kept=arc.kept, theme=theme, width=width)
    painter.drawPath(path)


def _draw_ends(painter: QPainter, arch: Arch, arc: PromiseArc, theme: Theme) -> None:
    """A dot where it is made; a head where it is kept, a bar where it breaks."""
    ink, start, end = _ink(arc.kept, theme), arch.points[0], arch.points[-1]
    fill(painter, ink)
    painter.drawEllipse(QPointF(start.x, start.y - _START), _START, _START)
    if arc.kept:
        draw_head(painter, arch.points[-2:], ink)
        return
    stroke(painter, ink, _WIDTH + 0.5)
    across = (0.0, _BAR) if arch.points[-2].y == end.y else (_BAR, 0.0)
    y = end.y if across[1] else end.y - TIP_GAP - 1
    painter.drawLine(
        QPointF(end.x - across[0], y - across[1]), QPointF(end.x + across[0], y + across[1])
    )


def _draw_label(painter: QPainter, arch: Arch, arc: PromiseArc, theme: Theme) -> None:
    """The sign and the promise in the free part of the top, on a patch of paper."""
    left, right = arch.label
    room = min(right - left - 2 * (SIGN + _PADDING + _CURVED) - _GAP, _LONGEST)
    text = elided(arc.text, room, _PX, _WEIGHT) if room >= _SHORTEST else ""
    words = text_width(text, _PX, _WEIGHT) + _GAP if text else 0.0
    start = (left + right - words) / 2 - SIGN
    fill(painter, theme.paper)
    painter.drawRect(
        QRectF(start - _PADDING, arch.top - SIGN, words + 2 * SIGN + 2 * _PADDING, 2 * SIGN)
    )
    draw_fate(painter, start + SIGN, arch.top, kept=arc.kept, theme=theme)
    ink = _ink(arc.kept, theme)
    baseline = arch.top + 0.35 * _PX
    write(painter, text, start + 2 * SIGN + _GAP, baseline, _PX, _WEIGHT, ink)


def _draw_far_sign(painter: QPainter, arch: Arch, arc: PromiseArc, theme: Theme) -> None:
    outlined(painter, _ink(arc.kept, theme), theme.paper, 3)
    x = sum(arch.label) / 2
    draw_form(painter, "circle" if arc.kept else "octagon", x, arch.top, _FAR_SIGN)


def _path(arch: Arch) -> QPainterPath:
    """The corners with wide shoulders at the top and narrow bends below."""
    points = arch.points
    path = QPainterPath(QPointF(*points[0]))
    wide = min(_SHOULDER, abs(arch.fall - arch.rise) / 2)
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        radius = wide if corner.y == arch.top else _BEND
        path.lineTo(*_near(corner, before, radius))
        path.quadTo(*corner, *_near(corner, after, radius))
    path.lineTo(*points[-1])
    return path


def _near(corner: Point, to: Point, radius: float) -> Point:
    """The point of a right-angled arm that is so far from its corner, at most half way."""
    dx, dy = to.x - corner.x, to.y - corner.y
    reach = min(radius, (abs(dx) + abs(dy)) / 2)
    return Point(
        corner.x + (reach if dx > 0 else -reach if dx else 0),
        corner.y + (reach if dy > 0 else -reach if dy else 0),
    )
