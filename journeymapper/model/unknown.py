"""Which keys of a map this version does not know: kept, written back, and told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from functools import cache
from operator import attrgetter

from journeymapper.model.columns import said
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
    if not table or not _are_strange(RECORD_TYPES[name], table, said(journey, name)):
        return []
    return [place for place, each in enumerate(table) if any(_in_part(each, ""))]


def _are_strange(kind: type[Part], parts: Iterable[Part], names: Set[str]) -> bool:
    """Whether parts of a kind, that say something in these fields, hold anything unknown."""
    return UNKNOWN in names or any(
        _is_any_strange([*_held(parts, field)])
        for field in fields_with_parts(kind)
        if field in names
    )


def _is_any_strange(parts: Sequence[Part]) -> bool:
    names = set[str]().union(*map(vars, parts))
    return bool(parts) and _are_strange(type(parts[0]), parts, names)


def _held(parts: Iterable[Part], field: str) -> Iterator[Part]:
    """All that parts hold in a field that holds parts: one, several or none."""
    for each in filter(None, map(attrgetter(field), parts)):
        if isinstance(each, tuple):
            yield from each
        else:
            yield each


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
