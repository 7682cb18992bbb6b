"""The journey that a file holds, each record looked at alone, and all that is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from journeymapper.language import tr
from journeymapper.model.journey import RECORD_TYPES, Journey
from journeymapper.model.records import Header, Record
from journeymapper.model.table import Table
from journeymapper.storage import limits
from journeymapper.storage.problems import Problem, instead, missing
from journeymapper.storage.references import References
from journeymapper.storage.structure import read_part
from journeymapper.storage.whole import REQUIRED_TABLES, entries, header_of, ordered


class Reader:
    """Reads the tree of a file; `problems` are those that JSON itself has with it."""

    def __init__(self, tree: dict[str, Any], problems: list[Problem]) -> None:
        self.tree, self.problems = tree, problems
        self.told = {problem.path for problem in problems}

    def journey(self) -> Journey | None:
        """The journey of the tree; None when there are problems."""
        header = self.record(Header, header_of(self.tree), "")
        raw = {name: self.raw_table(name) for name in RECORD_TYPES}
        references = References(raw)
        tables: dict[str, Table[Any]] = {
            name: Table(self.records(name, rows or [], references)) for name, rows in raw.items()
        }
        if self.problems or header is None:
            return None
        return ordered(Journey(header).with_tables(**tables))

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
            if entries(kind, values) > limits.ENTRIES:
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
