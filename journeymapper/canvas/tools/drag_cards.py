"""Dragging cards between and inside stages; with Alt their copies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt

from journeymapper.canvas.tools.gesture import Gesture, Pointer
from journeymapper.language import tr
from journeymapper.layout.own_places import PITCH
from journeymapper.layout.places import DropPlace, drop_place
from journeymapper.model.edits.inserting import insert
from journeymapper.model.edits.moving import in_order, move_to_stage
from journeymapper.model.edits.touchpoints import duplicate
from journeymapper.painting.landing import draw_entered, draw_level
from journeymapper.painting.states import draw_lifted

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from journeymapper.canvas.surface import Surface
    from journeymapper.layout.geometry import Rect

SELECTING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
COPYING = Qt.CursorShape.DragCopyCursor
MOST_DRAWN = 40
"""More cards than this in the hand are not drawn, the rest is."""


class DragCards(Gesture):
    """The selected cards follow the mouse; a bar shows where they will land.

    A card without connections that is held over one will be put on it.
    """

    cursor = Qt.CursorShape.ClosedHandCursor

    def __init__(self, canvas: Surface, start: Pointer) -> None:
        super().__init__(canvas, start)
        self._ids = canvas.touchpoints
        self._way: tuple[float, float] | None = None
        self._place: DropPlace | None = None
        self._copies = False
        self._line: str | None = None

    def move(self, at: Pointer) -> None:
        if self._way is None and not at.is_far_from(self.start):
            return
        self._way = (at.scene.x - self.start.scene.x, at.scene.y - self.start.scene.y)
        self._copies = at.holds(Qt.KeyboardModifier.AltModifier)
        self.canvas.setCursor(COPYING if self._copies else self.cursor)
        gone = frozenset(() if self._copies else self._ids)
        self._place = drop_place(self.canvas.shown.layout, at.scene, gone)
        self._enter(self._entered(at))
        mark = self._place.mark if self._place and self._line is None else None
        self.canvas.set_look(hidden=gone, drop=mark)
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
            canvas.motion.hold(self._in_hand())
            self._drop(place)
            canvas.motion.let_go()
            canvas.reveal(canvas.selection.keys[-1:])

    def _drop(self, place: DropPlace) -> None:
        canvas, lane = self.canvas, self._lane(place)
        journey = canvas.document.journey
        if self._line is not None:
            patch = insert(journey, self._ids[0], self._line, place.stage, place.lane)
        else:
            patch = move_to_stage(
                journey, self._ids, place.stage, place.before, lane, self._own(place)
            )
        canvas.edit(patch)

    def _own(self, place: DropPlace) -> dict[str, tuple[float, float]]:
        """The places of their own they get: one below the other."""
        if place.own is None or self._lane(place) is None:
            return {}
        x, y = place.own
        ids = in_order(self.canvas.document.journey, self._ids)
        return {key: (x, y + n * PITCH) for n, key in enumerate(ids)}

    def _lane(self, place: DropPlace) -> str | None:
        """The lane they land in; several cards of several lanes keep theirs."""
        touchpoints = self.canvas.document.journey.touchpoints
        return place.lane if len({touchpoints[key].lane for key in self._ids}) == 1 else None

    def _enter(self, line: str | None) -> None:
        """Tell between which cards the one in the hand will be put."""
        if line is not None and line != self._line:
            journey = self.canvas.document.journey
            way = journey.connections[line]
            ends = (journey.touchpoints[end].title for end in (way.source, way.target))
            words = tr("Drop it between “{first}” and “{second}”.")
            self.canvas.say(words.format(**dict(zip(("first", "second"), ends, strict=True))))
        self._line = line

    def _entered(self, at: Pointer) -> str | None:
        """The connection that a single card without any will be put on."""
        if len(self._ids) > 1 or self._copies or at.hit.kind != "connection":
            return None
        layout, held = self.canvas.shown.layout, self._ids[0]
        near = self.canvas.shown.grid.lines_in(layout.cards[held].rect)
        ends = {end for key in near for end in (layout.lines[key].source, layout.lines[key].target)}
        return None if held in ends else at.hit.key

    def paint(self, painter: QPainter) -> None:
        if self._way is None:
            return
        shown, look = self.canvas.shown, self.canvas.look
        if self._place is not None and self._line is None:
            draw_level(painter, self._place, look.theme)
        for key, rect in self._in_hand().items():
            at = QPointF(rect.x, rect.y)
            draw_lifted(painter, shown.journey, shown.journey.touchpoints[key], look, at)
        if self._line is not None:  # over the card, which hides a short one
            draw_entered(painter, shown.layout.lines[self._line], look.theme)

    def _in_hand(self) -> dict[str, Rect]:
        """Where the cards are that are drawn in the hand."""
        cards, (dx, dy) = self.canvas.shown.layout.cards, self._way or (0.0, 0.0)
        here = {key: cards[key].rect for key in self._ids[:MOST_DRAWN]}
        return {key: rect._replace(x=rect.x + dx, y=rect.y + dy) for key, rect in here.items()}
