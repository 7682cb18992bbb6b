"""Side by side at work: divides the window's map, and gives it back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeymapper.language import tr
from journeymapper.layout.geometry import Rect
from journeymapper.windows.side_by_side.curve_strip import CurveStrip
from journeymapper.windows.side_by_side.head import SideHead
from journeymapper.windows.side_by_side.reading import ReadingCanvas
from journeymapper.windows.side_by_side.together import Together

if TYPE_CHECKING:
    from journeymapper.canvas.canvas import Canvas
    from journeymapper.canvas.selection import Key
    from journeymapper.model.journey import Journey
    from journeymapper.painting.look import Change
    from journeymapper.windows.main_window import MainWindow

LEAST_LEVEL = 0.75
"""So large that titles of cards can be read; what is beyond is scrolled to."""


class SideBySide(QObject):
    """Shows an older map beside the open one, or two older ones, until that is ended."""

    def __init__(self, window: MainWindow, canvas: Canvas) -> None:
        super().__init__(window)
        self._window, self._canvas = window, canvas
        self.left: ReadingCanvas | None = None
        self.right: Canvas = canvas
        self._together: Together | None = None
        self._strips: list[CurveStrip] = []

    @property
    def is_on(self) -> bool:
        """Whether two maps show."""
        return self.left is not None

    def show(
        self, old: Journey, old_name: str, new_name: str, fixed: Journey | None = None
    ) -> None:
        """Show an older map at the left; `fixed` is the newer one, where that is not open."""
        self.end()
        canvas = self._canvas
        left = self.left = ReadingCanvas(old, old_name, canvas)
        instead = None if fixed is None else ReadingCanvas(fixed, new_name, canvas)
        self.right = instead or canvas
        self._together = Together(left, self.right, canvas)
        if instead is not None:
            canvas.look_changed.connect(instead.dress)
        self._strips = [CurveStrip(each) for each in (left, self.right)]
        canvas.overview.is_wanted = False  # the curve has its corner
        part = _under(SideHead(old_name), left)
        self._window.make_room(True)
        self._window.sides.divide(part, SideHead(new_name, marks=True), instead)
        QTimer.singleShot(0, left, self._look)  # once both have their size
        canvas.say(tr("Side by side: both maps are scrolled together. F7 shows one again."))

    def crown(self, name: str) -> None:
        """Show the open map alone, under its name and what the marks mean."""
        self.end()
        self._window.sides.crown(SideHead(name, marks=True))

    def mark(self, of_old: Mapping[str, Change], of_new: Mapping[str, Change]) -> None:
        """Mark what became of the records of each side."""
        if self.left is not None:
            self.left.set_changes(of_old)
            self.right.set_changes(of_new)

    def go_to(self, keys: Iterable[Key]) -> None:
        """Bring records in sight on both sides."""
        if self._together is not None:
            self._together.go_to(keys, [each.covered() for each in self._strips])

    def end(self) -> None:
        """Let the open map have the window again."""
        if self.left is None:
            self._window.sides.unite()
            return
        self.left, self._together, self.right = None, None, self._canvas
        self._strips.pop().deleteLater()  # the left one goes with its side
        self._strips.clear()
        self._canvas.overview.is_wanted = self._window.settings.flag("overview")
        self._window.sides.unite()
        self._window.make_room(False)
        QTimer.singleShot(0, self._canvas, self._canvas.fit)
        self._canvas.setFocus()

    def _look(self) -> None:
        """See the beginning from the top to the bottom, as far as it can be read then."""
        left, right = self.left, self.right
        if left is None or self._together is None:
            return
        high = max(each.shown.layout.bounds.height for each in (left, right))
        right.view.fit(Rect(0, 0, 1, high))
        right.view.zoom_at(max(right.zoom, LEAST_LEVEL), right.view.paper.topLeft())
        right.view.settle()
        right.moved()
        self._together.align()


def _under(head: QWidget, canvas: QWidget) -> QWidget:
    part = QWidget()
    part.setFocusProxy(canvas)
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(head)
    column.addWidget(canvas, 1)
    return part
