"""Setting a thought aside without leaving the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeymapper.canvas.surface import Surface


def park_note(canvas: Surface) -> None:
    """Let somebody ask for a thought, to be parked at the stage in hand."""
    canvas.typing.finish()
    canvas.note_requested.emit(canvas.stage_in_hand or "")
