"""Where a finding is: its records, and the words for the place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from journeymapper.language import tr
from journeymapper.windows.counts import counted

if TYPE_CHECKING:
    from journeymapper.analysis.finding import Finding
    from journeymapper.model.journey import Journey

Key = tuple[str, str]
TABLES = ("touchpoints", "connections", "stages")


def records_of(journey: Journey, finding: Finding) -> tuple[Key, ...]:
    """(table, key) of the records a finding is about, as far as they can be gone to."""
    return places_among(journey, finding.subjects)


def places_among(journey: Journey, subjects: Iterable[str]) -> tuple[Key, ...]:
    """(table, key) of those ids that a map draws."""
    return tuple(
        (table, subject)
        for subject in subjects
        for table in TABLES
        if subject in journey.table(table)
    )


def channel_of(journey: Journey, finding: Finding) -> str:
    """The first channel a finding is about, "" where it is about none."""
    return next((each for each in finding.subjects if each in journey.channels), "")


def place_of(journey: Journey, finding: Finding) -> str:
    """The stage a finding is in, how many stages, or the whole map."""
    stages = dict.fromkeys(_stage(journey, key) for key in records_of(journey, finding))
    if not stages:
        return tr("The whole map")
    if len(stages) > 2:
        return counted("stages", len(stages))
    return ", ".join(journey.stages[stage].name for stage in stages)


def _stage(journey: Journey, key: Key) -> str:
    table, subject = key
    if table == "stages":
        return subject
    touchpoint = subject if table == "touchpoints" else journey.connections[subject].source
    return journey.touchpoints[touchpoint].stage
