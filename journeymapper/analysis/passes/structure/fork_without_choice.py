"""A decision that gives no choice, or does not say what is chosen.

A touchpoint with role decision that fewer than two connections leave, or one of whose outgoing
connections has no label.

Why: At a fork the map has to say why one goes here and another there; else nobody can count them.
Do: Connect the other way, and write on each way who takes it.
Source: BPMN practice: gateways have two or more outgoing flows, and these are labelled.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis import fixes
from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Fix, Severity
from journeymapper.analysis.paths.walk import walk, with_role
from journeymapper.analysis.wording import quoted
from journeymapper.language import tr
from journeymapper.model.journey import Journey


class ForkWithoutChoice(Pass):
    code = "JM109"
    name = "fork-without-choice"
    severity = Severity.WARNING
    profile = "review"
    bad = """
        Choose
          compare = I compare three machines [decision]
          buy = I buy one
        compare -> buy
    """
    good = """
        Choose
          compare = I compare three machines [decision]
          buy = I buy one
          ask = I ask somebody
        compare -> buy: "clear"
        compare -> ask: "unsure"
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        for each in with_role(journey, "decision"):
            ways = walk(journey).after[each.id].values()
            title = quoted(each.title)
            if len(ways) < 2:
                fact = tr("{title} is marked as a decision, but fewer than two ways leave it")
                message, advice = tr("{title} leaves no choice"), tr("Connect the other way")
                offered: tuple[Fix, ...] = (fixes.mark.mark([each.id], "step"),)
            elif any(not way.label.strip() for way in ways):
                fact = tr("Several ways leave {title}, and not all say who takes them")
                message = tr("{title} does not say what is chosen")
                advice = tr("Write on each way why")
                offered = (
                    fixes.mark.label_ways([way.key for way in ways if not way.label.strip()]),
                    fixes.mark.mark([each.id], "step"),
                )
            else:
                continue
            yield self.finding(
                message.format(title=title),
                tr("{fact}. Nobody can tell what makes people go one way or the other.").format(
                    fact=fact.format(title=title)
                ),
                advice,
                subjects=(each.id,),
                fixes=offered,
            )
