"""All lines with their marks: sign, label, waiting pill and the badge of their findings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeymapper.layout.facts import LinkFacts
from journeymapper.layout.finish import finished
from journeymapper.layout.frame import Frame
from journeymapper.layout.geometry import Line, Point
from journeymapper.layout.room import Room
from journeymapper.layout.sizes import SIGNED
from journeymapper.layout.spots import Spots
from journeymapper.layout.stretch import stretches


def marked(
    links: Sequence[LinkFacts], corners: Sequence[tuple[Point, ...]], frame: Frame
) -> Iterator[Line]:
    """The lines, one after the other; later marks make way for earlier ones."""
    room = Room(frame, corners)
    for place, (link, points) in enumerate(zip(links, corners, strict=True)):
        if link.label or link.wait or link.kind in SIGNED:
            yield Spots(room, place, link, points).line()
        else:
            longest = max(stretches(points), key=lambda each: each.length)
            yield finished(place, link, points, None, None, None, longest.middle, ())
