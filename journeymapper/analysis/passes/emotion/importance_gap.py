"""Something that matters to people is done badly.

A touchpoint whose importance is rated two or more above its performance. An error where it is a
moment of truth.

Why: What matters and falls short is why people leave; what does not matter may fall short.
Do: Start here.
Source: Importance-performance analysis (Martilla and James 1977).
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Severity
from journeymapper.analysis.paths.walk import having
from journeymapper.analysis.wording import quoted
from journeymapper.language import tr
from journeymapper.model.journey import Journey

GAP = 2


class ImportanceGap(Pass):
    code = "JM605"
    name = "importance-gap"
    severity = Severity.WARNING
    heaviest = Severity.ERROR
    profile = "workshop"
    bad = """
        Help
          I call the hotline [importance 5, performance 2]
    """
    good = """
        Help
          I call the hotline [importance 5, performance 4]
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        for each in having(journey, "importance"):
            if each.importance is None or each.performance is None:
                continue
            if each.importance - each.performance >= GAP:
                yield self.finding(
                    tr("{title} matters and falls short").format(title=quoted(each.title)),
                    tr(
                        "Importance {importance} of 5, performance {performance}. What "
                        "matters and falls short is why people leave."
                    ).format(importance=each.importance, performance=each.performance),
                    tr("Make this one better first"),
                    subjects=(each.id,),
                    severity=Severity.ERROR if each.moment_of_truth else Severity.WARNING,
                )
