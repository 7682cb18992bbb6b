"""The lock: stray drags do nothing. What is typed still counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeymapper.language import tr

if TYPE_CHECKING:
    from journeymapper.canvas.surface import Surface


def set_locked(canvas: Surface, on: bool) -> None:
    """Let the mouse move, connect and add nothing on the canvas, or let it again."""
    if on == canvas.locked:
        return
    canvas.cancel_gesture()
    canvas.hover.leave()
    canvas.locked = on
    canvas.lock_changed.emit(on)
    canvas.say(
        tr("Locked: the mouse selects and moves the view only. Keys still work.")
        if on
        else tr("Unlocked.")
    )
