"""The parking lot: thoughts set aside, and what becomes of them."""

from __future__ import annotations

from typing import Any

from journeymapper.language import tr
from journeymapper.model.draft import Draft
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import Note, Touchpoint


def park(journey: Journey, text: str, stage: str | None = None) -> Patch:
    """A new note, parked at a stage or at none."""
    draft = Draft(journey)
    draft.put(Note(id=draft.new_id(text), text=text, stage=stage))
    return draft.patch(tr("Park note"))


def change(journey: Journey, key: str, **fields: Any) -> Patch:
    """The note with another text, or parked at another stage."""
    draft = Draft(journey)
    draft.put(journey.notes[key].changed(**fields))
    return draft.patch(tr("Change note"))


def make_touchpoint(
    journey: Journey,
    key: str,
    stage: str,
    *,
    before: str | None = None,
    lane: str = "frontstage",
    position: tuple[float, float] | None = None,
) -> Patch:
    """A touchpoint in the place of a note, whose text is its title.

    It stands in the stage before another touchpoint of it, or at its end.
    """
    draft = Draft(journey)
    title = " ".join(journey.notes[key].text.split())
    draft.remove("notes", key)
    spot = None if position is None else {"x": position[0], "y": position[1]}
    fields = {"title": title, "stage": stage, "lane": lane, "position": spot}
    made = Touchpoint.made({"id": draft.new_id(title), **fields})
    draft.put(made)
    if before is not None and journey.touchpoints[before].stage == stage:
        draft.move("touchpoints", made.id, journey.touchpoints.place(before))
    return draft.patch(tr("Make a touchpoint of a note"))
