"""What the words of a diagram say one by one, and all of them together."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from journeymapper.exchange.mermaid.characters import BLANKS
from journeymapper.exchange.mermaid.diagram import (
    Diagram,
    Refusal,
    Section,
    Task,
    in_lines,
    in_one_line,
)

INDENTED = re.compile(rf"\n[{BLANKS}]+")


@dataclass(slots=True)
class Header:
    """What a line says that stands in no section; the last one of a kind counts."""

    kind: str
    words: str
    line: int


Said = Header | Section | Task

SAID: dict[str, Callable[[str, int], Said]] = {
    "journey": lambda words, line: Header("journey", "", line),
    "title": lambda words, line: Header("title", words[6:], line),
    "acc_title": lambda words, line: Header("short_title", _behind_colon(words), line),
    "acc_descr": lambda words, line: Header("description", _behind_colon(words), line),
    "section": lambda words, line: Section(in_lines(words[8:]), line),
}
"""What a word of each kind says, from its text and its line."""


def assembled(said: Iterable[Said], refused: Iterable[Refusal], remarks: int) -> Diagram:
    """The diagram of all that was said, in order."""
    headers: dict[str, str] = {}
    sections: list[Section] = []
    for each in said:
        if isinstance(each, Header):
            headers[each.kind] = each.words
        elif isinstance(each, Section):
            sections.append(each)
        else:
            if not sections:
                sections.append(Section("", each.line, is_before=True))
            sections[-1].tasks.append(each)
    return Diagram(
        in_one_line(headers.get("title", "")),
        in_one_line(headers.get("short_title", "")),
        in_lines(INDENTED.sub("\n", headers.get("description", ""))),
        tuple(sections),
        tuple(refused),
        remarks,
    )


def _behind_colon(words: str) -> str:
    return words.partition(":")[2]
