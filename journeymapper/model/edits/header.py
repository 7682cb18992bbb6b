"""What the map says of itself."""

from __future__ import annotations

from typing import Any

from journeymapper.language import tr
from journeymapper.model.draft import Draft
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch


def set_header(journey: Journey, **fields: Any) -> Patch:
    """The map with another title, scenario, goal, differentiator, description or state.

    Raises pydantic.ValidationError where a value is outside its range.
    """
    draft = Draft(journey)
    draft.header = journey.header.changed(**fields)
    return draft.patch(tr("Change map details"))
