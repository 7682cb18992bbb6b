"""The canvas: the widget that shows a map and turns keys and mouse into edits.

It is made of layers, each with its file: what is in sight (`sight.py`), what verbs and gestures
share (`surface.py`), what menus ask (`commanded.py`), keys and mouse (`handled.py`).

It stands before any map is open, and then shows empty paper; what needs records is imported by
`show_document`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from journeymapper.canvas.afterwards import Afterwards
from journeymapper.canvas.announcing import described
from journeymapper.canvas.handled import Handled
from journeymapper.canvas.told import Told
from journeymapper.language import tr
from journeymapper.layout.showing import AS_USED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeymapper.canvas.selection import Selection
    from journeymapper.document.document import Document
    from journeymapper.layout.showing import Showing
    from journeymapper.model.patch import Patch

SOON_MS = 4
"""Between frames while the picture is still being completed."""


class Canvas(Handled):
    """Shows a map, and follows its document and selection.

    A journey runs from left to right as it is drawn, in a window that runs from the right, too.
    """

    completed = Signal()
    """What was painted just now is as it should be, nothing of it blurred."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._to_begin = False
        self.afterwards = Afterwards(self)
        self._again = QTimer(self, interval=SOON_MS, singleShot=True)
        self._again.timeout.connect(self.update)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(tr("Journey map"))
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def told(self) -> Told:
        """What a screen reader is told: a drawing."""
        return Told(QAccessible.Role.Canvas)

    def show_document(
        self,
        document: Document,
        selection: Selection,
        showing: Showing = AS_USED,
        first: int | None = None,
    ) -> None:
        """Show these rows of this document's map, and select in this selection.

        `first`: no more than so many stages are in sight until `lay_out_the_rest` is through.
        """
        from journeymapper.canvas.ghost import Ghost
        from journeymapper.canvas.kept import Kept
        from journeymapper.canvas.motion import Motion
        from journeymapper.canvas.overview import Overview
        from journeymapper.canvas.shown import Shown
        from journeymapper.canvas.tiles import Tiles
        from journeymapper.canvas.typing import Typing

        self.document, self.selection = document, selection
        self.shown = Shown(document, showing=showing, first=first)
        self.typing, self.ghost = Typing(self), Ghost(self)
        self.tiles, self.overview, self.rail = Tiles(), Overview(), Kept()
        self.motion = Motion(self)
        self.typing.next_requested.connect(lambda: self.do("next_touchpoint"))
        self.typing.next_text_requested.connect(lambda *at: self.do("type_next_text", *at))
        document.changed.connect(self._follow_edit)
        document.replaced.connect(self._follow_replacement)
        selection.changed.connect(self._follow_selection)
        self.is_ready = self._to_begin = True
        self._follow_replacement()

    def lay_out_the_rest(self) -> Iterator[None]:
        """Lay out the stages of a map, too, that were not needed at first, some at a time."""
        yield from self.shown.lay_out_the_rest()
        self.refresh()

    def _follow_edit(self, patch: Patch) -> None:
        self.afterwards.let_go(*self.shown.held)
        self.cancel_gesture()
        self.ghost.follow_edit(patch)
        journey = self.document.journey
        self.selection.set(
            (table, key) for table, key in self.selection.keys if key in journey.table(table)
        )
        self.typing.follow_edit()
        self._describe()
        before = self.shown.layout
        self.refresh()
        if not self.view.shows_map():  # what one looked at is gone
            self.view.settle()
            self.moved()
        if self.typing.typed is None:
            self.motion.glide(before, self.shown.layout)

    def _follow_replacement(self) -> None:
        self.cancel_gesture()
        self.ghost.vanish()
        self.typing.give_up()
        self.motion.finish()
        self.selection.clear()
        self._to_begin |= self.shown.journey is not self.document.journey
        self.shown.begin()
        self.refresh()
        self._begin_first()

    def _begin_first(self) -> None:
        if self._to_begin and self.isVisible():
            from journeymapper.canvas.navigation import begin

            self._to_begin = False
            begin(self)

    def _follow_selection(self) -> None:
        self.show_left_out(self.selection.keys)
        self.mark()
        self._describe()
        if self.hasFocus():
            self.announce(self.accessibleDescription())
        if self.selection.current is not None and (stage := self.stage) is not None:
            self.stage = stage  # it stays in hand when nothing is selected any more
        self.asks_effort = False

    def _describe(self) -> None:
        """Let a screen reader know what is selected."""
        keys = self.selection.keys
        badges = self.look.badges.get(keys[-1][1], ()) if keys else ()
        standing = sum(not badge.dismissed for badge in badges)
        self.setAccessibleDescription(described(self.document.journey, keys, standing))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            if not self.is_ready:
                painter.fillRect(event.rect(), QColor(self.look.theme.paper))
                return
            from journeymapper.canvas.frame import paint_frame

            is_complete = paint_frame(self, painter)
        if is_complete:
            self.completed.emit()
            self.afterwards.painted()
        else:
            self._again.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.view.size = self.size().toSizeF()
        self._begin_first()
        self.moved()

    def showEvent(self, event: QShowEvent) -> None:
        self._begin_first()
