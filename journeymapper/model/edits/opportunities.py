"""Opportunities: problems restated as something that could be better, and how they are judged."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from journeymapper.language import tr
from journeymapper.model.draft import Draft
from journeymapper.model.edits.removal import take_out_dismissals
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import Opportunity


def add_opportunity(journey: Journey, title: str, touchpoints: Iterable[str] = ()) -> Patch:
    """A new opportunity at the end of the list, tied to touchpoints."""
    draft = Draft(journey)
    put_opportunity(draft, title, touchpoints)
    return draft.patch(tr("Add opportunity"))


def change_opportunity(journey: Journey, key: str, **fields: Any) -> Patch:
    """The opportunity with other fields."""
    draft = Draft(journey)
    draft.put(journey.opportunities[key].changed(**fields))
    return draft.patch(tr("Change opportunity"))


def rate_opportunity(journey: Journey, key: str, value: int | None, effort: int | None) -> Patch:
    """What it is worth to the customer, 0 to 100, and how hard it is, 1 to 5; None is unrated."""
    draft = Draft(journey)
    draft.put(journey.opportunities[key].changed(customer_value=value, effort=effort))
    return draft.patch(tr("Rate opportunity"))


def remove_opportunity(journey: Journey, key: str) -> Patch:
    """Without this opportunity, and without the dismissals that name it."""
    draft = Draft(journey)
    draft.remove("opportunities", key)
    take_out_dismissals(draft, {key})
    return draft.patch(tr("Delete opportunity"))


def put_opportunity(draft: Draft, title: str, touchpoints: Iterable[str]) -> None:
    """Put a new opportunity that is tied to touchpoints into a draft."""
    tied = tuple(dict.fromkeys(touchpoints))
    draft.put(Opportunity(id=draft.new_id(title), title=title, touchpoints=tied))
