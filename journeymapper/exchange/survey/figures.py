"""The figures that surveys ask for, and how each is made of the answers.

NPS, 0 to 10: the share of promoters (9 and 10) less that of detractors (0 to 6), times 100
(Reichheld, The One Number You Need to Grow, 2003). CSAT, 1 to 5, and CES, 1 to 7: the mean.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import fsum

from journeymapper.exchange.table.scales import Scale
from journeymapper.model.records import Metric

SCALES = {"ces": Scale(1, 7), "csat": Scale(1, 5), "nps": Scale(0, 10)}
"""What is asked for, by the scale on which it is answered."""
PROMOTER, DETRACTOR = 9, 6
OF_NPS = "-100..100"

Rating = tuple[float, str]
"""A number on the question's own scale, and the day it was given, "" where nobody knows."""


def figure(question: str, ratings: Sequence[Rating]) -> Metric:
    """The figure that answers make, whatever their order; its day is that of the last answer."""
    numbers = [number for number, _ in ratings]
    if question == "nps":
        value, unit = _promoters_less_detractors(numbers), OF_NPS
    else:
        value, unit = round(fsum(numbers) / len(numbers), 2), SCALES[question].name
    day = max(day for _, day in ratings)
    name = question.upper()
    return Metric(name=name, value=value, unit=unit, n=len(numbers), date=day or None)


def _promoters_less_detractors(numbers: Sequence[float]) -> float:
    promoters = sum(number >= PROMOTER for number in numbers)
    detractors = sum(number <= DETRACTOR for number in numbers)
    return round(100 * (promoters - detractors) / len(numbers), 1)
