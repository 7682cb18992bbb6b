"""A page as the tree of values of a map, with all that the map cannot hold."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from journeymapper.exchange.drawio.cells import Cell, cells_of
from journeymapper.exchange.drawio.lines import Lines
from journeymapper.exchange.drawio.losses import Losses
from journeymapper.exchange.drawio.pages import Page
from journeymapper.exchange.drawio.places import Column, plan_of
from journeymapper.exchange.drawio.records import KEY, MARK, said, values_of
from journeymapper.exchange.drawio.sound import sound
from journeymapper.exchange.refused import Refused
from journeymapper.language import tr
from journeymapper.model.ids import Ids
from journeymapper.model.journey import RECORD_TYPES
from journeymapper.model.titles import HEADER
from journeymapper.model.values import ID_PATTERN, TEXT_LIMIT
from journeymapper.storage import limits
from journeymapper.storage.migrations import FORMAT, VERSION

BY_ITSELF = re.compile(r"(Page|Seite|Página|Pagina|Strona|Sida|Side|Sayfa|Página)?[- ]?\d*")
"""What draw.io calls a page that nobody gave a name."""
DRAWN_NOT = [
    name for name in RECORD_TYPES if name not in ("stages", "touchpoints", "connections", "notes")
]

Values = dict[str, Any]


def map_of(page: Page, name: str) -> tuple[Values, tuple[str, ...]]:
    """The values of the page's map, as a file of our own holds them, and what it does not hold.

    `name`: what it is called where nothing says so. Raises Refused.
    """
    cells = cells_of(page.model)
    if len(cells) > limits.RECORDS:
        raise Refused(tr("there are more shapes in it than a map may have"))
    reader = _Page(cells, Losses())
    tree = reader.tree(page.name, name)
    return sound(tree, reader.losses), reader.losses.told()


class _Page:
    def __init__(self, cells: dict[str, Cell], losses: Losses) -> None:
        self.losses = losses
        self.cells = cells
        self.top = next((each.data for each in cells.values() if each.data.get(MARK) == HEADER), {})
        self.ids = Ids()
        self.taken: set[str] = set()
        self.places = {key: place for place, key in enumerate(cells)}
        self.is_own = bool(self.top)

    def tree(self, page_name: str, name: str) -> Values:
        """All values; ids are those of the map that was written, or made from the words."""
        tables = self._not_drawn()
        self._keep_ids()
        lines = Lines(self.cells, self.losses)
        notes = {key: each for key, each in self.cells.items() if each.data.get(MARK) == "notes"}
        plan = plan_of(self.cells, lines.joined, notes)
        for frame in plan.around:
            self.losses.frame(frame)
        self.losses.silent(plan.silent)
        stages, touchpoints, of_cell = [], [], {}
        names: dict[int, str] = {}
        for number, column in enumerate(plan.columns, 1):
            stages.append(self._stage(column, number))
            names[id(column)] = stages[-1]["id"]
            for cell in self._in_order(column.shapes):
                touchpoints.append(self._touchpoint(cell, stages[-1]["id"]))
                of_cell[cell.id] = touchpoints[-1]["id"]
        ways = lines.ways(of_cell)
        if not self.is_own:
            _give_roles(touchpoints, ways)
        told = [self._note(each, None) for each in notes.values()]
        told += [
            self._note(each, names.get(id(column)) if column else None)
            for each, column in plan.texts
        ]
        if not touchpoints and not stages and not self.is_own:
            raise Refused(tr("there are no shapes in it"))
        return {
            "format": FORMAT,
            "version": VERSION,
            **self._header(page_name, name),
            **tables,
            "stages": stages,
            "touchpoints": touchpoints,
            "connections": ways,
            "notes": told,
        }

    def _header(self, page_name: str, name: str) -> Values:
        written = said(page_name, self.top)
        title = " ".join(written.split()) if not self.is_own else written
        if not title.strip() or (not self.is_own and BY_ITSELF.fullmatch(title)):
            title = name or tr("New journey")
        data = {name: text for name, text in self.top.items() if name not in DRAWN_NOT}
        values = values_of(HEADER, title, data) if self.is_own else {}
        return {**values, "title": title[:TEXT_LIMIT]}

    def _not_drawn(self) -> Values:
        """The tables that went along as data of the page."""
        tables = {}
        for table in DRAWN_NOT:
            try:
                held = json.loads(self.top.get(table, "[]"))
            except (ValueError, RecursionError):
                held = []
            tables[table] = (
                [each for each in held if isinstance(each, dict)] if isinstance(held, list) else []
            )
            for each in tables[table]:
                if isinstance(each.get("id"), str):
                    self.ids.take(each["id"])
                    self.taken.add(each["id"])
        return tables

    def _keep_ids(self) -> None:
        """No new id is one that a shape brings."""
        for cell in self.cells.values():
            if cell.data.get(MARK) and cell.data.get(KEY):
                self.ids.take(cell.data[KEY])

    def _id(self, cell: Cell | None, words: str) -> str:
        key = cell.data.get(KEY, "") if cell and MARK in cell.data else ""
        if not re.fullmatch(ID_PATTERN.strip("^$"), key) or key in self.taken:
            key = self.ids(words)
        self.taken.add(key)
        return key

    def _in_order(self, shapes: list[Cell]) -> list[Cell]:
        """Shapes of a map that was written here keep their order in the file."""
        if all(each.data.get(MARK) == "touchpoints" for each in shapes):
            return sorted(shapes, key=lambda each: self.places[each.id])
        return shapes

    def _stage(self, column: Column, number: int) -> Values:
        cell = column.named_by
        name = " ".join(cell.words.split()) if cell else ""
        data = _data(cell, "stages")
        if not name.strip():
            name = tr("Stage {number}").format(number=number)
            self.losses.unnamed(name)
        if cell and not data:
            self.losses.looks(cell, name)
        values = values_of("stages", name, data)
        values["name"] = self.losses.cut(values["name"])
        return {**values, "id": self._id(cell if data else None, name)}

    def _touchpoint(self, cell: Cell, stage: str) -> Values:
        words = cell.words
        if not words.strip():
            words = tr("New touchpoint")
            self.losses.unnamed(words)
        is_own = cell.data.get(MARK) == "touchpoints"
        if not is_own:
            self.losses.looks(cell, words)
        data = {name: value for name, value in cell.data.items() if is_own or name != MARK}
        values = values_of("touchpoints", words, data)
        values["title"] = self.losses.cut(values["title"])
        if cell.has("rhombus") and not is_own:
            values["role"] = "decision"
        return {**values, "id": self._id(cell if is_own else None, words), "stage": stage}

    def _note(self, cell: Cell, stage: str | None) -> Values:
        data = _data(cell, "notes")
        values = values_of("notes", cell.words or "–", data)
        values["text"] = self.losses.cut(values["text"])
        if stage and "stage" not in values:
            values["stage"] = stage
        return {**values, "id": self._id(cell if data else None, cell.words)}


def _data(cell: Cell | None, table: str) -> Mapping[str, str]:
    """The data of a shape that was written for a record of this table."""
    return cell.data if cell and cell.data.get(MARK) == table else {}


def _give_roles(touchpoints: list[Values], ways: list[Values]) -> None:
    """One shape alone that nothing leads to is the entry, one that leads nowhere the goal."""
    sources, targets = {each["source"] for each in ways}, {each["target"] for each in ways}
    for others, ends, role in ((targets, sources, "entry"), (sources, targets, "goal")):
        found = [each for each in touchpoints if each["id"] in ends - others]
        if len(found) == 1 and "role" not in found[0]:
            found[0]["role"] = role
