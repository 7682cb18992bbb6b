"""Some customers have it much harder than others.

The effort of a segment's least-effort path is at least half as much again as the smallest such
effort over the segments.

Why: Those who have it hardest are seldom in the room.
Do: Open the easy way to them, or ease theirs.
Source: The customer experience model, segmentation; KPMG Nunwood, Time and Effort.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Severity
from journeymapper.analysis.paths.least_effort import least_effort
from journeymapper.analysis.wording import customers
from journeymapper.language import tr
from journeymapper.model.journey import Journey


class SegmentInequity(Pass):
    code = "JM702"
    name = "segment-inequity"
    severity = Severity.WARNING
    profile = "review"
    bad = """
        Account
          apply = I apply [entry, effort 1]
          papers = I send eleven papers [effort 6]
          account = I have an account [goal, effort 1]
        apply -> account: for resident
        apply -> papers -> account: for abroad
    """
    good = """
        Account
          apply = I apply [entry, effort 3]
          papers = I show my passport [effort 2]
          account = I have an account [goal, effort 2]
        apply -> account: for resident
        apply -> papers -> account: for abroad
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        paths = {key: least_effort(journey, key) for key in journey.segments.keys}
        efforts = {key: path.effort for key, path in paths.items() if path is not None}
        least = min(efforts.values(), default=0)
        for segment, effort in efforts.items():
            if 2 * effort >= 3 * least:
                yield self.finding(
                    tr("Much harder for {who} than for others").format(
                        who=customers(journey, (segment,))
                    ),
                    tr(
                        "Their easiest way takes an effort of {effort}, that of others "
                        "{least}. Those who have it hardest are seldom in the room."
                    ).format(effort=effort, least=least),
                    tr("Open the easy way to them"),
                    segments=(segment,),
                )
