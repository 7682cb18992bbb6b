"""The journey: an immutable value made of a header and ordered tables of records.

Change it with a verb of `model/edits/`, which gives a `Patch`. `graph` and `flow` are NetworkX
graphs derived from it, on demand and once; read them, never edit them.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NoReturn

from journeymapper.model.alike import Alike
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

Places = Mapping[tuple[str, str], int]
"""By table and key, a place."""
NOWHERE: Places = MappingProxyType({})

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


class Journey(Alike):
    """A whole journey map. Two journeys with the same records in the same order are equal.

    Touchpoints stand by stage, connections by the place of their source, then target: `ordered`
    makes it so, and readers and patches keep it. `read_places` tells of (table, key) where the
    record stood in the file, for records that `ordered` moved on reading.
    """

    alike = ("header", *RECORD_TYPES)
    __slots__ = (*alike, "__weakref__", "_memo", "read_places")
    __hash__ = None  # type: ignore[assignment]

    header: Header
    segments: Table[Segment]
    personas: Table[Persona]
    channels: Table[Channel]
    promises: Table[Promise]
    stages: Table[Stage]
    touchpoints: Table[Touchpoint]
    connections: Table[Connection]
    opportunities: Table[Opportunity]
    notes: Table[Note]
    dismissals: Table[Dismissal]
    read_places: Places
    _memo: dict[Any, Any]

    def __init__(self, header: Header, *, read_places: Places = NOWHERE, **tables: Any) -> None:
        """Tables that are not named are empty."""
        if not tables.keys() <= RECORD_TYPES.keys():
            raise TypeError(f"a journey has no {', '.join(tables.keys() - RECORD_TYPES.keys())}")
        held = {name: tables[name] if name in tables else Table() for name in RECORD_TYPES}
        held |= {"header": header, "read_places": read_places, "_memo": {}}
        for name, value in held.items():
            object.__setattr__(self, name, value)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{name}: a journey is changed by a patch")

    def __delattr__(self, name: str) -> NoReturn:
        self.__setattr__(name, None)

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
        return self._made(self.read_places, tables)

    def let_go(self) -> None:
        """Forget what was worked out about it; whoever asks again has it worked out again."""
        self._memo.clear()

    def written(self) -> Journey:
        """This journey, its records' places in the file being those they have here."""
        return self.placed(NOWHERE)

    def placed(self, read_places: Places) -> Journey:
        """This journey, those of its records that stand elsewhere in the file being there."""
        return self._made(read_places, {})

    def _made(self, read_places: Places, instead: Mapping[str, Any]) -> Journey:
        return Journey(
            **{**{name: getattr(self, name) for name in self.alike}, **instead},
            read_places=read_places,
        )

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
