"""A map from a few lines of text: for tests, documentation and pasted outlines.

    # Buying a vacuum cleaner
    goal: A clean flat by Saturday
    channels: web = Website, phone

    Research [before]
      search = I search [entry, communication, by web, +1]
      > I compare [effort 5, pain too many models]
    Order
      > order = I order it [goal, transaction, for regular, integrity +2]
    order -> search: loopback, 24h, "orders again", for regular
    opportunity Make it shorter -> order
    dismiss JM501 order: Law requires it

A line that starts at the margin is a stage, an indented one a touchpoint of it; `>` connects it
from the touchpoint above. `id =` gives an id; without it the title makes one. Tags stand in
square brackets: any word of a dimension, a feeling as +1, or a dimension's name and a value
(`effort 5`, `by web`, `for regular`, `asks for address`, `makes promise`, `keeps promise`). Other
facts: `fail 4 within 24h "nobody at home"`, `lasts 20`, `expects below`, `metric NPS 8`, `votes 3`.
Segments, channels and promises that are only mentioned come into being.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import Any

from journeymapper.model.ids import new_id
from journeymapper.model.journey import RECORD_TYPES, Journey
from journeymapper.model.records import Header
from journeymapper.model.sketch_tags import mentioned, read_tag
from journeymapper.model.table import Table
from journeymapper.model.words import CONNECTION_KINDS, PHASES, STATES

HEADER_LINE = re.compile(r"(description|scenario|goal|differentiator|state):\s*(.*)")
LIST_LINE = re.compile(r"(segments|channels|promises):\s*(.*)")
OPPORTUNITY_LINE = re.compile(r"opportunity\s+(\S.*)")
NOTE_LINE = re.compile(r"note(?:\s+in\s+(\S+))?:\s*(.+)")
DISMISS_LINE = re.compile(r"dismiss\s+(\S+)\s*([^:]*):\s*(.+)")
CONNECTION_LINE = re.compile(r"([^\s:>]+(?:\s*->\s*[^\s:>]+)+)(?:\s*:\s*(.*))?$")
GIVEN_ID = re.compile(r"(?m)^[ \t]*>?[ \t]*([A-Za-z0-9][\w.-]*)[ \t]*=", re.ASCII)
OWN_ID = re.compile(r"([A-Za-z0-9][\w.-]*)\s*=\s*", re.ASCII)


class SketchError(ValueError):
    """A line of a sketch that cannot be read; says which, and what was expected."""


def sketch(text: str) -> Journey:
    """The journey that a sketch tells.

    Raises SketchError with the line, or pydantic.ValidationError where a value is out of range.
    """
    reader = _Reader(set(GIVEN_ID.findall(text)))
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            reader.read(line)
        except (ValueError, KeyError) as error:
            raise SketchError(f"line {number}, {line.strip()!r}: {error}") from error
    return reader.journey()


class _Reader:
    def __init__(self, given: set[str]) -> None:
        self.given = given
        self.header: dict[str, Any] = {"title": "A sketch"}
        self.tables: dict[str, list[dict[str, Any]]] = {name: [] for name in RECORD_TYPES}
        self.margin: int | None = None
        self.taken: dict[str, set[str]] = {name: set() for name in RECORD_TYPES}
        self.connected: set[tuple[str, str]] = set()
        self.counts: dict[str, int] = {}

    def read(self, line: str) -> None:
        indent = len(line) - len(line.lstrip())
        if self.margin is None:
            self.margin = indent
        if indent > self.margin:
            self.touchpoint(line.strip())
        else:
            self.at_margin(line.strip())

    def at_margin(self, line: str) -> None:
        if line.startswith("# "):
            self.header["title"] = line[2:].strip()
        elif match := HEADER_LINE.fullmatch(line):
            self.header[match[1]] = _one_of(match[2], STATES) if match[1] == "state" else match[2]
        elif match := LIST_LINE.fullmatch(line):
            for item in match[2].split(","):
                given, name, _ = _titled(item.strip())
                self.mention(match[1], given or name, name)
        elif match := OPPORTUNITY_LINE.fullmatch(line):
            title, _, targets = match[1].partition("->")
            self.opportunity(*((title.rstrip(), targets) if targets.strip() else (match[1], "")))
        elif match := NOTE_LINE.fullmatch(line):
            note = {"id": self.new_id(match[2]), "text": match[2]}
            self.put("notes", note | ({"stage": match[1]} if match[1] else {}))
        elif match := DISMISS_LINE.fullmatch(line):
            subjects = match[2].replace(",", " ").split()
            dismissal = {"rule": match[1], "subjects": subjects, "reason": match[3]}
            self.tables["dismissals"].append(dismissal)
        elif match := CONNECTION_LINE.fullmatch(line):
            self.connections(match[1], match[2])
        else:
            self.stage(line)

    def stage(self, line: str) -> None:
        given, name, tags = _titled(line)
        stage = {"id": given or self.new_id(name), "name": name}
        for tag in tags:
            stage["phase"] = _one_of(tag, PHASES)
        self.put("stages", stage)

    def touchpoint(self, line: str) -> None:
        if not self.tables["stages"]:
            raise ValueError("a touchpoint stands under a stage")
        connected = line.startswith(">")
        given, title, tags = _titled(line.lstrip("> -*•"))
        record: dict[str, Any] = {"id": given or self.new_id(title), "title": title}
        record["stage"] = self.tables["stages"][-1]["id"]
        for tag in tags:
            read_tag(tag, record)
        for table, key in mentioned(record):
            self.mention(table, key, key)
        if connected and self.tables["touchpoints"]:
            source = self.tables["touchpoints"][-1]["id"]
            self.connect(source, record["id"], {})
        self.put("touchpoints", record)

    def connections(self, chain: str, facts: str | None) -> None:
        ids = [each.strip() for each in chain.split("->")]
        shared: dict[str, Any] = {}
        for fact in _split(facts or ""):
            if fact in CONNECTION_KINDS:
                shared["kind"] = fact
            elif fact.startswith('"'):
                shared["label"] = fact.strip('"')
            elif fact.startswith("for "):
                shared.setdefault("segments", []).append(fact[4:])
                self.mention("segments", fact[4:], fact[4:])
            elif fact == "unknown wait":
                shared["wait_hours"] = None
            elif match := re.fullmatch(r"(\d+(?:\.\d+)?)h", fact):
                shared["wait_hours"] = float(match[1]) if "." in match[1] else int(match[1])
            else:
                raise ValueError(f"{fact!r} is not a kind, a wait like 24h, a label or a segment")
        for source, target in pairwise(ids):
            self.connect(source, target, shared)

    def connect(self, source: str, target: str, facts: dict[str, Any]) -> None:
        if source == target:
            raise ValueError(f"{source!r} is connected to itself")
        ends = {"source": source, "target": target}
        if (source, target) in self.connected:
            raise ValueError(f"{source!r} is connected to {target!r} already")
        self.connected.add((source, target))
        self.tables["connections"].append({**ends, **facts})

    def opportunity(self, line: str, targets: str) -> None:
        given, title, _ = _titled(line)
        record: dict[str, Any] = {"id": given or self.new_id(title), "title": title}
        if targets:
            record["touchpoints"] = [each.strip() for each in targets.split(",")]
        self.put("opportunities", record)

    def mention(self, table: str, key: str, name: str) -> None:
        if key not in self.taken[table]:
            text = "text" if table == "promises" else "name"
            self.put(table, {"id": key, text: name})

    def put(self, table: str, record: dict[str, Any]) -> None:
        self.taken[table].add(record["id"])
        self.tables[table].append(record)

    def new_id(self, title: str) -> str:
        held = (self.given, *self.taken.values())
        return new_id(title, lambda key: any(key in ids for ids in held), self.counts)

    def journey(self) -> Journey:
        tables = {
            name: Table(RECORD_TYPES[name].made(row) for row in rows)
            for name, rows in self.tables.items()
        }
        known = {*tables["touchpoints"].keys}
        for connection in self.tables["connections"]:
            for end in (connection["source"], connection["target"]):
                if end not in known:
                    raise SketchError(f"there is no touchpoint {end!r} to connect")
        ids = [row["id"] for rows in self.tables.values() for row in rows if "id" in row]
        repeated, times = next(iter(Counter(ids).most_common(1)), ("", 0))
        if times > 1:
            raise SketchError(f"two records have the id {repeated!r}")
        empty = Journey(Header.made(self.header))
        return empty.with_tables(**tables).ordered()


def _titled(line: str) -> tuple[str | None, str, list[str]]:
    own = OWN_ID.match(line)
    words = line[own.end() :] if own else line
    title, _, tags = words.partition("[") if words.endswith("]") else (words, "", "")
    if not title.strip():
        raise ValueError("a title is missing")
    return own[1] if own else None, title.rstrip(), _split(tags.removesuffix("]"))


def _split(text: str) -> list[str]:
    parts = re.findall(r'(?:"[^"]*"|[^,"])+', text)
    return [part.strip() for part in parts if part.strip()]


def _one_of(word: str, allowed: tuple[str, ...]) -> str:
    if word not in allowed:
        raise ValueError(f"{word!r} is none of {', '.join(allowed)}")
    return word
