"""Building a pillar that nothing builds yet, where it matters most."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeymapper.analysis.finding import Fix
from journeymapper.analysis.fixes.newcomer import Newcomer
from journeymapper.analysis.fixes.put_after import can_follow, proposals_after
from journeymapper.analysis.paths.ends import reachable
from journeymapper.analysis.paths.walk import walked
from journeymapper.analysis.wording import in_small
from journeymapper.language import marked, tr
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import Touchpoint

BUILDERS: dict[str, Newcomer] = {
    "integrity": Newcomer(
        title=marked("They show what it costs and what it is for"),
        description=marked("Say openly what it costs, what is in it and what is not."),
        systems=(marked("automated message"),),
        levels=("communication", None),
        pillars={"integrity": 2},
        by="digital",
    ),
    "resolution": Newcomer(
        title=marked("They ask if all is well, and put right what is not"),
        description=marked("Ask before people complain, say sorry, and mend it at once."),
        systems=(marked("shared inbox"),),
        levels=("responsive", "communication", None),
        pillars={"resolution": 2},
        by="human",
    ),
    "expectations": Newcomer(
        title=marked("They say what will happen, and when"),
        description=marked(
            "Say beforehand what will happen, how long it takes and what is needed."
        ),
        systems=(marked("automated message"),),
        levels=("communication", None),
        pillars={"expectations": 2},
        by="digital",
    ),
    "empathy": Newcomer(
        title=marked("Somebody asks how I am, and listens"),
        description=marked("Let a person ask, listen and answer in their own words."),
        systems=(marked("shared inbox"),),
        levels=("responsive", "communication", None),
        pillars={"empathy": 2},
        by="human",
    ),
    "personalization": Newcomer(
        title=marked("They remember what I told them"),
        description=marked(
            "Use what the customer has said already, and show up with what fits them."
        ),
        systems=(marked("CRM"),),
        levels=("commitment", "communication", None),
        pillars={"personalization": 2},
        by="digital",
    ),
    "time_and_effort": Newcomer(
        title=marked("They have filled in what they know already"),
        description=marked(
            "Take over what is known, so that nothing has to be typed or said again."
        ),
        systems=(marked("CRM"),),
        levels=("commitment", "communication", None),
        pillars={"time_and_effort": 2},
        by="digital",
    ),
}
"""What builds each pillar."""


def build_pillar(pillar: str, segments: Sequence[str]) -> Fix:
    """A touchpoint that builds a pillar for these segments (none: everyone)."""

    def propose(journey: Journey) -> Iterator[Patch]:
        for place in _places(journey, segments)[:3]:
            theirs = bool(segments) and set(segments) <= set(place.segments)
            wider = {} if theirs else {"segments": ()}
            yield from proposals_after(journey, place.id, BUILDERS[pillar], wider)

    return Fix(
        "build-pillar",
        tr("Build {pillar} where it matters most").format(pillar=in_small(pillar)),
        propose,
    )


def _places(journey: Journey, segments: Sequence[str]) -> list[Touchpoint]:
    """Where it matters most: at moments of truth, then where people feel worst."""

    def weight(each: Touchpoint) -> tuple[bool | int, ...]:
        open_to_them = not each.segments or not set(segments).isdisjoint(each.segments)
        return (
            not open_to_them,
            not can_follow(journey, each.id),
            each.id not in reachable(journey),
            not each.moment_of_truth,
            each.sentiment or 0,
        )

    return sorted(walked(journey), key=weight)
