"""The control for each kind of dimension, bound to the touchpoints' field.

A new dimension needs nothing here: its kind says which control it gets.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from journeymapper.language import inside, tr
from journeymapper.model import dimensions as d
from journeymapper.windows.forms.binding import Binding, Keys, Write, in_words, reading
from journeymapper.windows.forms.dimension_chips import (
    chip_state,
    edit_words_of,
    glyph_mark,
    names_held,
)
from journeymapper.windows.forms.dimension_words import said
from journeymapper.windows.widgets import marking
from journeymapper.windows.widgets.cell_row import CellRow, PaintCell
from journeymapper.windows.widgets.chip_fields import ChipField, ChipValue, PickedChips
from journeymapper.windows.widgets.choice_chips import ChoiceChips
from journeymapper.windows.widgets.strengths import StrengthRows
from journeymapper.windows.widgets.text_fields import LineField, WordsField
from journeymapper.windows.widgets.value_widget import common
from journeymapper.windows.widgets.yes_field import YesField

if TYPE_CHECKING:
    from journeymapper.model.dimensions import Dimension
    from journeymapper.model.journey import Journey
    from journeymapper.model.patch import Patch

CELLS: dict[str, PaintCell] = {
    d.LEVEL.field: marking.stair_cell,
    d.FEELING.field: marking.face_cell,
}
"""What stands in the cells of a dimension that has marks of its own; numbers otherwise."""

TONES = {d.RECOVERY.field: "recovery"}
ALL_SHOWN = (d.SEGMENT.field,)
"""Dimensions with a table all of whose records are shown as chips: there are few."""


def bound(dimension: Dimension) -> Binding:
    """The control of a dimension, showing and changing it."""
    return _MAKERS[dimension.kind](dimension)


def _cells(dimension: Dimension) -> Binding:
    values = dimension.values
    numbers = dimension.kind == "scale"
    keys: tuple[Any, ...] = tuple(int(v.key) if numbers else v.key for v in values)
    labels = tuple(value.name for value in values)
    paint = CELLS.get(dimension.field) or marking.words_cell(tuple(v.key for v in values))
    widget = CellRow(tr(dimension.label), keys, labels, paint)
    return Binding(
        widget, reading(dimension.held), _setter(dimension), lambda value: said(dimension, value)
    )


def _choice(dimension: Dimension) -> Binding:
    if dimension.field in CELLS:
        return _cells(dimension)
    options = [ChipValue(v.key, v.name, glyph_mark(v)) for v in dimension.values]
    widget = ChoiceChips(tr(dimension.label), options)
    return Binding(
        widget, reading(dimension.held), _setter(dimension), lambda value: said(dimension, value)
    )


def _many(dimension: Dimension) -> Binding:
    name = tr(dimension.label)
    edit_words = edit_words_of(dimension.table)
    if dimension.field in ALL_SHOWN:
        widget: ChipField = PickedChips(name, "accent", show_all=True, edit_words=edit_words)
    elif dimension.table:
        widget = PickedChips(name, edit_words=edit_words)
    else:
        widget = ChipField(name, TONES.get(dimension.field, "accent"))
    create = _creator(dimension) if dimension.table else None
    return Binding(
        widget,
        lambda journey, touchpoints: chip_state(dimension, journey, touchpoints),
        _toggler(dimension),
        names_held,
        create=create,
        words=dimension.table,
    )


def _strengths(dimension: Dimension) -> Binding:
    rows = [(value.key, value.name, value.glyph) for value in dimension.values]
    widget = StrengthRows(tr(dimension.label), rows)

    def show(journey: Journey, touchpoints: list[Any]) -> Any:
        held = [dimension.held(each) for each in touchpoints]
        return {
            value.key: common([strengths.get(value.key) for strengths in held])
            for value in dimension.values
        }

    def write(journey: Journey, keys: Keys, wanted: Any) -> Patch:
        from journeymapper.windows.forms.writing import change_each

        pillar, strength = wanted

        def change(touchpoint: Any) -> dict[str, Any]:
            held = dict(dimension.held(touchpoint))
            held.pop(pillar, None)
            return {dimension.field: held if strength is None else {**held, pillar: strength}}

        return change_each(journey, "touchpoints", keys, _label(dimension), change)

    return Binding(widget, show, write)


def _text(dimension: Dimension) -> Binding:
    widget = LineField(tr(dimension.label))
    return Binding(
        widget, reading(dimension.held), _setter(dimension), lambda value: said(dimension, value)
    )


def _words(dimension: Dimension) -> Binding:
    widget = WordsField(tr(dimension.label))

    def say(value: Any) -> str:
        return in_words(value, ", ".join, tr("none"), tr("mixed"))

    return Binding(widget, reading(dimension.held), _setter(dimension), say)


def _yes(dimension: Dimension) -> Binding:
    widget = YesField(tr(dimension.label))

    def say(value: Any) -> str:
        return in_words(value, lambda _: tr("yes"), tr("no"), tr("mixed"))

    return Binding(widget, reading(dimension.held), _setter(dimension), say)


_MAKERS: dict[str, Callable[[Dimension], Binding]] = {
    "one": _choice,
    "many": _many,
    "scale": _cells,
    "strengths": _strengths,
    "text": _text,
    "words": _words,
    "yes": _yes,
}


def _setter(dimension: Dimension) -> Write:
    """Sets the whole field; None clears it."""

    def write(journey: Journey, keys: Keys, value: Any) -> Patch:
        from journeymapper.model.edits.tags import set_fields
        from journeymapper.windows.forms.writing import change_each, change_part

        if not dimension.part:
            wanted = dimension.default if value is None else value
            return set_fields(journey, keys, **{dimension.field: wanted})
        if value is None:
            return set_fields(journey, keys, **{dimension.field: None})
        return change_each(
            journey,
            "touchpoints",
            keys,
            _label(dimension),
            lambda each: change_part(each, dimension.field, {}, **{dimension.part: value}),
        )

    return write


def _toggler(dimension: Dimension) -> Write:
    def write(journey: Journey, keys: Keys, value: Any) -> Patch:
        from journeymapper.model.edits.tags import tag

        return tag(journey, keys, dimension, value)

    return write


def _creator(dimension: Dimension) -> Write:
    def write(journey: Journey, keys: Keys, name: Any) -> Patch:
        from journeymapper.model.edits.tags import tag_new

        return tag_new(journey, keys, dimension, name)

    return write


def _label(dimension: Dimension) -> str:
    return tr("Tag {dimension}").format(dimension=inside(tr(dimension.label)))
