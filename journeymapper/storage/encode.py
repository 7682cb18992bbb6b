"""A journey as the canonical bytes of a file: the same journey always gives the same bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Any

from journeymapper.model.journey import RECORD_TYPES, Journey
from journeymapper.model.plain import plain
from journeymapper.model.records import Part, part_in
from journeymapper.model.table import Table
from journeymapper.model.unknown import unknown_fields
from journeymapper.storage.migrations import FORMAT, VERSION
from journeymapper.storage.render import render
from journeymapper.storage.whole import REQUIRED_TABLES

if TYPE_CHECKING:
    from pydantic_core import SchemaSerializer

FEW = 1_000
NUMBERS = ("f.Number", "f.Amount", "f.PositiveAmount")


def encode(journey: Journey) -> bytes:
    """The journey as the bytes of a `.journey` file.

    What a record holds is what a file has of it, so pydantic's own writer takes it as it is. What
    it would write otherwise than the format, our own does: numbers that are to keep the words of
    a file, and fields of newer versions; and maps that are written before it would be loaded.
    """
    if len(journey.touchpoints) > FEW and _is_usual(journey):
        tree = _tree(journey, lambda table: [*map(vars, table)])
        return _writer().to_json(tree, indent=2, fallback=_held) + b"\n"
    tree = _tree(journey, lambda table: [*map(plain, table)])
    return (render({**tree, **journey.header.unknown}) + "\n").encode("utf-8")


@cache
def _writer() -> SchemaSerializer:
    from pydantic_core import SchemaSerializer, core_schema

    return SchemaSerializer(core_schema.any_schema())


def _held(value: Part | Mapping[str, Any]) -> dict[str, Any]:
    return vars(value) if isinstance(value, Part) else dict(value)


def _tree(journey: Journey, told: Callable[[Table[Any]], list[Any]]) -> dict[str, Any]:
    tables = {name: journey.table(name) for name in RECORD_TYPES}
    known = vars(journey.header).items()
    return {
        "format": FORMAT,
        "version": VERSION,
        **{name: value for name, value in known if name != "unknown"},
        **{
            name: told(table)
            for name, table in tables.items()
            if len(table) or name in REQUIRED_TABLES
        },
    }


def _is_usual(journey: Journey) -> bool:
    """Whether each table holds its records, and they nothing but what pydantic writes likewise.

    It does not know fields of newer versions, nor numbers like 2.50 and 1e+16.
    """
    kinds = ({kind, *map(type, journey.table(name))} for name, kind in RECORD_TYPES.items())
    if any(len(each) > 1 for each in kinds) or unknown_fields(journey):
        return False
    numbers = chain.from_iterable(
        _numbers(kind, journey.table(name)) for name, kind in RECORD_TYPES.items()
    )
    decimals = [each for each in numbers if type(each) is not int]
    return {*map(type, decimals)} <= {float} and "e" not in "".join(map(repr, decimals))


def _numbers(kind: type[Part], parts: Iterable[Part]) -> Iterator[float]:
    """The numbers in parts of a kind, and in their own parts, that may have decimals."""
    fields = _with_numbers(kind)
    rows = [*map(vars, parts)] if fields else []
    for name in fields:
        held = [row[name] for row in rows if row.get(name) is not None]
        inner = part_in(kind.shapes[name])
        if inner is None:
            yield from held
        else:
            several = held and isinstance(held[0], tuple)
            yield from _numbers(inner, chain.from_iterable(held) if several else held)


@cache
def _with_numbers(kind: type[Part]) -> tuple[str, ...]:
    return tuple(
        name
        for name, shape in kind.shapes.items()
        if shape.removesuffix(" | None") in NUMBERS
        or ((inner := part_in(shape)) and _with_numbers(inner))
    )
