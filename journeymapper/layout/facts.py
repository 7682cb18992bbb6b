"""What a layout needs to know of a journey, and nothing else.

Two journeys with equal facts have the same cards in the same places and the same lines.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeymapper.model.words import LANES, WALKED_LANES

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.model.records import Connection, Touchpoint


class CardFacts(NamedTuple):
    """What decides where a card stands; `position` is the place it was given by hand.

    `voted`: a pill with its votes hangs below it.
    """

    id: str
    stage: str
    lane: str
    leaves: bool
    position: tuple[float, float] | None
    voted: bool


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
    return Facts(
        tuple(journey.stages.keys),
        tuple(map(card_facts, journey.touchpoints)),
        tuple(map(link_facts, journey.connections)),
    )


def card_facts(touchpoint: Touchpoint) -> CardFacts:
    """The facts of one touchpoint."""
    place = touchpoint.position
    return CardFacts(
        touchpoint.id,
        touchpoint.stage,
        touchpoint.lane,
        touchpoint.role == "exit",
        None if place is None else (place.x, place.y),
        touchpoint.votes > 0,
    )


def link_facts(connection: Connection) -> LinkFacts:
    """The facts of one connection."""
    wait = wait_text(connection.wait_hours)
    return LinkFacts(connection.source, connection.target, connection.kind, connection.label, wait)


def wait_text(hours: float | None) -> str:
    """What the waiting pill says: hours up to two days, then days; "?" where nobody can say."""
    if hours is None:
        return "?"
    if hours == 0:
        return ""
    if hours >= 24 and hours % 24 == 0:
        return f"{hours / 24:g} d"
    return f"{hours:g} h" if hours < 48 else f"{hours / 24:.1f} d"
