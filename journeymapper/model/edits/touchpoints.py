"""Adding, renaming, moving, duplicating and removing touchpoints."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from journeymapper.model.draft import Draft
from journeymapper.model.edits.removal import (
    take_out_connections,
    take_out_stages,
    take_out_touchpoints,
)
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import Connection, Touchpoint
from journeymapper.model.words import LANES


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
    added = Touchpoint.model_validate({"id": draft.new_id(title), **fields})
    neighbour = journey.touchpoints.get(after or before or "")
    draft.put(added)
    if neighbour is not None and neighbour.stage == stage:
        at = journey.touchpoints.place(neighbour.id) + (1 if after else 0)
        draft.move("touchpoints", added.id, at)
    if connect_from is not None:
        draft.put(Connection(source=connect_from, target=added.id))
    return draft.patch("Add touchpoint")


def rename(journey: Journey, key: str, title: str) -> Patch:
    """The touchpoint under another title; its id stays."""
    draft = Draft(journey)
    draft.put(journey.touchpoints[key].changed(title=title))
    return draft.patch("Rename touchpoint")


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
    what = WORDS.get(wanted[0][0], "record") if len(wanted) == 1 else f"{len(wanted)} items"
    return draft.patch(f"Delete {what}")


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
    for key in _in_order(journey, ids):
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
        _place(draft, [copy.id for copy in copies.values()], stage, before, lane)
    return draft.patch("Duplicate touchpoint" if len(copies) == 1 else "Duplicate touchpoints")


def move_to_stage(
    journey: Journey,
    ids: Iterable[str],
    stage: str,
    before: str | None = None,
    lane: str | None = None,
) -> Patch:
    """Touchpoints in a stage, in their order, before another one or at its end."""
    draft = Draft(journey)
    moved = _in_order(journey, ids)
    _place(draft, moved, stage, before, lane)
    return draft.patch("Move touchpoint" if len(moved) == 1 else "Move touchpoints")


def move_within(journey: Journey, key: str, by: int) -> Patch:
    """A touchpoint so many places on (or back) among those of its stage and lane."""
    draft = Draft(journey)
    moved = journey.touchpoints[key]
    row = [
        each.id
        for each in journey.touchpoints
        if each.stage == moved.stage and each.lane == moved.lane
    ]
    place = row.index(key)
    other = row[min(max(place + by, 0), len(row) - 1)]
    if other != key:
        draft.move("touchpoints", key, journey.touchpoints.place(other))
        draft.put(moved.changed(position=None))
    return draft.patch("Move touchpoint")


def shift_lane(journey: Journey, ids: Iterable[str], by: int) -> Patch:
    """Touchpoints so many lanes down (or up), the first and the last lane being the end."""
    draft = Draft(journey)
    for key in ids:
        touchpoint = journey.touchpoints[key]
        place = min(max(LANES.index(touchpoint.lane) + by, 0), len(LANES) - 1)
        if LANES[place] != touchpoint.lane:
            draft.put(touchpoint.changed(lane=LANES[place], position=None))
    return draft.patch("Change lane")


WORDS = {
    "touchpoints": "touchpoint",
    "connections": "connection",
    "stages": "stage",
    "notes": "note",
}


def _in_order(journey: Journey, ids: Iterable[str]) -> list[str]:
    return sorted({*ids}, key=journey.touchpoints.place)


def _place(draft: Draft, ids: list[str], stage: str, before: str | None, lane: str | None) -> None:
    changes: dict[str, Any] = {"stage": stage, "position": None}
    if lane is not None:
        changes["lane"] = lane
    table = draft.table("touchpoints")
    moved = [table[key].changed(**changes) for key in ids]
    order = [key for key in table if key not in ids]
    while before in ids:
        before = _next_of_stage(draft, before)
    at = order.index(before) if before is not None else len(order)
    for offset, record in enumerate(moved):
        draft.put(record, at=at + offset)


def _next_of_stage(draft: Draft, key: str) -> str | None:
    table = draft.table("touchpoints")
    rest = [each.id for each in table.values() if each.stage == table[key].stage]
    following = rest[rest.index(key) + 1 :]
    return following[0] if following else None
