"""The diagrams in a file: all of it, or what Markdown fences as `mermaid`."""

from __future__ import annotations

import re

from journeymapper.exchange.mermaid.source import Source

FENCE = re.compile(r"^([ \t]*)(`{3,}|~{3,})([^\n]*)$", re.MULTILINE)
NAMES = ("mermaid", "mermaidjs")


def blocks(text: str) -> list[Source]:
    """The fenced diagrams of a text, each knowing its first line; the text itself without any."""
    found: list[Source] = []
    opened: re.Match[str] | None = None
    line = at = 0
    for fence in FENCE.finditer(text):
        line += text.count("\n", at, fence.start())
        at = fence.start()
        if opened is None:
            if "`" not in fence[3] or fence[2][0] == "~":
                opened, first = fence, line + 2
        elif _closes(fence, opened):
            if _is_mermaid(opened):
                found.append(_inside(text, opened, fence.start(), first))
            opened = None
    if opened is not None and _is_mermaid(opened):
        found.append(_inside(text, opened, len(text), first))
    return found or [Source(text)]


def is_fenced(text: str) -> bool:
    """Whether some lines of a text are fenced as a diagram."""
    return any(_is_mermaid(fence) for fence in FENCE.finditer(text))


def _closes(fence: re.Match[str], opened: re.Match[str]) -> bool:
    same = fence[2][0] == opened[2][0] and len(fence[2]) >= len(opened[2])
    return same and not fence[3].strip()


def _is_mermaid(opened: re.Match[str]) -> bool:
    words = opened[3].split(maxsplit=1)
    return opened[2][0] == "`" and bool(words) and words[0].lower() in NAMES


def _inside(text: str, opened: re.Match[str], end: int, first: int) -> Source:
    inside = text[opened.end() + 1 : end]
    if indent := opened[1]:
        inside = re.sub(rf"(?m)^{indent}", "", inside)
    return Source(inside, first)
