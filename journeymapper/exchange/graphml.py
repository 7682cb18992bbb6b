"""A map as GraphML, for programs that reckon with graphs: NetworkX, Gephi, yEd, igraph.

Nodes are the touchpoints, edges the connections. Numbers are numbers, yes and no are booleans, a
pillar is a number of its own; several values stand in one text, a line each.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import networkx as nx

from journeymapper.exchange.carried import WriteOptions, Writing
from journeymapper.exchange.compared import lost
from journeymapper.exchange.told import Told, told_of
from journeymapper.model.dimensions import DIMENSIONS
from journeymapper.model.titles import HEADER, title_of

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.model.records import Connection, Touchpoint

HEADER_FIELDS = ("title", "description", "scenario", "goal", "differentiator", "state")
TEXTS = ("title", "description", "thought", "quote")
FIGURES = ("duration_minutes",)
TOLD: Told = {
    HEADER: HEADER_FIELDS,
    "segments": ("name",),
    "channels": ("name",),
    "promises": ("text",),
    "stages": ("name",),
    "touchpoints": (
        *TEXTS,
        *FIGURES,
        "stage",
        "votes",
        *(f"{each.field}.{each.part}" if each.part else each.field for each in DIMENSIONS),
    ),
    "connections": ("source", "target", "kind", "label", "segments", "wait_hours"),
}

Values = Iterator[tuple[str, Any]]


def write(journey: Journey, _: WriteOptions) -> Writing:
    """The journey as the bytes of a GraphML file, and what it does not hold of it."""
    out = io.BytesIO()
    nx.write_graphml_xml(graph_of(journey), out)
    return Writing(out.getvalue(), lost(journey, told_of(journey, TOLD)))


def graph_of(journey: Journey) -> nx.DiGraph[str]:
    """The touchpoints and connections, with plain values as their attributes, none of them empty.

    `stage` is a stage's name, `stage_place` its number from 1.
    """
    header = ((field, getattr(journey.header, field)) for field in HEADER_FIELDS)
    graph: nx.DiGraph[str] = nx.DiGraph(**_filled(header))
    for each in journey.touchpoints:
        graph.add_node(each.id, **_filled(_of_touchpoint(journey, each)))
    for way in journey.connections:
        graph.add_edge(way.source, way.target, **_filled(_of_connection(journey, way)))
    return graph


def _of_touchpoint(journey: Journey, touchpoint: Touchpoint) -> Values:
    yield "stage", journey.stages[touchpoint.stage].name
    yield "stage_place", journey.stages.place(touchpoint.stage) + 1
    yield from ((field, getattr(touchpoint, field)) for field in TEXTS)
    yield from ((field, _figure(getattr(touchpoint, field))) for field in FIGURES)
    yield "votes", touchpoint.votes
    for dimension in DIMENSIONS:
        held = dimension.held(touchpoint)
        match dimension.kind:
            case "strengths":
                yield from ((f"pillar_{name}", strength) for name, strength in held.items())
            case "many" if dimension.table:
                yield dimension.field, _titles(journey, dimension.table, held)
            case "many" | "words":
                yield dimension.field, "\n".join(held)
            case _:
                yield dimension.field, held


def _of_connection(journey: Journey, connection: Connection) -> Values:
    yield "kind", connection.kind
    yield "label", connection.label
    yield "segments", _titles(journey, "segments", connection.segments)
    yield "wait_hours", _figure(connection.wait_hours)


def _titles(journey: Journey, table: str, keys: tuple[str, ...]) -> str:
    return "\n".join(title_of(journey, table, key) for key in keys)


def _figure(held: float | None) -> float | None:
    return None if held is None else float(held)


def _filled(values: Values) -> dict[str, Any]:
    return {name: value for name, value in values if value is not None and value != ""}
