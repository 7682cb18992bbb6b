"""The action list as a table: for the spreadsheet of whoever follows it up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeymapper.analysis.reports.actions import to_do
from journeymapper.language import label, marked, tr

if TYPE_CHECKING:
    from journeymapper.exchange.table.writing import Rows
    from journeymapper.model.journey import Journey
    from journeymapper.model.records import Opportunity

VALUES = (
    marked("Worth to the customer, of 100"),
    marked("Worth to the business, of 100"),
    marked("Effort, of 5"),
    marked("Votes"),
)
HEAD = (
    marked("What is to be done"),
    marked("Good for"),
    marked("Owner"),
    marked("Due"),
    marked("Status"),
    *VALUES,
    marked("Touchpoints"),
)


def action_rows(journey: Journey) -> Rows:
    """A row of names, then one for each opportunity that is not dropped, the first due first.

    Dates are written as spreadsheets read them: 2026-11-30.
    """
    return [heads(), *(row_of(journey, each) for each in to_do(journey))]


def heads() -> list[str]:
    """The names of the columns."""
    return [tr(name) for name in HEAD]


def row_of(journey: Journey, each: Opportunity) -> list[str]:
    """The cells of an opportunity."""
    numbers = (each.customer_value, each.business_value, each.effort)
    return [
        each.title,
        label(each.outcome) if each.outcome else "",
        each.owner,
        each.due or "",
        label(each.status),
        *("" if number is None else str(number) for number in numbers),
        str(each.votes or ""),
        "; ".join(journey.touchpoints[key].title for key in each.touchpoints),
    ]
