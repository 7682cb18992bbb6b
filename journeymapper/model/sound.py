"""Values that are plainly right, told without pydantic and column by column.

Only plain values are judged here, as a file has them or a verb gives them: whatever looks strange
in the least is left to `judged`, which then says whether it is right and what is wrong with it.
What is right here is right there, and gives the same record.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cache
from itertools import chain, islice, repeat
from math import isfinite
from operator import itemgetter
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar

from journeymapper.model import values as v
from journeymapper.model import words
from journeymapper.model.clean import is_clean
from journeymapper.model.records import REQUIRED, Part, give_values, in_order, part_in

P = TypeVar("P", bound=Part)
Column = list[Any]
Take = Callable[[Column], Column | None]
"""Some values, none of them None, as records hold them; None where one may not be right."""

FEW = 2
"""Of rows that lack no more fields than these each field is taken from all of them at once."""
NULLABLE = " | None"
IN_ID = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-"
LONGEST_ID = 64
FIRST = itemgetter(0)
KNOWN = {"f.Id": "known id", "f.Id | None": "known id", "f.Ids": "known ids"}
"""What fields hold that are judged by who calls."""
OBJECTS = (dict, MappingProxyType)
STRANGE = (TypeError, IndexError, OverflowError, UnicodeEncodeError)
"""What a step below raises that was made for the values that are usual."""


def sound(kind: type[Part], values: object) -> dict[str, Any] | None:
    """What a part with these values holds; None where something in them is not plainly right."""
    if type(values) is not dict or not _required(kind) <= values.keys():
        return None
    found = sound_values(kind, values)
    return None if found is None else in_order(kind, found)


def sound_values(kind: type[Part], values: Mapping[str, Any]) -> dict[str, Any] | None:
    """Some values of a part, by field, as it holds them; None likewise."""
    found: dict[str, Any] = {}
    for name, value in values.items():
        own = dict(value) if type(value) in OBJECTS else value
        taken = _taken(kind.shapes[name], [own]) if name in kind.shapes else None
        if taken is None:
            return None
        found[name] = taken[0]
    return found


class Columns(NamedTuple):
    """The values of many rows by field, each as they stand one under the other."""

    values: Mapping[str, Column]
    orders: set[tuple[str, ...]]
    """The orders in which the fields of a row stand."""


def columns_of(rows: Sequence[dict[str, Any]]) -> Columns:
    """The columns of some rows."""
    orders = {*map(tuple, rows)}
    names = {*chain.from_iterable(orders)}
    if len(names) - min(map(len, orders), default=0) <= FEW:
        everywhere = names.intersection(*orders)
        return Columns({name: _column(name, rows, name in everywhere) for name in names}, orders)
    values: dict[str, Column] = {name: [] for name in names}
    for name, value in chain.from_iterable(map(dict.items, rows)):
        values[name].append(value)
    return Columns(values, orders)


def _column(name: str, rows: Sequence[dict[str, Any]], has_each: bool) -> Column:
    held = rows if has_each else _having(name, rows)
    return [*map(itemgetter(name), held)]


def sound_parts(
    kind: type[P],
    rows: list[dict[str, Any]],
    columns: Columns,
    known: Collection[str] = (),
    usual: set[tuple[str, ...]] | None = None,
) -> list[P] | None:
    """The parts that many rows make; None where something in them is not plainly right.

    The rows become the parts' own, with the objects in them: who calls keeps none of them, and
    knows himself whether ids in fields of these names are `known`. `usual` are orders of fields
    that are known to be the file's; more of them are put there.
    """
    if not _are_whole(kind, columns, len(rows)):
        return None
    for name, given in columns.values.items():
        shape = kind.shapes[name]
        if not _settled(
            kind, name, KNOWN.get(shape, shape) if name in known else shape, given, rows
        ):
            return None
    if not _are_usual(kind, columns.orders, set() if usual is None else usual):
        rows = [in_order(kind, row) for row in rows]
    parts = [*map(object.__new__, repeat(kind, len(rows)))]
    deque(map(give_values, parts, rows), maxlen=0)
    return parts


def _settled(
    kind: type[Part], name: str, shape: str, given: Column, rows: list[dict[str, Any]]
) -> bool:
    """Whether a field is plainly right; the rows that have it then hold it as the parts do."""
    default = kind.defaults[name]
    if default is None:
        said = [each for each in given if each is not None]
        if len(said) < len(given):
            _drop(name, None, rows)
        taken = _told(shape, said)
    else:
        said, taken = given, _taken(shape, given)
    if taken is None:
        return False
    if taken is not said:
        for row, value in zip(_having(name, rows), taken, strict=True):
            row[name] = value
    if default not in (None, REQUIRED) and (default in taken if default else not all(taken)):
        _drop(name, default, rows)
    return True


def _drop(name: str, default: Any, rows: list[dict[str, Any]]) -> None:
    """Take a field out of the rows that say in it what is so where nothing is said."""
    for row in _having(name, rows):
        if row[name] == default:
            del row[name]


def _having(name: str, rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    return [row for row in rows if name in row]


def _taken(shape: str, column: Column) -> Column | None:
    """Some values of a field as records hold them; None where one may not be right."""
    if not shape.endswith(NULLABLE):
        return _told(shape, column)
    said = [each for each in column if each is not None]
    taken = _told(shape, said)
    if taken is None or len(said) == len(column):
        return taken
    rest = iter(taken)
    return [None if each is None else next(rest) for each in column]


def _told(shape: str, said: Column) -> Column | None:
    """The same of values none of which is None."""
    try:
        return _take(shape.removesuffix(NULLABLE))(said) if said else said
    except STRANGE:
        return None


@cache
def _required(kind: type[Part]) -> frozenset[str]:
    return frozenset(name for name, value in kind.defaults.items() if value is REQUIRED)


def _are_whole(kind: type[Part], columns: Columns, count: int) -> bool:
    """Whether so many rows have only fields of a part, and each has those it must have."""
    values = columns.values
    return values.keys() <= kind.shapes.keys() and all(
        name in values and len(values[name]) == count for name in _required(kind)
    )


def _are_usual(kind: type[Part], orders: set[tuple[str, ...]], usual: set[tuple[str, ...]]) -> bool:
    """Whether fields stand in the order of the file."""
    new, place = orders - usual, _places(kind).__getitem__
    if not all(_rise(map(place, order)) for order in new):
        return False
    usual |= new
    return True


@cache
def _places(kind: type[Part]) -> dict[str, int]:
    """Where each field of a part stands in the file."""
    return {name: place for place, name in enumerate(kind.shapes)}


def _rise(places: Iterable[int]) -> bool:
    held = [*places]
    return held == sorted(held)


def _kinds(column: Column) -> set[type]:
    return {*map(type, column)}


def _texts(most: int, *, blank: bool = True) -> Take:
    def take(column: Column) -> Column | None:
        if _kinds(column) != {str}:
            return None
        whole = "".join(column)
        right = (
            is_clean(whole)
            and max(map(len, column)) <= most
            and (blank or (all(column) and not any(map(str.isspace, column))))
        )
        return column if right else None

    return take


def _ids(column: Column) -> Column | None:
    right = (
        _kinds(column) == {str}
        and not "".join(column).encode("ascii").translate(None, IN_ID)
        and max(map(len, column)) <= LONGEST_ID
        and "".join({*map(FIRST, column)}).isalnum()
    )
    return column if right else None


def _as_they_are(column: Column) -> Column:
    return column


def _one_of(known: Collection[str]) -> Take:
    held = frozenset(known)
    return lambda column: column if held.issuperset(column) else None


def _whole(low: int | None = None, high: int | None = None) -> Take:
    def take(column: Column) -> Column | None:
        right = (
            _kinds(column) == {int}
            and (low is None or min(column) >= low)
            and (high is None or max(column) <= high)
        )
        return column if right else None

    return take


def _number(is_right: Callable[[float], bool]) -> Take:
    def take(column: Column) -> Column | None:
        numbers = all(each is int or issubclass(each, float) for each in _kinds(column))
        right = numbers and all(map(isfinite, column)) and is_right(min(column))
        return column if right else None

    return take


def _flags(column: Column) -> Column | None:
    return column if _kinds(column) == {bool} else None


def _days(column: Column) -> Column | None:
    return column if _kinds(column) == {str} and all(map(v.is_day, column)) else None


def _strengths(column: Column) -> Column | None:
    if _kinds(column) != {dict}:
        return None
    orders = {*map(tuple, column)}
    figures = [*chain.from_iterable(map(dict.values, column))]
    names = [*chain.from_iterable(orders)]
    if names and (_pillars(names) is None or _strength(figures) is None):
        return None
    in_order = all(_rise(map(words.PILLARS.index, order)) for order in orders)
    return [*map(MappingProxyType if in_order else v.frozen_strengths, column)]


def _listed(take: Take, *, once: bool = False) -> Take:
    def take_lists(column: Column) -> Column | None:
        if not _kinds(column) <= {list, tuple}:
            return None
        if once and any(len({*each}) < len(each) for each in column if len(each) > 1):
            return None
        entries = [*chain.from_iterable(column)]
        taken = take(entries) if entries else entries
        if taken is None:
            return None
        if taken is entries:
            return [*map(tuple, column)]
        rest = iter(taken)
        return [tuple(islice(rest, len(each))) for each in column]

    return take_lists


def _parts(kind: type[Part]) -> Take:
    def take(column: Column) -> Column | None:
        kinds = _kinds(column)
        if kinds != {dict}:
            return column if kinds == {kind} else None
        rows = [*map(dict, column)]
        return sound_parts(kind, rows, columns_of(rows))

    return take


_pillars, _strength = _one_of(words.PILLARS), _whole(*v.STRENGTH)


@cache
def _take(shape: str) -> Take:
    """How the values of a field are judged; its shape is written in records.py."""
    kind = part_in(shape)
    if kind is None:
        return TAKEN[shape]
    return _listed(_parts(kind)) if shape.startswith("tuple") else _parts(kind)


TAKEN: dict[str, Take] = {
    "int": _whole(),
    "bool": _flags,
    "f.Id": _ids,
    "f.Text": _texts(v.TEXT_LIMIT),
    "f.Description": _texts(v.DESCRIPTION_LIMIT),
    "f.Name": _texts(v.TEXT_LIMIT, blank=False),
    "f.Ids": _listed(_ids, once=True),
    "f.Keys": _listed(_texts(v.TEXT_LIMIT), once=True),
    "f.Words": _listed(_texts(v.TEXT_LIMIT)),
    "f.Number": _number(lambda least: True),
    "f.Amount": _number(lambda least: least >= 0),
    "f.PositiveAmount": _number(lambda least: least > 0),
    "f.IsoDate": _days,
    "f.State": _one_of(words.STATES),
    "f.Basis": _one_of(words.BASES),
    "f.ChannelKind": _one_of(words.CHANNEL_KINDS),
    "f.Phase": _one_of(words.PHASES),
    "f.Role": _one_of(words.ROLES),
    "f.Lane": _one_of(words.LANES),
    "f.Initiator": _one_of(words.INITIATORS),
    "f.Level": _one_of(words.LEVELS),
    "f.ExpectationOutcome": _one_of(words.OUTCOMES_OF_EXPECTATION),
    "f.EvidenceGrade": _one_of(words.EVIDENCE_GRADES),
    "f.ConnectionKind": _one_of(words.CONNECTION_KINDS),
    "f.Outcome": _one_of(words.OUTCOMES),
    "f.Status": _one_of(words.STATUSES),
    "f.Traits": _listed(_one_of(words.TRAITS), once=True),
    "f.RecoveryActs": _listed(_one_of(words.RECOVERY_ACTS), once=True),
    "f.Sentiment": _whole(*v.SENTIMENT),
    "f.Effort": _whole(*v.EFFORT),
    "f.OneToFive": _whole(*v.ONE_TO_FIVE),
    "f.Landmark": _whole(*v.LANDMARK),
    "f.Percent": _whole(*v.PERCENT),
    "f.BrandRating": _whole(*v.BRAND_RATING),
    "f.Count": _whole(0),
    "f.Strengths": _strengths,
    "known id": _as_they_are,
    "known ids": _listed(_as_they_are, once=True),
}
