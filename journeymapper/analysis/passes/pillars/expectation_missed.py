"""An expectation is disappointed, and nobody cares.

A touchpoint whose expectation came out below, where neither it nor what directly follows builds
empathy or resolution.

Why: A disappointment that is noticed and put right can bind more than none at all; one that is
passed over is told to others.
Do: Notice it there: a word of understanding, or something that makes up for it.
Source: KPMG Nunwood, Expectations, Empathy and Resolution.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis import fixes
from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Severity
from journeymapper.analysis.paths.building import here_or_next
from journeymapper.analysis.paths.walk import having
from journeymapper.analysis.wording import quoted
from journeymapper.language import tr
from journeymapper.model.journey import Journey


class ExpectationMissed(Pass):
    code = "JM303"
    name = "expectation-missed"
    severity = Severity.WARNING
    profile = "review"
    bad = """
        Arrive
          The room looks on the yard [expects below]
          > I unpack
    """
    good = """
        Arrive
          The room looks on the yard [expects below]
          > They find me another one [resolution 2]
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        missed = [
            each
            for each in having(journey, "expectation")
            if each.expectation is not None and each.expectation.outcome == "below"
        ]
        cared_for = here_or_next(journey, "empathy", "resolution") if missed else ()
        for each in missed:
            if each.id not in cared_for:
                yield self.finding(
                    tr("{title} disappoints, and nobody cares").format(title=quoted(each.title)),
                    tr(
                        "It turns out below what people expect, and neither here nor "
                        "right after does anybody understand or mend it. Such things are "
                        "told to others."
                    ),
                    tr("Add a word of understanding"),
                    subjects=(each.id,),
                    fixes=(fixes.insert_care.understand(each.id),)
                    if fixes.put_after.can_follow(journey, each.id)
                    else (),
                )
