"""The journey: an immutable value made of a header and ordered tables of records.

Change it with a verb of `model/edits/`, which gives a `Patch`. `graph` and `flow` are NetworkX
graphs derived from it, on demand and once; read them, never edit them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from journeymapper.model.records import (
    Channel,
    Connection,
    Dismissal,
    Header,
    Note,
    Opportunity,
    Persona,
    Promise,
    Record,
    Segment,
    Stage,
    Touchpoint,
)
from journeymapper.model.table import Table

if TYPE_CHECKING:
    import networkx as nx

RECORD_TYPES: dict[str, type[Record]] = {
    "segments": Segment,
    "personas": Persona,
    "channels": Channel,
    "promises": Promise,
    "stages": Stage,
    "touchpoints": Touchpoint,
    "connections": Connection,
    "opportunities": Opportunity,
    "notes": Note,
    "dismissals": Dismissal,
}
"""The tables of a journey, in the order of the file, with the type of their records."""

WITH_IDS = tuple(name for name in RECORD_TYPES if name not in ("connections", "dismissals"))
"""The tables whose records have an id; an id is unique among all of them."""


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Journey:
    """A whole journey map. Two journeys with the same records in the same order are equal.

    Touchpoints stand by stage, connections by the place of their source, then target: `ordered`
    makes it so, and readers and patches keep it. `read_places` tells of (table, key) where the
    record stood in the file, for records that `ordered` moved on reading.
    """

    header: Header
    segments: Table[Segment] = field(default_factory=Table)
    personas: Table[Persona] = field(default_factory=Table)
    channels: Table[Channel] = field(default_factory=Table)
    promises: Table[Promise] = field(default_factory=Table)
    stages: Table[Stage] = field(default_factory=Table)
    touchpoints: Table[Touchpoint] = field(default_factory=Table)
    connections: Table[Connection] = field(default_factory=Table)
    opportunities: Table[Opportunity] = field(default_factory=Table)
    notes: Table[Note] = field(default_factory=Table)
    dismissals: Table[Dismissal] = field(default_factory=Table)
    read_places: Mapping[tuple[str, str], int] = field(
        default_factory=dict, compare=False, repr=False
    )
    _memo: dict[Any, Any] = field(default_factory=dict, compare=False, repr=False)

    __hash__ = None  # type: ignore[assignment]

    @property
    def graph(self) -> nx.DiGraph[str]:
        """The whole map as a DiGraph: stages, touchpoints, and how they hang together."""
        from journeymapper.model import graph

        return graph.whole(self)

    @property
    def flow(self) -> nx.DiGraph[str]:
        """The part the customer walks: lanes customer and frontstage, no support connections."""
        from journeymapper.model import graph

        return graph.flow(self)

    def table(self, name: str) -> Table[Any]:
        """The table of this name, one of `RECORD_TYPES`."""
        if name not in RECORD_TYPES:
            raise KeyError(name)
        table: Table[Any] = getattr(self, name)
        return table

    def with_tables(self, **tables: Table[Any] | Header) -> Journey:
        """This journey with some tables (or the header) replaced, nothing remembered."""
        return replace(self, **tables, _memo={})  # type: ignore[arg-type]

    def let_go(self) -> None:
        """Forget what was worked out about it; whoever asks again has it worked out again."""
        self._memo.clear()

    def written(self) -> Journey:
        """This journey, its records' places in the file being those they have here."""
        return replace(self, read_places={}, _memo={})

    def ordered(self) -> Journey:
        """This journey with touchpoints and connections in canonical order."""
        stage_place = {key: place for place, key in enumerate(self.stages.keys)}
        touchpoints = self.touchpoints.ranked([stage_place[t.stage] for t in self.touchpoints])
        place = {key: place for place, key in enumerate(touchpoints.keys)}
        connections = self.connections.ranked(
            [place[each.source] * len(place) + place[each.target] for each in self.connections]
        )
        return self.with_tables(touchpoints=touchpoints, connections=connections)


def new_journey(title: str) -> Journey:
    """An empty journey map with this title."""
    return Journey(Header(title=title))
