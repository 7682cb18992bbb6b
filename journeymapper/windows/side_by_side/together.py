"""Two canvases that look at the same: scrolled, zoomed and chosen on one, so on the other."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from journeymapper.layout.alignment import carried
from journeymapper.layout.geometry import Point

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

    from journeymapper.canvas.canvas import Canvas
    from journeymapper.canvas.selection import Key
    from journeymapper.windows.side_by_side.reading import ReadingCanvas


class Together(QObject):
    """Keeps the stage and lane in the middle of one the middle of the other.

    The records are those with the same keys.
    """

    def __init__(self, left: ReadingCanvas, right: Canvas, leader: Canvas) -> None:
        super().__init__(left)
        self._left, self._right = left, right
        self._busy = False
        left.view_changed.connect(self._follow_left)  # methods, which end with it
        right.view_changed.connect(self._follow_right)
        left.selection.changed.connect(self._choose_left)
        right.selection.changed.connect(self._choose_right)
        right.document.changed.connect(self.align)
        leader.look_changed.connect(left.dress)

    def align(self) -> None:
        """Let the left side look where the right one does."""
        self._left.dress()
        self._follow(self._right, self._left)

    def go_to(self, keys: Iterable[Key], covered: Iterable[QRectF | None]) -> None:
        """Bring these records in sight on both sides, beside what is covered of each."""
        keys = tuple(keys)
        for canvas, part in zip((self._left, self._right), covered, strict=True):
            there = _known(canvas, keys)
            if there:
                canvas.go_to(there, part)

    def _follow_left(self) -> None:
        self._follow(self._left, self._right)

    def _follow_right(self) -> None:
        self._follow(self._right, self._left)

    def _choose_left(self) -> None:
        self._choose(self._left, self._right)

    def _choose_right(self) -> None:
        self._choose(self._right, self._left)

    def _follow(self, moved: Canvas, other: Canvas) -> None:
        if self._busy:
            return
        self._busy = True
        here, view = moved.view, other.view
        view.unit, view.zoom, view.density = here.unit, here.zoom, here.density
        at = carried(here.area.centre, moved.shown.layout, other.shown.layout)
        seen = view.area
        view.scroll = Point(at.x - seen.width / 2, at.y - seen.height / 2)
        other.moved()
        self._busy = False

    def _choose(self, chosen: Canvas, other: Canvas) -> None:
        if not self._busy:
            self._busy = True
            other.selection.set(_known(other, chosen.selection.keys))
            self._busy = False


def _known(canvas: Canvas, keys: Iterable[Key]) -> list[Key]:
    journey = canvas.document.journey
    return [(table, key) for table, key in keys if key in journey.table(table)]
