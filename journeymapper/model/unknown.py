"""Which keys of a map this version does not know: kept, written back, and told."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from journeymapper.model.columns import column
from journeymapper.model.derived import derived
from journeymapper.model.journey import RECORD_TYPES, Journey
from journeymapper.model.records import Part, part_in


@derived
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
    rows = [*map(vars, journey.table(name))]
    found = {place for place, row in enumerate(rows) if "unknown" in row}
    for field in fields_with_parts(RECORD_TYPES[name]):
        held = column(journey, field, name)
        holding = [place for place, each in enumerate(held) if each] if any(held) else []
        found.update(place for place in holding if _is_strange(held[place]))
    return sorted(found)


def _is_strange(held: Part | tuple[Part, ...]) -> bool:
    if isinstance(held, tuple):
        return any(map(_is_strange, held))
    parts = [getattr(held, name) for name in fields_with_parts(type(held))]
    return bool(held.unknown) or any(_is_strange(each) for each in parts if each)


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
