"""What every gesture of the mouse is: it starts, moves, and is released or cancelled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt

from journeymapper.layout.geometry import Hit, Point

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPainter

    from journeymapper.canvas.surface import Surface
    from journeymapper.model.patch import Patch

FAR_ENOUGH = 6.0
"""px the mouse moves before a press is a drag."""


@dataclass(frozen=True, slots=True)
class Pointer:
    """Where the mouse is: in the widget, in the scene, over what, with which keys held."""

    view: QPointF
    scene: Point
    hit: Hit
    button: Qt.MouseButton = Qt.MouseButton.NoButton
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier

    def holds(self, modifier: Qt.KeyboardModifier) -> bool:
        """Whether a modifier key is held."""
        return bool(self.modifiers & modifier)

    def is_far_from(self, other: Pointer) -> bool:
        """Whether the mouse has moved so far that this is a drag."""
        way = self.view - other.view
        return abs(way.x()) + abs(way.y()) >= FAR_ENOUGH


class Gesture:
    """One gesture on a canvas. `cursor` is the mouse's form meanwhile.

    `pulls`: at which edges of the paper it pulls the paper along. `preview`: what it would make
    of the map, shown once the canvas refreshes.
    """

    cursor = Qt.CursorShape.ArrowCursor
    pulls = Qt.Orientation.Horizontal | Qt.Orientation.Vertical
    preview: Patch | None = None

    def __init__(self, canvas: Surface, start: Pointer) -> None:
        self.canvas = canvas
        self.start = start

    def move(self, at: Pointer) -> None:
        """The mouse is here now."""

    def press(self, at: Pointer) -> None:
        """A button went down while the gesture goes on."""

    def release(self, at: Pointer) -> None:
        """The button was let go here: do it, and end."""
        self.canvas.end_gesture()

    def key(self, event: QKeyEvent) -> bool:
        """Take a key; whether it was one of the gesture's own."""
        return False

    def cancel(self) -> None:
        """Leave no trace."""

    def paint(self, painter: QPainter) -> None:
        """Draw what only this gesture shows, in scene units, over the map."""
