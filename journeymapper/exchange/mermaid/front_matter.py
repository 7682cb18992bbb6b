"""The lines between `---` and `---` at the very top of a diagram, of which the title matters.

They are YAML for Mermaid; here no YAML is read, but the title (`yaml_title.py`). Mermaid refuses
whatever is no YAML in them; here only a title that is none is a problem.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from journeymapper.exchange.mermaid.characters import BLANKS
from journeymapper.exchange.mermaid.yaml_title import NO_TITLE, Title, title_of

OPENING = re.compile(rf"([^\S\n\r]*)---([{BLANKS}]*)")
KEY = re.compile(r"""( *)(title|"title"|'title')[ \t]*:(?:[ \t]+(.*)|)$""")
UNINDENTED = re.compile(r"( *)[^ #]")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """How many characters it takes, and the title in it. `more`: it says more than a title."""

    length: int = 0
    title: Title = NO_TITLE
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
            return _told([line.removeprefix(indent) for line in lines], _end(found))
    if begins_empty and "\n" in begins_empty[1]:
        return FrontMatter(_end(begins_empty))
    return FrontMatter()


def _end(closing: re.Match[str]) -> int:
    return closing.start(1) + closing[1].rindex("\n") + 1


def _told(lines: list[str], length: int) -> FrontMatter:
    margin = next((found[1] for line in lines if (found := UNINDENTED.match(line))), "")
    entries = [n for n, line in enumerate(lines) if _begins(line, margin)]
    titles = [n for n in entries if (key := KEY.match(lines[n])) and key[1] == margin]
    more = len(entries) > len(titles)
    if not titles:
        return FrontMatter(length, more=more)
    following = [n for n in entries if n > titles[0]] or [len(lines)]
    key = KEY.match(lines[titles[0]])
    assert key is not None
    title = title_of((key[3] or "").strip(), lines[titles[0] + 1 : following[0]])
    return FrontMatter(length, title if len(titles) == 1 else Title(title.words, "wrong"), more)


def _begins(line: str, margin: str) -> bool:
    """Whether a line begins an entry: it is neither blank, nor a comment, nor further in."""
    found = UNINDENTED.match(line)
    return found is not None and len(found[1]) <= len(margin)
