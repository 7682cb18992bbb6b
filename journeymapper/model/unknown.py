"""Which keys of a map this version does not know: kept, written back, and told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain
from operator import attrgetter

from journeymapper.model.columns import column, said
from journeymapper.model.derived import lasting_by
from journeymapper.model.journey import RECORD_TYPES, Journey
from journeymapper.model.records import Part, part_in

UNKNOWN = "unknown"
"""Where a part holds what is not known."""


def _fields() -> Iterator[str]:
    """Where something unknown can be."""
    yield "header.*"
    for table, kind in RECORD_TYPES.items():
        yield from (f"{table}.{field}" for field in (UNKNOWN, *fields_with_parts(kind)))


@lasting_by(_fields)
def unknown_fields(journey: Journey) -> tuple[str, ...]:
    """The path of each unknown key: `colour`, `touchpoints[3].fail_point.colour`.

    The index is the record's place in the file it was read from, else its place in the table.
    """
    paths = list(_in_part(journey.header, ""))
    for name in RECORD_TYPES:
        table = journey.table(name)
        for place in _places(journey, name):
            key = table.keys[place]
            read_at = journey.read_places.get((name, key), place)
            paths.extend(_in_part(table[key], f"{name}[{read_at}]."))
    return tuple(dict.fromkeys(paths))


def _places(journey: Journey, name: str) -> list[int]:
    """Where the records of a table stand that hold something unknown, themselves or in a part."""
    table = journey.table(name)
    names = said(journey, name)
    fields = [each for each in fields_with_parts(RECORD_TYPES[name]) if each in names]
    held = (filter(None, column(journey, field, name)) for field in fields)
    if UNKNOWN not in names and not any(map(_are_strange, held)):
        return []
    return [place for place, each in enumerate(table) if any(_in_part(each, ""))]


def _are_strange(held: Iterable[Part | tuple[Part, ...]]) -> bool:
    """Whether there is anything unknown in some parts of a kind."""
    parts = [*chain.from_iterable(each if isinstance(each, tuple) else (each,) for each in held)]
    names = set[str]().union(*map(vars, parts))
    if not names:
        return False
    fields = names.intersection(fields_with_parts(type(parts[0])))
    inside = (filter(None, map(attrgetter(field), parts)) for field in fields)
    return UNKNOWN in names or any(map(_are_strange, inside))


def _in_part(part: Part, path: str) -> Iterator[str]:
    for key in part.unknown:
        yield path + key
    for name in fields_with_parts(type(part)):
        if held := getattr(part, name):
            yield from _in_parts(held, path + name)


def _in_parts(held: Part | tuple[Part, ...], path: str) -> Iterator[str]:
    if isinstance(held, tuple):
        for index, each in enumerate(held):
            yield from _in_part(each, f"{path}[{index}].")
    else:
        yield from _in_part(held, f"{path}.")


@cache
def fields_with_parts(kind: type[Part]) -> tuple[str, ...]:
    """The fields of a kind of part that hold other parts: one, several or none."""
    return tuple(name for name, shape in kind.shapes.items() if part_in(shape))
