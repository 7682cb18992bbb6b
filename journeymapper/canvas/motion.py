"""What moves on the canvas: cards glide to their place, the view travels, marks fade.

Everything is where it belongs at once; motion only paints it on its way. So nothing ever waits for
it: another edit sends what is on its way somewhere else, and whoever types or drags ends it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from journeymapper.canvas.clock import Clock
from journeymapper.layout.geometry import Point, Rect

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPixmap

    from journeymapper.canvas.gliding import Glide
    from journeymapper.canvas.surface import Surface
    from journeymapper.layout.geometry import Layout

GLIDE_MS, TRAVEL_MS, FADE_MS = 180, 240, 120
_allowed: list[bool] = [False]


def allow_motion(on: bool) -> None:
    """Let things move on every canvas, or let all of it happen at once."""
    _allowed[0] = on


def may_move() -> bool:
    """Whether things may move."""
    return _allowed[0]


class Motion(QObject):
    """What is on its way on a canvas."""

    def __init__(self, canvas: Surface) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._held: dict[str, Rect] = {}
        self._glide: Glide | None = None
        self._way: tuple[tuple[Point, float], tuple[Point, float]] | None = None
        self._picture: QPixmap | None = None
        self.is_stepping = False
        """Whether it is the motion itself that moves the view just now."""
        self.gliding = Clock(self, GLIDE_MS, self._step_glide, self._end_glide)
        self.travelling = Clock(self, TRAVEL_MS, self._step_way, self._end_way)
        self.fading = Clock(self, FADE_MS, lambda _: canvas.update(), self._end_fade)

    def hold(self, cards: Mapping[str, Rect]) -> None:
        """Let these cards start from here, where a hand lets them go."""
        self._held = dict(cards)

    def glide(self, before: Layout, after: Layout) -> None:
        """Let the cards in sight that stand elsewhere now glide there."""
        held = self._held if self._glide is None else {**self._glide.rects(), **self._held}
        self._held = {}
        self._finish_gliding()
        if _allowed[0]:
            from journeymapper.canvas.gliding import Glide

            self._glide = Glide.between(self._canvas, before, after, held)
        if self._glide is not None:
            self._canvas.set_look(gliding=frozenset(self._glide.keys))
            self.gliding.start()

    def let_go(self) -> None:
        """Let the cards that a hand still holds glide back to where they stand."""
        if self._held:
            self.glide(self._canvas.shown.layout, self._canvas.shown.layout)

    def travel(self, start: tuple[Point, float]) -> None:
        """Let the view come to where it is from this scroll and zoom."""
        view = self._canvas.view
        end = (view.scroll, view.zoom)
        if _allowed[0] and start != end and self._canvas.isVisible():
            self._way = (start, end)
            self._finish_fading()
            self.travelling.start()

    def stop_travelling(self) -> None:
        """Stay where the view is just now."""
        if self._way is not None:
            self._way = None
            self.travelling.stop()

    def fade(self) -> None:
        """Let what shows now give way slowly to what is painted next."""
        if _allowed[0] and self._way is None and self._canvas.isVisible():
            self._picture = self._canvas.grab()
            self.fading.start()

    def finish(self) -> None:
        """Let everything be where it belongs."""
        self._finish_gliding()
        self._finish_fading()
        if self._way is not None:
            self.travelling.stop()
            self._end_way()

    def paint(self, painter: QPainter) -> None:
        """Draw the cards that glide, in scene units."""
        if self._glide is None:
            return
        if self._canvas.tiles.is_complete and not self._canvas.look.gliding:
            self._glide = None
        else:
            self._glide.paint(painter, self._canvas)

    def paint_fading(self, painter: QPainter) -> None:
        """Draw what gives way, over everything."""
        if self._picture is not None:
            painter.setOpacity(1 - self.fading.share)
            painter.drawPixmap(0, 0, self._picture)
            painter.setOpacity(1.0)

    def _step_glide(self, share: float) -> None:
        if self._glide is not None:
            self._glide.share = share
            self._canvas.update()

    def _finish_gliding(self) -> None:
        if self._glide is not None:
            self.gliding.stop()
            self._end_glide()
            self._glide = None

    def _end_glide(self) -> None:
        """Let the picture have the cards again; until it shows all of them they are drawn here."""
        self._canvas.set_look(gliding=frozenset())

    def _step_way(self, share: float) -> None:
        if self._way is not None:
            (here, zoom), (there, wanted) = self._way
            now = zoom + (wanted - zoom) * share
            scroll = Point(*(a + (b - a) * share for a, b in zip(here, there, strict=True)))
            self._look_from(scroll, now)

    def _end_way(self) -> None:
        if self._way is not None:
            (_, end), self._way = self._way, None
            self._look_from(*end)

    def _look_from(self, scroll: Point, zoom: float) -> None:
        self._canvas.view.scroll, self._canvas.view.zoom = scroll, zoom
        self.is_stepping = True
        self._canvas.moved()
        self.is_stepping = False

    def _finish_fading(self) -> None:
        if self._picture is not None:
            self.fading.stop()
            self._end_fade()

    def _end_fade(self) -> None:
        self._picture = None
        self._canvas.update()
