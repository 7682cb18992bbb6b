"""A question that people ask because nobody told them before.

A touchpoint with trait inquiry, not an entry, that can be reached from an entry past all
touchpoints of level communication.

Why: Many questions are only asked because nothing was said: each costs the customer time and the
business a call.
Do: Say it before they have to ask.
Source: Price and Jaffe, The Best Service Is No Service.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis import fixes
from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Severity
from journeymapper.analysis.paths.ends import entries, reached_without
from journeymapper.analysis.paths.walk import having, told
from journeymapper.analysis.wording import quoted
from journeymapper.language import tr
from journeymapper.model.journey import Journey


class AvoidableContact(Pass):
    code = "JM210"
    name = "avoidable-contact"
    severity = Severity.WARNING
    profile = "review"
    bad = """
        Delivery
          I order it [entry]
          > I call and ask when it comes [inquiry]
          > It arrives [goal]
    """
    good = """
        Delivery
          I order it [entry]
          > A mail says when it comes [communication]
          > I call and ask for another day [inquiry]
          > It arrives [goal]
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        asking = [each for each in having(journey, "traits") if "inquiry" in each.traits]
        if not asking:
            return
        telling = frozenset(
            each for each, level in told(journey, "level") if level == "communication"
        )
        untold = reached_without(journey, telling) - entries(journey)
        for each in asking:
            if each.id in untold:
                yield self.finding(
                    tr("Nobody says anything before {title}").format(title=quoted(each.title)),
                    tr(
                        "A way leads here on which nothing was told. People ask what "
                        "they could have been told."
                    ),
                    tr("Add a message before they have to ask"),
                    subjects=(each.id,),
                    fixes=(fixes.insert_message.tell_before(each.id),),
                )
