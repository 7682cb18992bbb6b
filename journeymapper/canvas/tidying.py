"""Putting cards in order: a stage, everything, or the selected ones in a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeymapper.language import tr
from journeymapper.layout.own_places import own_place
from journeymapper.model.edits.moving import align
from journeymapper.model.edits.tidy import tidy

if TYPE_CHECKING:
    from journeymapper.canvas.surface import Surface


def tidy_stage(canvas: Surface) -> None:
    """Lay the stages of what is selected out anew, else the one in hand."""
    journey = canvas.document.journey
    stages = {journey.touchpoints[key].stage for key in canvas.touchpoints}
    stages |= {*canvas.selection.of("stages")}
    if not stages and canvas.stage is not None:
        stages = {canvas.stage}
    _tidy(canvas, stages)


def tidy_everything(canvas: Surface) -> None:
    """Lay all stages out anew."""
    _tidy(canvas, None)


def align_in_row(canvas: Surface) -> None:
    """Let the selected cards stand in the row of the one in hand, each in its own column."""
    cards = canvas.shown.layout.cards
    stages = canvas.shown.layout.stages
    if len({cards[key].column for key in canvas.touchpoints}) < 2:
        canvas.say(tr("Select cards of several columns to align them in a row."))
        return
    row = cards[canvas.touchpoints[-1]].row
    places = {}
    for key in canvas.touchpoints:
        box = cards[key]
        places[key] = own_place(box.lane, box.column - stages[box.stage].first, row)
    canvas.edit(align(canvas.document.journey, places))
    canvas.say(tr("Aligned in a row."))


def _tidy(canvas: Surface, stages: set[str] | None) -> None:
    patch = tidy(canvas.document.journey, stages)
    canvas.edit(patch)
    canvas.reveal(canvas.selection.keys[-1:])
    canvas.say(tr("Tidied.") if patch else tr("Everything is tidy already."))
