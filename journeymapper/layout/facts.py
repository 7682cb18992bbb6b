"""What a layout needs to know of a journey, and nothing else.

Two journeys with equal facts have the same cards in the same places and the same lines.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from journeymapper.language import in_digits, spelt, tr
from journeymapper.model.words import LANES, WALKED_LANES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Set
    from typing import Protocol

    from journeymapper.layout.records import Records
    from journeymapper.layout.showing import LaneChoice
    from journeymapper.model.records import Connection, Position, Touchpoint

    class CardFacts(Protocol):
        """What of a touchpoint decides where its card stands, and what hangs below it."""

        @property
        def id(self) -> str: ...
        @property
        def lane(self) -> str: ...
        @property
        def role(self) -> str: ...
        @property
        def position(self) -> Position | None: ...
        @property
        def votes(self) -> int: ...

    class LinkFacts(Protocol):
        """What of a connection decides how it runs and what it carries."""

        @property
        def source(self) -> str: ...
        @property
        def target(self) -> str: ...
        @property
        def kind(self) -> str: ...
        @property
        def label(self) -> str: ...
        @property
        def wait_hours(self) -> float | None: ...
        @property
        def key(self) -> str: ...


WAY_OUT = "exit"

Counts = tuple[tuple[str, int], ...]
"""How many cards a stage has in each lane it uses."""


class StageFacts(NamedTuple):
    """The cards of one stage, the connections that leave them, and how many cards a lane has.

    Records with the same facts may stand for them. `lanes`: the cards of each lane it uses, in
    list order.
    """

    cards: tuple[CardFacts, ...]
    links: tuple[LinkFacts, ...]
    lanes: Mapping[str, tuple[str, ...]]
    counts: Counts


class Facts(NamedTuple):
    """The facts of each stage, stages in order, and the lanes to show.

    `many`: how many stages have so many cards in each lane. `hidden`: the cards left out.
    """

    stages: Mapping[str, StageFacts]
    lanes: tuple[str, ...]
    many: Mapping[Counts, int]
    hidden: frozenset[str]

    @property
    def links(self) -> Iterator[LinkFacts]:
        """All connections in their canonical order."""
        return (link for stage in self.stages.values() for link in stage.links)


def facts_of(records: Records, lanes: LaneChoice, changed: Set[str], known: Facts | None) -> Facts:
    """The facts of a journey, without the cards of lanes that are not wanted.

    Of the lanes in use, customer and frontstage are shown always, the others when used. Stages
    that have not changed keep what is known of them.
    """
    old = known.stages if known else {}
    hidden = _hidden(records) if lanes == "seen" else frozenset()
    is_alike = known is not None and hidden == known.hidden
    made = {}
    for stage in changed | records.touchpoints.keys() - old.keys() if is_alike else records.stages:
        cards, links = records.touchpoints[stage], records.connections[stage]
        facts, found = old.get(stage), _stage_facts(cards, links, hidden)
        made[stage] = facts if facts is not None and _are_alike(facts, found) else found
    stages = {**old, **made}
    if tuple(stages) != records.stages:
        stages = {stage: stages[stage] for stage in records.stages}
    many = Counter(known.many if known else ())
    many.subtract([old[stage].counts for stage in old if stage in made or stage not in stages])
    many.update([each.counts for each in made.values()])
    many = +many  # without those that no stage has any more
    return Facts(stages, _lanes(many, lanes), many, hidden)


def _hidden(records: Records) -> frozenset[str]:
    """The cards of lanes the customer does not walk."""
    return frozenset(
        card.id
        for cards in records.touchpoints.values()
        for card in cards
        if card.lane not in WALKED_LANES
    )


def _lanes(many: Iterable[Counts], lanes: LaneChoice) -> tuple[str, ...]:
    if lanes == "all":
        return LANES
    if lanes == "seen":
        return WALKED_LANES
    used = {lane for counts in many for lane, _ in counts}
    return tuple(lane for lane in LANES if lane in used or lane in WALKED_LANES)


def _stage_facts(
    touchpoints: tuple[Touchpoint, ...],
    connections: tuple[Connection, ...],
    hidden: frozenset[str],
) -> StageFacts:
    cards, links = touchpoints, connections
    if hidden:
        cards = tuple(each for each in cards if each.id not in hidden)
        links = tuple(
            each for each in links if each.source not in hidden and each.target not in hidden
        )
    lanes: dict[str, list[str]] = {}
    for card in cards:
        lanes.setdefault(card.lane, []).append(card.id)
    counts = tuple(sorted((lane, len(ids)) for lane, ids in lanes.items()))
    return StageFacts(cards, links, {lane: tuple(ids) for lane, ids in lanes.items()}, counts)


def _are_alike(one: StageFacts, other: StageFacts) -> bool:
    """Whether two stages have the same facts, whatever else their records say."""
    if (len(one.cards), len(one.links)) != (len(other.cards), len(other.links)):
        return False
    cards = zip(one.cards, other.cards, strict=True)
    links = zip(one.links, other.links, strict=True)
    return all(a is b or _of_card(a) == _of_card(b) for a, b in cards) and all(
        a is b or _of_link(a) == _of_link(b) for a, b in links
    )


def _of_card(card: CardFacts) -> tuple[object, ...]:
    return card.id, card.lane, leads_out(card), card.position, is_voted(card)


def _of_link(link: LinkFacts) -> tuple[object, ...]:
    return link.source, link.target, link.kind, link.label, link.wait_hours


def leads_out(card: CardFacts) -> bool:
    """Whether the customer leaves here."""
    return card.role == WAY_OUT


def is_voted(card: CardFacts) -> bool:
    """Whether a pill with its votes hangs below the card."""
    return card.votes > 0


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
