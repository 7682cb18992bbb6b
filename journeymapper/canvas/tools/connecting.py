"""Connecting: pulled from a card's edge with the mouse, or with C and the arrows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt

from journeymapper.canvas.capture import new_touchpoint_at
from journeymapper.canvas.keys import ARROWS
from journeymapper.canvas.tools.arrow import draw_arrow, draw_target
from journeymapper.canvas.tools.gesture import Gesture, Pointer
from journeymapper.language import tr
from journeymapper.layout.places import DropPlace, drop_place
from journeymapper.layout.walk import neighbour
from journeymapper.model.edits import connections
from journeymapper.model.edits.connections import connect, kind_between

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPainter

    from journeymapper.canvas.surface import Surface


def connect_in_order(canvas: Surface) -> None:
    """Connect the selected cards, each to the one selected after it."""
    if len(canvas.touchpoints) < 2:
        canvas.say(tr("Select two cards or more, in the order in which they are walked."))
        return
    patch = connections.connect_in_order(canvas.document.journey, canvas.touchpoints)
    canvas.edit(patch)
    canvas.say(tr("Connected in order.") if patch else tr("They are connected already."))


def start_connecting(canvas: Surface) -> None:
    """Choose a card to connect the selected one to: with arrows and Enter, or by a click."""
    source = canvas.touchpoint
    if source is None:
        canvas.say(tr("Select the card to connect from first."))
        return
    canvas.start_gesture(Connect(canvas, canvas.pointer(), source, by_key=True))
    canvas.say(tr("Connect: choose a card with the arrows and Enter, or click it. Esc gives up."))


class Connect(Gesture):
    """A line from a card follows the mouse or the arrows until it meets its target.

    Dropped on paper it makes a connected touchpoint; a bar shows where.
    """

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, canvas: Surface, start: Pointer, source: str, by_key: bool = False) -> None:
        super().__init__(canvas, start)
        self._source, self._by_key = source, by_key
        self._target: str | None = None
        self._at: Pointer | None = None if by_key else start
        self._place: DropPlace | None = None

    def move(self, at: Pointer) -> None:
        self._at = at
        over = at.hit.key if at.hit.kind == "card" else None
        self._target = over if over != self._source else None
        self._place = None
        if over is None and at.is_far_from(self.start):
            self._place = drop_place(self.canvas.shown.layout, at.scene)
        self.canvas.set_look(drop=self._place.mark if self._place else None)
        self.canvas.update()

    def press(self, at: Pointer) -> None:
        self.move(at)

    def release(self, at: Pointer) -> None:
        self.move(at)
        self.canvas.end_gesture()
        if self._target is not None:
            self._connect(self._target)
        elif self._place is not None:
            new_touchpoint_at(self.canvas, self._place, self._source)

    def key(self, event: QKeyEvent) -> bool:
        if way := ARROWS.get(event.key()):
            there = neighbour(self.canvas.shown.layout, self._target or self._source, way)
            if there is not None and there != self._source:
                self._target, self._at = there, None
                self.canvas.reveal([("touchpoints", there)])
                title = self.canvas.document.journey.touchpoints[there].title
                self.canvas.announce(tr("Connect to {title}").format(title=title))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._target is not None:
            target = self._target
            self.canvas.end_gesture()
            self._connect(target)
        else:
            return False
        self.canvas.update()
        return True

    def cancel(self) -> None:
        if self._by_key:
            self.canvas.say("")

    def _connect(self, target: str) -> None:
        canvas = self.canvas
        journey = canvas.document.journey
        kind = kind_between(journey, self._source, target)
        try:
            patch = connect(journey, self._source, target, kind)
        except ValueError as error:
            canvas.say(str(error))
            return
        canvas.edit(patch)

    def paint(self, painter: QPainter) -> None:
        cards, theme = self.canvas.shown.layout.cards, self.canvas.look.theme
        if self._target is not None:
            draw_target(painter, cards[self._target].rect, theme)
            draw_arrow(painter, cards[self._source].rect, cards[self._target].rect, theme)
        elif self._at is not None:
            draw_arrow(painter, cards[self._source].rect, QPointF(*self._at.scene), theme)
