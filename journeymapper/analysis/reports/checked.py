"""What a report is made of: the maps that were checked, and the files that are no maps."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeymapper.model.redacted import redacted

if TYPE_CHECKING:
    from journeymapper.analysis.finding import Report
    from journeymapper.model.journey import Journey


class Checked(NamedTuple):
    """One map and what the rules say of it; `file` is its name as it is to be read."""

    file: str
    journey: Journey
    report: Report

    @property
    def title(self) -> str:
        """The map's title."""
        return self.journey.header.title

    def redacted(self) -> Checked:
        """The same without what `model/redacted.py` lists, and without the file's name."""
        return Checked("", redacted(self.journey), self.report.without_reasons())


class Unread(NamedTuple):
    """A file that cannot be read as a map, and all that is wrong with it."""

    file: str
    problems: tuple[str, ...]
