"""Numbers on one scale told on another: a feeling from 1 to 5 as one from -3 to 3."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass

NUMBER = re.compile(r"([+\-−–]?\d{1,6}(?:[.,]\d{1,6})?)")
RATED = re.compile(NUMBER.pattern + r"\s*(?:/|of|von|sur|de)\s*\d{1,3}")
IN_HEADER = re.compile(r"([+\-−]?\d{1,3})\s*(?:\.{2,3}|…|–|-|to|bis|à|a)\s*([+\-−]?\d{1,3})")


@dataclass(frozen=True, slots=True)
class Scale:
    """Whole numbers or decimals from the least to the most."""

    least: int
    most: int

    @property
    def name(self) -> str:
        """`1..5`."""
        return f"{self.least}..{self.most}"

    def on(self, other: Scale, number: float) -> int | None:
        """The same place on another scale, as its nearest whole number; None outside this one.

        Halfway goes away from the middle: two of five is -2, four of five is 2.
        """
        if not self.least <= number <= self.most:
            return None
        if self == other and number == int(number):
            return int(number)
        middle, goal = (self.least + self.most) / 2, (other.least + other.most) / 2
        off = (number - middle) * (other.most - other.least) / (self.most - self.least)
        if goal != int(goal):
            return math.floor(goal + off + 0.5)
        return int(goal) + int(math.copysign(math.floor(abs(off) + 0.5), off))

    def exactly_on(self, other: Scale, number: float) -> float | None:
        """The same place on another scale, between whole numbers, too; None outside this one."""
        if not self.least <= number <= self.most:
            return None
        wider = (other.most - other.least) / (self.most - self.least)
        return other.least + (number - self.least) * wider


FEELING = Scale(-3, 3)
FEELING_SCALES = (FEELING, Scale(-2, 2), Scale(1, 5), Scale(1, 10))
BY_NAME = {scale.name: scale for scale in FEELING_SCALES}


def number_in(cell: str) -> float | None:
    """The number that a cell is, with a sign or a decimal comma, or `4/5`; None for words."""
    match = NUMBER.fullmatch(cell.strip()) or RATED.fullmatch(cell.strip())
    if match is None:
        return None
    return float(match[1].replace(",", ".").replace("−", "-").replace("–", "-"))


def scale_in(header: str) -> Scale | None:
    """The scale that a column's name tells: `Feeling (1-5)`."""
    match = IN_HEADER.search(header)
    if match is None:
        return None
    least, most = (int(each.replace("−", "-")) for each in match.groups())
    return Scale(least, most) if least < most else None


def feeling_scale_of(numbers: Iterable[float]) -> Scale:
    """The scale that a column of feelings is most likely told on; a sign is taken at its word."""
    held = list(numbers)
    if not held or min(held) < 1:
        return FEELING
    return BY_NAME["1..5"] if max(held) <= 5 else BY_NAME["1..10"]
