"""Arches over the cards, from one card to another: legs beside the cards, tops in a sky above.

The sky lies above the lanes, between them and the rail, as high as it must be; no arch runs over a
card in its column. What an arch stands for is not known here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from journeymapper.layout.geometry import CardBox, Layout, Point, Rect

PITCH, LOWEST, ABOVE = 30.0, 22.0, 20.0
"""From top to top of two arches, from the lanes to the lowest top, from the highest to the rail."""
OUT, IN, APART = 48.0, 132.0, 12.0
"""Where legs rise from a card and where they fall on one, from its left, so that the words between
have room; further ones so far from each other."""
MOST_LEGS = 3
BESIDE, STEP = (14.0, 8.0, 20.0, 26.0), 13.0
"""How far beside its cards a leg runs that has some above it: the first, the second, ... of a
column; and how far above its own it turns."""
IN_THE_AIR = 150.0
"""How far an arch reaches that leads to no card."""
REACH = 14.0
"""Signs, labels and ends stand so far out of the line."""


class Span(NamedTuple):
    """The ids of two cards; an arch to "" ends in the air."""

    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Arch:
    """The corners of one arch, from card edge to card edge.

    `top` is the y of its top, `rise` and `fall` the x where its legs meet it. `label`: the part of
    the top where no other arch's leg crosses, from x to x.
    """

    points: tuple[Point, ...]
    top: float
    rise: float
    fall: float
    label: tuple[float, float]
    bounds: Rect


@dataclass(frozen=True, slots=True)
class Sky:
    """The arches of some spans in their order, None where a card does not show; and the room."""

    height: float
    arches: tuple[Arch | None, ...]


NO_SKY = Sky(0.0, ())


def sky_of(layout: Layout, spans: Sequence[Span]) -> Sky:
    """Where the arches of these spans run."""
    legs = _Legs(layout)
    ways = [legs.of(span) for span in spans]
    levels = _levels([None if way is None else way.extent for way in ways])
    count = max((each + 1 for each in levels if each is not None), default=0)
    if not count:
        return Sky(0.0, (None,) * len(spans))
    tops = [None if level is None else -(LOWEST + PITCH * level) for level in levels]
    drawn = [(way, top) for way, top in zip(ways, tops, strict=True) if way and top is not None]
    arches = (
        None if way is None or top is None else _arch(way, top, drawn)
        for way, top in zip(ways, tops, strict=True)
    )
    return Sky(LOWEST + PITCH * (count - 1) + ABOVE, tuple(arches))


class Way(NamedTuple):
    """The legs of an arch, from the edges of its cards up, and the x between which it spans.

    `down` is () where it ends in the air.
    """

    up: tuple[Point, ...]
    down: tuple[Point, ...]
    rise: float
    fall: float

    @property
    def extent(self) -> tuple[float, float]:
        """From x to x, the smaller first."""
        return min(self.rise, self.fall), max(self.rise, self.fall)

    @property
    def legs(self) -> tuple[float, ...]:
        """The x of its legs where they meet the top."""
        return (self.rise, self.fall) if self.down else (self.rise,)


class _Legs:
    """Gives out the places where legs stand."""

    def __init__(self, layout: Layout) -> None:
        self._cards, self._frame = layout.cards, layout.plan.frame
        self._taken: Counter[tuple[str | int, bool]] = Counter()

    def of(self, span: Span) -> Way | None:
        cards = self._cards
        if span.source not in cards or (span.target and span.target not in cards):
            return None
        up = self._leg(cards[span.source], out=True)
        if not span.target:
            return Way(up, (), up[-1].x, up[-1].x + IN_THE_AIR)
        down = self._leg(cards[span.target], out=False)
        return Way(up, down, up[-1].x, down[-1].x)

    def _leg(self, card: CardBox, *, out: bool) -> tuple[Point, ...]:
        away = self._next(card.id, MOST_LEGS, out=out) * APART
        x, y = card.rect.x + (OUT + away if out else IN - away), card.rect.y
        if not self._has_above(x, y):
            return (Point(x, y),)
        away = BESIDE[self._next(card.column, len(BESIDE), out=out)]
        beside = card.rect.x - away if out else card.rect.right + away
        return Point(x, y), Point(x, y - STEP), Point(beside, y - STEP)

    def _next(self, where: str | int, most: int, *, out: bool) -> int:
        """How many legs stand there already; from `most` on they share the last place."""
        self._taken[where, out] += 1
        return min(self._taken[where, out], most) - 1

    def _has_above(self, x: float, y: float) -> bool:
        return any(
            each.rect.x <= x <= each.rect.right and each.rect.y < y
            for place in self._frame.stages_near(x, x)
            for each in self._cards.of(place).values()
        )


def _levels(extents: Sequence[tuple[float, float] | None]) -> list[int | None]:
    """How high each arch rises: the shortest lowest, none through another on its level."""
    found: list[int | None] = [None] * len(extents)
    held: list[list[tuple[float, float]]] = []
    known = [(each[1] - each[0], place, each) for place, each in enumerate(extents) if each]
    for _, place, extent in sorted(known):
        free = (n for n, level in enumerate(held) if not _meets_any(extent, level))
        level = next(free, len(held))
        if level == len(held):
            held.append([])
        held[level].append(extent)
        found[place] = level
    return found


def _meets_any(extent: tuple[float, float], others: Iterable[tuple[float, float]]) -> bool:
    return any(extent[0] <= right + REACH and left - REACH <= extent[1] for left, right in others)


def _arch(way: Way, top: float, others: Iterable[tuple[Way, float]]) -> Arch:
    left, right = way.extent
    higher = (other for other, height in others if height < top)
    crossing = [x for other in higher for x in other.legs if left < x < right]
    points = (*way.up, Point(way.rise, top), Point(way.fall, top), *reversed(way.down))
    xs, ys = [point.x for point in points], [point.y for point in points]
    bounds = Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)).grown(REACH)
    return Arch(points, top, way.rise, way.fall, _widest(left, right, crossing), bounds)


def _widest(left: float, right: float, crossing: Iterable[float]) -> tuple[float, float]:
    """The widest part between two places that nothing crosses."""
    edges = sorted((left, right, *crossing))
    return max(pairwise(edges), key=lambda part: part[1] - part[0])
