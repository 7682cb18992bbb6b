"""The forms of the map's own words: personas, segments, channels, promises."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal

from journeymapper.language import tr
from journeymapper.model import words
from journeymapper.model.dimensions import SEGMENT
from journeymapper.model.titles import KINDS
from journeymapper.windows.forms.binding import Binding, Keys, reading
from journeymapper.windows.forms.dimension_chips import edit_words_of
from journeymapper.windows.forms.form import Form
from journeymapper.windows.forms.writing import change_each
from journeymapper.windows.widgets.brand_grid import DEGREES, BrandGrid
from journeymapper.windows.widgets.cell_row import CellRow
from journeymapper.windows.widgets.chip_fields import ChipState, ChipValue, PickedChips, chips_of
from journeymapper.windows.widgets.choice_chips import ChoiceChips
from journeymapper.windows.widgets.marking import segment_mark, words_cell
from journeymapper.windows.widgets.persona_preview import PersonaPreview
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
    """A form of one table of the map's words; `taken` carries another word that is wanted."""

    taken = Signal(str)

    def field(self, field: str, name: str, widget: Any) -> None:
        """Add a plain field."""
        table = self.table

        def write(journey: Journey, keys: Keys, value: Any) -> Patch:
            return change_each(journey, table, keys, _changed(table), lambda _: {field: value})

        self.add(Binding(widget, reading(lambda each: getattr(each, field)), write), name=name)


class SegmentForm(WordForm):
    """Name, what the group has in common, description."""

    table = "segments"

    def __init__(self) -> None:
        super().__init__()
        self.field("name", tr("Name"), LineField(tr("Name"), required=True))
        bases = chips_of(words.BASES)
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
        kinds = chips_of(words.CHANNEL_KINDS)
        self.field("kind", tr("Kind"), ChoiceChips(tr("Kind"), kinds))
        for aspect, name in BRAND.items():
            self._brand(aspect, tr(name))
        self.grid = BrandGrid()
        self.grid.taken.connect(self.taken)
        self.grid.rated.connect(self._rate)
        self.hint(tr("▲ best, ▼ worst: where channels differ so much, people trust the worst."))
        self.put(self.grid)
        self.after_showing(self._show_grid)
        self.finish()

    def _show_grid(self, channels: list[Any]) -> None:
        if self._journey is not None:
            self.grid.show_brand(self._journey, channels[0].id)

    def _rate(self, channel: str, aspect: str, degree: Any) -> None:
        if self._journey is not None:
            self.edit_requested.emit(_rated(self._journey, (channel,), aspect, degree))

    def _brand(self, aspect: str, name: str) -> None:
        degrees = tuple(map(tr, DEGREES))

        def write(journey: Journey, keys: Keys, value: Any) -> Patch:
            return _rated(journey, keys, aspect, value)

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
        chips = PickedChips(segment, "accent", show_all=True, edit_words=edit_words_of("segments"))
        binding = Binding(chips, _segment_of, _set_segment, create=_new_segment, words="segments")
        self.add(binding, name=segment)
        self.field("quote", tr("Quote"), TextField(tr("Quote")))
        self.field("needs", tr("Needs"), WordsField(tr("Needs")))
        self.field("frustrations", tr("Frustrations"), WordsField(tr("Frustrations")))
        self.preview = PersonaPreview()
        self.put(self.preview)
        self.after_showing(self._preview)
        self.finish()

    def _preview(self, personas: list[Any]) -> None:
        if self._journey is not None:
            self.preview.show_persona(self._journey, personas[0])


WORD_FORMS: tuple[tuple[str, type[WordForm]], ...] = (
    ("Personas", PersonaForm),
    ("Segments", SegmentForm),
    ("Channels", ChannelForm),
    ("Promises", PromiseForm),
)
"""What each table is called, and its form; in the order of the dialog's pages."""


def _changed(table: str) -> str:
    return tr("Change {thing}").format(thing=tr(KINDS[table]))


def _rated(journey: Journey, keys: Keys, aspect: str, degree: Any) -> Patch:
    def change(channel: Any) -> dict[str, Any]:
        return {"brand": channel.brand.changed(**{aspect: degree})}

    return change_each(journey, "channels", keys, _changed("channels"), change)


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

    return change_each(journey, "personas", keys, _changed("personas"), change)


def _new_segment(journey: Journey, keys: Keys, name: Any) -> Patch:
    from journeymapper.model.edits.vocabulary import add_segment_for

    return add_segment_for(journey, "personas", keys, name)
