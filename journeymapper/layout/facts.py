"""What a layout needs to know of a journey, and nothing else.

Two journeys with equal facts have the same cards in the same places and the same lines, so that
an edit of a title or a tag needs no new layout.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeymapper.model.words import LANES, WALKED_LANES

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey


class CardFacts(NamedTuple):
    """What decides where a card stands; `position` is the place it was given by hand."""

    id: str
    stage: str
    lane: str
    leaves: bool
    position: tuple[float, float] | None


class LinkFacts(NamedTuple):
    """What decides how a connection runs and what it carries."""

    source: str
    target: str
    kind: str
    label: str
    wait: str

    @property
    def key(self) -> str:
        """The connection's key."""
        return f"{self.source}->{self.target}"


class Facts(NamedTuple):
    """Stages in order, cards by stage, connections in their canonical order."""

    stages: tuple[str, ...]
    cards: tuple[CardFacts, ...]
    links: tuple[LinkFacts, ...]

    @property
    def lanes(self) -> tuple[str, ...]:
        """The lanes to show: customer and frontstage always, the others when used."""
        used = {card.lane for card in self.cards}
        return tuple(lane for lane in LANES if lane in WALKED_LANES or lane in used)


def facts_of(journey: Journey) -> Facts:
    """The facts of a journey."""
    cards = tuple(
        CardFacts(
            each.id,
            each.stage,
            each.lane,
            each.role == "exit",
            None if each.position is None else (each.position.x, each.position.y),
        )
        for each in journey.touchpoints
    )
    links = tuple(
        LinkFacts(each.source, each.target, each.kind, each.label, wait_text(each.wait_hours))
        for each in journey.connections
    )
    return Facts(tuple(journey.stages.keys), cards, links)


def wait_text(hours: float | None) -> str:
    """What the waiting pill says: hours up to two days, then days; "?" where nobody can say."""
    if hours is None:
        return "?"
    if hours == 0:
        return ""
    if hours >= 24 and hours % 24 == 0:
        return f"{hours / 24:g} d"
    return f"{hours:g} h" if hours < 48 else f"{hours / 24:.1f} d"
