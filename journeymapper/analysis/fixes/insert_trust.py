"""Earning trust before something private is asked."""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis.finding import Fix
from journeymapper.analysis.fixes.newcomer import Newcomer
from journeymapper.analysis.fixes.splice import before
from journeymapper.language import marked, tr
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch

REASONS = Newcomer(
    title=marked("They say what it is needed for"),
    description=marked(
        "Show who you are, what it is needed for, who sees it and how long it is kept."
    ),
    systems=(marked("automated message"),),
    levels=("communication", "proactive", None),
    pillars={"integrity": 2},
)


def show_reasons(there: str) -> Fix:
    """A touchpoint that builds trust, which every way to another comes by."""

    def propose(journey: Journey) -> Iterator[Patch]:
        return (before(journey, there, form) for form in REASONS.forms())

    return Fix("add-reasons", tr("Say first what it is needed for"), propose)
