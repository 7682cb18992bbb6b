"""Making an opportunity of what was heard, of what is hard, of what hurts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeymapper.analysis.finding import Fix
from journeymapper.analysis.wording import quoted, shortened
from journeymapper.language import tr
from journeymapper.model.draft import Draft
from journeymapper.model.edits.opportunities import put_opportunity
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch


def use_feedback(here: str) -> Fix:
    """An opportunity to which what customers say is tied."""
    return _opportunity(
        "tie-to-opportunity",
        tr("Tie it to an opportunity"),
        here,
        tr("Use what we hear: {title}"),
    )


def make_easier(here: str) -> Fix:
    """An opportunity to make a touchpoint easier."""
    return _opportunity(
        "add-opportunity", tr("Note it as an opportunity"), here, tr("Make it easier: {title}")
    )


def ease_pains(touchpoints: Sequence[str]) -> Fix:
    """An opportunity for each touchpoint that has pains."""

    def propose(journey: Journey) -> Iterator[Patch]:
        draft, how = Draft(journey), tr("How might we ease this: {pain}")
        for key in touchpoints:
            pain = journey.touchpoints[key].pains[0]
            put_opportunity(draft, how.format(pain=shortened(pain, 80)), [key])
        yield draft.patch("Add opportunities")

    return Fix("add-opportunities", tr("Turn them into opportunities"), propose)


def _opportunity(key: str, label: str, here: str, aim: str) -> Fix:
    def propose(journey: Journey) -> Iterator[Patch]:
        draft = Draft(journey)
        put_opportunity(draft, aim.format(title=quoted(journey.touchpoints[here].title)), [here])
        yield draft.patch("Add opportunity")

    return Fix(key, label, propose)
