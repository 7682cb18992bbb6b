"""Keeping a promise on the way to each goal."""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis.finding import Fix
from journeymapper.analysis.fixes.joined import joined
from journeymapper.analysis.fixes.newcomer import Newcomer
from journeymapper.analysis.fixes.put_after import proposals_after
from journeymapper.analysis.fixes.splice import before
from journeymapper.analysis.paths.ends import goals
from journeymapper.analysis.paths.promises import keepers
from journeymapper.analysis.paths.walk import walk
from journeymapper.language import marked, tr
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch


def keep_promise(maker: str, promise: str) -> Fix:
    """A touchpoint that keeps a promise before each goal it is not kept on the way to."""

    def propose(journey: Journey) -> Iterator[Patch]:
        newcomer = _newcomer(journey, promise)
        left = _left(journey, maker, promise)
        for form in newcomer.forms() if left else ():
            kept = journey
            for goal in left:
                kept = before(kept, goal, form).apply(kept)
            yield joined(journey, kept)
        yield from proposals_after(journey, maker, newcomer)

    return Fix("keep-promise", tr("Add where it is kept"), propose)


def _newcomer(journey: Journey, promise: str) -> Newcomer:
    text = journey.promises[promise].text
    return Newcomer(
        title=marked("They keep their word: {promise}"),
        description=marked("Show up as promised, and say so: {promise}"),
        systems=(marked("CRM"),),
        levels=("commitment", "communication", "proactive", None),
        pillars={"integrity": 1},
        promises_kept=(promise,),
        promise=text,
    )


def _left(journey: Journey, maker: str, promise: str) -> list[str]:
    """The goals that can be reached from the maker past all that keeps the promise."""
    everyone = walk(journey)
    others = keepers(journey, promise) - {maker}
    past = everyone.reach(everyone.after[maker], without=others)
    return sorted(goals(journey) & past, key=journey.touchpoints.place)
