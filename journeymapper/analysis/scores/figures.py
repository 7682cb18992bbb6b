"""Exact figures that bring their reason and the records behind them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from fractions import Fraction

from journeymapper.language import spelt


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure, why it is so, and the ids of the records that make it so.

    `value` is None where there is nothing to count over; it is not 0 then.
    """

    value: Fraction | None
    why: str
    behind: tuple[str, ...] = ()


def mean(values: Iterable[int | Fraction]) -> Fraction | None:
    """The mean; None of nothing."""
    held = list(values)
    return Fraction(sum(held)) / len(held) if held else None


def share(part: Collection[object], whole: Collection[object]) -> Fraction | None:
    """How much of the whole the part is, 0..1; None of nothing."""
    return Fraction(len(part), len(whole)) if whole else None


def rounded(value: int | Fraction, places: int) -> Fraction:
    """The value to so many places, half away from zero."""
    steps = Fraction(int(abs(value) * 10**places + Fraction(1, 2)), 10**places)
    return -steps if value < 0 else steps


def number(value: int | Fraction, places: int = 2) -> str:
    """A figure for people, without needless zeros: 0.67, 19, −0.5."""
    shown = rounded(value, places)
    told = spelt(float(abs(shown)))
    return f"−{told}" if shown < 0 else told


def signed(value: int | Fraction) -> str:
    """A feeling or a strength as people write it: +1.5, 0, −2."""
    return f"+{number(value)}" if rounded(value, 2) > 0 else number(value)
