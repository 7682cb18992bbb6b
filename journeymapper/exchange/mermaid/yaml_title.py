"""A title in front matter: plain words, words in quotes, a block of lines, a number."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Literal

SINGLE = re.compile(r"'((?:[^']|'')*+)'[ \t]*(?:[ \t]#.*)?$")
DOUBLE = re.compile(r'("(?:[^"\\]|\\.)*+")[ \t]*(?:[ \t]#.*)?$')
BLOCK = re.compile(r"([|>])(?:[+-]?[1-9]?|[1-9][+-])[ \t]*(?:#.*)?$")
ASIDE = re.compile(r"(?:^|[ \t])#.*")
ANCHOR = re.compile(r"&\S+[ \t]+")
HEXADECIMAL = re.compile(r"\\x([0-9a-fA-F]{2})")
WHOLE = re.compile(r"[+-]?\d{1,300}$", re.ASCII)
IN_BASE = re.compile(r"([+-]?)0([xob])([0-9a-fA-F]{1,300})$")
BROKEN = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$", re.ASCII)
INFINITE = re.compile(r"([+-]?)\.(?:inf|Inf|INF)$")
NOTHING = ("", "~", "null", "Null", "NULL", "false", "False", "FALSE")
BASES = {"x": 16, "o": 8, "b": 2}
FOREIGN = tuple("[{!")
FORBIDDEN = (*"@`%*,]}", "- ", "? ", ": ")


@dataclass(frozen=True, slots=True)
class Title:
    """The words of a title; "" for none. It may be unread, or wrong, which Mermaid refuses."""

    words: str = ""
    problem: Literal["", "unread", "wrong"] = ""


NO_TITLE = Title()


def title_of(value: str, more: list[str]) -> Title:
    """The title that stands behind its key, and in the lines below."""
    value = ANCHOR.sub("", value, count=1)
    if value[:1] in ("|", ">"):
        block = BLOCK.match(value)
        mark = "\n" if block and block[1] == "|" else " "
        block_words = mark.join(each.strip() for each in more if each[:1] in " ").strip()
        return Title(block_words) if block else Title(value, "wrong")
    if value[:1] in ("'", '"'):
        return _quoted(" ".join([value, *(each.strip() for each in more)]).strip())
    if value.startswith(FOREIGN):
        return Title(problem="unread")
    words = [ASIDE.sub("", each).strip() for each in (value, *more)]
    told = " ".join(each for each in words if each)
    if ": " in told or told.endswith(":") or f"{told} ".startswith(FORBIDDEN):
        return Title(told, "wrong")
    return Title(_plain(told))


def _quoted(value: str) -> Title:
    if single := SINGLE.match(value):
        return Title(single[1].replace("''", "'"))
    if double := DOUBLE.match(value):
        try:
            return Title(str(json.loads(HEXADECIMAL.sub(r"\\u00\1", double[1]), strict=False)))
        except ValueError:
            pass
    return Title(value.strip("'\""), "wrong")


def _plain(words: str) -> str:
    """Plain words as JavaScript says them: numbers in their shortest form, nothing for nothing."""
    if words in NOTHING:
        return ""
    if WHOLE.match(words):
        return str(int(words) or "")
    if based := IN_BASE.match(words):
        try:
            return f"{based[1].strip('+')}{int(based[3], BASES[based[2]])}".replace("-0", "")
        except ValueError:
            return words
    if infinite := INFINITE.match(words):
        return f"{infinite[1].strip('+')}Infinity"
    if BROKEN.match(words):
        number = float(words)
        return "" if not number else str(int(number)) if number.is_integer() else repr(number)
    return words.lower() if words in ("True", "TRUE") else words
