"""Taking records out of a draft, with everything that mentions them."""

from __future__ import annotations

from collections.abc import Iterable

from journeymapper.model.draft import Draft
from journeymapper.model.order import with_ends
from journeymapper.model.records import Record


def take_out_touchpoints(draft: Draft, ids: Iterable[str]) -> None:
    """Remove touchpoints, their connections, and their mentions in opportunities and dismissals."""
    gone = set(ids)
    for key in gone:
        draft.remove("touchpoints", key)
    if gone:
        lines = draft.table("connections")
        take_out_connections(draft, [*with_ends(lines.order, lines.values(), gone)])
    take_out_mentions(draft, "opportunities", "touchpoints", gone)
    take_out_dismissals(draft, gone)


def take_out_connections(draft: Draft, keys: Iterable[str]) -> None:
    """Remove connections and the dismissals that name them."""
    gone = set(keys)
    for key in gone:
        draft.remove("connections", key)
    take_out_dismissals(draft, gone)


def take_out_stages(draft: Draft, ids: Iterable[str]) -> None:
    """Remove stages with their touchpoints; their notes stay, parked at no stage."""
    gone = set(ids)
    if not gone:
        return
    inside = [each.id for each in draft.table("touchpoints").values() if each.stage in gone]
    take_out_touchpoints(draft, inside)
    for note in list(draft.table("notes").values()):
        if note.stage in gone:
            draft.put(note.changed(stage=None))
    for key in gone:
        draft.remove("stages", key)
    take_out_dismissals(draft, gone)


def take_out_mentions(draft: Draft, table: str, field: str, gone: set[str]) -> None:
    """Take ids out of a field that lists them, in every record of a table."""
    records: list[Record] = list(draft.table(table).values())
    for record in records:
        if not gone.isdisjoint(getattr(record, field)):
            draft.put(record.without(field, gone))


def take_out_dismissals(draft: Draft, gone: set[str]) -> None:
    """Remove the dismissals whose subjects or segments name something that is gone."""
    if not gone:
        return
    for key, dismissal in list(draft.table("dismissals").items()):
        if gone & {*dismissal.subjects, *dismissal.segments}:
            draft.remove("dismissals", key)
