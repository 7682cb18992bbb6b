"""Something private is asked before there is any reason to trust.

A touchpoint with trait sensitive that does not itself build integrity, and that can be reached
from an entry past all touchpoints that do.

Why: People who do not trust yet give wrong answers, or leave.
Do: Show first who you are and what it is needed for, or do so right there.
Source: KPMG Nunwood, Integrity.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis import fixes
from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Severity
from journeymapper.analysis.paths.building import builders
from journeymapper.analysis.paths.ends import reached_without
from journeymapper.analysis.paths.walk import having
from journeymapper.analysis.wording import quoted
from journeymapper.language import tr
from journeymapper.model.journey import Journey


class TrustBeforeAsk(Pass):
    code = "JM304"
    name = "trust-before-ask"
    severity = Severity.WARNING
    profile = "review"
    bad = """
        Account
          I see an advertisement [entry]
          > They ask for my income [sensitive]
    """
    good = """
        Account
          I see an advertisement [entry]
          > They show what it costs, to the cent [integrity 2]
          > They ask for my income [sensitive]
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        asking = [each for each in having(journey, "traits") if "sensitive" in each.traits]
        if not asking:
            return
        trusted = builders(journey)["integrity"]
        unready = reached_without(journey, trusted) - trusted
        for each in asking:
            if each.id in unready:
                yield self.finding(
                    tr("{title} comes before there is trust").format(title=quoted(each.title)),
                    tr(
                        "Something private is asked for, and a way leads here on which "
                        "nothing builds trust. People who do not trust yet give wrong "
                        "answers, or leave."
                    ),
                    tr("Show first what it is needed for"),
                    subjects=(each.id,),
                    fixes=(fixes.insert_trust.show_reasons(each.id),),
                )
