"""The journey that a file's bytes hold, or everything that is wrong with them in one list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain
from typing import Any

from pydantic import ValidationError

from journeymapper.language import tr
from journeymapper.model.journey import RECORD_TYPES, Journey
from journeymapper.model.records import Header, Record
from journeymapper.model.table import Table
from journeymapper.model.uncollected import uncollected
from journeymapper.storage import limits
from journeymapper.storage.migrations import migrated
from journeymapper.storage.parse import parse
from journeymapper.storage.problems import BadMap, Problem, instead, missing
from journeymapper.storage.references import References, are_sound
from journeymapper.storage.schema import REQUIRED_TABLES
from journeymapper.storage.structure import read_part


def decode(data: bytes, file: str = "") -> Journey:
    """The journey that these bytes hold; `file` is the name by which problems call it.

    Raises BadMap.
    """
    with uncollected(), limits.within_memory(file):
        parsed = parse(data, file)
        reader = _Reader(migrated(parsed.tree, file), parsed.problems, parsed.entries)
        journey = reader.journey()
    if journey is None:
        raise BadMap(file, reader.problems)
    return journey


class _Reader:
    def __init__(self, tree: dict[str, Any], problems: list[Problem], entries: int) -> None:
        self.tree, self.entries = tree, entries
        self.problems = problems
        self.told = {problem.path for problem in problems}

    def journey(self) -> Journey | None:
        """The journey of the tree; None when there are problems."""
        own = {key: value for key, value in self.tree.items() if key not in NOT_IN_HEADER}
        header = self.record(Header, own, "")
        raw = {name: self.raw_table(name) for name in RECORD_TYPES}
        tables = None if self.problems or self.has_too_many(raw) else _all_at_once(raw)
        if tables is None:
            references = References(raw)
            tables = {
                name: self.records(name, rows or [], references) for name, rows in raw.items()
            }
        held = {name: Table(records) for name, records in tables.items()}
        if self.problems or header is None:
            return None
        return _in_order(Journey(header).with_tables(**held))

    def has_too_many(self, raw: Mapping[str, list[Any] | None]) -> bool:
        """Whether a record has more entries in its lists than would be judged one by one."""
        return self.entries > limits.ENTRIES and any(
            _entries(RECORD_TYPES[name], values) > limits.ENTRIES
            for name, rows in raw.items()
            for values in rows or ()
        )

    def raw_table(self, name: str) -> list[Any] | None:
        """The values of a table's records; None when they cannot be told."""
        if name not in self.tree:
            if name in REQUIRED_TABLES:
                self.tell(Problem(name, missing(tr("a list"))))
                return None
            return []
        held = self.tree[name]
        if not isinstance(held, list):
            self.tell(Problem(name, instead(held, tr("a list"))))
            return None
        if len(held) > limits.RECORDS:
            message = tr("found {n} records, expected at most {most}")
            message = message.format(n=len(held), most=limits.RECORDS)
            self.tell(Problem(name, message))
            return None
        return held

    def records(self, name: str, raw: list[Any], references: References) -> Iterator[Record]:
        for index, values in enumerate(raw):
            if len(self.problems) >= limits.PROBLEMS:
                return
            kind, path = RECORD_TYPES[name], f"{name}[{index}]"
            if _entries(kind, values) > limits.ENTRIES:
                message = tr("more than {most} entries in its lists, too many")
                message = message.format(most=limits.ENTRIES)
                self.tell(Problem(path, message))
                continue
            record = self.record(kind, values, path)
            for problem in references.problems(name, index, values):
                self.tell(problem)
            if record is not None:
                yield record

    def record(self, kind: type[Record], values: Any, path: str) -> Any:
        reasons: list[Problem] = []
        record = read_part(kind, values, path, reasons)
        for problem in reasons:
            self.tell(problem)
        return record

    def tell(self, problem: Problem) -> None:
        """Add a problem, unless one that stands at the same place explains it already."""
        if problem.path not in self.told:
            self.told.add(problem.path)
            self.problems.append(problem)


NOT_TOLD: set[str] = set()
"""Which fields a file names nobody asks: a set for each record is a sixth of a large map."""


def _all_at_once(raw: Mapping[str, list[Any] | None]) -> Mapping[str, Iterable[Record]] | None:
    """All records of a file in which nothing is wrong; None where something is.

    Only then each record is looked at alone, for what is to be told of it.
    """
    rows = {name: held or [] for name, held in raw.items()}
    try:
        tables = {
            name: [*map(RECORD_TYPES[name].__pydantic_validator__.validate_python, held)]
            for name, held in rows.items()
        }
    except ValidationError:
        return None
    for each in chain.from_iterable(tables.values()):
        object.__setattr__(each, "__pydantic_fields_set__", NOT_TOLD)
    return tables if are_sound(rows) else None


def _entries(kind: type[Record], values: Any) -> int:
    """How much would have to be judged one by one, were all of it wrong."""
    if not isinstance(values, dict):
        return 0
    known = kind.model_fields
    return sum(
        len(held)
        for name, held in values.items()
        if isinstance(held, list | dict) and name in known
    )


NOT_IN_HEADER = {"format", "version", *RECORD_TYPES}


def _in_order(journey: Journey) -> Journey:
    """The journey in canonical order, remembering where the records stood that had to move."""
    ordered = journey.ordered()
    places = {
        (name, key): place
        for name in ("touchpoints", "connections")
        if journey.table(name) is not ordered.table(name)
        for place, key in enumerate(journey.table(name).keys)
    }
    return replace(ordered, read_places=places, _memo={})
