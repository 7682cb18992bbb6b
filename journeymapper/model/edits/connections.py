"""Connecting touchpoints, and changing how they are connected."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import Any

from journeymapper.language import tr
from journeymapper.model.draft import Draft
from journeymapper.model.edits.removal import take_out_connections
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import Connection
from journeymapper.model.words import WALKED_LANES


def connect(journey: Journey, source: str, target: str, kind: str = "flow") -> Patch:
    """A connection from one touchpoint to another.

    Raises ValueError, in words for the room, where there is one already or both are the same.
    """
    _check_free(journey, source, target)
    draft = Draft(journey)
    draft.put(Connection.made({"source": source, "target": target, "kind": kind}))
    return draft.patch(tr("Connect touchpoints"))


def connect_in_order(journey: Journey, ids: Iterable[str]) -> Patch:
    """Each of these touchpoints connected to the next; what is connected already stays so."""
    draft = Draft(journey)
    for source, target in pairwise(ids):
        kind = kind_between(journey, source, target)
        line = Connection.made({"source": source, "target": target, "kind": kind})
        if line.key not in journey.connections:
            draft.put(line)
    return draft.patch(tr("Connect touchpoints"))


def kind_between(journey: Journey, source: str, target: str) -> str:
    """The kind a new connection has: flow where the customer walks, else support."""
    lanes = {journey.touchpoints[key].lane for key in (source, target)}
    return "flow" if lanes <= {*WALKED_LANES} else "support"


def set_kind(journey: Journey, keys: Iterable[str], kind: str) -> Patch:
    """Connections of another kind."""
    draft = Draft(journey)
    for key in keys:
        draft.put(journey.connections[key].changed(kind=kind))
    return draft.patch(tr("Change connection"))


def change_connection(journey: Journey, key: str, **fields: Any) -> Patch:
    """The connection with other fields: kind, label, segments or wait_hours."""
    draft = Draft(journey)
    draft.put(journey.connections[key].changed(**fields))
    return draft.patch(tr("Change connection"))


def reconnect(journey: Journey, key: str, source: str, target: str) -> Patch:
    """The connection between other touchpoints.

    Raises ValueError, in words for the room, where there is one already or both are the same.
    """
    old = journey.connections[key]
    draft = Draft(journey)
    if (old.source, old.target) != (source, target):
        _check_free(journey, source, target)
        take_out_connections(draft, [key])
        draft.put(old.changed(source=source, target=target))
    return draft.patch(tr("Reconnect"))


def _check_free(journey: Journey, source: str, target: str) -> None:
    if source == target:
        raise ValueError(tr("A touchpoint cannot lead to itself. Connect it to another card."))
    if f"{source}->{target}" in journey.connections:
        start, end = journey.touchpoints[source].title, journey.touchpoints[target].title
        raise ValueError(tr("“{start}” leads to “{end}” already.").format(start=start, end=end))
