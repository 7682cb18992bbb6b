"""Text of a map as a report may carry it, and how many of what there is."""

from __future__ import annotations

import re
from collections.abc import Mapping

from journeymapper.language import marked_many, tr, tr_many
from journeymapper.model.clean import DIRT

TURNS_AROUND = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Characters that turn the direction of reading around, for more than the text they stand in."""

MEANS_SOMETHING = re.compile(r"[\\`*_\[\]<>|~#$]|&(?=[#\w]+;)|:(?=//)|(?<=www)\.", re.IGNORECASE)
"""Where Markdown would see markup or a link, in the middle of a line."""

COUNTED = {
    "error": marked_many("{n} error", "{n} errors"),
    "warning": marked_many("{n} warning", "{n} warnings"),
    "info": marked_many("{n} note", "{n} notes"),
    "dismissed": marked_many("{n} dismissed", "{n} dismissed"),
}
"""How findings of each severity are counted."""


def plain(text: str) -> str:
    """The text on one line, read in its own direction only."""
    if not text.isprintable():
        text = TURNS_AROUND.sub("", DIRT.sub(" ", text))
    return " ".join(text.split())


def printable(text: str) -> str:
    """The text as a terminal may show it: control characters and broken bytes made visible."""
    if text.replace("\n", "").isprintable():
        return text
    return "".join(
        each if each.isprintable() or each in "\n " else each.encode("unicode_escape").decode()
        for each in text
    )


def escaped(text: str) -> str:
    """The text as Markdown shows it letter by letter, on one line that other words begin."""
    return MEANS_SOMETHING.sub(lambda found: "\\" + found[0], plain(text))


def counted(counts: Mapping[str, int]) -> str:
    """2 errors, 1 note, 1 dismissed; nothing found, where there is none."""
    told = [tr_many(*forms, counts[word]) for word, forms in COUNTED.items() if counts.get(word)]
    return ", ".join(told) or tr("nothing found")
