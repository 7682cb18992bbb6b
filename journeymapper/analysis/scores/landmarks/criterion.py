"""One thing that has to hold at a landmark."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from journeymapper.analysis.wording import listed, quoted
from journeymapper.model.records import Touchpoint


@dataclass(frozen=True, slots=True)
class Criterion:
    """What has to hold, whether it does, and why.

    `wanted` is what would make it hold, empty where it does. `behind` are the records to look at.
    """

    text: str
    holds: bool
    why: str
    wanted: str
    behind: tuple[str, ...] = ()


def criterion(
    text: str, holds: bool, why: str, wanted: str, behind: Iterable[str] = ()
) -> Criterion:
    """A criterion that only wants something while it does not hold."""
    return Criterion(text, holds, why, "" if holds else wanted, tuple(behind))


def titles(touchpoints: Iterable[Touchpoint]) -> str:
    """Their titles, few enough to read."""
    return listed(quoted(each.title) for each in touchpoints)
