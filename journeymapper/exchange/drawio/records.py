"""Records as draw.io's data of a shape, to be seen and changed there, and back.

A text stands as it is, all else as JSON. What the label says is `written` in the data too, so that
a label nobody changed gives back every blank.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

from journeymapper.exchange.drawio.labels import one_line, plain_words
from journeymapper.model.clean import cleaned
from journeymapper.model.journey import RECORD_TYPES
from journeymapper.model.plain import plain
from journeymapper.model.records import Header, Record
from journeymapper.model.titles import HEADER, TITLE_FIELDS
from journeymapper.storage.problems import Problem
from journeymapper.storage.structure import read_part

MARK, KEY, WRITTEN, MORE = "journeymapper", "key", "written", "more"
OWN = (MARK, KEY, WRITTEN, MORE)
SHOWN_AS = {**TITLE_FIELDS, "connections": "label", HEADER: "title"}
DRAWN = {"touchpoints": ("stage",), "connections": ("source", "target")}
"""Fields that say where a record is drawn."""

Values = dict[str, Any]


def kind_of(table: str) -> type[Record]:
    """The type of the records of a table, or of the header."""
    return Header if table == HEADER else RECORD_TYPES[table]


def shown_field(table: str) -> str:
    """The field that a record's label says."""
    return SHOWN_AS.get(table, "name")


def label_of(text: str) -> str:
    """A text as a label in HTML, every letter as it is."""
    return escape(text).replace("\n", "<br>")


def data_of(table: str, record: Record) -> dict[str, str]:
    """All of a record as data: its fields by their names, unknown ones together."""
    values = plain(record)
    shown = shown_field(table)
    data = {MARK: table, KEY: str(values.pop("id", "")), WRITTEN: values.pop(shown, "")}
    for field in DRAWN.get(table, ()):
        del values[field]
    known = {name: value for name, value in values.items() if name in kind_of(table).defaults}
    more = {name: value for name, value in values.items() if name not in known}
    data |= {name: _written(value) for name, value in known.items()}
    if more:
        data[MORE] = json.dumps(more)
    return {name: value for name, value in data.items() if value}


def values_of(table: str, words: str, data: Mapping[str, str]) -> Values:
    """The values of a record that is labelled with these words and has this data.

    Data that fit no field go into the description, where a record has one.
    """
    kind, shown = kind_of(table), shown_field(table)
    fixed = {"id", shown, *DRAWN.get(table, ())}
    fields = [name for name in data if name in kind.defaults and name not in fixed]
    values = {name: data[name] for name in fields} | _json(data, fields)
    values = {name: value for name, value in values.items() if _fits(kind, name, value)}
    for name in fields:
        if name not in values and _fits(kind, name, data[name]):
            values[name] = data[name]
    values[shown] = said(words, data)
    more = _loaded(data.get(MORE, ""))
    if data.get(MARK) == table and isinstance(more, dict):
        values = {**{str(k): v for k, v in more.items() if k not in kind.defaults}, **values}
    noted = "\n".join(_noted(data, values))
    if noted and "description" in kind.defaults:
        values["description"] = "\n".join(filter(None, [values.get("description", ""), noted]))
    return values


def said(words: str, data: Mapping[str, str]) -> str:
    """The words of a label: as they were written, unless somebody changed them."""
    written = data.get(WRITTEN, "") if MARK in data else ""
    if written and one_line(plain_words(label_of(written), html=True)) == one_line(words):
        return written
    return str(cleaned(words))


def _written(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _json(data: Mapping[str, str], fields: list[str]) -> Values:
    """The fields whose data are JSON, and no text."""
    loaded = ((name, _loaded(data[name])) for name in fields)
    return {name: value for name, value in loaded if not isinstance(value, str)}


def _loaded(text: str) -> Any:
    """What JSON says; the text itself where it is none."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text


def _fits(kind: type[Record], field: str, value: Any) -> bool:
    problems: list[Problem] = []
    read_part(kind, {field: value}, "", problems)
    return not any(each.path.split(".")[0].split("[")[0] == field for each in problems)


def _noted(data: Mapping[str, str], values: Values) -> Iterator[str]:
    own = OWN if MARK in data else ()
    for name, value in data.items():
        if name not in values and name not in own and value.strip() and name != "tooltip":
            yield f"{name}: {cleaned(value)}"
