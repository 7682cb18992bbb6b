"""The ways in which a newcomer can stand right after a touchpoint, the best first."""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis.fixes.newcomer import Form, Newcomer
from journeymapper.analysis.fixes.onward import next_steps
from journeymapper.analysis.fixes.splice import after, beside, flow_ways
from journeymapper.analysis.paths.ends import exits, goals
from journeymapper.analysis.paths.walk import walk
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch


def proposals_after(
    journey: Journey, here: str, newcomer: Newcomer, wider: Form | None = None
) -> Iterator[Patch]:
    """The newcomer after a touchpoint, in each of its forms; `wider` replaces fields of them.

    After an exit it is the exit's last word; where nothing leads on it leads to the next step. On
    a map without any connection it can also stand for itself, as all others do.
    """
    if not walk(journey).connected:
        yield from (beside(journey, here, form | (wider or {})) for form in newcomer.forms())
    for form in newcomer.forms():
        form |= wider or {}
        if here in exits(journey):
            form |= {"role": "exit"}
        for onward in _onward(journey, here):
            yield after(journey, here, form, onward)


def can_follow(journey: Journey, here: str) -> bool:
    """Whether a newcomer after a touchpoint would lead on, or need not."""
    return _ends_or_leads_on(journey, here) or bool(next_steps(journey, here))


def _onward(journey: Journey, here: str) -> list[str | None]:
    if _ends_or_leads_on(journey, here):
        return [None]
    return [*next_steps(journey, here), None]


def _ends_or_leads_on(journey: Journey, here: str) -> bool:
    return here in goals(journey) or here in exits(journey) or bool(flow_ways(journey, here))
