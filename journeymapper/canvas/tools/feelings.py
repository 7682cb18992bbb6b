"""The feeling band under the mouse: points to drag, and hollow ones for cards without a feeling."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from journeymapper.canvas.tools.gesture import Pointer
from journeymapper.layout.geometry import FEELING_STEP, Layout, Point
from journeymapper.layout.grid import FACE
from journeymapper.layout.unrated import unrated_in
from journeymapper.painting.brushes import outlined, stroke
from journeymapper.painting.faces import RADIUS

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from journeymapper.canvas.surface import Surface

DASHES = (3.5, 2.5)
SMALLEST_ZOOM = 0.3
"""Smaller faces cannot be caught."""


class Feelings:
    """What the mouse meets in the band while no gesture goes on."""

    def __init__(self, canvas: Surface) -> None:
        self._canvas = canvas
        self._layout: Layout | None = None
        self._stage: str | None = None
        self._open: dict[str, Point] = {}
        self._met = ""

    def move(self, at: Pointer) -> str:
        """The mouse is here now; gives the touchpoint whose point it is on, else ""."""
        canvas = self._canvas
        in_band = at.hit.kind == "curve" and canvas.view.zoom >= SMALLEST_ZOOM
        stage = canvas.shown.grid.stage_at(at.scene) if in_band else None
        layout = canvas.shown.layout
        if stage != self._stage or (stage is not None and layout is not self._layout):
            self._stage, self._layout = stage, layout
            self._open = {} if stage is None or canvas.locked else unrated_in(layout, stage)
            canvas.update()
        met = self._nearest(at.scene) if in_band and not at.hit.key else ""
        if met != self._met:
            self._met = met
            canvas.update()
        return met or (at.hit.key if in_band else "")

    def leave(self) -> None:
        """The mouse is elsewhere, or a gesture has it."""
        if self._stage is not None:
            self._stage, self._open, self._met = None, {}, ""
            self._canvas.update()

    def at(self, at: Pointer) -> tuple[str, Point] | None:
        """The touchpoint whose point, full or hollow, is here, and where that point stands."""
        key = self.move(at)
        if not key:
            return None
        points = self._canvas.shown.layout.curve.points
        rated = next((point.at for point in points if point.touchpoint == key), None)
        return key, rated or self._open[key]

    def wanting(self, at: Pointer) -> str | None:
        """The touchpoint without a feeling whose place is nearest; None where all have one."""
        self.move(at)
        away = {key: abs(point.x - at.scene.x) for key, point in self._open.items()}
        return min(away, key=lambda key: away[key], default=None)

    def paint(self, painter: QPainter) -> None:
        """Draw the hollow points of the stage, in scene units."""
        theme = self._canvas.look.theme
        for key, (x, y) in self._open.items():
            outlined(painter, theme.paper, theme.paper, 1)
            painter.drawEllipse(QPointF(x, y), RADIUS, RADIUS)
            if key == self._met:
                stroke(painter, theme.accent, 2)
            else:
                stroke(painter, theme.ink3, 1.25, DASHES)
            painter.drawEllipse(QPointF(x, y), RADIUS, RADIUS)

    def _nearest(self, at: Point) -> str:
        away = {
            key: abs(point.x - at.x)
            for key, point in self._open.items()
            if abs(point.y - at.y) <= FACE and abs(point.x - at.x) <= FACE
        }
        return min(away, key=lambda key: away[key], default="")


def feeling_at(layout: Layout, y: float) -> int:
    """The feeling at a height of the band, -3 to 3."""
    return min(max(round((layout.curve.zero - y) / FEELING_STEP), -3), 3)
