"""Two versions of a map, analysed: what differs in records, and what became of the findings."""

from __future__ import annotations

from dataclasses import dataclass

from journeymapper.analysis.compare import Comparison, compare
from journeymapper.analysis.finding import Report
from journeymapper.analysis.runner import analyse
from journeymapper.model.diff import Difference, difference
from journeymapper.model.journey import Journey
from journeymapper.model.redacted import redacted


@dataclass(frozen=True, slots=True)
class Versions:
    """An older map and a newer one, with what a profile says of each."""

    old: Journey
    new: Journey
    before: Report
    after: Report
    records: Difference
    findings: Comparison

    def redacted(self) -> Versions:
        """The same without what `model/redacted.py` lists."""
        old, new = redacted(self.old), redacted(self.new)
        before, after = self.before.without_reasons(), self.after.without_reasons()
        return Versions(old, new, before, after, difference(old, new), self.findings)


def versions(old: Journey, new: Journey, profile: str, *, plugins: bool = True) -> Versions:
    """Two maps compared by the rules of a profile."""
    before, after = (analyse(each, profile, plugins=plugins) for each in (old, new))
    return Versions(old, new, before, after, difference(old, new), compare(before, after))
