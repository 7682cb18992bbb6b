"""What a layout needs to know of a journey, and nothing else.

Two journeys with equal facts have the same cards in the same places and the same lines.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeymapper.language import in_digits, spelt, tr
from journeymapper.model.words import LANES, WALKED_LANES

if TYPE_CHECKING:
    from journeymapper.layout.showing import LaneChoice
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
    """Stages in order, cards by stage, connections in their canonical order, lanes to show."""

    stages: tuple[str, ...]
    cards: tuple[CardFacts, ...]
    links: tuple[LinkFacts, ...]
    lanes: tuple[str, ...]


def facts_of(journey: Journey, lanes: LaneChoice = "used") -> Facts:
    """The facts of a journey, without the cards of lanes that are not wanted.

    Of the lanes in use, customer and frontstage are shown always, the others when used.
    """
    stages = tuple(journey.stages.keys)
    cards = tuple(map(card_facts, journey.touchpoints))
    links = tuple(map(link_facts, journey.connections))
    if lanes == "all":
        return Facts(stages, cards, links, LANES)
    if lanes == "used":
        used = {card.lane for card in cards}.union(WALKED_LANES)
        return Facts(stages, cards, links, tuple(lane for lane in LANES if lane in used))
    cards = tuple(card for card in cards if card.lane in WALKED_LANES)
    seen = {card.id for card in cards}
    links = tuple(link for link in links if link.source in seen and link.target in seen)
    return Facts(stages, cards, links, WALKED_LANES)


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
        return tr("{n} d").format(n=spelt(hours / 24))
    if hours < 48:
        return tr("{n} h").format(n=spelt(hours))
    return tr("{n} d").format(n=in_digits(f"{hours / 24:.1f}"))
