"""Stages that are missing or empty: fill them, take them out, add them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeymapper.analysis.finding import Fix
from journeymapper.analysis.fixes.splice import walkers
from journeymapper.analysis.paths.walk import walk
from journeymapper.analysis.wording import quoted
from journeymapper.language import marked, tr
from journeymapper.model.draft import Draft
from journeymapper.model.edits.removal import take_out_connections
from journeymapper.model.edits.stages import remove_stages
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import Connection, Stage, Touchpoint

PHASES = {"before": marked("Before the purchase"), "after": marked("After the purchase")}
ADDED = {
    ("before",): marked("Add a stage before the purchase"),
    ("after",): marked("Add a stage after the purchase"),
    ("before", "after"): marked("Add a stage before and one after the purchase"),
}


def fill_stage(stage: str) -> Fix:
    """A card of the customer's to fill in, on the way that passes the stage by."""

    def propose(journey: Journey) -> Iterator[Patch]:
        for way in _passing_by(journey, stage)[:3]:
            yield _filled(journey, stage, way)
        yield _filled(journey, stage, None)

    return Fix("fill-stage", tr("Add a card for what the customer does here"), propose)


def take_out_stage(stage: str) -> Fix:
    """The map without a stage that is only a name."""

    def propose(journey: Journey) -> Iterator[Patch]:
        yield remove_stages(journey, [stage])

    return Fix("take-out-stage", tr("Take the stage out"), propose)


def add_phases(missing: Sequence[str]) -> Fix:
    """A stage before or after the purchase, or both, to be filled in."""

    def propose(journey: Journey) -> Iterator[Patch]:
        draft = Draft(journey)
        for phase in missing:
            name = tr(PHASES[phase])
            added = Stage.made({"id": draft.new_id(name), "name": name, "phase": phase})
            draft.put(added, at=0 if phase == "before" else len(draft.table("stages")))
        yield draft.patch("Add stage")

    return Fix(
        "add-stage",
        tr(ADDED[tuple(missing)]),
        propose,
    )


def _passing_by(journey: Journey, stage: str) -> list[Connection]:
    def place(touchpoint: str) -> int:
        return journey.stages.place(journey.touchpoints[touchpoint].stage)

    here = journey.stages.place(stage)
    ways = (way for ways in walk(journey).after.values() for way in ways.values())
    return [way for way in ways if place(way.source) < here < place(way.target)]


def _filled(journey: Journey, stage: str, way: Connection | None) -> Patch:
    draft = Draft(journey)
    title = tr("What do I do in {stage}?").format(stage=quoted(journey.stages[stage].name))
    card = Touchpoint(id=draft.new_id(title), title=title, stage=stage, lane="customer")
    at = sum(
        journey.stages.place(e.stage) < journey.stages.place(stage) for e in journey.touchpoints
    )
    if way is not None:
        card = card.changed(segments=walkers(journey, way))
        take_out_connections(draft, [way.key])
    draft.put(card, at=at)
    if way is not None:
        draft.put(way.changed(target=card.id))
        draft.put(way.changed(source=card.id, label="", kind="flow", wait_hours=0))
    return draft.patch("Add touchpoint")
