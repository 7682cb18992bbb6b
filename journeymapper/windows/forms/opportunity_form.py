"""The form of an opportunity: whom it helps, what it is worth, who takes it on, by when."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from journeymapper.language import tr
from journeymapper.model import words
from journeymapper.painting.dates import day_in_figures
from journeymapper.windows.forms.binding import Binding, Keys, reading
from journeymapper.windows.forms.form import Form
from journeymapper.windows.forms.writing import change_each
from journeymapper.windows.widgets.cell_row import CellRow
from journeymapper.windows.widgets.chip_fields import ChipState, ChipValue, PickedChips, chips_of
from journeymapper.windows.widgets.choice_chips import ChoiceChips
from journeymapper.windows.widgets.marking import words_cell
from journeymapper.windows.widgets.text_fields import DayField, LineField, NumberField

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.model.patch import Patch

EFFORTS = ("1", "2", "3", "4", "5")


class OpportunityForm(Form):
    """All that is known of one opportunity; its votes are given in the room."""

    table = "opportunities"

    def __init__(self) -> None:
        super().__init__()
        self.title = LineField(tr("Title"), required=True)
        self.title.setObjectName("title")
        self._field("title", tr("Title"), self.title)
        name = tr("Status")
        statuses = chips_of(words.STATUSES)
        self._field("status", name, ChoiceChips(name, statuses), keep=True)
        self._percent("customer_value", tr("Worth to the customer, 0 to 100"))
        name = tr("Effort, 1 easy to 5 hard")
        self._field("effort", name, CellRow(name, range(1, 6), EFFORTS, words_cell(EFFORTS)))
        self._percent("business_value", tr("Worth to the business, 0 to 100"))
        self._field("owner", tr("Owner"), LineField(tr("Owner")))
        due = tr("Due, as {day}").format(day=day_in_figures(date(2026, 11, 30)))
        self._field("due", due, DayField(tr("Due")))
        name = tr("What it is good for")
        outcomes = chips_of(words.OUTCOMES)
        self._field("outcome", name, ChoiceChips(name, outcomes))
        name = tr("Cards")
        cards = PickedChips(name, can_create=False)
        self.add(Binding(cards, _touchpoints, _toggle_touchpoint), name=name)
        self.finish()

    def _percent(self, field: str, name: str) -> None:
        self._field(field, name, NumberField(name, whole=True, most=100))

    def _field(
        self,
        field: str,
        name: str,
        widget: Any,
        *,
        keep: bool = False,
    ) -> None:
        """Add a plain field; `keep`: choosing the chosen value again leaves it."""

        def write(journey: Journey, keys: Keys, value: Any) -> Patch:
            wanted = {} if keep and value is None else {field: value}
            return change_each(journey, self.table, keys, _label(), lambda _: wanted)

        self.add(Binding(widget, reading(lambda each: getattr(each, field)), write), name=name)


def _touchpoints(journey: Journey, opportunities: list[Any]) -> ChipState:
    held = frozenset(opportunities[0].touchpoints)
    values = tuple(ChipValue(each.id, each.title) for each in journey.touchpoints)
    return ChipState(values, held, held)


def _toggle_touchpoint(journey: Journey, keys: Keys, touchpoint: Any) -> Patch:
    def change(opportunity: Any) -> dict[str, Any]:
        tied = opportunity.touchpoints
        rest = tuple(key for key in tied if key != touchpoint)
        return {"touchpoints": rest if touchpoint in tied else (*tied, touchpoint)}

    return change_each(journey, "opportunities", keys, _label(), change)


def _label() -> str:
    return tr("Change opportunity")
