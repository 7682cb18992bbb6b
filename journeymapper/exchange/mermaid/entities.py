"""Entity codes: `#59;`, `#quot;` and their like stand for a character in a diagram's texts.

While a diagram is read, the signs around a code are hidden, so that it parts nothing.
"""

from __future__ import annotations

import re
from html import escape, unescape

from journeymapper.exchange.mermaid.characters import BLANKS, ENDS
from journeymapper.exchange.mermaid.source import Source

BEGIN, END = "\ufdd0", "\ufdd1"
"""Stand for the signs of a code; no text holds these."""
CODE = re.compile(r"#(\w+);", re.ASCII)
HIDDEN = re.compile(rf"{BEGIN}(?=(\d+{END})?)")
ONE_LINE = re.compile(rf"[^{ENDS}]+")
AFTER_COLON = re.compile(rf":[^:#{BLANKS}]*#")
STYLES = ("style", "classDef")

LITERAL = {"\ufb02\xb0\xb0": "&#", "\ufb02\xb0": "&", "\xb6\xdf": ";"}
"""What Mermaid itself puts for a code while it reads; where a text holds it, it is one, too."""


def hidden(source: Source) -> Source:
    """The source with the signs around its codes hidden."""
    source = source.but(source.text.replace(BEGIN, "\ufffd").replace(END, "\ufffd"))
    for word in STYLES:
        source = source.without(_semicolons(source.text, word))
    return source.but(CODE.sub(rf"{BEGIN}\1{END}", source.text))


def shown(text: str) -> str:
    """A text with its codes made characters; one that nobody knows stays as it was meant."""
    if not any(mark in text for mark in (BEGIN, END, "\ufb02\xb0", "\xb6\xdf")):
        return text
    told = HIDDEN.sub(lambda found: "&#" if found[1] else "&", escape(text, quote=False))
    told = told.replace(END, ";")
    for mark, stands_for in LITERAL.items():
        told = told.replace(mark, stands_for)
    return unescape(told)


def bare(text: str) -> str:
    """A text with its codes as somebody typed them."""
    return text.replace(BEGIN, "#").replace(END, ";")


def _semicolons(text: str, word: str) -> list[tuple[int, int]]:
    """The last `;` of lines that Mermaid takes for a style: the word, `:`, `#`, `;`."""
    found: list[tuple[int, int]] = []
    at = 0
    while (start := text.find(word, at)) >= 0:
        line = ONE_LINE.match(text, start)
        assert line is not None
        at = line.end()
        code = AFTER_COLON.search(text, start + len(word), at)
        last = text.rfind(";", code.end(), at) if code else -1
        if last >= 0:
            found.append((last, last + 1))
    return found
