"""A diagram's lines, read as Mermaid's own parser reads them.

A keyword counts at the start of a word only and in any case, but for the first `journey`. Beyond
what its documentation says, Mermaid reads so: `title` or `section` alone takes the next line for
its words; `%%` behind a single character makes a comment of its line. A title is HTML there, so
that a `&` or `<` in it that is no entity code is not shown as it stands; here it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from journeymapper.exchange.mermaid import reasons
from journeymapper.exchange.mermaid.characters import trimmed
from journeymapper.exchange.mermaid.diagram import Diagram, Refusal, Section, task_of
from journeymapper.exchange.mermaid.entities import bare, hidden
from journeymapper.exchange.mermaid.said import SAID, Header, Said, assembled
from journeymapper.exchange.mermaid.source import LineCount, Source
from journeymapper.exchange.mermaid.tokens import REMARKS, TOKEN, UNSEEN

LONGEST_FOUND = 60


def diagram(source: Source, most: int, refusals: int) -> Diagram:
    """The diagram in a prepared text, without the lines that Mermaid refuses.

    Reading ends once it would make more than `most` records, or once so many lines are refused.
    Raises TooMuch for the former.
    """
    reader = _Reader(hidden(source), most, refusals)
    reader.read()
    return assembled(reader.said, reader.refused, reader.remarks)


class TooMuch(Exception):
    """A diagram of more sections, tasks and actors than a map may hold."""


@dataclass(slots=True)
class _Name:
    """The name of a task, before what it needs behind it is seen."""

    text: str
    place: int
    line: int


class _Reader:
    """Reads word after word; holds what was said, what was refused, and how many comments."""

    def __init__(self, source: Source, most: int, refusals: int) -> None:
        self._text = f"{source.text}\n"
        self._last_brace = source.text.rfind("}")
        self._lines = LineCount(source.but(self._text))
        self._most, self._most_refused = most, refusals
        self.said: list[Said] = []
        self.refused: list[Refusal] = []
        self._name: _Name | None = None
        self._begun = False
        self.remarks = 0

    def read(self) -> None:
        """Read word after word."""
        at, end = 0, len(self._text)
        while at < end and len(self.refused) < self._most_refused:
            found = TOKEN.match(self._text, at)
            assert found is not None and found.lastgroup is not None
            kind = found.lastgroup
            self.remarks += kind in REMARKS and len(found[0]) > 2
            at = found.end() if kind in UNSEEN else self._take(kind, found)

    def _take(self, kind: str, found: re.Match[str]) -> int:
        """Take a word; gives where to read on."""
        name, self._name = self._name, None
        line = self._lines.at(found.end() - 1) if kind != "newline" else 0
        if not self._begun:
            self._begun = True
            if kind != "journey":
                return self._refuse(found.start(), line or 1, reasons.BEGINS_NOT)
        elif name is not None and kind != "data":
            why = reasons.why_no_task(name.text) if found[0] != ";" else reasons.SEMICOLON
            return self._refuse(name.place, name.line, why)
        elif kind == "journey":
            return self._refuse(found.start(), line, reasons.BEGINS_AGAIN)
        elif kind == "data" and name is not None:
            self._room(2 + found[0].count(","))
            self.said.append(task_of(name.text, found[0], line))
        elif kind in ("data", "odd"):
            return self._refuse(found.start(), line, self._why_odd(found[0][0], line))
        elif kind == "name":
            self._name = _Name(found[0], found.start(), line)
        elif kind == "acc_block":
            return self._take_block(found, line)
        elif kind in ("acc_title", "acc_descr") and found.end() == len(self._text):
            return self._refuse(found.start(), line, reasons.NO_WORDS)
        elif kind != "newline":
            self._room(1)
            self.said.append(SAID[kind](found[0], line))
        return found.end()

    def _room(self, records: int) -> None:
        """Ask for room for so many more records, before they are made. Raises TooMuch."""
        self._most -= records
        if self._most < 0:
            raise TooMuch

    def _take_block(self, found: re.Match[str], line: int) -> int:
        """Take a description in braces."""
        at = found.end()
        end = self._text.find("}", at) if at <= self._last_brace else -1
        if end < 0:
            return self._refuse(found.start(), line, reasons.UNCLOSED)
        if end > at:
            self.said.append(Header("description", self._text[at:end], line))
        return end + 1

    def _why_odd(self, sign: str, line: int) -> str:
        last = self.said[-1] if self.said else None
        if sign == ":" and isinstance(last, Section) and last.line == line:
            return reasons.COLON_IN_SECTION
        return reasons.why_odd(sign)

    def _refuse(self, place: int, line: int, reason: str) -> int:
        """Leave out the line of a place, all that it said, and read on behind it."""
        while self.said and self.said[-1].line == line:
            self.said.pop()
        end = self._text.find("\n", place)
        found = bare(trimmed(self._text[self._text.rfind("\n", 0, place) + 1 : end]))
        if len(found) > LONGEST_FOUND:
            found = f"{found[:LONGEST_FOUND]}…"
        self.refused.append(Refusal(line, found, reason))
        return end
