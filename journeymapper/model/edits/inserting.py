"""Putting a touchpoint on a connection: the way leads to it, and on from it."""

from __future__ import annotations

from journeymapper.language import tr
from journeymapper.model.draft import Draft
from journeymapper.model.edits.moving import put_into_stage
from journeymapper.model.edits.removal import take_out_connections
from journeymapper.model.journey import Journey
from journeymapper.model.members import inside
from journeymapper.model.patch import Patch
from journeymapper.model.records import Connection, Touchpoint


def insert(
    journey: Journey,
    key: str,
    connection: str,
    stage: str | None = None,
    lane: str | None = None,
) -> Patch:
    """A touchpoint on a connection, moved to a stage where one is named.

    There it stands right after the touchpoint it is led to from, else right before the next one.
    Raises ValueError, in words for the room, where it is connected with one of its ends already.
    """
    way = journey.connections[connection]
    for pair in ((way.source, key), (key, way.target)):
        if pair[0] == pair[1] or "->".join(pair) in journey.connections:
            title = journey.touchpoints[key].title
            raise ValueError(tr("“{title}” is connected there already.").format(title=title))
    draft = Draft(journey)
    if stage is not None:
        put_into_stage(draft, [key], stage, _follower(journey, way, stage), lane)
    _lead_through(draft, way, key)
    return draft.patch(tr("Insert touchpoint"))


def add_between(journey: Journey, title: str, connection: str) -> Patch:
    """A new touchpoint on a connection, in the stage and lane of its source and right after it."""
    way = journey.connections[connection]
    source = journey.touchpoints[way.source]
    draft = Draft(journey)
    added = Touchpoint(id=draft.new_id(title), title=title, stage=source.stage, lane=source.lane)
    draft.put(added, at=journey.touchpoints.place(source.id) + 1)
    _lead_through(draft, way, added.id)
    return draft.patch(tr("Insert touchpoint"))


def _follower(journey: Journey, way: Connection, stage: str) -> str | None:
    """What comes after a touchpoint that is put on a way, in a stage; None for nothing."""
    there = [each.id for each in inside(journey, stage)]
    if way.source in there:
        return next(iter(there[there.index(way.source) + 1 :]), None)
    return way.target if way.target in there else None


def _lead_through(draft: Draft, way: Connection, key: str) -> None:
    """Let a way lead through a touchpoint; kind, label and wait stay with its first part."""
    take_out_connections(draft, [way.key])
    draft.put(way.changed(target=key))
    kind = "support" if way.kind == "support" else "flow"
    onward = {"source": key, "target": way.target, "kind": kind, "segments": way.segments}
    draft.put(Connection.made(onward))
