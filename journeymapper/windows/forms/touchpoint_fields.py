"""The fields of a touchpoint that are no dimensions: each group as (caption, binding) rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from journeymapper.language import tr
from journeymapper.model import words
from journeymapper.windows.forms.binding import Binding, Keys, Write, in_words, reading
from journeymapper.windows.forms.writing import change_each, change_part
from journeymapper.windows.widgets.cell_row import CellRow
from journeymapper.windows.widgets.chip_fields import chips_of
from journeymapper.windows.widgets.choice_chips import ChoiceChips
from journeymapper.windows.widgets.figures import FiguresField
from journeymapper.windows.widgets.marking import words_cell
from journeymapper.windows.widgets.text_fields import LineField, NumberField, TextField
from journeymapper.windows.widgets.value_widget import MIXED
from journeymapper.windows.widgets.yes_field import YesField

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.model.patch import Patch

Rows = tuple[tuple[str, Binding], ...]


def fail_point() -> Rows:
    """Whether it can fail, what can go wrong, how bad that is, how soon it is to be mended."""
    numbers = ("1", "2", "3", "4", "5")
    return (
        (
            "",
            Binding(
                YesField(tr("Something can go wrong here")),
                reading(lambda each: each.fail_point is not None),
                _toggle_fail_point,
                lambda value: in_words(value, lambda _: tr("yes"), tr("none"), tr("mixed")),
            ),
        ),
        (tr("What can go wrong"), _part("fail_point", "text", TextField(tr("What can go wrong")))),
        (
            tr("How bad it is"),
            _part(
                "fail_point",
                "severity",
                CellRow(tr("How bad it is"), (1, 2, 3, 4, 5), numbers, words_cell(numbers)),
            ),
        ),
        (
            tr("Mended within, in hours"),
            _part(
                "fail_point",
                "resolve_within_hours",
                NumberField(tr("Mended within, in hours"), above=True),
            ),
        ),
    )


def evidence_source() -> Rows:
    """Where it is known from."""
    blank = {"grade": "assumption"}
    field = _part("evidence", "source", LineField(tr("Where it is known from")), blank)
    return ((tr("Where it is known from"), field),)


def texts() -> Rows:
    """What happens, what the customer thinks, what one said."""
    rows = (
        ("description", tr("What happens")),
        ("thought", tr("What the customer thinks")),
        ("quote", tr("What one of them said")),
    )
    return tuple((name, _plain(field, TextField(name), say=True)) for field, name in rows)


def expectation() -> Rows:
    """What the customer expects, and how it turned out."""
    options = chips_of(words.OUTCOMES_OF_EXPECTATION)
    return (
        ("", _part("expectation", "text", TextField(tr("What they expect")), say=True)),
        (
            tr("How it turned out"),
            _part("expectation", "outcome", ChoiceChips(tr("How it turned out"), options)),
        ),
    )


def duration() -> Rows:
    """How long it takes, in minutes."""
    name = tr("In minutes")
    return ((name, _plain("duration_minutes", NumberField(name), say=True)),)


def metrics() -> Rows:
    """Measured figures."""
    field = FiguresField(tr("Figures"))
    say = lambda value: in_words(  # noqa: E731
        value, lambda held: ", ".join(each.name for each in held), tr("none"), tr("mixed")
    )
    binding = Binding(field, reading(lambda each: each.metrics), _setter("metrics"), say)
    return (("", binding),)


def votes() -> Rows:
    """Dots given in the room."""
    name = tr("Dots given in the room")
    return ((name, _plain("votes", NumberField(name, whole=True, empty=0), say=True)),)


def _plain(field: str, widget: Any, *, say: bool = False) -> Binding:
    show = reading(lambda each: getattr(each, field))
    return Binding(widget, show, _setter(field), _say if say else lambda _: "")


def _part(
    field: str,
    name: str,
    widget: Any,
    blank: dict[str, Any] | None = None,
    *,
    say: bool = False,
) -> Binding:
    """A field inside a part of the touchpoint, which comes into being when it is first set."""

    def read(touchpoint: Any) -> Any:
        return getattr(getattr(touchpoint, field), name, None)

    def write(journey: Journey, keys: Keys, value: Any) -> Patch:
        return change_each(
            journey,
            "touchpoints",
            keys,
            tr("Change touchpoint"),
            lambda each: _kept(each, field, change_part(each, field, blank or {}, **{name: value})),
        )

    return Binding(widget, reading(read), write, _say if say else lambda _: "")


def _kept(touchpoint: Any, field: str, changed: dict[str, Any]) -> dict[str, Any]:
    """The change; an expectation with nothing left in it is taken out."""
    part = changed[field]
    if field == "expectation" and not isinstance(part, dict) and not (part.text or part.outcome):
        return {field: None}
    return changed


def _setter(field: str) -> Write:
    def write(journey: Journey, keys: Keys, value: Any) -> Patch:
        from journeymapper.model.edits.tags import set_fields

        return set_fields(journey, keys, **{field: value})

    return write


def _toggle_fail_point(journey: Journey, keys: Keys, value: Any) -> Patch:
    from journeymapper.model.edits.tags import toggle_fail_point

    return toggle_fail_point(journey, keys)


def _say(value: Any) -> str:
    if value is MIXED:
        return tr("mixed")
    return tr("none") if value in (None, "", 0) else " ".join(str(value).split())
