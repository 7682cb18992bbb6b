"""A moment of truth that comes upon the customer unannounced.

A moment of truth, not an entry, that can be reached from an entry past all touchpoints that build
expectations or are of level communication.

Why: Satisfaction is what happens, measured against what was expected; here nobody has said what
to expect.
Do: Say beforehand what will happen, how long it takes and what is needed.
Source: KPMG Nunwood, Expectations; Carlzon, Moments of Truth.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis import fixes
from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Severity
from journeymapper.analysis.paths.building import builders
from journeymapper.analysis.paths.ends import entries, reached_without
from journeymapper.analysis.paths.walk import having, told
from journeymapper.analysis.wording import quoted
from journeymapper.language import tr
from journeymapper.model.journey import Journey


class ExpectationNotSet(Pass):
    code = "JM302"
    name = "expectation-not-set"
    severity = Severity.WARNING
    profile = "review"
    bad = """
        Delivery
          I order it [entry]
          > The parcel arrives [moment of truth]
    """
    good = """
        Delivery
          I order it [entry]
          > A mail says when it comes [communication]
          > The parcel arrives [moment of truth]
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        deciding = [each for each in having(journey, "moment_of_truth") if each.moment_of_truth]
        if not deciding:
            return
        telling = {each for each, level in told(journey, "level") if level == "communication"}
        setting = builders(journey)["expectations"] | telling
        unprepared = reached_without(journey, setting) - entries(journey)
        for each in deciding:
            if each.id in unprepared:
                yield self.finding(
                    tr("{title} comes unannounced").format(title=quoted(each.title)),
                    tr(
                        "It is a moment of truth, and a way leads here on which nobody "
                        "says what to expect. People then measure it against their hopes."
                    ),
                    tr("Say beforehand what will happen"),
                    subjects=(each.id,),
                    fixes=(fixes.insert_message.tell_before(each.id),),
                )
