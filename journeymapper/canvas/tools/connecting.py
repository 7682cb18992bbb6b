"""Connecting: pulled from a card's edge with the mouse, or with C and the arrows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen, QPolygonF

from journeymapper.canvas.capture import new_touchpoint_at
from journeymapper.canvas.keys import ARROWS
from journeymapper.canvas.tools.gesture import Gesture, Pointer
from journeymapper.layout.places import drop_place
from journeymapper.layout.walk import neighbour
from journeymapper.model.edits import connections
from journeymapper.model.edits.connections import connect, kind_between

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPainter

    from journeymapper.canvas.surface import Surface
    from journeymapper.layout.geometry import Rect

HEAD = 11.0


def connect_in_order(canvas: Surface) -> None:
    """Connect the selected cards, each to the one selected after it."""
    if len(canvas.touchpoints) < 2:
        canvas.say(canvas.tr("Select two cards or more, in the order in which they are walked."))
        return
    patch = connections.connect_in_order(canvas.document.journey, canvas.touchpoints)
    canvas.edit(patch)
    canvas.say(
        canvas.tr("Connected in order.") if patch else canvas.tr("They are connected already.")
    )


def start_connecting(canvas: Surface) -> None:
    """Choose a card to connect the selected one to: with arrows and Enter, or by a click."""
    source = canvas.touchpoint
    if source is None:
        canvas.say("Select the card to connect from first.")
        return
    canvas.start_gesture(Connect(canvas, canvas.pointer(), source, by_key=True))
    canvas.say("Connect: choose a card with the arrows and Enter, or click it. Esc gives up.")


class Connect(Gesture):
    """A line from a card follows the mouse or the arrows until it meets its target."""

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, canvas: Surface, start: Pointer, source: str, by_key: bool = False) -> None:
        super().__init__(canvas, start)
        self._source, self._by_key = source, by_key
        self._target: str | None = None
        self._at: Pointer | None = None if by_key else start

    def move(self, at: Pointer) -> None:
        self._at = at
        over = at.hit.key if at.hit.kind == "card" else None
        self._target = over if over != self._source else None
        self.canvas.update()

    def press(self, at: Pointer) -> None:
        self.move(at)

    def release(self, at: Pointer) -> None:
        self.move(at)
        canvas, target = self.canvas, self._target
        on_source = at.hit.kind == "card" and at.hit.key == self._source
        canvas.end_gesture()
        if target is not None:
            self._connect(target)
        elif not on_source and at.is_far_from(self.start):
            place = drop_place(canvas.shown.layout, at.scene)
            if place is not None:
                new_touchpoint_at(canvas, place, self._source)

    def key(self, event: QKeyEvent) -> bool:
        if way := ARROWS.get(event.key()):
            there = neighbour(self.canvas.shown.layout, self._target or self._source, way)
            if there is not None and there != self._source:
                self._target, self._at = there, None
                self.canvas.reveal([("touchpoints", there)])
                title = self.canvas.document.journey.touchpoints[there].title
                self.canvas.announce(f"Connect to {title}")
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._target is not None:
            target = self._target
            self.canvas.end_gesture()
            self._connect(target)
        else:
            return False
        self.canvas.update()
        return True

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
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.accent), 2.5))
        if self._target is not None:
            ring = QRectF(*cards[self._target].rect.grown(3.5))
            painter.drawRoundedRect(ring, 13.5, 13.5)
            end = cards[self._target].rect
            tip = QPointF(*_edge(end, cards[self._source].rect.centre))
        elif self._at is not None:
            tip = QPointF(*self._at.scene)
        else:
            return
        start = QPointF(*_edge(cards[self._source].rect, (tip.x(), tip.y())))
        _draw_arrow(painter, start, tip, theme.accent)


def _edge(rect: Rect, towards: tuple[float, float]) -> tuple[float, float]:
    """The middle of the side of a card that faces a point."""
    middle = rect.centre
    dx, dy = (towards[0] - middle.x) / rect.width, (towards[1] - middle.y) / rect.height
    if abs(dx) >= abs(dy):
        return (rect.right if dx > 0 else rect.x), middle.y
    return middle.x, (rect.bottom if dy > 0 else rect.y)


def _draw_arrow(painter: QPainter, start: QPointF, tip: QPointF, colour: str) -> None:
    way = tip - start
    length = (way.x() ** 2 + way.y() ** 2) ** 0.5
    if length < HEAD:
        return
    along = way / length
    across = QPointF(-along.y(), along.x())
    back = tip - along * HEAD
    pen = QPen(QColor(colour), 2)
    pen.setDashPattern([4, 3])
    painter.setPen(pen)
    painter.drawLine(start, back)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    half = across * (HEAD / 2)
    painter.drawPolygon(QPolygonF([tip, back + half, back - half]))
