"""Something can fail here, and nothing mends it.

No touchpoint that builds resolution follows directly, or can be reached from where a failure
connection leads, and either is an exit or leads on to a goal. Judged for each segment that comes
by; where it holds for some only, it names them. A warning where the fail point's severity is
rated 1 or 2.

Why: People forgive a failure; they do not forgive being left alone with it.
Do: Connect a recovery that apologises, acts, and leads back to where the customer should have
been.
Source: Shostack, fail points; KPMG Nunwood, Resolution.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis import fixes
from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Said, Severity
from journeymapper.analysis.paths.answers import all_unanswered
from journeymapper.analysis.paths.segments import groups, groups_at, named
from journeymapper.analysis.paths.walk import of_walked
from journeymapper.analysis.wording import customers, quoted, sentence, shortened
from journeymapper.language import tr
from journeymapper.model.journey import Journey
from journeymapper.model.records import FailPoint, Touchpoint


class UnresolvedFailPoint(Pass):
    code = "JM401"
    name = "unresolved-fail-point"
    severity = Severity.ERROR
    profile = "workshop"
    bad = """
        Delivery
          I order it [entry]
          > The parcel arrives [fail 4 "nobody at home"]
          > I use it [goal]
    """
    good = """
        Delivery
          I order it [entry]
          > parcel = The parcel arrives [fail 4 "nobody at home"]
          > use = I use it [goal]
          again = They bring it again [resolution 2]
        parcel -> again: failure
        again -> use: recovery
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        everyone = groups(journey)
        failing = filter(None, of_walked(journey, "fail_point"))
        for (here, left_alone), fail_point in zip(
            all_unanswered(journey).items(), failing, strict=True
        ):
            if not left_alone:
                continue
            found = left_alone == everyone
            segments = () if found else named(left_alone, groups_at(journey, here))
            yield self.spotted(
                _said,
                journey,
                here,
                fail_point,
                segments,
                subjects=(here,),
                segments=segments,
                severity=Severity.WARNING if (fail_point.severity or 5) <= 2 else None,
            )


def _said(journey: Journey, here: str, fail_point: FailPoint, segments: tuple[str, ...]) -> Said:
    touchpoint, who = journey.touchpoints[here], customers(journey, segments)
    return Said(
        _headline(touchpoint, bool(segments)).format(title=quoted(touchpoint.title), who=who),
        tr(
            "{fact}, and no help leads {who} on. People forgive a failure, but "
            "not being left alone with it."
        ).format(fact=_failure(fail_point), who=who),
        tr("Add a way back with an apology"),
        lambda: (
            *(
                [fixes.insert_recovery.recover(here)]
                if fixes.insert_recovery.can_rejoin(journey, here)
                else []
            ),
            *(
                []
                if fixes.insert_recovery.ends_unmarked(journey, here)
                else [fixes.insert_recovery.refund(here)]
            ),
        ),
    )


def _headline(touchpoint: Touchpoint, some: bool) -> str:
    if touchpoint.moment_of_truth:
        if some:
            return tr("{title} decides everything, with no way back for {who}")
        return tr("{title} decides everything, with no way back")
    if some:
        return tr("{title} can fail, and nothing mends it for {who}")
    return tr("{title} can fail, and nothing mends it")


def _failure(fail_point: FailPoint) -> str:
    what = sentence(shortened(fail_point.text, 100).rstrip(".")) or tr("It can go wrong here")
    if fail_point.severity is None:
        return what
    return tr("{what} (severity {severity} of 5)").format(what=what, severity=fail_point.severity)
