"""The figures that an event log gives to a touchpoint, by names that never change."""

from __future__ import annotations

from collections.abc import Iterable

from journeymapper.model.dimensions import SHARE_OF_CASES
from journeymapper.model.records import Metric, Touchpoint

SHARE = SHARE_OF_CASES.part
"""Of all cases, in percent; the lens of that name colours by it."""
CASES, EVENTS, DROP_OFF, LEAVING = "cases", "events", "drop-off", "leaving the map"


def percent(part: int, whole: int) -> float:
    """A share in percent, to one decimal."""
    return round(100 * part / whole, 1) if whole else 0.0


def share(part: int, whole: int, day: str, name: str = SHARE) -> Metric:
    """A part of the cases in percent; `n` is how many cases there are."""
    return Metric(name=name, value=percent(part, whole), unit="%", n=whole, date=day)


def count(name: str, number: int, day: str) -> Metric:
    """How many there were."""
    return Metric(name=name, value=number, date=day)


def with_figures(touchpoint: Touchpoint, figures: Iterable[Metric]) -> tuple[Metric, ...]:
    """The touchpoint's metrics with these in the place of those of the same names."""
    new = tuple(figures)
    names = {each.name for each in new}
    return (*(each for each in touchpoint.metrics if each.name not in names), *new)
