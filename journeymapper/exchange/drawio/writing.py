"""A map as a draw.io file: a swimlane for each stage, a shape for each touchpoint, glued lines.

Every record goes along as data of its shape, those that are not drawn as data of the page.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, tostring

from journeymapper.exchange.carried import WriteOptions, Writing
from journeymapper.exchange.drawio.records import data_of, label_of
from journeymapper.exchange.placed import Placed, placed
from journeymapper.exchange.table.fields import TITLE
from journeymapper.exchange.table.writing import table_of
from journeymapper.language import tr
from journeymapper.model.journey import RECORD_TYPES
from journeymapper.model.plain import plain
from journeymapper.model.titles import HEADER

if TYPE_CHECKING:
    from journeymapper.layout.geometry import Point, Rect
    from journeymapper.model.journey import Journey
    from journeymapper.model.records import Connection, Record

WIDER, HIGHER, HEAD = 1.0, 1.2, 40.0
NOTE, GAP = 160.0, 40.0
SHAPES = ("stages", "touchpoints", "connections", "notes")
"""The tables whose records are drawn."""
STAGE = f"swimlane;shape=swimlane;html=1;startSize={HEAD:g};collapsible=0;whiteSpace=wrap;"
STAGE += "verticalAlign=middle;fillColor=#f5f5f5;"
STAGE += "swimlaneFillColor=#ffffff;strokeColor=#666666;fontColor=#1a2630;fontSize=15;"
CARD = "rounded=1;arcSize=8;whiteSpace=wrap;html=1;fontColor=#1a2630;fontSize=13;spacing=6;"
NOTES = "shape=note;size=16;whiteSpace=wrap;html=1;align=left;verticalAlign=top;spacing=8;"
NOTES += "fillColor=#fff2cc;strokeColor=#d6b656;fontColor=#1a2630;"
LINE = "edgeStyle=orthogonalEdgeStyle;rounded=1;html=1;endArrow=classic;"
LINE += "labelBackgroundColor=#ffffff;fontColor=#1a2630;"
OF_FEELING = {
    -3: ("#f8cecc", "#b85450"),
    -2: ("#f8cecc", "#b85450"),
    -1: ("#ffe6cc", "#d79b00"),
    1: ("#dae8fc", "#6c8ebf"),
    2: ("#d5e8d4", "#82b366"),
    3: ("#d5e8d4", "#82b366"),
}
PLAIN = ("#ffffff", "#666666")
FLOW = "strokeColor=#45525c;"
OF_KIND = {
    "failure": "strokeColor=#b23a00;strokeWidth=2;",
    "recovery": "strokeColor=#00705a;strokeWidth=2;",
    "loopback": "strokeColor=#8a3b72;strokeWidth=2;",
    "support": "strokeColor=#5a656e;dashed=1;",
}


def write(journey: Journey, _: WriteOptions) -> Writing:
    """The journey as the bytes of a draw.io file, which holds all of it."""
    where = placed(journey, WIDER, HIGHER, HEAD)
    file = Element("mxfile", host="JourneyMapper")
    page = SubElement(file, "diagram", id="map", name=journey.header.title)
    model = SubElement(page, "mxGraphModel", grid="1", page="0", tooltips="1", connect="1")
    root = SubElement(model, "root")
    _top(root, journey)
    SubElement(root, "mxCell", {"id": "1", "parent": "0"})
    _stages(root, journey, where)
    _cards(root, journey, where)
    _notes(root, journey, where)
    for each in journey.connections:
        _line(root, each, where)
    return Writing(tostring(file, "utf-8", xml_declaration=True))


def _top(root: Element, journey: Journey) -> None:
    """The root of the page, with the map's own data and the records that are not drawn."""
    tables = {
        name: json.dumps([plain(each) for each in journey.table(name)])
        for name in RECORD_TYPES
        if name not in SHAPES and len(journey.table(name))
    }
    data = data_of(HEADER, journey.header) | tables
    SubElement(SubElement(root, "object", {**data, "label": "", "id": "0"}), "mxCell")


