"""How findings speak: titles in quotes, lists that stay short, waits as people say them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey

SMALL_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def shortened(text: str, limit: int = 60) -> str:
    """The text on one line, cut with an ellipsis where it is longer than the limit."""
    line = " ".join(text.split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def quoted(title: str) -> str:
    """A title in curly quotes, on one line."""
    return f"“{shortened(title)}”"


def listed(items: Iterable[str], most: int = 3) -> str:
    """A, B and C; from more than `most` on: A, B and 4 more."""
    shown = list(items)
    if len(shown) > most:
        shown = [*shown[: most - 1], f"{len(shown) - most + 1} more"]
    if len(shown) < 2:
        return "".join(shown)
    return f"{', '.join(shown[:-1])} and {shown[-1]}"


def counted(number: int, thing: str) -> str:
    """A small number as a word, with its thing: one day, two days, 30 days."""
    word = SMALL_NUMBERS[number] if number < len(SMALL_NUMBERS) else str(number)
    return f"{word} {thing}{'' if number == 1 else 's'}"


def duration(hours: float) -> str:
    """A wait as people say it: whole days where it is that, else hours."""
    if hours >= 24 and hours % 24 == 0:
        return counted(int(hours // 24), "day")
    return counted(int(hours), "hour") if hours == int(hours) else f"{hours:g} hours"


def sentence(text: str) -> str:
    """The text with its first letter large."""
    return text[:1].upper() + text[1:]


def customers(journey: Journey, segments: Sequence[str | None]) -> str:
    """Whom a finding is about: the names of the segments, or the customer where it is all."""
    names = [journey.segments[each].name for each in segments if each is not None]
    return listed(shortened(name, 40) for name in names) or "the customer"
