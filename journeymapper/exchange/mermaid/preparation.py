"""What Mermaid does to a text before it reads it: line ends, front matter, directives, comments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from journeymapper.exchange.mermaid.characters import BLANKS, ENDS
from journeymapper.exchange.mermaid.front_matter import FrontMatter, front_matter
from journeymapper.exchange.mermaid.source import Source

LINE_END = re.compile(r"\r\n?")
TAG = re.compile(r"<\w[^>]*>", re.ASCII)
B = f"[{BLANKS}]*+"
ATTRIBUTE = re.compile(r'="([^"]*)"')
DIRECTIVE = re.compile(
    rf"%%\{{{B}(?:\w++{B}:|\w++){B}(?:\w++|(?:[^}}\r\u2028\u2029]++|\}}(?!%%))*+){B}(?:\}}%%)?",
    re.ASCII,
)
LINE_START = re.compile(rf"(?:^|(?<=[{ENDS}])){B}(%%(?!\{{)[^\n]+\n?)?")


@dataclass(frozen=True, slots=True)
class Prepared:
    """The diagram itself, its front matter, its directives, and how many comments it had."""

    source: Source
    front: FrontMatter
    directives: tuple[str, ...]
    remarks: int


def prepared(source: Source) -> Prepared:
    """The diagram without what is none. `source` has its line ends made one already."""
    front = front_matter(source.text)
    source = source.without([(0, front.length)] if front.length else ())
    directives = [found.span() for found in DIRECTIVE.finditer(source.text)]
    told = tuple(source.text[start:end] for start, end in directives)
    source = source.without(directives)
    remarks = [*_comments(source.text)]
    source = source.without(remarks)
    leading = len(source.text) - len(source.text.lstrip(BLANKS))
    source = source.without([(0, leading)] if leading else ())
    return Prepared(source, front, told, len(remarks))


def with_plain_line_ends(text: str) -> str:
    """The text with each line ended by one newline, and quotes in HTML tags made single ones.

    Mermaid does the latter for browsers' sake: `<a b="c">` becomes `<a b='c'>` wherever it stands.
    """
    text = LINE_END.sub("\n", text)
    last = text.rfind(">") + 1
    if '="' not in text:
        return text
    return TAG.sub(lambda tag: ATTRIBUTE.sub(r"='\1'", tag[0]), text[:last]) + text[last:]


def _comments(text: str) -> Iterator[tuple[int, int]]:
    """Lines that begin with `%%` and say something, with the empty ones above them."""
    return (found.span() for found in LINE_START.finditer(text) if found[1])
