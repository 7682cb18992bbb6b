"""Adding, renaming, duplicating and removing touchpoints."""

from __future__ import annotations

from collections.abc import Iterable

from journeymapper.language import tr, tr_many
from journeymapper.model.draft import Draft
from journeymapper.model.edits.moving import in_order, put_into_stage
from journeymapper.model.edits.removal import (
    take_out_connections,
    take_out_stages,
    take_out_touchpoints,
)
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import Connection, Touchpoint
from journeymapper.model.titles import KINDS


def add_touchpoint(
    journey: Journey,
    title: str,
    stage: str,
    *,
    after: str | None = None,
    before: str | None = None,
    connect_from: str | None = None,
    lane: str = "frontstage",
    position: tuple[float, float] | None = None,
) -> Patch:
    """A new touchpoint at the end of a stage, or right after or before another of that stage.

    `connect_from` is the touchpoint that leads to it.
    """
    draft = Draft(journey)
    spot = None if position is None else {"x": position[0], "y": position[1]}
    fields = {"title": title, "stage": stage, "lane": lane, "position": spot}
    added = Touchpoint.made({"id": draft.new_id(title), **fields})
    neighbour = journey.touchpoints.get(after or before or "")
    draft.put(added)
    if neighbour is not None and neighbour.stage == stage:
        at = journey.touchpoints.place(neighbour.id) + (1 if after else 0)
        draft.move("touchpoints", added.id, at)
    if connect_from is not None:
        draft.put(Connection(source=connect_from, target=added.id))
    return draft.patch(tr("Add touchpoint"))


def rename(journey: Journey, key: str, title: str) -> Patch:
    """The touchpoint under another title; its id stays."""
    draft = Draft(journey)
    draft.put(journey.touchpoints[key].changed(title=title))
    return draft.patch(tr("Rename touchpoint"))


def remove(journey: Journey, keys: Iterable[tuple[str, str]]) -> Patch:
    """Without these (table, key): touchpoints, connections, stages and notes, mixed."""
    draft = Draft(journey)
    wanted = [pair for pair in dict.fromkeys(keys) if pair[1] in journey.table(pair[0])]
    by_table = {table: [key for name, key in wanted if name == table] for table, _ in wanted}
    take_out_stages(draft, by_table.get("stages", ()))
    take_out_touchpoints(draft, by_table.get("touchpoints", ()))
    take_out_connections(draft, by_table.get("connections", ()))
    for key in by_table.get("notes", ()):
        draft.remove("notes", key)
    return draft.patch(_deleting(wanted))


def duplicate(
    journey: Journey,
    ids: Iterable[str],
    stage: str | None = None,
    before: str | None = None,
    lane: str | None = None,
) -> Patch:
    """Copies of touchpoints with the connections among them, each right after its original.

    With a stage, the copies go there instead, before another touchpoint or at the end.
    """
    draft = Draft(journey)
    copies: dict[str, Touchpoint] = {}
    for key in in_order(journey, ids):
        original = journey.touchpoints[key]
        copy = original.changed(id=draft.new_id(original.title), position=None)
        copies[key] = copy
        draft.put(copy)
        if stage is None:
            draft.move("touchpoints", copy.id, list(draft.table("touchpoints")).index(key) + 1)
    for connection in journey.connections:
        if connection.source in copies and connection.target in copies:
            ends = {
                "source": copies[connection.source].id,
                "target": copies[connection.target].id,
            }
            draft.put(connection.changed(**ends))
    if stage is not None:
        put_into_stage(draft, [copy.id for copy in copies.values()], stage, before, lane)
    return draft.patch(tr_many("Duplicate touchpoint", "Duplicate touchpoints", len(copies)))


def _deleting(wanted: list[tuple[str, str]]) -> str:
    if len(wanted) == 1:
        return tr("Delete {thing}").format(thing=tr(KINDS[wanted[0][0]]))
    return tr_many("Delete {n} item", "Delete {n} items", len(wanted))
