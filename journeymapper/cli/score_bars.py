"""Bars made of letters, for a terminal."""

from __future__ import annotations

from fractions import Fraction

FULL, EMPTY, GUESSED, AXIS, ROAD, AHEAD, HERE = "█░▒│━┄●"


def tier(share: Fraction | None, width: int) -> str:
    """A tier of the pyramid in the middle of the width, as wide as its share."""
    filled = Fraction(0) if share is None else share * width
    return (FULL * (2 * round(filled / 2))).center(width).rstrip()


def part(share: Fraction, width: int) -> str:
    """How much of the width is filled."""
    filled = round(share * width)
    return FULL * filled + EMPTY * (width - filled)


def swing(value: Fraction | None, most: int, half: int) -> str:
    """A value from -most to +most, to the left or right of an axis."""
    size = round(abs(value or Fraction(0)) * half / most)
    left, right = (size, 0) if value and value < 0 else (0, size)
    return (FULL * left).rjust(half) + AXIS + (FULL * right).ljust(half)


def blocks(efforts: tuple[int, ...], guessed: tuple[bool, ...]) -> str:
    """Each touchpoint of a way as a block as wide as its effort."""
    return " ".join(
        (GUESSED if unsure else FULL) * effort
        for effort, unsure in zip(efforts, guessed, strict=True)
    )


def road(position: Fraction, signs: int, width: int) -> str:
    """The road with so many signs, `width` letters between two, and where one stands on it."""
    here = round(position * width)
    return ROAD * here + HERE + AHEAD * (signs * width - here)
