"""All lines with their marks: sign, label, waiting pill and the badge of their findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from journeymapper.layout.facts import LinkFacts
from journeymapper.layout.finish import finished
from journeymapper.layout.frame import Frame
from journeymapper.layout.geometry import Line, Point, Rect
from journeymapper.layout.room import Room
from journeymapper.layout.sizes import SIGNED
from journeymapper.layout.spots import Spots
from journeymapper.layout.stretch import stretches

VOTES = Rect(34, 86, 40, 22)
"""The pill of votes on a card, with the ring around it."""


def marked(
    links: Sequence[LinkFacts],
    corners: Sequence[tuple[Point, ...]],
    frame: Frame,
    voted: Iterable[Rect],
) -> Iterator[Line]:
    """The lines, one after the other; later marks make way for earlier ones.

    All make way for the votes that hang below the cards `voted`.
    """
    room = Room(frame, corners)
    for card in voted:
        room.take(Rect(card.x + VOTES.x, card.y + VOTES.y, VOTES.width, VOTES.height))
    for place, (link, points) in enumerate(zip(links, corners, strict=True)):
        if link.label or link.wait or link.kind in SIGNED:
            yield Spots(room, place, link, points).line()
        else:
            longest = max(stretches(points), key=lambda each: each.length)
            yield finished(place, link, points, None, None, None, longest.middle, ())
