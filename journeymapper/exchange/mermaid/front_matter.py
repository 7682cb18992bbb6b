"""The title in the lines between `---` and `---` at the very top of a diagram.

They are YAML for Mermaid. Only a title matters here, and no YAML is read: a title is plain words,
words in quotes, or a block of lines; what else it may be is told as unread.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace

from journeymapper.exchange.mermaid.characters import BLANKS

OPENING = re.compile(rf"([^\S\n\r]*)---([{BLANKS}]*)")
KEY = re.compile(r"""(title|"title"|'title')[ \t]*:(?:[ \t]+|$)(.*)""")
SINGLE = re.compile(r"'((?:[^']|'')*+)'[ \t]*(?:#.*)?$")
DOUBLE = re.compile(r'("(?:[^"\\]|\\.)*+")[ \t]*(?:#.*)?$')
BLOCK = re.compile(r"([|>])[+-]?[ \t]*(?:#.*)?$")
ASIDE = re.compile(r"(?:^|[ \t])#.*")
WHOLE = re.compile(r"[+-]?\d{1,300}$", re.ASCII)
BROKEN = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$", re.ASCII)
NOTHING = ("", "~", "null", "Null", "NULL", "false", "False", "FALSE")
STRANGE = tuple("[]{}&*!%@`,")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """How many characters it takes, the title in it ("" for none), and whether one was unread.

    `colon`: the title holds a colon and no quotes, which Mermaid refuses. `more`: there is more
    in it than a title.
    """

    length: int = 0
    title: str = ""
    unread: bool = False
    colon: bool = False
    more: bool = False


def front_matter(text: str) -> FrontMatter:
    """The front matter that a text begins with; of no length where it has none."""
    opening = OPENING.match(text)
    if opening is None or "\n" not in opening[2]:
        return FrontMatter()
    indent, body = opening[1], opening.start(2) + opening[2].rindex("\n") + 1
    closing = re.compile(rf"{re.escape(indent)}---([{BLANKS}]*+)")
    begins_empty = opening[2].count("\n") > 1 and closing.match(text, body)
    below = re.compile(rf"\n{closing.pattern}")
    for found in below.finditer(text, body):
        if "\n" in found[1]:
            lines = text[body : found.start()].split("\n")
            told = _told([line.removeprefix(indent) for line in lines], _end(found))
            keys = sum(1 for line in lines if line[:1] not in ("", " ", "\t", "#"))
            return replace(told, more=keys > bool(told.title or told.unread))
    if begins_empty and "\n" in begins_empty[1]:
        return FrontMatter(_end(begins_empty))
    return FrontMatter()


def _end(closing: re.Match[str]) -> int:
    return closing.start(1) + closing[1].rindex("\n") + 1


def _told(lines: list[str], length: int) -> FrontMatter:
    for number, line in enumerate(lines):
        if key := KEY.match(line):
            more = []
            for each in lines[number + 1 :]:
                if each.strip() and each[0] not in " \t":
                    break
                more.append(each)
            return _title(key[2].strip(), more, length)
    return FrontMatter(length)


def _title(value: str, more: list[str], length: int) -> FrontMatter:
    if block := BLOCK.match(value):
        mark = "\n" if block[1] == "|" else " "
        return FrontMatter(length, mark.join(each.strip() for each in more).strip())
    if value[:1] in ("'", '"'):
        value = " ".join([value, *(each.strip() for each in more)]).strip()
        return _quoted(value, length)
    if value.startswith(STRANGE):
        return FrontMatter(length, unread=True)
    words = [ASIDE.sub("", each).strip() for each in (value, *more)]
    told = " ".join(each for each in words if each)
    if ": " in told or told.endswith(":"):
        return FrontMatter(length, told, colon=True)
    return FrontMatter(length, _plain(told))


def _quoted(value: str, length: int) -> FrontMatter:
    if single := SINGLE.match(value):
        return FrontMatter(length, single[1].replace("''", "'"))
    if double := DOUBLE.match(value):
        try:
            return FrontMatter(length, str(json.loads(double[1], strict=False)))
        except ValueError:
            pass
    return FrontMatter(length, unread=True)


def _plain(words: str) -> str:
    """Plain words as JavaScript says them: numbers in their shortest form, nothing for nothing."""
    if words in NOTHING:
        return ""
    if WHOLE.match(words):
        return str(int(words) or "")
    if BROKEN.match(words):
        number = float(words)
        return "" if not number else str(int(number)) if number.is_integer() else repr(number)
    return words.lower() if words in ("True", "TRUE") else words
