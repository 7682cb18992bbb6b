"""The values of a dimension as chips: which there are, how they look, which are held."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from journeymapper.language import marked, tr
from journeymapper.model import dimensions as d
from journeymapper.painting.tags import swatch
from journeymapper.windows.widgets import marking
from journeymapper.windows.widgets.chip import PaintMark
from journeymapper.windows.widgets.chip_fields import ChipState, ChipValue

if TYPE_CHECKING:
    from journeymapper.model.dimensions import Dimension, Value
    from journeymapper.model.journey import Journey


EDIT = {
    "segments": marked("Edit this segment..."),
    "channels": marked("Edit this channel..."),
    "promises": marked("Edit this promise..."),
}
"""By table of the map's words, how the menu of a chip offers to change one."""


def edit_words_of(table: str) -> str:
    """What the menu of a chip says, in the user's language; "" where there is nothing to edit."""
    return tr(EDIT.get(table, ""))


def chip_state(dimension: Dimension, journey: Journey, touchpoints: list[Any]) -> ChipState:
    """All values of a dimension, those all of the touchpoints hold, those some hold."""
    held = [frozenset(dimension.values_of(each)) for each in touchpoints]
    values = tuple(
        ChipValue(value.key, value.name, _mark(dimension, journey, place, value))
        for place, value in enumerate(dimension.options(journey))
    )
    return ChipState(values, frozenset.intersection(*held), frozenset.union(*held))


def _mark(dimension: Dimension, journey: Journey, place: int, value: Value) -> PaintMark | None:
    if dimension is d.SEGMENT:
        return marking.segment_mark(place)
    if dimension is d.RECOVERY:
        return marking.check_mark
    if dimension.lens:
        return marking.swatch_mark(swatch(journey, dimension, value.key))
    return glyph_mark(value)


def glyph_mark(value: Value) -> PaintMark | None:
    """The icon of a value that has one."""
    return marking.icon_mark(value.glyph) if value.glyph else None


def names_held(state: ChipState) -> str:
    """The values held, in words."""
    held = [value.label for value in state.values if value.key in state.held_by_some]
    return ", ".join(held) or tr("none")
