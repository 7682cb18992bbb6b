"""An entry of the findings list: a finding with its badge, its place and, set aside, the reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from journeymapper.painting.look import Badge
from journeymapper.painting.numbering import badge_of
from journeymapper.windows.panels.finding_place import channel_of, place_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from journeymapper.analysis.finding import Finding, Report
    from journeymapper.model.journey import Journey


@dataclass(frozen=True, slots=True)
class Entry:
    """What a row shows; `reason` is why the finding was dismissed, "" if it was not.

    `channel` is the one it is about, "" for none.
    """

    finding: Finding
    badge: Badge
    place: str
    reason: str = ""
    channel: str = ""


def standing_entries(journey: Journey, numbered: Sequence[tuple[int, Finding]]) -> list[Entry]:
    """Findings with their numbers, in the order given."""
    return [
        Entry(
            finding,
            badge_of(finding, number),
            place_of(journey, finding),
            channel=channel_of(journey, finding),
        )
        for number, finding in numbered
    ]


def dismissed_entries(journey: Journey, report: Report) -> list[Entry]:
    """The findings the team has set aside, without numbers."""
    return [
        Entry(
            each.finding,
            badge_of(each.finding, 0, dismissed=True),
            place_of(journey, each.finding),
            each.reason,
        )
        for each in report.dismissed
    ]
