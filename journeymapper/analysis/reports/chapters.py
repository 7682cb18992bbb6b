"""The findings of one map as people go through them: stage by stage, numbered as on the map."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from journeymapper.analysis.first import numbered
from journeymapper.analysis.reports.plain import plain
from journeymapper.language import marked, tr
from journeymapper.model.titles import title_of

if TYPE_CHECKING:
    from journeymapper.analysis.finding import Finding, Report
    from journeymapper.model.journey import Journey

WHOLE_MAP = marked("The whole map")
SUBJECT_TABLES = ("touchpoints", "connections", "stages", "opportunities", "channels")


@dataclass(frozen=True, slots=True)
class Told:
    """A finding with its number, 0 where it is dismissed, and the names of what it is about."""

    number: int
    finding: Finding
    where: tuple[str, ...]
    whom: tuple[str, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Chapter:
    """What is found in one stage; `place` counts the stages from 1, 0 is the whole map."""

    place: int
    name: str
    told: tuple[Told, ...]


def chapters(journey: Journey, report: Report) -> tuple[Chapter, ...]:
    """The findings by stage, the whole map first; one in several stages where it begins."""
    by_place: dict[int, list[Told]] = defaultdict(list)
    for number, finding in enumerate(numbered(journey, report), 1):
        by_place[_place(journey, finding.subjects)].append(_told(journey, finding, number))
    names = (tr(WHOLE_MAP), *(plain(stage.name) for stage in journey.stages))
    return tuple(Chapter(place, names[place], tuple(by_place[place])) for place in sorted(by_place))


def dismissed(journey: Journey, report: Report) -> tuple[Told, ...]:
    """The findings that the team has set aside, each with its reason."""
    return tuple(_told(journey, each.finding, 0, each.reason) for each in report.dismissed)


def record_named(journey: Journey, subject: str) -> tuple[str, str] | None:
    """The table and the title of what a finding names; None where the map has no such record."""
    for table in SUBJECT_TABLES:
        if subject in journey.table(table):
            return table, title_of(journey, table, subject)
    return None


def _told(journey: Journey, finding: Finding, number: int, reason: str = "") -> Told:
    records = (record_named(journey, subject) for subject in finding.subjects)
    where = tuple(plain(record[1]) for record in records if record)
    whom = tuple(plain(journey.segments[each].name) for each in finding.segments)
    return Told(number, finding, where, whom, plain(reason))


def _place(journey: Journey, subjects: Iterable[str]) -> int:
    places = [
        journey.stages.place(stage) + 1
        for stage in (_stage(journey, subject) for subject in subjects)
        if stage is not None
    ]
    return min(places, default=0)


def _stage(journey: Journey, subject: str) -> str | None:
    """The stage of a stage, a touchpoint, or the source of a connection."""
    if subject in journey.stages:
        return subject
    connection = journey.connections.get(subject)
    touchpoint = journey.touchpoints.get(connection.source if connection else subject)
    return touchpoint.stage if touchpoint else None
