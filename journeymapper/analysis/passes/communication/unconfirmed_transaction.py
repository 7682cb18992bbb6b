"""A transaction that nothing confirms.

A touchpoint with trait transaction, not itself of level communication, that no flow connection
leaves, or one of whose next steps along flow connections does not tell the customer where things
stand. A customer's own step without a level is looked through to its own next steps.

Why: Whoever has paid or signed wants to know that it worked.
Do: Confirm it at once, and say what happens next.
Source: Gartner pyramid, level 1; Nielsen, visibility of system status.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis import fixes
from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Severity
from journeymapper.analysis.paths.telling import informs, is_silent_step
from journeymapper.analysis.paths.walk import having, walk
from journeymapper.analysis.wording import quoted
from journeymapper.language import tr
from journeymapper.model.journey import Journey
from journeymapper.model.records import Touchpoint


class UnconfirmedTransaction(Pass):
    code = "JM203"
    name = "unconfirmed-transaction"
    severity = Severity.ERROR
    profile = "workshop"
    bad = """
        Order
          I order it [transaction]
          > The parcel arrives
    """
    good = """
        Order
          I order it [transaction]
          > A mail confirms the order [communication]
          > The parcel arrives
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        for each in having(journey, "traits"):
            if "transaction" not in each.traits or each.level == "communication":
                continue
            following = _next(journey, each)
            silent = [step for step in following if not informs(step)]
            if following and not silent:
                continue
            if silent:
                fact = tr("{title} comes next and does not say that it worked")
                fact = fact.format(title=quoted(silent[0].title))
            else:
                fact = tr("No step follows that says that it worked")
            yield self.finding(
                tr("Nothing confirms {title}").format(title=quoted(each.title)),
                tr("{fact}. People who are not sure do it again, or call.").format(fact=fact),
                tr("Add a confirmation right after it"),
                subjects=(each.id,),
                fixes=(fixes.insert_message.confirm(each.id),)
                if fixes.put_after.can_follow(journey, each.id)
                else (),
            )


def _next(journey: Journey, transaction: Touchpoint) -> list[Touchpoint]:
    steps: list[Touchpoint] = []
    for step in _flow_targets(journey, transaction):
        beyond = _flow_targets(journey, step) if is_silent_step(step) else []
        steps.extend(beyond or [step])
    return steps


def _flow_targets(journey: Journey, touchpoint: Touchpoint) -> list[Touchpoint]:
    ways = walk(journey).after[touchpoint.id].values()
    return [journey.touchpoints[way.target] for way in ways if way.kind == "flow"]
