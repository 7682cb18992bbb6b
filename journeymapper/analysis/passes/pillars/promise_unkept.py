"""A promise that is made and not kept on every way to a goal.

For each promise that a touchpoint within reach makes: no other touchpoint after it keeps it, or a
goal can be reached from it past all those that do. `about` is the promise.

Why: One broken promise outweighs ten pleasant surprises.
Do: Let a touchpoint on each way keep it, or do not make it.
Source: KPMG Nunwood, Integrity; Gartner pyramid, level 3, commitment.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Fix, Severity
from journeymapper.analysis.fixes.keep_promise import keep_promise
from journeymapper.analysis.fixes.onward import leads_all_to_goals
from journeymapper.analysis.fixes.put_after import can_follow
from journeymapper.analysis.paths.ends import goals, reachable
from journeymapper.analysis.paths.walk import walk, walked
from journeymapper.analysis.wording import quoted
from journeymapper.language import tr
from journeymapper.model.derived import derived
from journeymapper.model.journey import Journey
from journeymapper.model.records import Touchpoint


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
        if not walk(journey).connected:
            return
        makers = [each for each in walked(journey) if each.id in reachable(journey)]
        for promise in journey.promises:
            keepers = {each.id for each in walked(journey) if promise.id in each.promises_kept}
            for each in makers:
                if promise.id not in each.promises_made:
                    continue
                fact = _unkept(journey, each, frozenset(keepers - {each.id}))
                if fact:
                    yield self.finding(
                        tr("{text} is promised and not kept").format(text=quoted(promise.text)),
                        tr("{fact}. One broken promise outweighs ten pleasant surprises.").format(
                            fact=fact.format(title=quoted(each.title))
                        ),
                        tr("Mark where it is kept, on each way"),
                        subjects=(each.id,),
                        about=promise.id,
                        fixes=_offers(journey, each.id, promise.id),
                    )


def _unkept(journey: Journey, maker: Touchpoint, keepers: frozenset[str]) -> str:
    next_steps = walk(journey).after[maker.id]
    kept, past = _before(journey, keepers)
    if kept.isdisjoint(next_steps):
        return tr("{title} promises it, and nothing after it keeps it")
    if past.isdisjoint(next_steps):
        return ""
    return tr("{title} promises it, and a way leads to the goal past what keeps it")


@derived
def _before(journey: Journey, keepers: frozenset[str]) -> tuple[set[str], set[str]]:
    """From where one can come to a keeper, and from where to a goal past all of them."""
    everyone = walk(journey)
    return everyone.sources(keepers), everyone.sources(goals(journey), without=keepers)


def _offers(journey: Journey, maker: str, promise: str) -> tuple[Fix, ...]:
    leads_on = leads_all_to_goals(journey, maker, (None,)) or can_follow(journey, maker)
    return (keep_promise(maker, promise),) if leads_on else ()
