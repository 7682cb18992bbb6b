"""A long wait in which the customer hears nothing.

A connection, loopbacks aside, with a wait of a day or more, or of unknown length; neither what
comes before it tells the customer where things stand nor what comes after it. A customer's own
step without a level ("I wait") is looked through to its neighbours; where it has several, all of
them have to tell.

Why: Waiting is bearable while one knows how long and what for.
Do: Say how long it takes when it starts, and send a word in between.
Source: Maister, The Psychology of Waiting Lines; Gartner pyramid, level 1.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis import fixes
from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Severity
from journeymapper.analysis.paths.telling import informs, is_silent_step, long_waits
from journeymapper.analysis.paths.walk import Ways, walk
from journeymapper.analysis.wording import duration, quoted, sentence
from journeymapper.language import tr
from journeymapper.model.journey import Journey
from journeymapper.model.records import Connection


class SilentWait(Pass):
    code = "JM202"
    name = "silent-wait"
    severity = Severity.ERROR
    profile = "workshop"
    bad = """
        Delivery
          order = I order it
          parcel = The parcel arrives
        order -> parcel: 48h
    """
    good = """
        Delivery
          > confirmed = A mail says when it comes [communication]
          > wait = I wait for the parcel [customer]
          parcel = The parcel arrives
        wait -> parcel: 48h
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        everyone = walk(journey)
        for each in long_waits(journey):
            if not _all_inform(journey, each.source, everyone.before) and not _all_inform(
                journey, each.target, everyone.after
            ):
                yield self._silence(journey, each)

    def _silence(self, journey: Journey, wait: Connection) -> Finding:
        title = quoted(journey.touchpoints[wait.source].title)
        if wait.wait_hours is None:
            message = tr("Silence after {title}, nobody knows how long")
            fact = tr("After {title} the customer waits and hears nothing")
            long = ""
        else:
            long = duration(wait.wait_hours)
            message = tr("{long} of silence after {title}")
            fact = tr("After {title} the customer hears nothing for {long}")
        return self.finding(
            sentence(message.format(title=title, long=long)),
            tr("{fact}. People who hear nothing call again.").format(
                fact=fact.format(title=title, long=long)
            ),
            tr("Add a word while they wait"),
            subjects=(wait.key,),
            fixes=(fixes.insert_message.tell_during(wait.key),),
        )


def _all_inform(journey: Journey, touchpoint: str, beyond: Ways) -> bool:
    looked_at = [touchpoint]
    if is_silent_step(journey.touchpoints[touchpoint]) and beyond[touchpoint]:
        looked_at = list(beyond[touchpoint])
    return all(informs(journey.touchpoints[each]) for each in looked_at)
