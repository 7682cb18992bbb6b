"""The customer has to hand over the same thing again.

A touchpoint asks for a thing that another one has asked for already, on every path from an entry
to it; upper case and blanks around it do not matter. Judged for each segment that gets here;
where it holds for some only, it names them. `about` is the thing.

Why: Asking again says that nobody was listening.
Do: Take it from where it was given.
Source: KPMG Nunwood, Time and Effort; the tell-us-once principle.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from journeymapper.analysis import fixes
from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Severity
from journeymapper.analysis.paths.asking import asked_before, same
from journeymapper.analysis.paths.segments import Group, groups, named
from journeymapper.analysis.paths.walk import having
from journeymapper.analysis.wording import customers, quoted
from journeymapper.language import tr
from journeymapper.model.journey import Journey


class AskedTwice(Pass):
    code = "JM306"
    name = "asked-twice"
    severity = Severity.WARNING
    profile = "workshop"
    bad = """
        Order
          order = I order it [entry, asks for address]
          > I call the hotline [asks for Address]
    """
    good = """
        Order
          start = I start [entry]
          web = I order it on the web [asks for address]
          shop = I order it in the shop [asks for address]
          pay = I pay [asks for card]
        start -> web -> pay
        start -> shop -> pay
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        if not _any_twice(journey):
            return
        arriving: dict[str, list[Group]] = defaultdict(list)
        twice: dict[tuple[str, str], dict[Group, str]] = defaultdict(dict)
        for group in groups(journey):
            for touchpoint, asked in asked_before(journey, group).items():
                arriving[touchpoint].append(group)
                for thing in journey.touchpoints[touchpoint].asks_for:
                    if same(thing) in asked:
                        twice[touchpoint, thing][group] = asked[same(thing)]
        for each in having(journey, "asks_for"):
            for thing in dict.fromkeys(each.asks_for):
                found = twice.get((each.id, thing))
                if found:
                    segments = named(tuple(found), tuple(arriving[each.id]))
                    first = quoted(journey.touchpoints[next(iter(found.values()))].title)
                    headline = (
                        tr("{thing} has to be given twice by {who}")
                        if segments
                        else tr("{thing} has to be given twice")
                    )
                    yield self.finding(
                        headline.format(thing=quoted(thing), who=customers(journey, segments)),
                        tr(
                            "{first} has it already, and {title} asks again. That says that "
                            "nobody was listening."
                        ).format(first=first, title=quoted(each.title)),
                        tr("Take it from {first}").format(first=first),
                        subjects=(each.id,),
                        segments=segments,
                        about=thing,
                        fixes=(fixes.ask_once.ask_once(each.id, thing),),
                    )


def _any_twice(journey: Journey) -> bool:
    """Whether two touchpoints ask for the same thing at all."""
    asked = [
        {same(thing) for thing in e.asks_for} for e in having(journey, "asks_for") if e.asks_for
    ]
    return sum(map(len, asked)) > len(set().union(*asked))
