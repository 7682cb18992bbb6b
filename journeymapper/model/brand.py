"""How alike the brand comes through in the channels: what is rated, and where it drifts apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey

ASPECTS = ("values", "messaging", "visual_identity")
DRIFT = 2
"""So far apart the best and the worst channel lie where the brand drifts."""


class Ends(NamedTuple):
    """The keys of the channels in which an aspect comes through worst, and best."""

    weak: tuple[str, ...]
    strong: tuple[str, ...]


def drift(journey: Journey, aspect: str) -> Ends | None:
    """The ends between which an aspect of the brand drifts; None where it does not."""
    rated = {
        channel.id: rating
        for channel in journey.channels
        if (rating := getattr(channel.brand, aspect)) is not None
    }
    worst, best = min(rated.values(), default=0), max(rated.values(), default=0)
    if best - worst < DRIFT:
        return None
    weak, strong = (tuple(key for key in rated if rated[key] == end) for end in (worst, best))
    return Ends(weak, strong)
