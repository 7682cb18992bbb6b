"""How findings speak: titles in quotes, lists that stay short, waits as people say them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from journeymapper.language import in_quotes, inside, label, tr, tr_as, tr_counted, tr_many

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey


def shortened(text: str, limit: int = 60) -> str:
    """The text on one line, cut with an ellipsis where it is longer than the limit."""
    line = " ".join(text.split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def quoted(title: str) -> str:
    """A title in curly quotes, on one line."""
    return in_quotes(shortened(title))


def listed(items: Iterable[str], most: int = 3) -> str:
    """A, B and C; from more than `most` on: A, B and 4 more."""
    shown = list(items)
    if len(shown) > most:
        left = len(shown) - most + 1
        shown = [*shown[: most - 1], tr_many("{n} more", "{n} more", left)]
    return _joined(shown, tr_as("the end of a list", "{before} and {last}"))


def quoted_list(titles: Sequence[str], most: int = 3) -> str:
    """As `listed`, of titles in quotes: of thousands only those are put in quotes that it shows."""
    return listed([*map(quoted, titles[:most]), *titles[most:]], most)


def either(items: Iterable[str]) -> str:
    """A, B or C."""
    return _joined(list(items), tr_as("the end of a list", "{before} or {last}"))


def _joined(items: list[str], end: str) -> str:
    if len(items) < 2:
        return "".join(items)
    before = items[0]
    for each in items[1:-1]:
        before = tr_as("in a list", "{before}, {next}").format(before=before, next=each)
    return end.format(before=before, last=items[-1])


def duration(hours: float) -> str:
    """How long something lasts, as people say it: whole days where it is that, else hours."""
    if hours and hours % 24 == 0:
        return tr_counted("one day", "{n} days", hours // 24)
    return tr_counted("one hour", "{n} hours", hours) if hours else tr("no hours")


def in_small(word: str) -> str:
    """A fixed word of the map in the middle of a sentence: a level, a pillar, an aspect."""
    return inside(label(word))


def sentence(text: str) -> str:
    """The text with its first letter large."""
    return text[:1].upper() + text[1:]


def customers(journey: Journey, segments: Sequence[str | None]) -> str:
    """Whom a finding is about: the names of the segments, or the customer where it is all."""
    names = [journey.segments[each].name for each in segments if each is not None]
    return listed(shortened(name, 40) for name in names) or tr_as("whom", "the customer")
