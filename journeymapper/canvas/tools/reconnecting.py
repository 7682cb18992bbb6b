"""Taking one end of the selected connection to another card."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPointF, Qt

from journeymapper.canvas.tools.arrow import draw_arrow, draw_target
from journeymapper.canvas.tools.gesture import Gesture, Pointer
from journeymapper.language import tr
from journeymapper.model.edits.connections import reconnect
from journeymapper.painting.connections import end_places

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from journeymapper.canvas.surface import Surface
    from journeymapper.layout.geometry import Rect

End = Literal["source", "target"]
REACH = 9.0
"""How near, in scene units, the mouse comes to an end to grab it."""


def end_at(canvas: Surface, at: Pointer) -> tuple[str, End] | None:
    """The selected connection whose end is under the mouse, and which end it is."""
    table, key = canvas.selection.current or ("", "")
    line = canvas.shown.layout.lines.get(key) if table == "connections" else None
    if line is None or canvas.locked or not canvas.view.paper.contains(at.view):
        return None
    ends: tuple[End, End] = ("target", "source")
    for end, place in zip(ends, reversed(end_places(line)), strict=True):
        if max(abs(place.x - at.scene.x), abs(place.y - at.scene.y)) <= REACH:
            return key, end
    return None


class Reconnect(Gesture):
    """One end of a connection follows the mouse; the other stays at its card."""

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, canvas: Surface, start: Pointer, key: str, end: End) -> None:
        super().__init__(canvas, start)
        line = canvas.document.journey.connections[key]
        self._key, self._end = key, end
        self._fixed = line.source if end == "target" else line.target
        self._card: str | None = None
        self._at: Pointer | None = None

    def move(self, at: Pointer) -> None:
        if self._at is None and not at.is_far_from(self.start):
            return
        self._at = at
        over = at.hit.key if at.hit.kind == "card" else None
        self._card = over if over != self._fixed else None
        self.canvas.update()

    def release(self, at: Pointer) -> None:
        canvas, card = self.canvas, self._card
        canvas.end_gesture()
        if card is None:
            return
        ends = (self._fixed, card) if self._end == "target" else (card, self._fixed)
        try:
            patch = reconnect(canvas.document.journey, self._key, *ends)
        except ValueError as error:
            canvas.say(str(error))
            return
        canvas.edit(patch)
        if patch:
            canvas.choose(("connections", "->".join(ends)))
            source, target = (canvas.document.journey.touchpoints[end].title for end in ends)
            words = tr("Connected {source} to {target}")
            canvas.announce(words.format(source=source, target=target))

    def paint(self, painter: QPainter) -> None:
        if self._at is None:
            return
        cards, theme = self.canvas.shown.layout.cards, self.canvas.look.theme
        moving: Rect | QPointF = QPointF(*self._at.scene)
        if self._card is not None:
            moving = cards[self._card].rect
            draw_target(painter, moving, theme)
        fixed = cards[self._fixed].rect
        if self._end == "target":
            draw_arrow(painter, fixed, moving, theme)
        else:
            draw_arrow(painter, moving, fixed, theme)
