"""What customers are told leaves them worse off.

A touchpoint of level communication or proactive, without a fail point and with nothing done
about a failure, with a feeling of -1 or less.

Why: What is told is not what is needed, or not understood; then telling is noise.
Do: Ask what people want to know here, and say that, in their words.
Source: Gartner pyramid, level 1: the right information, at the right time, in the right channel.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Said, Severity
from journeymapper.analysis.paths.telling import INFORMING_LEVELS
from journeymapper.analysis.paths.walk import told
from journeymapper.analysis.wording import quoted
from journeymapper.language import tr
from journeymapper.model.journey import Journey
from journeymapper.model.records import Touchpoint


class HurtingInformation(Pass):
    code = "JM212"
    name = "hurting-information"
    severity = Severity.WARNING
    profile = "workshop"
    bad = """
        Account
          A letter explains the eleven conditions [communication, -1]
    """
    good = """
        Account
          A letter says what to bring [communication, +1]
          A letter says they lost the papers [communication, -2, explain]
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        for each, feeling, level in told(journey, "sentiment", "level"):
            if feeling <= -1 and level in INFORMING_LEVELS:
                touchpoint = journey.touchpoints[each]
                if touchpoint.fail_point is None and not touchpoint.recovery:
                    yield self.spotted(_said, touchpoint, feeling, subjects=(each,))


def _said(touchpoint: Touchpoint, feeling: int) -> Said:
    return Said(
        tr("{title} informs and hurts").format(title=quoted(touchpoint.title)),
        tr(
            "It is there to inform, and people feel {feeling} about it. What they "
            "are told is not what they need, or not clear."
        ).format(feeling=_feeling(feeling)),
        tr("Ask what people want to know here"),
    )


def _feeling(sentiment: int) -> str:
    return {-1: tr("uneasy"), -2: tr("upset"), -3: tr("furious")}[sentiment]
