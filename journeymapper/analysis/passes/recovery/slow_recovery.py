"""Help takes longer than the map says it may.

A touchpoint whose fail point says within how many hours it is to be resolved, while the quickest
way to what answers it takes longer: the waits on the way, and how long the touchpoints in between
last. What is unknown counts nothing.

Why: After a failure every hour of waiting weighs double.
Do: Shorten the waits on the way to the help, or promise less.
Source: KPMG Nunwood, Resolution: act with urgency.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis import fixes
from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Severity
from journeymapper.analysis.paths.answers import Answers
from journeymapper.analysis.paths.quickest import MINUTES, exact, minutes_to
from journeymapper.analysis.paths.walk import told
from journeymapper.analysis.wording import duration, quoted
from journeymapper.language import tr
from journeymapper.model.journey import Journey


class SlowRecovery(Pass):
    code = "JM404"
    name = "slow-recovery"
    severity = Severity.WARNING
    profile = "review"
    bad = """
        Delivery
          parcel = The parcel arrives [entry, fail 4 within 24h]
          again = They bring it again [resolution 2]
          use = I use it [goal]
        parcel -> use
        parcel -> again: failure, 48h
        again -> use
    """
    good = """
        Delivery
          parcel = The parcel arrives [entry, fail 4 within 24h]
          again = They bring it again [resolution 2]
          use = I use it [goal]
        parcel -> use
        parcel -> again: failure, 24h
        again -> use
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        for here, fail_point in told(journey, "fail_point"):
            within = fail_point.resolve_within_hours
            if within is None:
                continue
            minutes = minutes_to(journey, here, Answers(journey, here))
            if minutes is not None and minutes > MINUTES * exact(within):
                yield self.finding(
                    tr("Help after {title} takes too long").format(
                        title=quoted(journey.touchpoints[here].title)
                    ),
                    tr(
                        "It is to be mended within {limit}, and the quickest way to help "
                        "takes {needed}. After a failure each hour weighs double."
                    ).format(limit=duration(within), needed=duration(float(minutes / MINUTES))),
                    tr("Shorten the way to the help"),
                    subjects=(here,),
                    fixes=(fixes.insert_recovery.recover(here), fixes.insert_recovery.refund(here)),
                )
