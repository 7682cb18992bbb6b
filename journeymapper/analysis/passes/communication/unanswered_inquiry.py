"""A question of the customer's that gets no answer.

A touchpoint with trait inquiry, where neither it nor what comes within two steps after it is of
level responsive, commitment, proactive or evolution.

Why: A question that leads nowhere is asked again, louder, or somewhere else.
Do: Answer it there, or at most two steps on.
Source: Gartner pyramid, level 2, responsive.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis import fixes
from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Severity
from journeymapper.analysis.paths.walk import having, told, walk
from journeymapper.analysis.wording import quoted
from journeymapper.language import tr
from journeymapper.model.journey import Journey

ANSWERING_LEVELS = ("responsive", "commitment", "proactive", "evolution")
STEPS = 2
"""After so many an answer comes too late."""


class UnansweredInquiry(Pass):
    code = "JM204"
    name = "unanswered-inquiry"
    severity = Severity.ERROR
    profile = "workshop"
    bad = """
        Choose
          I ask which one is quiet [inquiry]
          > The page lists ten models [communication]
          > I compare them
          > An adviser calls [responsive]
    """
    good = """
        Choose
          I ask which one is quiet [inquiry]
          > I wait [customer]
          > An adviser calls [responsive]
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        asking = [each for each in having(journey, "traits") if "inquiry" in each.traits]
        if not asking:
            return
        everyone, levels = walk(journey), told(journey, "level")
        answered = {each for each, level in levels if level in ANSWERING_LEVELS}
        for _ in range(STEPS):
            answered |= everyone.just_before(answered)
        for each in asking:
            if each.id not in answered:
                yield self.finding(
                    tr("{title} gets no answer").format(title=quoted(each.title)),
                    tr(
                        "The customer asks here, and nobody responds within two steps. "
                        "What is not answered is asked again, or somewhere else."
                    ),
                    tr("Add an answer right after it"),
                    subjects=(each.id,),
                    fixes=(fixes.insert_answer.answer(each.id),)
                    if fixes.put_after.can_follow(journey, each.id)
                    else (),
                )
