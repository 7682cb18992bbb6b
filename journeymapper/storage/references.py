"""Ids in a file: unique among all records, and every mention of one leads to a record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations, count, repeat
from operator import add, eq, mul
from typing import Any

from journeymapper.language import marked, tr
from journeymapper.model.journey import RECORD_TYPES, WITH_IDS
from journeymapper.storage.problems import Problem, found

REFERENCES: dict[str, dict[str, str]] = {
    "personas": {"segment": "segments"},
    "touchpoints": {
        "stage": "stages",
        "segments": "segments",
        "channels": "channels",
        "promises_made": "promises",
        "promises_kept": "promises",
    },
    "connections": {"source": "touchpoints", "target": "touchpoints", "segments": "segments"},
    "opportunities": {"touchpoints": "touchpoints"},
    "notes": {"stage": "stages"},
}
"""By table and field: the table whose ids the field mentions. Dismissals may name what is gone."""

ONE_OF = {
    "stages": (marked("which is a stage"), marked("the id of a stage")),
    "touchpoints": (marked("which is a touchpoint"), marked("the id of a touchpoint")),
    "segments": (marked("which is a segment"), marked("the id of a segment")),
    "channels": (marked("which is a channel"), marked("the id of a channel")),
    "personas": (marked("which is a persona"), marked("the id of a persona")),
    "promises": (marked("which is a promise"), marked("the id of a promise")),
    "opportunities": (marked("which is an opportunity"), marked("the id of an opportunity")),
    "notes": (marked("which is a note"), marked("the id of a note")),
}
"""What a record of a table is, and what would be right where such a record is wanted."""


class Ids:
    """The ids of records whose other fields are right one by one, taken table by table.

    What a field mentions stands in a table before its own.
    """

    def __init__(self) -> None:
        self._places: dict[str, dict[str, int]] = {name: {} for name in WITH_IDS}
        self._stages: list[int] = []
        self._lines: list[int] = []

    def take(self, name: str, columns: Mapping[str, Sequence[Any]]) -> bool:
        """Whether the next records of a table mention only ids that are there."""
        try:
            mentioned = {
                field: [*map(self._places[target].__getitem__, _mentioned(name, field, held))]
                for field, target in REFERENCES.get(name, {}).items()
                if (held := columns.get(field))
            }
        except (KeyError, TypeError):  # no record has it, or it is a list
            return False
        if name in WITH_IDS:
            self._places[name].update(zip(columns["id"], count(len(self._places[name]))))
        if name == "touchpoints":
            self._stages += mentioned["stage"]
        return name != "connections" or self._drawn(mentioned["source"], mentioned["target"])

    def _drawn(self, sources: Sequence[int], targets: Sequence[int]) -> bool:
        """Whether connections lead from somewhere to somewhere else."""
        many = len(self._places["touchpoints"])
        self._lines += map(add, map(mul, sources, repeat(many)), targets)
        return not any(map(eq, sources, targets))

    def are_apart(self) -> bool:
        """Whether no id stands in several tables."""
        ids = map(dict.keys, self._places.values())
        return all(some.isdisjoint(others) for some, others in combinations(ids, 2))

    def are_in_order(self) -> bool:
        """Whether touchpoints and connections stand in canonical order."""
        return all(held == sorted(held) for held in (self._stages, self._lines))


def _mentioned(table: str, field: str, held: Sequence[Any]) -> Iterable[Any]:
    """All ids in a field that holds several of them, or one or none."""
    shape = RECORD_TYPES[table].shapes[field]
    if shape == "f.Ids":
        return chain.from_iterable(held)
    return held if shape == "f.Id" else [each for each in held if each is not None]


class References:
    """The ids of a file, and what is wrong with them record by record.

    It reads the raw values, so that what another problem hides is told as well. Of a table that
    cannot be read at all (None) nothing is known, so whatever mentions it is let pass.
    """

    def __init__(self, tables: Mapping[str, list[Any] | None]) -> None:
        self._first: dict[str, tuple[str, int]] = {}
        self._pairs: dict[tuple[str, str], int] = {}
        self._of_kind: dict[str, set[str]] = {}
        for name in WITH_IDS:
            rows = tables[name]
            if rows is None:
                continue
            self._of_kind[name] = set()
            for index, raw in enumerate(rows):
                if (key := _text(raw, "id")) is not None:
                    self._of_kind[name].add(key)
                    self._first.setdefault(key, (name, index))

    def problems(self, name: str, index: int, raw: Any) -> Iterator[Problem]:
        """What is wrong with the ids of one record."""
        path = f"{name}[{index}]"
        if name in WITH_IDS:
            yield from self._repeated(name, index, raw, path)
        for field, target in REFERENCES.get(name, {}).items():
            yield from self._dangling(raw, field, target, path)
        if name == "connections":
            yield from self._pair(raw, index, path)

    def _repeated(self, name: str, index: int, raw: Any, path: str) -> Iterator[Problem]:
        key = _text(raw, "id")
        if key is None or self._first[key] == (name, index):
            return
        other, place = self._first[key]
        message = tr("{found}, which {record} has already, expected an id of its own").format(
            found=found(key), record=f"{other}[{place}]"
        )
        yield Problem(f"{path}.id", message)

    def _dangling(self, raw: Any, field: str, target: str, path: str) -> Iterator[Problem]:
        held = raw.get(field) if isinstance(raw, dict) else None
        known = self._of_kind.get(target)
        if held is None or known is None:
            return
        for index, key in enumerate(held if isinstance(held, list) else [held]):
            if not isinstance(key, str) or key in known:
                continue
            at = f"{path}.{field}[{index}]" if isinstance(held, list) else f"{path}.{field}"
            other = self._first.get(key)
            what = tr(ONE_OF[other[0]][0]) if other else tr("which no record has")
            message = tr("{found}, {fact}, expected {expected}").format(
                found=found(key), fact=what, expected=tr(ONE_OF[target][1])
            )
            yield Problem(at, message)

    def _pair(self, raw: Any, index: int, path: str) -> Iterator[Problem]:
        source, target = _text(raw, "source"), _text(raw, "target")
        if source is None or target is None:
            return
        if source == target:
            message = tr("{found}, which is its source too, expected another touchpoint")
            yield Problem(f"{path}.target", message.format(found=found(target)))
        first = self._pairs.setdefault((source, target), index)
        if first != index:
            message = tr(
                "found a second connection {connection} after {record},"
                " expected at most one for a pair"
            ).format(connection=f"{source}->{target}", record=f"connections[{first}]")
            yield Problem(path, message)


def _text(raw: Any, field: str) -> str | None:
    value = raw.get(field) if isinstance(raw, dict) else None
    return value if isinstance(value, str) else None
