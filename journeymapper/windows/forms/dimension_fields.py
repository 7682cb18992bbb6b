"""The control for each kind of dimension, bound to the touchpoints' field.

A new dimension needs nothing here: its kind says which control it gets.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from journeymapper.model import dimensions as d
from journeymapper.windows.forms.binding import Binding, Keys, Write, in_words, reading
from journeymapper.windows.widgets import marking
from journeymapper.windows.widgets.cell_row import CellRow, PaintCell
from journeymapper.windows.widgets.chip import PaintMark
from journeymapper.windows.widgets.chip_fields import ChipField, ChipState, ChipValue, PickedChips
from journeymapper.windows.widgets.choice_chips import ChoiceChips
from journeymapper.windows.widgets.strengths import StrengthRows
from journeymapper.windows.widgets.text_fields import LineField, WordsField
from journeymapper.windows.widgets.value_widget import MIXED
from journeymapper.windows.widgets.yes_field import YesField

if TYPE_CHECKING:
    from journeymapper.model.dimensions import Dimension, Value
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


def told(text: str) -> str:
    """A word of the model in the user's language."""
    return QCoreApplication.translate("model", text)


def _cells(dimension: Dimension) -> Binding:
    values = dimension.values
    numbers = dimension.kind == "scale"
    keys: tuple[Any, ...] = tuple(int(v.key) if numbers else v.key for v in values)
    labels = tuple(told(value.label) for value in values)
    paint = CELLS.get(dimension.field) or marking.words_cell(tuple(v.key for v in values))
    widget = CellRow(told(dimension.label), keys, labels, paint)
    return Binding(
        widget, reading(dimension.held), _setter(dimension), lambda value: _said(dimension, value)
    )


def _choice(dimension: Dimension) -> Binding:
    if dimension.field in CELLS:
        return _cells(dimension)
    options = [ChipValue(v.key, told(v.label), _glyph(v)) for v in dimension.values]
    widget = ChoiceChips(told(dimension.label), options)
    return Binding(
        widget, reading(dimension.held), _setter(dimension), lambda value: _said(dimension, value)
    )


def _many(dimension: Dimension) -> Binding:
    name, tone = told(dimension.label), TONES.get(dimension.field, "accent")
    listed = bool(dimension.table) and dimension.field not in ALL_SHOWN
    widget = PickedChips(name) if listed or dimension.table else ChipField(name, tone)
    if dimension.field in ALL_SHOWN:
        widget = PickedChips(name, tone=tone, show_all=True)
    create = _creator(dimension) if dimension.table else None
    return Binding(
        widget,
        lambda journey, touchpoints: _state(dimension, journey, touchpoints),
        _toggler(dimension),
        _names,
        create=create,
    )


def _strengths(dimension: Dimension) -> Binding:
    rows = [(value.key, told(value.label), value.glyph) for value in dimension.values]
    widget = StrengthRows(told(dimension.label), rows)

    def show(journey: Journey, touchpoints: list[Any]) -> Any:
        held = [dimension.held(each) for each in touchpoints]
        return {
            value.key: _shared([strengths.get(value.key) for strengths in held])
            for value in dimension.values
        }

    def write(journey: Journey, keys: Keys, wanted: Any) -> Patch:
        from journeymapper.windows.forms.writing import change_each

        pillar, strength = wanted

        def change(touchpoint: Any) -> dict[str, Any]:
            held = dict(dimension.held(touchpoint))
            held.pop(pillar, None)
            return {dimension.field: held if strength is None else {**held, pillar: strength}}

        return change_each(journey, "touchpoints", keys, f"Tag {dimension.label.lower()}", change)

    return Binding(widget, show, write)


def _text(dimension: Dimension) -> Binding:
    widget = LineField(told(dimension.label))
    return Binding(
        widget, reading(dimension.held), _setter(dimension), lambda value: _said(dimension, value)
    )


def _words(dimension: Dimension) -> Binding:
    widget = WordsField(told(dimension.label))

    def say(value: Any) -> str:
        return in_words(value, ", ".join, told("none"), told("mixed"))

    return Binding(widget, reading(dimension.held), _setter(dimension), say)


def _yes(dimension: Dimension) -> Binding:
    widget = YesField(told(dimension.label))

    def say(value: Any) -> str:
        return in_words(value, lambda _: told("yes"), told("no"), told("mixed"))

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
            f"Tag {dimension.label.lower()}",
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


def _state(dimension: Dimension, journey: Journey, touchpoints: list[Any]) -> ChipState:
    held = [frozenset(dimension.values_of(each)) for each in touchpoints]
    values = tuple(
        ChipValue(value.key, told(value.label), _mark(dimension, journey, place, value))
        for place, value in enumerate(dimension.options(journey))
    )
    return ChipState(values, frozenset.intersection(*held), frozenset.union(*held))


def _mark(dimension: Dimension, journey: Journey, place: int, value: Value) -> PaintMark | None:
    from journeymapper.painting.tags import swatch

    if dimension is d.SEGMENT:
        return marking.segment_mark(place)
    if dimension is d.RECOVERY:
        return marking.check_mark
    if dimension.lens:
        return marking.swatch_mark(swatch(journey, dimension, value.key))
    return _glyph(value)


def _glyph(value: Value) -> PaintMark | None:
    return marking.icon_mark(value.glyph) if value.glyph else None


def _names(state: ChipState) -> str:
    held = [value.label for value in state.values if value.key in state.held_by_some]
    return ", ".join(held) or told("none")


def _shared(values: list[Any]) -> Any:
    return values[0] if all(value == values[0] for value in values) else MIXED


def _said(dimension: Dimension, value: Any) -> str:
    def words(held: Any) -> str:
        place, option = next(
            ((n, o) for n, o in enumerate(dimension.values) if o.key == str(held)), (-1, None)
        )
        if option is None:
            return str(held)
        label = told(option.label)
        match dimension.field:
            case d.LEVEL.field:
                return f"{place + 1} {label}"
            case d.FEELING.field:
                return f"{held:+d} {label}".replace("-", "−").replace("+0", "0")
            case _ if dimension.kind == "scale":
                number = told("{value} of {most}").format(value=held, most=len(dimension.values))
                return number if label == option.key else f"{number} {label}"
        return label

    if value == 0 and dimension.kind == "scale":
        return words(value)
    return in_words(value, words, "" if not dimension.folded else told("none"), told("mixed"))
