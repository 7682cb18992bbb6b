"""A map as a JSON Canvas, version 1.0 (jsoncanvas.org): groups, cards of Markdown, and edges.

A card says its title and each tag in words, every letter as it is.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from journeymapper.analysis.reports.plain import escaped
from journeymapper.exchange.carried import WriteOptions, Writing
from journeymapper.exchange.compared import lost
from journeymapper.exchange.placed import Placed, nearest_side, placed
from journeymapper.exchange.table.fields import FIELDS, TITLE
from journeymapper.exchange.table.writing import table_of
from journeymapper.exchange.told import Told, told_of
from journeymapper.language import tr
from journeymapper.layout.facts import wait_text
from journeymapper.model.titles import HEADER

if TYPE_CHECKING:
    from journeymapper.layout.geometry import Rect
    from journeymapper.model.journey import Journey
    from journeymapper.model.records import Connection

WIDER, HIGHER, HEAD = 1.5, 2.0, 40.0
GAP, NOTE_WIDTH, NOTE_HEIGHT = 60.0, 288.0, 160.0
RED, ORANGE, YELLOW, GREEN, CYAN, PURPLE = "123456"
OF_FEELING = {-3: RED, -2: RED, -1: ORANGE, 1: CYAN, 2: GREEN, 3: GREEN}
OF_KIND = {"failure": RED, "recovery": GREEN, "loopback": PURPLE}
HEADER_FIELDS = ("title", "description", "scenario", "goal", "differentiator")
PARTS = {
    "evidence": "evidence.grade",
    "expectation": "expectation.text",
    "fail_point": "fail_point.text",
}
"""The fields of which a card says one part."""
TOLD: Told = {
    HEADER: HEADER_FIELDS,
    "segments": ("name",),
    "channels": ("name",),
    "promises": ("text",),
    "stages": ("name",),
    "touchpoints": tuple(
        PARTS.get(each.key, each.key) for each in FIELDS if each.kind != "opportunities"
    ),
    "connections": ("source", "target", "kind", "label", "wait_hours"),
    "notes": ("text",),
}
TITLE_ID = "the title"
"""No record has such an id."""
BEGINS = re.compile(r"^(\d*)([-+=.)])")
"""What makes a list or a heading of a line."""

Node = dict[str, Any]


def write(journey: Journey, _: WriteOptions) -> Writing:
    """The journey as the bytes of a `.canvas` file, and what it does not hold of it."""
    where = placed(journey, WIDER, HIGHER, HEAD)
    tree = {
        "nodes": [*_nodes(journey, where)],
        "edges": [_edge(each, where) for each in journey.connections],
    }
    data = json.dumps(tree, ensure_ascii=False, indent="\t").encode()
    return Writing(data, lost(journey, told_of(journey, TOLD)))


def _nodes(journey: Journey, where: Placed) -> Iterator[Node]:
    above, below = -HEAD - GAP - NOTE_HEIGHT, where.bottom + GAP
    words = "\n\n".join(_header(journey))
    yield {"id": TITLE_ID, "type": "text", "text": words} | _box(0, above, 3 * NOTE_WIDTH)
    for stage in journey.stages:
        place = _place(where.stages[stage.id])
        yield {"id": stage.id, "type": "group", "label": stage.name} | place
    names, *rows = table_of(journey, journey.touchpoints.keys)
    for each, row in zip(journey.touchpoints, rows, strict=True):
        told = zip(names, row, strict=True)
        yield {
            "id": each.id,
            "type": "text",
            "text": "\n\n".join(_card(each.title, told)),
            **_place(where.cards[each.id]),
            **_coloured(OF_FEELING.get(each.sentiment or 0)),
        }
    for number, note in enumerate(journey.notes):
        x = number * (NOTE_WIDTH + GAP)
        text = {"id": note.id, "type": "text", "text": _escaped(note.text)}
        yield text | _box(x, below, NOTE_WIDTH) | _coloured(YELLOW)


def _header(journey: Journey) -> Iterator[str]:
    yield f"# {escaped(journey.header.title)}"
    for field in HEADER_FIELDS[1:]:
        if words := getattr(journey.header, field):
            yield _escaped(words)


def _card(title: str, told: Any) -> Iterator[str]:
    yield f"**{escaped(title)}**"
    left_out = (tr(TITLE.label), tr("Stage"))
    for name, cell in told:
        if cell and name not in left_out:
            yield _escaped(tr("{dimension}: {values}").format(dimension=name, values=cell))


def _escaped(text: str) -> str:
    """The text letter by letter, its lines apart; none of them begins a list or a heading."""
    return "  \n".join(BEGINS.sub(r"\1\\\2", escaped(line)) for line in text.splitlines())


def _edge(connection: Connection, where: Placed) -> Node:
    way = where.ways[connection.key]
    words = ", ".join(_edge_words(connection))
    return {
        "id": connection.key,
        "fromNode": connection.source,
        "fromSide": nearest_side(where.cards[connection.source], way[0]),
        "toNode": connection.target,
        "toSide": nearest_side(where.cards[connection.target], way[-1]),
        **_coloured(OF_KIND.get(connection.kind)),
        **({"label": words} if words else {}),
    }


def _edge_words(connection: Connection) -> Iterator[str]:
    if connection.kind != "flow":
        yield tr(connection.kind)
    if connection.label:
        yield connection.label
    if wait := wait_text(connection.wait_hours):
        yield wait


def _coloured(colour: str | None) -> Node:
    return {"color": colour} if colour else {}


def _box(x: float, y: float, width: float) -> Node:
    return {"x": round(x), "y": round(y), "width": round(width), "height": round(NOTE_HEIGHT)}


def _place(rect: Rect) -> Node:
    return {
        "x": round(rect.x),
        "y": round(rect.y),
        "width": round(rect.width),
        "height": round(rect.height),
    }
