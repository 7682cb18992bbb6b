"""A promise that is made and not kept on every way to a goal.

For each promise that a touchpoint within reach makes: no other touchpoint after it keeps it, or a
goal can be reached from it past all those that do. `about` is the promise.

Why: One broken promise outweighs ten pleasant surprises.
Do: Let a touchpoint on each way keep it, or do not make it.
Source: KPMG Nunwood, Integrity; Gartner pyramid, level 3, commitment.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis import fixes
from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Fix, Severity
from journeymapper.analysis.paths.promises import heard, unkept
from journeymapper.analysis.paths.walk import having
from journeymapper.analysis.wording import quoted
from journeymapper.language import marked, tr
from journeymapper.model.journey import Journey

FACTS = {
    "nowhere": marked("{title} promises it, and nothing after it keeps it"),
    "passed": marked("{title} promises it, and a way leads to the goal past what keeps it"),
}


class PromiseUnkept(Pass):
    code = "JM301"
    name = "promise-unkept"
    severity = Severity.ERROR
    profile = "workshop"
    bad = """
        promises: soon = Delivered the next day
        Order
          order = I order it [entry, makes soon]
          wait = It is late
          done = It is here [goal]
          next = It is here the next day [goal, keeps soon]
        order -> next
        order -> wait -> done
    """
    good = """
        promises: soon = Delivered the next day
        Order
          order = I order it [entry, makes soon]
          > next = It is here the next day [keeps soon]
          > I unpack it [goal]
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        if not having(journey, "promises_made"):
            return
        makers = [journey.touchpoints[each] for each in heard(journey)]
        for promise in journey.promises:
            for each in makers:
                if promise.id not in each.promises_made:
                    continue
                if how := unkept(journey, each.id, promise.id):
                    yield self.finding(
                        tr("{text} is promised and not kept").format(text=quoted(promise.text)),
                        tr("{fact}. One broken promise outweighs ten pleasant surprises.").format(
                            fact=tr(FACTS[how]).format(title=quoted(each.title))
                        ),
                        tr("Mark where it is kept, on each way"),
                        subjects=(each.id,),
                        about=promise.id,
                        fixes=_offers(journey, each.id, promise.id),
                    )


def _offers(journey: Journey, maker: str, promise: str) -> tuple[Fix, ...]:
    leads_on = fixes.onward.leads_all_to_goals(
        journey, maker, (None,)
    ) or fixes.put_after.can_follow(journey, maker)
    return (fixes.keep_promise.keep_promise(maker, promise),) if leads_on else ()