def _stages(root: Element, journey: Journey, where: Placed) -> None:
    for stage in journey.stages:
        cell = _cell(root, "stages", stage, stage.name, style=STAGE, vertex="1", parent="1")
        _geometry(cell, where.stages[stage.id])


def _cards(root: Element, journey: Journey, where: Placed) -> None:
    names, *rows = table_of(journey, journey.touchpoints.keys)
    left_out = (tr(TITLE.label), tr("Stage"))
    for each, row in zip(journey.touchpoints, rows, strict=True):
        fill, stroke = OF_FEELING.get(each.sentiment or 0, PLAIN)
        style = f"{CARD}fillColor={fill};strokeColor={stroke};"
        tags = "\n".join(
            tr("{dimension}: {values}").format(dimension=name, values=cell)
            for name, cell in zip(names, row, strict=True)
            if cell and name not in left_out
        )
        parent = _id("stages", each.stage)
        facts = {"style": style, "vertex": "1", "parent": parent}
        cell = _cell(root, "touchpoints", each, each.title, tooltip=label_of(tags), **facts)
        stage, rect = where.stages[each.stage], where.cards[each.id]
        _geometry(cell, rect._replace(x=rect.x - stage.x, y=rect.y - stage.y))


def _notes(root: Element, journey: Journey, where: Placed) -> None:
    for number, note in enumerate(journey.notes):
        cell = _cell(root, "notes", note, note.text, style=NOTES, vertex="1", parent="1")
        left, top = number * (NOTE + GAP), where.bottom + GAP
        place = {"x": f"{left:g}", "y": f"{top:g}", "width": f"{NOTE:g}", "height": f"{NOTE:g}"}
        SubElement(cell, "mxGeometry", {**place, "as": "geometry"})


def _line(root: Element, connection: Connection, where: Placed) -> None:
    way = where.ways[connection.key]
    source, target = where.cards[connection.source], where.cards[connection.target]
    colours = OF_KIND.get(connection.kind, FLOW)
    style = LINE + colours + _glue("exit", way[0], source) + _glue("entry", way[-1], target)
    ends = {
        "source": _id("touchpoints", connection.source),
        "target": _id("touchpoints", connection.target),
    }
    facts = {"style": style, "edge": "1", "parent": "1", **ends}
    cell = _cell(root, "connections", connection, connection.label, **facts)
    place = SubElement(cell, "mxGeometry", {"relative": "1", "as": "geometry"})
    if way[1:-1]:
        corners = SubElement(place, "Array", {"as": "points"})
        for corner in way[1:-1]:
            SubElement(corners, "mxPoint", {"x": f"{corner.x:g}", "y": f"{corner.y:g}"})


def _glue(end: str, at: Point, rect: Rect) -> str:
    """Where on a box a line ends, as parts of its width and height."""
    x, y = (at.x - rect.x) / rect.width, (at.y - rect.y) / rect.height
    return f"{end}X={x:.4g};{end}Y={y:.4g};{end}Dx=0;{end}Dy=0;"


def _cell(
    root: Element, table: str, record: Record, words: str, tooltip: str = "", **facts: str
) -> Element:
    """A cell with its record as data."""
    data = data_of(table, record) | {"label": label_of(words), "id": _id(table, record.key)}
    if tooltip:
        data["tooltip"] = tooltip
    return SubElement(SubElement(root, "object", data), "mxCell", facts)


def _id(table: str, key: str) -> str:
    """An id that no other cell of the page has."""
    return f"{table}:{key}"


def _geometry(cell: Element, rect: Rect) -> None:
    place = {name: f"{getattr(rect, name):g}" for name in ("x", "y", "width", "height")}
    SubElement(cell, "mxGeometry", {**place, "as": "geometry"})
