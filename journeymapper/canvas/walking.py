"""Walking from card to card, and moving cards, with the arrow keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeymapper.canvas.along import walk_from_connection
from journeymapper.layout.walk import Direction, neighbour
from journeymapper.model.edits.moving import move_by_stages, move_within, shift_lane
from journeymapper.model.edits.stages import move_stage
from journeymapper.model.members import inside

if TYPE_CHECKING:
    from journeymapper.canvas.surface import Surface

BY: dict[Direction, int] = {"left": -1, "right": 1, "up": -1, "down": 1}


def walk(canvas: Surface, way: Direction) -> None:
    """Select the neighbouring card, or the first one; from a stage or connection, what is next."""
    stages = canvas.selection.of("stages")
    table, key = canvas.selection.current or ("", "")
    if table == "connections":
        walk_from_connection(canvas, key, way)
    elif stages and canvas.touchpoint is None:
        _walk_from_stage(canvas, stages[-1], way)
    elif (there := _next(canvas, way)) is not None:
        canvas.choose(("touchpoints", there))


def extend(canvas: Surface, way: Direction) -> None:
    """Select the neighbouring card too."""
    if (there := _next(canvas, way)) is not None:
        canvas.selection.add(("touchpoints", there))
        canvas.reveal([("touchpoints", there)])


def move_selected(canvas: Surface, way: Direction) -> None:
    """Move the selected cards: left and right to the next stage, up and down inside theirs."""
    journey, ids = canvas.document.journey, canvas.touchpoints
    stages = canvas.selection.of("stages")
    if ids and way in ("up", "down"):
        canvas.edit(move_within(journey, ids, BY[way]))
    elif ids:
        canvas.edit(move_by_stages(journey, ids, BY[way]))
    elif stages and way in ("left", "right"):
        canvas.edit(move_stage(journey, stages[-1], BY[way]))
    canvas.reveal(canvas.selection.keys[-1:])


def lane_down(canvas: Surface) -> None:
    """Move the selected cards one lane down: farther from the customer."""
    _shift_lane(canvas, 1)


def lane_up(canvas: Surface) -> None:
    """Move the selected cards one lane up: nearer to the customer."""
    _shift_lane(canvas, -1)


def select_all(canvas: Surface) -> None:
    """Select every touchpoint that shows."""
    shown = canvas.shown.layout.cards
    everything = canvas.document.journey.touchpoints.keys
    canvas.selection.set(("touchpoints", key) for key in everything if key in shown)


def let_go(canvas: Surface) -> None:
    """Give up what is going on; then select nothing."""
    if canvas.gesture is not None:
        canvas.cancel_gesture()
    else:
        canvas.selection.clear()


def _shift_lane(canvas: Surface, by: int) -> None:
    canvas.edit(shift_lane(canvas.document.journey, canvas.touchpoints, by))
    canvas.reveal(canvas.selection.keys[-1:])


def _next(canvas: Surface, way: Direction) -> str | None:
    if canvas.touchpoint is None:
        journey = canvas.document.journey
        there = inside(journey, canvas.stage) if canvas.stage else ()
        return next((each.id for each in there or journey.touchpoints), None)
    return neighbour(canvas.shown.layout, canvas.touchpoint, way)


def _walk_from_stage(canvas: Surface, stage: str, way: Direction) -> None:
    journey = canvas.document.journey
    if way in ("left", "right"):
        at = journey.stages.place(stage) + BY[way]
        if 0 <= at < len(journey.stages):
            canvas.choose(("stages", journey.stages.keys[at]))
    elif way == "down" and (there := _next(canvas, way)) is not None:
        canvas.choose(("touchpoints", there))
