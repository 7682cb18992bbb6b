"""Zoom by steps, for menus, keys and the status bar."""

from __future__ import annotations

from PySide6.QtCore import QObject

from journeymapper.canvas.canvas import Canvas
from journeymapper.windows.panels.status_bar import StatusBar

STEP = 1.25


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
