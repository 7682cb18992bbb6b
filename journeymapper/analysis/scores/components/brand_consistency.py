"""Brand consistency: the brand is rated in every channel, and is the same in all of them."""

from __future__ import annotations

from fractions import Fraction

from journeymapper.analysis.scores.components.component import FULL, Component, having
from journeymapper.analysis.scores.figures import Figure
from journeymapper.analysis.wording import in_small
from journeymapper.language import marked, marked_many, tr, tr_many
from journeymapper.model.journey import Journey
from journeymapper.model.records import Brand
from journeymapper.model.words import BRAND_ASPECTS

NAME = "brand_consistency"
WIDEST = 2


def score(journey: Journey) -> Component:
    """The share of channels rated in all three, less where an aspect differs; lacks the others."""
    channels = journey.channels.keys
    rated = [each.id for each in journey.channels if None not in _ratings(each.brand).values()]
    full = having(
        marked_many(
            "{n} of {whole} channels has the brand rated in full",
            "{n} of {whole} channels have the brand rated in full",
        ),
        marked("there are no channels"),
        rated,
        channels,
    )
    alike = _alike(journey)
    product = (full.value or Fraction(0)) * (alike.value or Fraction(0))
    known = set(rated)
    missing = tuple(each for each in channels if each not in known)
    return Component(NAME, FULL * product, (full, alike), missing)


def _alike(journey: Journey) -> Figure:
    spreads = {aspect: _spread(journey, aspect) for aspect in BRAND_ASPECTS}
    worst = max(spreads, key=lambda aspect: spreads[aspect])
    width = spreads[worst]
    if not width:
        return Figure(Fraction(1), tr("the channels are alike as far as they are rated"))
    why = tr_many(
        "the channels differ by {n} in {aspect}",
        "the channels differ by {n} in {aspect}",
        width,
        aspect=in_small(worst),
    )
    return Figure(1 - Fraction(width, WIDEST), why)


def _spread(journey: Journey, aspect: str) -> int:
    rated = [
        rating for each in journey.channels if (rating := _ratings(each.brand)[aspect]) is not None
    ]
    return max(rated) - min(rated) if rated else 0


def _ratings(brand: Brand) -> dict[str, int | None]:
    return {
        "values": brand.values,
        "messaging": brand.messaging,
        "visual_identity": brand.visual_identity,
    }
