"""How many colons a file has for the values that were made of it, so that none was lost.

Of a key that stands twice in an object Python's parser keeps the last. Behind each key of a file
stands a colon, and all others stand in texts, which nobody writes with an escape instead.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain
from typing import Any

from journeymapper.model.records import Part, part_in
from journeymapper.model.sound import Columns

TEXT = ("f.Text", "f.Name", "f.Description")
TEXTS = ("f.Words", "f.Keys")


def colons_of(kind: type[Part], columns: Columns) -> int:
    """How many colons some rows have in a file; their values are right, and as they stand there."""
    found = sum(map(len, columns.values.values()))
    return found + sum(_inside(kind.shapes[name], held) for name, held in columns.values.items())


def _inside(shape: str, column: list[Any]) -> int:
    if shape in TEXT:
        return _in_texts(column)
    if shape in TEXTS:
        return _in_texts(chain.from_iterable(column))
    if shape == "f.Strengths":
        return sum(map(len, column))
    if shape.startswith("f.") or part_in(shape) is None:
        return 0
    held = filter(None, column)
    return _in_objects([*chain.from_iterable(held)] if shape.startswith("tuple") else [*held])


def _in_objects(objects: list[Mapping[str, Any]]) -> int:
    values = chain.from_iterable(each.values() for each in objects)
    return sum(map(len, objects)) + _in_texts(each for each in values if type(each) is str)


def _in_texts(texts: Iterable[str]) -> int:
    return "".join(texts).count(":")
