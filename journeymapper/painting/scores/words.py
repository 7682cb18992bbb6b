"""How figures are put in words: on the pictures, and for those who cannot see them."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import TYPE_CHECKING

from journeymapper.analysis.scores import figures

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey

NONE = "–"


def label(key: str) -> str:
    """A fixed word as people write it: Time and effort."""
    return key.replace("_", " ").capitalize()


def number(value: Fraction, places: int = 2) -> str:
    """A figure for people."""
    return figures.number(value, places)


def feeling(value: Fraction | None) -> str:
    """A feeling or a strength to one place, +1.7; a dash for none."""
    return NONE if value is None else figures.signed(figures.rounded(value, 1))


def cards(count: int) -> str:
    """How many cards: 1 card, 2 cards."""
    return f"{count} card{'' if count == 1 else 's'}"


def names(journey: Journey, keys: Iterable[str]) -> list[str]:
    """The titles and names of records of any table."""
    found = {each.id: each.name for each in journey.stages}
    found |= {each.id: each.name for each in (*journey.channels, *journey.segments)}
    found |= {each.id: each.title for each in journey.touchpoints}
    return [found[key] for key in keys if key in found]


def sentence(text: str) -> str:
    """The text with its first letter large."""
    return text[:1].upper() + text[1:]
