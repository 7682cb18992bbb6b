"""What is drawn on a page: shapes and lines, each with its words, style and place."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from journeymapper.exchange.drawio.labels import plain_words

WRAPPED = ("object", "UserObject")
"""Elements that carry data of a cell, the cell inside them."""
NOT_DATA = {"id", "label", "placeholders", "placeholder", "tags", "metadata", "pluginData"}
FARTHEST = 1e7
DEEPEST = 200


@dataclass(slots=True)
class Cell:
    """A shape or a line; `data` are the attributes that its author gave it.

    `x` and `y` are of the page once `placed` has run, before that of its parent. `ends` are the ids
    of what a line joins, "" where it joins nothing. `children` are ids in order.
    """

    id: str
    parent: str
    words: str
    style: Mapping[str, str]
    kind: str
    ends: tuple[str, str]
    data: Mapping[str, str]
    x: float = 0
    y: float = 0
    width: float = 0
    height: float = 0
    relative: bool = False
    children: list[str] = field(default_factory=list)

    @property
    def is_shape(self) -> bool:
        """Whether it is a box of any form."""
        return self.kind == "vertex"

    @property
    def is_line(self) -> bool:
        """Whether it joins two others, or could."""
        return self.kind == "edge"

    @property
    def middle(self) -> tuple[float, float]:
        """Its middle."""
        return self.x + self.width / 2, self.y + self.height / 2

    def has(self, name: str) -> bool:
        """Whether the style switches something on, or is one of this name."""
        return self.style.get(name, "0") not in ("0", "")


def cells_of(model: Element) -> dict[str, Cell]:
    """All cells of a page by id, in the order of the file; of two with one id the first."""
    found: dict[str, Cell] = {}
    root = model.find("root")
    for element in model if root is None else root:
        inner = element.find("mxCell") if element.tag != "mxCell" else element
        if inner is not None:
            cell = _cell(element, inner)
            if cell.id:
                found.setdefault(cell.id, cell)
    for cell in found.values():
        if cell.parent in found:
            found[cell.parent].children.append(cell.id)
    _place(found)
    return found


def _cell(outer: Element, inner: Element) -> Cell:
    style = _style(inner.get("style", ""))
    label = outer.get("label") or outer.get("value") or inner.get("value") or ""
    cell = Cell(
        id=outer.get("id") or inner.get("id") or "",
        parent=inner.get("parent", ""),
        words=plain_words(label, html=style.get("html") == "1"),
        style=style,
        kind="vertex" if inner.get("vertex") == "1" else "edge" if inner.get("edge") == "1" else "",
        ends=(inner.get("source", ""), inner.get("target", "")),
        data={
            name: value
            for name, value in outer.attrib.items()
            if outer is not inner and name not in NOT_DATA
        },
    )
    place = inner.find("mxGeometry")
    if place is not None:
        cell.x, cell.y = _number(place, "x"), _number(place, "y")
        cell.width, cell.height = _number(place, "width"), _number(place, "height")
        cell.relative = place.get("relative") == "1"
    return cell


def _style(text: str) -> dict[str, str]:
    """The keys of a style with their values; a name alone is switched on."""
    parts = (part.partition("=") for part in text.split(";") if part)
    return {name: value if sign else "1" for name, sign, value in parts}


def _number(place: Element, name: str) -> float:
    try:
        number = float(place.get(name) or 0)
    except ValueError:
        return 0
    return min(max(number, -FARTHEST), FARTHEST) if math.isfinite(number) else 0


def _place(found: Mapping[str, Cell]) -> None:
    """Give every cell its place on the page; those in a circle of parents stay where they are."""
    tops = [cell for cell in found.values() if cell.parent not in found]
    waiting = [(cell, 0.0, 0.0, 0) for cell in tops]
    while waiting:
        cell, x, y, depth = waiting.pop()
        if cell.is_shape and not cell.relative:
            cell.x, cell.y = cell.x + x, cell.y + y
        if depth < DEEPEST:
            origin = (cell.x, cell.y) if cell.is_shape else (x, y)
            waiting += [(found[key], *origin, depth + 1) for key in cell.children]
