"""Dragging cards between and inside stages; with Alt their copies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt

from journeymapper.canvas.tools.gesture import Gesture, Pointer
from journeymapper.layout.places import DropPlace, drop_place
from journeymapper.model.edits.touchpoints import duplicate, move_to_stage
from journeymapper.painting.states import draw_lifted

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from journeymapper.canvas.surface import Surface

SELECTING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
MOST_DRAWN = 40
"""More cards than this in the hand are drawn as their outlines only."""


class DragCards(Gesture):
    """The selected cards follow the mouse; a bar shows where they will land."""

    cursor = Qt.CursorShape.ClosedHandCursor

    def __init__(self, canvas: Surface, start: Pointer) -> None:
        super().__init__(canvas, start)
        self._ids = canvas.touchpoints
        self._way: tuple[float, float] | None = None
        self._place: DropPlace | None = None
        self._copies = False

    def move(self, at: Pointer) -> None:
        if self._way is None and not at.is_far_from(self.start):
            return
        self._way = (at.scene.x - self.start.scene.x, at.scene.y - self.start.scene.y)
        self._copies = at.holds(Qt.KeyboardModifier.AltModifier)
        gone = frozenset(() if self._copies else self._ids)
        self._place = drop_place(self.canvas.shown.layout, at.scene, gone)
        self.canvas.set_look(hidden=gone, drop=self._place.mark if self._place else None)
        self.canvas.update()

    def release(self, at: Pointer) -> None:
        canvas, place = self.canvas, self._place
        canvas.end_gesture()
        if self._way is None:
            if not at.modifiers & SELECTING:
                canvas.choose(("touchpoints", self.start.hit.key))
        elif place is not None and self._copies:
            journey = canvas.document.journey
            canvas.add(duplicate(journey, self._ids, place.stage, place.before, self._lane(place)))
        elif place is not None:
            self._drop(place)

    def _drop(self, place: DropPlace) -> None:
        canvas = self.canvas
        journey = canvas.document.journey
        patch = move_to_stage(journey, self._ids, place.stage, place.before, self._lane(place))
        canvas.edit(patch)

    def _lane(self, place: DropPlace) -> str | None:
        """The lane they land in; several cards of several lanes keep theirs."""
        touchpoints = self.canvas.document.journey.touchpoints
        return place.lane if len({touchpoints[key].lane for key in self._ids}) == 1 else None

    def paint(self, painter: QPainter) -> None:
        if self._way is None:
            return
        shown, look = self.canvas.shown, self.canvas.look
        for key in self._ids[:MOST_DRAWN]:
            rect = shown.layout.cards[key].rect
            at = QPointF(rect.x + self._way[0], rect.y + self._way[1])
            draw_lifted(painter, shown.journey, shown.journey.touchpoints[key], look, at)
