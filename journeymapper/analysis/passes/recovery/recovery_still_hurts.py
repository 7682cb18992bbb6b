"""Help that leaves people feeling bad.

A resolution touchpoint to which a failure or recovery connection leads, with a feeling below 0.

Why: A failure well mended can leave people happier than none at all; badly mended it counts
twice.
Do: Find out what still hurts: the wait, the tone, or having to explain it again.
Source: KPMG Nunwood, Resolution; the service recovery paradox.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Severity
from journeymapper.analysis.paths.answers import recoveries
from journeymapper.analysis.wording import quoted
from journeymapper.language import tr
from journeymapper.model.journey import Journey


class RecoveryStillHurts(Pass):
    code = "JM406"
    name = "recovery-still-hurts"
    severity = Severity.WARNING
    profile = "review"
    bad = """
        Help
          parcel = The parcel is broken [fail]
          form = I fill in a form for another one [resolution 1, -1]
        parcel -> form: failure
    """
    good = """
        Help
          parcel = The parcel is broken [fail]
          again = They bring another one [resolution 2, +2]
        parcel -> again: failure
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        for each in recoveries(journey):
            if each.sentiment is not None and each.sentiment < 0:
                yield self.finding(
                    tr("{title} helps and still hurts").format(title=quoted(each.title)),
                    tr(
                        "It mends a failure, and the feeling stays at −{depth}. A failure "
                        "badly mended counts twice."
                    ).format(depth=-each.sentiment),
                    tr("Ask what still hurts"),
                    subjects=(each.id,),
                )
