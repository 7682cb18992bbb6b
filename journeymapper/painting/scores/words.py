"""How figures are put in words: on the pictures, and for those who cannot see them."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from journeymapper.analysis.scores import figures
from journeymapper.analysis.wording import listed, quoted

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


def name(journey: Journey, key: str) -> str:
    """The title or name of a touchpoint, stage, channel or segment."""
    if key in journey.touchpoints:
        return journey.touchpoints[key].title
    tables = (journey.stages, journey.channels, journey.segments)
    return next((table[key].name for table in tables if key in table), key)


def some(journey: Journey, keys: Sequence[str], most: int) -> str:
    """The first few records by name, and how many more there are."""
    shown = [quoted(name(journey, key)) for key in keys[:most]]
    more = len(keys) - len(shown)
    return f"{', '.join(shown)} and {more} more" if more else listed(shown, most)


def sentence(text: str) -> str:
    """The text with its first letter large."""
    return text[:1].upper() + text[1:]
