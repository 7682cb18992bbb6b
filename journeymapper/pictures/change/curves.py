"""The feelings of both maps over each other, stage by stage."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from journeymapper.language import tr
from journeymapper.layout.arrange import layout
from journeymapper.layout.geometry import CurvePoint, Point
from journeymapper.painting.brushes import fill, outlined, stroke
from journeymapper.painting.curve_paths import curve_paths
from journeymapper.painting.faces import draw_face
from journeymapper.painting.text import elided, text_width, write

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.pictures.change.brief import Brief

_HEADING_Y, _NAMES_Y, _TOP = 26.0, 62.0, 84.0
_STEP, _FEELINGS = 26.0, (3, 0, -3)
_AXIS, _FACE, _DOT = 46.0, 12.0, 5.0
_DASHES = (9.0, 6.0)
HEIGHT = _TOP + 6 * _STEP + 22


class Curves:
    """Both curves over one row of stages: those of the newer map, and those that go."""

    def __init__(self, brief: Brief, width: float) -> None:
        self.brief, self.width, self.height = brief, width, HEIGHT
        self.stages = _stages(brief.versions.old, brief.versions.new)
        self.pitch = (width - _AXIS) / max(len(self.stages), 1)
        self.before = self._points(brief.versions.old)
        self.after = self._points(brief.versions.new)

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        """Draw it from its upper left corner on."""
        theme = self.brief.theme
        painter.save()
        painter.translate(left, top)
        heading = tr("How it feels")
        write(painter, heading, 0, _HEADING_Y, 20, 700, theme.ink)
        self._draw_legend(painter, text_width(heading, 20, 700) + 32)
        self._draw_scale(painter)
        zero = _y(0)
        old = curve_paths(tuple(at for at, _ in self.before), zero)
        new = curve_paths(tuple(at for at, _ in self.after), zero)
        fill(painter, theme.curve_above, theme.curve_above_opacity)
        painter.drawPath(new.above)
        fill(painter, theme.curve_below, theme.curve_below_opacity)
        painter.drawPath(new.below)
        stroke(painter, theme.ink2, 2.5, _DASHES)
        painter.drawPath(old.line)
        stroke(painter, theme.ink, 3)
        painter.drawPath(new.line)
        for at, _ in self.before:
            outlined(painter, theme.paper, theme.ink2, 2)
            painter.drawEllipse(QPointF(*at), _DOT, _DOT)
        for at, feeling in self.after:
            draw_face(painter, *at, feeling, _FACE)
        painter.restore()

    def _draw_legend(self, painter: QPainter, x: float) -> None:
        theme, y = self.brief.theme, _HEADING_Y - 6
        for name, dashes, ink, width in (
            (self.brief.old_name, _DASHES, theme.ink2, 2.5),
            (self.brief.new_name, (), theme.ink, 3.0),
        ):
            stroke(painter, ink, width, dashes)
            painter.drawLine(QPointF(x, y), QPointF(x + 48, y))
            shown = elided(name, 300, 16)
            write(painter, shown, x + 58, _HEADING_Y, 16, 400, theme.ink2)
            x += 58 + text_width(shown, 16) + 28

    def _draw_scale(self, painter: QPainter) -> None:
        theme = self.brief.theme
        for feeling in _FEELINGS:
            y = _y(feeling)
            stroke(painter, theme.edge2, 1, () if feeling == 0 else (1.5, 4.5))
            painter.drawLine(QPointF(_AXIS, y), QPointF(self.width, y))
            said = f"{feeling:+d}".replace("-", "−").replace("+0", "0")
            write(painter, said, _AXIS - 10, y + 5, 15, 400, theme.ink3, "right")
        for place, name in enumerate(self.stages.values()):
            x = _AXIS + place * self.pitch
            stroke(painter, theme.edge, 1)
            painter.drawLine(QPointF(x, _NAMES_Y - 18), QPointF(x, _y(-3) + 14))
            shown = elided(name, self.pitch - 20, 17, 600)
            write(painter, shown, x + 10, _NAMES_Y, 17, 600, theme.ink)

    def _points(self, journey: Journey) -> list[tuple[Point, int]]:
        """Where the rated cards stand, evenly in their stage, in the order of the map's curve."""
        by_stage: dict[str, list[CurvePoint]] = defaultdict(list)
        for point in layout(journey).curve.points:
            by_stage[journey.touchpoints[point.touchpoint].stage].append(point)
        found = []
        for place, stage in enumerate(self.stages):
            held = by_stage[stage]
            for number, point in enumerate(held, 1):
                x = _AXIS + self.pitch * (place + number / (len(held) + 1))
                found.append((Point(x, _y(point.sentiment)), point.sentiment))
        return found


def _y(feeling: int) -> float:
    return _TOP + (3 - feeling) * _STEP


def _stages(old: Journey, new: Journey) -> dict[str, str]:
    """The stages of the newer map by name, each that goes after the one it stood behind."""
    order = list(new.stages.keys)
    for place, key in enumerate(old.stages.keys):
        if key not in order:
            before = old.stages.keys[place - 1] if place else None
            order.insert(order.index(before) + 1 if before in order else 0, key)
    named = (new.stages if key in new.stages else old.stages for key in order)
    return {key: table[key].name for key, table in zip(order, named, strict=True)}
