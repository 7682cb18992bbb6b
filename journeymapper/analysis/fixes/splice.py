"""Putting a newcomer into the walk: on a way, right after a touchpoint, right before one."""

from __future__ import annotations

from journeymapper.analysis.fixes.newcomer import Form, touchpoint
from journeymapper.analysis.paths.answers import resolutions
from journeymapper.analysis.paths.segments import groups
from journeymapper.analysis.paths.telling import informs, is_long_wait
from journeymapper.analysis.paths.walk import segment_walk, walk
from journeymapper.model.draft import Draft
from journeymapper.model.edits.removal import take_out_connections
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import Connection, Touchpoint

LABEL = "Add touchpoint"


def flow_ways(journey: Journey, here: str) -> list[Connection]:
    """The ways of kind flow that the customer can walk on from a touchpoint."""
    return [way for way in walk(journey).after[here].values() if way.kind == "flow"]


def after(journey: Journey, here: str, form: Form, onward: str | None = None) -> Patch:
    """The newcomer right after a touchpoint, and all its flow ways lead on from there.

    `onward` is where it leads where there are none. A choice is made after the newcomer.
    """
    draft, ways = Draft(journey), flow_ways(journey, here)
    origin = journey.touchpoints[here]
    if origin.role == "decision" and len(ways) > 1:
        form = {**form, "role": "decision"}
        draft.put(origin.changed(role="step"))
    newcomer = put(draft, journey, form, origin, following=True)
    # A wait stays with the one who tells of it.
    stays = len(ways) == 1 and informs(origin) and not informs(newcomer)
    wait = ways[0].wait_hours if stays else 0
    take_out_connections(draft, [way.key for way in ways])
    draft.put(Connection(source=here, target=newcomer.id, wait_hours=wait))
    for way in ways:
        left = 0 if stays else way.wait_hours
        draft.put(way.changed(source=newcomer.id, wait_hours=left))
        _keep_answer(journey, draft, way)
    if onward is not None and not ways:
        draft.put(Connection(source=newcomer.id, target=onward))
    return draft.patch(LABEL)


def on(journey: Journey, way: Connection, form: Form) -> Patch:
    """The newcomer on a way, for those who walk it; the wait comes after it."""
    draft = Draft(journey)
    open_to = walkers(journey, way)
    origin = journey.touchpoints[way.source]
    newcomer = put(draft, journey, {**form, "segments": open_to}, origin, following=True)
    take_out_connections(draft, [way.key])
    draft.put(way.changed(target=newcomer.id, wait_hours=0))
    kind = "flow" if way.kind == "failure" else way.kind
    draft.put(way.changed(source=newcomer.id, kind=kind, label=""))
    _keep_answer(journey, draft, way)
    return draft.patch(LABEL)


def before(journey: Journey, there: str, form: Form) -> Patch:
    """The newcomer right before a touchpoint, so that every way to it comes by.

    Where customers come in there, they now come in at the newcomer.
    """
    draft = Draft(journey)
    ways, target = list(walk(journey).before[there].values()), journey.touchpoints[there]
    if target.role == "entry":
        form = {**form, "role": "entry"}
        draft.put(target.changed(role="step"))
    newcomer = put(draft, journey, form, target, following=False)
    take_out_connections(draft, [way.key for way in ways])
    for way in ways:
        draft.put(way.changed(target=newcomer.id))
    draft.put(Connection(source=newcomer.id, target=there))
    return draft.patch(LABEL)


def beside(journey: Journey, here: str, form: Form) -> Patch:
    """The newcomer next to a touchpoint, connected to nothing."""
    draft = Draft(journey)
    put(draft, journey, form, journey.touchpoints[here], following=True)
    return draft.patch(LABEL)


def put(
    draft: Draft, journey: Journey, form: Form, neighbour: Touchpoint, *, following: bool
) -> Touchpoint:
    """The newcomer in the list, right after or before its neighbour."""
    newcomer = touchpoint(journey, form, draft.new_id(form["title"]), neighbour)
    at = list(draft.table("touchpoints")).index(neighbour.id) + following
    draft.put(newcomer, at=at)
    return newcomer


def _keep_answer(journey: Journey, draft: Draft, way: Connection) -> None:
    """Where the way led from a failure straight to its help, it still does when it fails."""
    can_fail = journey.touchpoints[way.source].fail_point is not None
    if can_fail and way.target in resolutions(journey) and not is_long_wait(way):
        draft.put(way.changed(kind="failure", label=""))


def walkers(journey: Journey, way: Connection) -> tuple[str, ...]:
    """The segments that walk a way; none where it is all of them, or nobody."""
    found = [
        each
        for each in groups(journey)
        if each is not None and way.target in segment_walk(journey, each).after.get(way.source, ())
    ]
    return () if len(found) == len(journey.segments) else tuple(found)
