"""How figures are put in words: on the pictures, and for those who cannot see them."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from journeymapper.analysis.scores import figures
from journeymapper.analysis.wording import listed, quoted
from journeymapper.language import tr_many

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey

NONE = "–"


def number(value: Fraction, places: int = 2) -> str:
    """A figure for people."""
    return figures.number(value, places)


def feeling(value: Fraction | None) -> str:
    """A feeling or a strength to one place, +1.7; a dash for none."""
    return NONE if value is None else figures.signed(figures.rounded(value, 1))


def cards(count: int) -> str:
    """How many cards: 1 card, 2 cards."""
    return tr_many("{n} card", "{n} cards", count)


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
    if not more:
        return listed(shown, most)
    return tr_many("{titles} and {n} more", "{titles} and {n} more", more, titles=", ".join(shown))
