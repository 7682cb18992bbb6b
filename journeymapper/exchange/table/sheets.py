"""What a workbook holds beside the touchpoints: connections, opportunities, findings, in rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeymapper.analysis.reports.chapters import Told, chapters, dismissed
from journeymapper.exchange.table.actions import heads, row_of
from journeymapper.exchange.table.writing import Rows, listed
from journeymapper.language import marked, spelt, tr
from journeymapper.model.titles import title_of

if TYPE_CHECKING:
    from journeymapper.analysis.finding import Report
    from journeymapper.model.journey import Journey
    from journeymapper.model.records import Connection

WAIT, NUMBERED = marked("Wait in hours"), marked("No.")
CONNECTION_HEAD = (
    marked("From"),
    marked("To"),
    marked("Kind"),
    marked("Label"),
    marked("Segments"),
    WAIT,
)
FINDING_HEAD = (
    NUMBERED,
    marked("Severity"),
    marked("Rule"),
    marked("Finding"),
    marked("Where"),
    marked("Who is concerned"),
    marked("Why"),
    marked("What to do"),
    marked("Dismissed because"),
)


def connection_rows(journey: Journey) -> Rows:
    """A row of names, then one a connection, in the order of the map."""
    rows = (_connection(journey, each) for each in journey.connections)
    return [[tr(name) for name in CONNECTION_HEAD], *rows]


def opportunity_rows(journey: Journey) -> Rows:
    """A row of names, then one an opportunity, also where it is dropped."""
    return [heads(), *(row_of(journey, each) for each in journey.opportunities)]


def finding_rows(journey: Journey, report: Report) -> Rows:
    """A row of names, then one a finding by its number, those that are dismissed last."""
    told = [each for chapter in chapters(journey, report) for each in chapter.told]
    told.sort(key=lambda each: each.number)
    rows = map(_finding, (*told, *dismissed(journey, report)))
    return [[tr(name) for name in FINDING_HEAD], *rows]


def _connection(journey: Journey, each: Connection) -> list[str]:
    wait = each.wait_hours
    return [
        journey.touchpoints[each.source].title,
        journey.touchpoints[each.target].title,
        tr(each.kind.capitalize()),
        each.label,
        listed(title_of(journey, "segments", key) for key in each.segments),
        tr("unknown") if wait is None else spelt(wait) if wait else "",
    ]


def _finding(told: Told) -> list[str]:
    found = told.finding
    return [
        str(told.number or ""),
        tr(found.severity.word.capitalize()),
        f"{found.rule} {found.name}",
        found.message,
        listed(told.where, "; "),
        listed(told.whom),
        found.why,
        found.advice,
        told.reason,
    ]
