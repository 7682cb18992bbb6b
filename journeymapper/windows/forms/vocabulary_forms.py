"""The forms of the map's own words: segments, channels, promises, personas."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from journeymapper.language import tr
from journeymapper.model import words
from journeymapper.model.dimensions import SEGMENT
from journeymapper.model.titles import KINDS
from journeymapper.windows.forms.binding import Binding, Keys, reading
from journeymapper.windows.forms.form import Form
from journeymapper.windows.forms.writing import change_each
from journeymapper.windows.widgets.cell_row import CellRow
from journeymapper.windows.widgets.chip_fields import ChipField, ChipState, ChipValue
from journeymapper.windows.widgets.choice_chips import ChoiceChips
from journeymapper.windows.widgets.marking import segment_mark, words_cell
from journeymapper.windows.widgets.text_fields import LineField, TextField, WordsField

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.model.patch import Patch

BRAND = {
    "values": "Carries our values",
    "messaging": "Speaks our language",
    "visual_identity": "Looks like us",
}


class WordForm(Form):
    """A form of one table of the map's words."""

    def field(self, field: str, name: str, widget: Any) -> None:
        """Add a plain field."""
        table = self.table

        def write(journey: Journey, keys: Keys, value: Any) -> Patch:
            label = tr("Change {thing}").format(thing=tr(KINDS[table]))
            return change_each(journey, table, keys, label, lambda _: {field: value})

        self.add(Binding(widget, reading(lambda each: getattr(each, field)), write), name=name)


class SegmentForm(WordForm):
    """Name, what the group has in common, description."""

    table = "segments"

    def __init__(self) -> None:
        super().__init__()
        self.field("name", tr("Name"), LineField(tr("Name"), required=True))
        bases = [ChipValue(word, tr(word.capitalize())) for word in words.BASES]
        name = tr("Grouped by")
        self.field("basis", name, ChoiceChips(name, bases))
        self.field("description", tr("Description"), TextField(tr("Description")))
        self.finish()


class ChannelForm(WordForm):
    """Name, kind, how well it carries the brand."""

    table = "channels"

    def __init__(self) -> None:
        super().__init__()
        self.field("name", tr("Name"), LineField(tr("Name"), required=True))
        kinds = [ChipValue(word, tr(word.capitalize())) for word in words.CHANNEL_KINDS]
        self.field("kind", tr("Kind"), ChoiceChips(tr("Kind"), kinds))
        for aspect, name in BRAND.items():
            self._brand(aspect, tr(name))
        self.finish()

    def _brand(self, aspect: str, name: str) -> None:
        degrees = (tr("not"), tr("partly"), tr("fully"))

        def write(journey: Journey, keys: Keys, value: Any) -> Patch:
            return change_each(
                journey,
                "channels",
                keys,
                tr("Change channel"),
                lambda each: {"brand": each.brand.changed(**{aspect: value})},
            )

        row = CellRow(name, (0, 1, 2), degrees, words_cell(degrees))
        self.add(Binding(row, reading(lambda each: getattr(each.brand, aspect)), write), name=name)


class PromiseForm(WordForm):
    """The promise's words."""

    table = "promises"

    def __init__(self) -> None:
        super().__init__()
        name = tr("What the business says it will do")
        self.field("text", name, LineField(name, required=True))
        self.finish()


class PersonaForm(WordForm):
    """Name, segment, quote, needs, frustrations."""

    table = "personas"

    def __init__(self) -> None:
        super().__init__()
        self.field("name", tr("Name"), LineField(tr("Name"), required=True))
        segment = tr("Stands for")
        self.add(Binding(ChipField(segment), _segment_of, _set_segment), name=segment)
        self.field("quote", tr("Quote"), TextField(tr("Quote")))
        self.field("needs", tr("Needs"), WordsField(tr("Needs")))
        self.field("frustrations", tr("Frustrations"), WordsField(tr("Frustrations")))
        self.finish()


WORD_FORMS: tuple[tuple[str, type[WordForm]], ...] = (
    ("Segments", SegmentForm),
    ("Channels", ChannelForm),
    ("Promises", PromiseForm),
    ("Personas", PersonaForm),
)


def _segment_of(journey: Journey, personas: list[Any]) -> ChipState:
    held = [frozenset([each.segment] if each.segment else []) for each in personas]
    values = tuple(
        ChipValue(value.key, value.label, segment_mark(place))
        for place, value in enumerate(SEGMENT.options(journey))
    )
    return ChipState(values, frozenset.intersection(*held), frozenset.union(*held))


def _set_segment(journey: Journey, keys: Keys, segment: Any) -> Patch:
    def change(persona: Any) -> dict[str, Any]:
        return {"segment": None if persona.segment == segment else segment}

    return change_each(journey, "personas", keys, tr("Change persona"), change)
