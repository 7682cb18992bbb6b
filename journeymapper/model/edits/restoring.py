"""Making a map what it was, or would have been."""

from __future__ import annotations

from journeymapper.model.draft import Draft
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch


def restore(journey: Journey, other: Journey, label: str) -> Patch:
    """The map becomes the other one, in one step of the history under this label."""
    draft = Draft(journey)
    draft.become(other)
    return draft.patch(label)
