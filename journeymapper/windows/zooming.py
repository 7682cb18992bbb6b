"""Zoom by steps, for menus, keys and the status bar."""

from __future__ import annotations

from PySide6.QtCore import QObject

from journeymapper.canvas.canvas import Canvas
from journeymapper.layout.geometry import Point, Rect
from journeymapper.windows.panels.status_bar import StatusBar

STEP = 1.25
READABLE = 11 / 15
"""The zoom from which on titles have 11 px."""


class Zooming(QObject):
    """Zooms the canvas and keeps the status bar's slider in step."""

    def __init__(self, canvas: Canvas, status: StatusBar) -> None:
        super().__init__(canvas)
        self._canvas, self._status = canvas, status
        status.zoom_requested.connect(canvas.set_zoom)
        status.step_requested.connect(self._step)
        status.fit_requested.connect(canvas.fit)
        canvas.view_changed.connect(self._follow)
        self._follow()

    def start(self) -> None:
        """Show a map that has just been opened: all of it, or its readable beginning."""
        self._canvas.fit()
        view, layout = self._canvas.view, self._canvas.shown.layout
        bounds, down_to_the_curve = layout.bounds, layout.curve.rect.bottom
        if view.zoom < READABLE:
            view.fit(Rect(bounds.x, bounds.y, 0, down_to_the_curve))
            view.zoom = max(view.zoom, READABLE)
            view.scroll = Point(bounds.x, bounds.y)
            self._canvas.moved()

    def zoom_in(self) -> None:
        """A step nearer."""
        self._step(1)

    def zoom_out(self) -> None:
        """A step further away."""
        self._step(-1)

    def actual_size(self) -> None:
        """One scene unit on one pixel."""
        self._canvas.set_zoom(1.0)

    def _step(self, by: int) -> None:
        self._canvas.set_zoom(self._canvas.zoom * STEP**by)

    def _follow(self) -> None:
        self._status.show_zoom(self._canvas.zoom)
