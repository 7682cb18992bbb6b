"""Texts as they are written, so that Mermaid shows them exactly: with entity codes."""

from __future__ import annotations

import re

from journeymapper.exchange.mermaid.characters import BLANKS

ALWAYS = re.compile(r"[#;:<>\t\v\f\r\n\u2028\u2029\ufeff]|%(?=%)|(?<=%)%|^%")
HTML, LIST = re.compile("&"), re.compile(",")
NAMED = {"<": "#lt;", ">": "#gt;", "&": "#amp;"}
KEYWORD = re.compile(r"journey|title|section|accTitle|accDescr", re.IGNORECASE)
C4 = re.compile(r"(?<=C)4(?=Context|Container|Component|Dynamic|Deployment)")
OWN_MARKS = re.compile("\ufb02(?=\xb0)|\xb6(?=\xdf)")
"""What Mermaid itself puts for a code while it reads."""


def name(text: str) -> str:
    """A name of a section or a task; its lines are parted where they are drawn."""
    return "<br>".join(_edged(_coded(line)) for line in text.split("\n"))


def task(text: str) -> str:
    """The name of a task, that no keyword begins."""
    written = name(text)
    return _code(written[0]) + written[1:] if KEYWORD.match(written) else written


def actor(text: str) -> str:
    """One of several, between commas."""
    return _edged(LIST.sub(_found, _coded(text)))


def title(text: str) -> str:
    """A title or a description, which Mermaid takes for HTML."""
    return _edged(_coded(HTML.sub("\0", text)).replace("\0", NAMED["&"]))


def _coded(text: str) -> str:
    for each in (ALWAYS, C4, OWN_MARKS):
        text = each.sub(_found, text)
    return text


def _edged(text: str) -> str:
    """The text with the blanks at its ends in codes: bare ones are taken off."""
    if not text.strip(BLANKS):
        return "".join(map(_code, text))
    head = len(text) - len(text.lstrip(BLANKS))
    tail = len(text.rstrip(BLANKS))
    return "".join(map(_code, text[:head])) + text[head:tail] + "".join(map(_code, text[tail:]))


def _found(match: re.Match[str]) -> str:
    return _code(match[0])


def _code(character: str) -> str:
    return NAMED.get(character) or f"#{ord(character)};"
