"""The forms of stages, of connections and of the map itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from journeymapper.language import tr
from journeymapper.model import dimensions as d
from journeymapper.model import words
from journeymapper.model.titles import KINDS
from journeymapper.windows.forms.binding import Binding, Keys, Write, reading
from journeymapper.windows.forms.dimension_chips import edit_words_of
from journeymapper.windows.forms.form import Form
from journeymapper.windows.forms.writing import change_each
from journeymapper.windows.widgets.chip_fields import ChipState, ChipValue, PickedChips, chips_of
from journeymapper.windows.widgets.choice_chips import ChoiceChips
from journeymapper.windows.widgets.marking import segment_mark
from journeymapper.windows.widgets.text_fields import LineField, NumberField, TextField
from journeymapper.windows.widgets.yes_field import YesField

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.model.patch import Patch


class StageForm(Form):
    """Name, place around the purchase, goal."""

    table = "stages"
    offers = ()

    def __init__(self) -> None:
        super().__init__()
        name, goal = tr("Name"), tr("What the customer wants here")
        title = LineField(name, required=True)
        title.setObjectName("title")
        self.add(_bound(self, "name", title), name=name)
        phases = chips_of(words.PHASES)
        caption = tr("Around the purchase")
        self.add(_bound(self, "phase", ChoiceChips(caption, phases)), name=caption)
        self.add(_bound(self, "goal", TextField(goal)), name=goal)
        self.finish()


class ConnectionForm(Form):
    """Kind, label, who walks it, how long the customer waits."""

    table = "connections"
    offers = ("segments",)

    def __init__(self) -> None:
        super().__init__()
        kind, text = tr("Kind"), tr("Label")
        kinds = chips_of(words.CONNECTION_KINDS)
        self.add(_bound(self, "kind", ChoiceChips(kind, kinds), keeps_one=True), name=kind)
        self.add(_bound(self, "label", LineField(text)), name=text)
        who = tr("Who walks here")
        chips = PickedChips(who, "accent", show_all=True, edit_words=edit_words_of("segments"))
        binding = Binding(chips, _segments, _toggle_segment, create=_new_segment, words="segments")
        self.add(binding, name=who)
        wait = tr("Waiting time, in hours")
        hours = NumberField(wait, empty=0)
        self.add(Binding(hours, reading(_hours), _setter("wait_hours")), name=wait)
        unknown = YesField(tr("Nobody can say how long"))
        self.add(Binding(unknown, reading(lambda each: each.wait_hours is None), _set_unknown))
        self.finish()


class MapForm(Form):
    """What the map says of itself."""

    offers = ()

    def __init__(self) -> None:
        super().__init__()
        self.hint(tr("Select a card to see what is known about it."))
        title = LineField(tr("Title"), required=True)
        title.setObjectName("title")
        self.add(_header("title", title), name=tr("Title"))
        for field, name in (
            ("scenario", tr("What has happened")),
            ("goal", tr("What the customer wants")),
            ("differentiator", tr("What sets us apart")),
            ("description", tr("About this map")),
        ):
            self.add(_header(field, TextField(name)), name=name)
        states = [ChipValue("as_is", tr("As it is")), ChipValue("to_be", tr("To be"))]
        caption = tr("This map shows the journey")
        self.add(_header("state", ChoiceChips(caption, states), keeps_one=True), name=caption)
        landmarks = [ChipValue(str(place), str(place)) for place in (1, 2, 3, 4)]
        believed = tr("Landmark the team believes it has reached")
        self.add(
            Binding(
                ChoiceChips(believed, landmarks),
                reading(lambda header: header.believed_landmark and str(header.believed_landmark)),
                lambda journey, _, value: _set_header(
                    journey, believed_landmark=None if value is None else int(value)
                ),
            ),
            name=believed,
        )
        self.finish()

    def records(self) -> list[Any]:
        return [] if self._journey is None else [self._journey.header]


def _bound(form: Form, field: str, widget: Any, *, keeps_one: bool = False) -> Binding:
    """A plain field; `keeps_one`: choosing the chosen value again leaves it."""
    return Binding(
        widget,
        reading(lambda each: getattr(each, field)),
        _setter(field, form.table, keeps_one=keeps_one),
    )


def _setter(field: str, table: str = "connections", *, keeps_one: bool = False) -> Write:
    def write(journey: Journey, keys: Keys, value: Any) -> Patch:
        wanted = {} if keeps_one and value is None else {field: value}
        label = tr("Change {thing}").format(thing=tr(KINDS[table]))
        return change_each(journey, table, keys, label, lambda _: wanted)

    return write


def _hours(connection: Any) -> Any:
    return connection.wait_hours


def _set_unknown(journey: Journey, keys: Keys, unknown: Any) -> Patch:
    return _setter("wait_hours")(journey, keys, None if unknown else 0)


def _segments(journey: Journey, connections: list[Any]) -> ChipState:
    held = [frozenset(each.segments) for each in connections]
    values = tuple(
        ChipValue(value.key, value.label, segment_mark(place))
        for place, value in enumerate(d.SEGMENT.options(journey))
    )
    return ChipState(values, frozenset.intersection(*held), frozenset.union(*held))


def _toggle_segment(journey: Journey, keys: Keys, segment: Any) -> Patch:
    off = all(segment in journey.connections[key].segments for key in keys)
    order = journey.segments.keys

    def change(connection: Any) -> dict[str, Any]:
        wanted = set(connection.segments) - {segment} if off else {*connection.segments, segment}
        return {"segments": tuple(key for key in order if key in wanted)}

    return change_each(journey, "connections", keys, tr("Change connection"), change)


def _new_segment(journey: Journey, keys: Keys, name: Any) -> Patch:
    from journeymapper.model.edits.vocabulary import add_segment_for

    return add_segment_for(journey, "connections", keys, name)


def _header(field: str, widget: Any, *, keeps_one: bool = False) -> Binding:
    def write(journey: Journey, keys: Keys, value: Any) -> Patch:
        return _set_header(journey, **({} if keeps_one and value is None else {field: value}))

    return Binding(widget, reading(lambda header: getattr(header, field)), write)


def _set_header(journey: Journey, **fields: Any) -> Patch:
    from journeymapper.model.edits.header import set_header

    return set_header(journey, **fields)
