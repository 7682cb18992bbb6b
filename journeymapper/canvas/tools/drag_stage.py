"""Dragging a stage by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt

from journeymapper.canvas.tools.gesture import Gesture, Pointer
from journeymapper.model.edits.stages import move_stage
from journeymapper.painting.brushes import fill

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

BAR, OWN_OPACITY = 4.0, 0.4


class DragStage(Gesture):
    """A bar between the stages shows where the one in hand, tinted, will stand."""

    cursor = Qt.CursorShape.ClosedHandCursor
    pulls = Qt.Orientation.Horizontal  # the rail lies above the paper, all the way
    _to: int | None = None

    def move(self, at: Pointer) -> None:
        if self._to is None and not at.is_far_from(self.start):
            return
        boxes = self.canvas.shown.layout.stages.values()
        self._to = sum(at.scene.x > box.rect.centre.x for box in boxes)
        self.canvas.update()

    def release(self, at: Pointer) -> None:
        canvas, key, to = self.canvas, self.start.hit.key, self._to
        canvas.end_gesture()
        if to is not None:
            journey = canvas.document.journey
            place = journey.stages.place(key)
            canvas.edit(move_stage(journey, key, to - place - (1 if to > place else 0)))

    def paint(self, painter: QPainter) -> None:
        if self._to is not None:
            boxes = list(self.canvas.shown.layout.stages.values())
            at_end = self._to == len(boxes)
            x = boxes[-1].rect.right if at_end else boxes[self._to].rect.x
            area, theme = self.canvas.view.area, self.canvas.look.theme
            own = self.canvas.shown.layout.stages[self.start.hit.key].rect
            fill(painter, theme.accent_soft, OWN_OPACITY)
            painter.drawRect(QRectF(own.x, area.y, own.width, area.height))
            fill(painter, theme.accent)
            painter.drawRect(QRectF(x - BAR / 2, area.y, BAR, area.height))
