"""The words of a label that may be HTML, as plain text with its line breaks."""

from __future__ import annotations

import re
from html.parser import HTMLParser

BLOCKS = {"p", "div", "li", "ul", "ol", "tr", "table", "hr", "blockquote", "pre", "dt", "dd"}
BLOCKS |= {"h1", "h2", "h3", "h4", "h5", "h6"}
UNSEEN = {"script", "style", "title", "head", "template"}
MARKUP = re.compile(r"<[a-zA-Z/!]|&[#\w]+;")
BLANKS = re.compile(r"[ \t\r\n\f]+")
LONGEST = 200_000
"""More of a label is not looked at."""


def plain_words(label: str, *, html: bool) -> str:
    """What a label says; HTML only where its shape's style says so."""
    label = label[:LONGEST]
    if not html:
        return label.strip()
    if not MARKUP.search(label):
        return BLANKS.sub(" ", label).strip()
    reader = _Words()
    reader.feed(label)
    reader.close()
    return reader.text()


def one_line(words: str) -> str:
    """Words without line breaks, as they are compared."""
    return " ".join(words.split())


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._lines: list[list[str]] = [[]]
        self._unseen = 0

    def text(self) -> str:
        """The lines that say something; empty ones between them where they were asked for."""
        lines = (BLANKS.sub(" ", "".join(parts)).strip() for parts in self._lines)
        return "\n".join(line for line in lines if line).replace("\xa0", " ").strip()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in UNSEEN:
            self._unseen += 1
        elif tag == "br" or tag in BLOCKS:
            self._lines.append([])

    def handle_endtag(self, tag: str) -> None:
        if tag in UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag in BLOCKS:
            self._lines.append([])

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._lines[-1].append(data)
