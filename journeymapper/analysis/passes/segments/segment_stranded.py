"""A group of customers that no way leads to a goal.

Judged for each segment that has touchpoints, or for everyone where the map has no segments, once
the map has a connection: no goal open to the segment can be reached from an entry open to it,
over the touchpoints and connections open to it. What names no segments is open to all.

Why: A map that only works for some is a plan to lose the others.
Do: Mark a goal for them, or connect the way that leads there.
Source: The customer experience model, segmentation.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis import fixes
from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Fix, Severity
from journeymapper.analysis.paths.ends import entries_of, goals_of, goals_reached
from journeymapper.analysis.paths.segments import Group, groups
from journeymapper.analysis.paths.walk import segment_walk, walk, with_role
from journeymapper.analysis.wording import customers, listed, quoted
from journeymapper.language import tr
from journeymapper.model.journey import Journey


class SegmentStranded(Pass):
    code = "JM701"
    name = "segment-stranded"
    severity = Severity.ERROR
    profile = "workshop"
    bad = """
        Account
          apply = I apply [entry]
          passport = I show my passport
          account = I have an account [goal]
        segments: resident, abroad
        apply -> passport
        passport -> account: for resident
    """
    good = """
        Account
          apply = I apply [entry]
          passport = I show my passport
          account = I have an account [goal]
        segments: resident, abroad
        apply -> passport -> account: for resident
        apply -> account: for abroad
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        if not walk(journey).connected:
            return
        for group in groups(journey):
            open_to = segment_walk(journey, group)
            starts, ends = entries_of(journey, group), goals_of(journey, group)
            is_everyones = open_to is walk(journey)
            come = goals_reached(journey) if is_everyones else open_to.reach(starts)
            if not open_to or not ends.isdisjoint(come):
                continue
            yield self.finding(
                tr("No way to the goal for {who}").format(who=customers(journey, (group,))),
                _missing(journey, starts, ends),
                tr("Connect a way to the goal") if ends else tr("Mark the goal they come for"),
                segments=() if group is None else (group,),
                fixes=_offers(journey, group, starts, ends),
            )


def _missing(journey: Journey, starts: frozenset[str], ends: frozenset[str]) -> str:
    if not ends:
        return tr("No goal is marked for them. Whatever they do here, they never arrive.")
    in_order = sorted(ends, key=journey.touchpoints.place)
    titles = listed((quoted(journey.touchpoints[each].title) for each in in_order), 2)
    if not starts:
        return tr("They come in nowhere, so no way leads to {titles}. They never arrive.").format(
            titles=titles
        )
    return tr(
        "No way leads them from where they come in to {titles}. They set out and never arrive."
    ).format(titles=titles)


def _offers(
    journey: Journey, group: Group, starts: frozenset[str], ends: frozenset[str]
) -> tuple[Fix, ...]:
    open_to = segment_walk(journey, group)
    free = [each.id for each in with_role(journey, "step") if each.id in open_to]
    if starts and ends:
        return (fixes.connect.open_way(group),)
    if starts:
        arriving = [each for each in free if each in open_to.reach(starts)]
        return (fixes.mark.mark(arriving[-1:], "goal"),) if arriving else ()
    leading = [each for each in free if each in open_to.sources(ends)]
    return (fixes.mark.mark(leading[:1], "entry"),) if leading else ()
