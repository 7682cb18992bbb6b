"""The card under the mouse, and the handle on its side from which a connection is pulled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from journeymapper.canvas.arc_spots import arc_at
from journeymapper.canvas.badge_spots import badges_at
from journeymapper.canvas.tools.feelings import Feelings
from journeymapper.canvas.tools.gesture import Pointer
from journeymapper.canvas.tools.reconnecting import end_at
from journeymapper.layout.geometry import Point, Rect
from journeymapper.painting.states import HANDLE_RADIUS, HANDLES

if TYPE_CHECKING:
    from journeymapper.canvas.surface import Surface
    from journeymapper.painting.look import Side

REACH = 12.0
"""How near, in scene units, the mouse comes to a card's side before its handle shows."""
SMALLEST_ZOOM = 0.4


class Hover:
    """What the mouse is over while no gesture goes on."""

    def __init__(self, canvas: Surface) -> None:
        self._canvas = canvas
        self.feelings = Feelings(canvas)

    def move(self, at: Pointer) -> None:
        """The mouse is here now."""
        felt = self.feelings.move(at)
        said = at.hit.key if at.hit.kind == "text" else ""
        badge = badges_at(self._canvas, at.view) is not None
        arc = arc_at(self._canvas, at.view) is not None
        if felt or said:
            self._canvas.set_look(hovered=felt or said, handle="")
            self._canvas.setCursor(_over_band(felt))
            return
        card = None if badge else self._near(at)
        side = "" if card is None else _side(self._canvas.shown.layout.cards[card].rect, at.scene)
        self._canvas.set_look(hovered=card or "", handle=side)
        pointing = Qt.CursorShape.PointingHandCursor
        self._canvas.setCursor(pointing if badge or arc else self._cursor(at))

    def _cursor(self, at: Pointer) -> Qt.CursorShape:
        """What the mouse would do here, told by its form."""
        canvas = self._canvas
        if canvas.space_held:
            return canvas.resting_cursor
        if self.handle_at(at) is not None or end_at(canvas, at) is not None:
            return Qt.CursorShape.CrossCursor
        if at.hit.kind == "stage" and canvas.in_rail(at.view) and not canvas.locked:
            return Qt.CursorShape.OpenHandCursor
        return canvas.resting_cursor

    def leave(self) -> None:
        """The mouse is elsewhere."""
        self.feelings.leave()
        self._canvas.set_look(hovered="", handle="")

    def handle_at(self, at: Pointer) -> str | None:
        """The card whose handle is under the mouse."""
        look = self._canvas.look
        box = self._canvas.shown.layout.cards.get(look.hovered)
        if box is None or not look.handle:
            return None
        dx, dy = HANDLES[look.handle]
        way = (at.scene.x - box.rect.x - dx, at.scene.y - box.rect.y - dy)
        return look.hovered if way[0] ** 2 + way[1] ** 2 <= (HANDLE_RADIUS + 2) ** 2 else None

    def _near(self, at: Pointer) -> str | None:
        canvas = self._canvas
        if (
            canvas.locked
            or canvas.view.zoom < SMALLEST_ZOOM
            or not canvas.view.paper.contains(at.view)
        ):
            return None
        if at.hit.kind == "card":
            return at.hit.key
        around = Rect(at.scene.x, at.scene.y, 0, 0).grown(REACH)
        return next(iter(canvas.shown.grid.cards_in(around)), None)


def _over_band(felt: str) -> Qt.CursorShape:
    """A feeling can be dragged up and down, a text only chosen."""
    return Qt.CursorShape.SizeVerCursor if felt else Qt.CursorShape.PointingHandCursor


def _side(rect: Rect, at: Point) -> Side | str:
    """The side the mouse is near; "" deep inside the card."""
    away: dict[Side, float] = {
        "left": abs(at.x - rect.x),
        "right": abs(at.x - rect.right),
        "top": abs(at.y - rect.y),
        "bottom": abs(at.y - rect.bottom),
    }
    nearest = min(away, key=lambda side: away[side])
    return nearest if away[nearest] <= 2 * REACH else ""
