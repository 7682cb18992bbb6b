"""Adding, renaming, moving and removing stages."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from journeymapper.language import tr
from journeymapper.model.draft import Draft
from journeymapper.model.edits.touchpoints import remove
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import Stage


def add_stage(journey: Journey, name: str, after: str | None = None) -> Patch:
    """A new stage at the end, or right after another."""
    draft = Draft(journey)
    at = len(journey.stages) if after is None else journey.stages.place(after) + 1
    draft.put(Stage(id=draft.new_id(name), name=name), at=at)
    return draft.patch(tr("Add stage"))


def rename_stage(journey: Journey, key: str, name: str) -> Patch:
    """The stage under another name; its id stays."""
    return change_stage(journey, key, name=name)


def change_stage(journey: Journey, key: str, **fields: Any) -> Patch:
    """The stage with other fields: name, phase or goal."""
    draft = Draft(journey)
    draft.put(journey.stages[key].changed(**fields))
    return draft.patch(tr("Rename stage") if tuple(fields) == ("name",) else tr("Change stage"))


def move_stage(journey: Journey, key: str, by: int) -> Patch:
    """A stage so many places on (or back), with everything in it."""
    draft = Draft(journey)
    at = journey.stages.place(key) + by
    draft.move("stages", key, min(max(at, 0), len(journey.stages) - 1))
    return draft.patch(tr("Move stage"))


def remove_stages(journey: Journey, keys: Iterable[str]) -> Patch:
    """Without these stages and their touchpoints."""
    return remove(journey, [("stages", key) for key in keys])
