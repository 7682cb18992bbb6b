"""What a layout needs to know of a journey, and nothing else.

Two journeys with equal facts have the same cards in the same places and the same lines.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeymapper.language import in_digits, spelt, tr
from journeymapper.model.words import LANES, WALKED_LANES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from journeymapper.layout.records import Records
    from journeymapper.layout.showing import LaneChoice
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
    key: str


class StageFacts(NamedTuple):
    """The cards of one stage, the connections that leave them, and how many cards a lane has.

    `lanes`: the cards of each lane it uses, in list order.
    """

    cards: tuple[CardFacts, ...]
    links: tuple[LinkFacts, ...]
    lanes: Mapping[str, tuple[str, ...]]
    counts: tuple[tuple[str, int], ...]


class Facts(NamedTuple):
    """The facts of each stage, stages in order, and the lanes to show."""

    stages: Mapping[str, StageFacts]
    lanes: tuple[str, ...]

    @property
    def links(self) -> Iterator[LinkFacts]:
        """All connections in their canonical order."""
        return (link for stage in self.stages.values() for link in stage.links)


def facts_of(
    records: Records, lanes: LaneChoice, changed: Collection[str], known: Facts | None
) -> Facts:
    """The facts of a journey, without the cards of lanes that are not wanted.

    Of the lanes in use, customer and frontstage are shown always, the others when used. Stages
    that have not changed keep what is known of them.
    """
    old = known.stages if known else {}
    hidden = _hidden(records) if lanes == "seen" else frozenset()
    stages = {}
    for stage in records.stages:
        facts = old.get(stage)
        if facts is None or hidden or stage in changed:
            cards, links = records.touchpoints[stage], records.connections[stage]
            found = _stage_facts(cards, links, hidden)
            facts = facts if facts == found else found
        stages[stage] = facts
    return Facts(stages, _lanes(stages, lanes))


def _hidden(records: Records) -> frozenset[str]:
    """The cards of lanes the customer does not walk."""
    return frozenset(
        card.id
        for cards in records.touchpoints.values()
        for card in cards
        if card.lane not in WALKED_LANES
    )


def _lanes(stages: Mapping[str, StageFacts], lanes: LaneChoice) -> tuple[str, ...]:
    if lanes == "all":
        return LANES
    if lanes == "seen":
        return WALKED_LANES
    used = {lane for counts in {each.counts for each in stages.values()} for lane, _ in counts}
    return tuple(lane for lane in LANES if lane in used or lane in WALKED_LANES)


def _stage_facts(
    touchpoints: tuple[Touchpoint, ...],
    connections: tuple[Connection, ...],
    hidden: frozenset[str],
) -> StageFacts:
    cards = tuple(card_facts(each) for each in touchpoints if each.id not in hidden)
    links = tuple(
        link_facts(each)
        for each in connections
        if not hidden or (each.source not in hidden and each.target not in hidden)
    )
    lanes: dict[str, list[str]] = {}
    for card in cards:
        lanes.setdefault(card.lane, []).append(card.id)
    counts = tuple(sorted((lane, len(ids)) for lane, ids in lanes.items()))
    return StageFacts(cards, links, {lane: tuple(ids) for lane, ids in lanes.items()}, counts)


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
    return LinkFacts(
        connection.source,
        connection.target,
        connection.kind,
        connection.label,
        wait_text(connection.wait_hours),
        connection.key,  # one for all who remember something of the line
    )


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
