"""The canonical order of touchpoints and connections, after some of them came or went elsewhere.

Those that are `loose` may stand anywhere; all others stand in order among themselves already. Where
only a few are loose, the others are not looked at one by one: an edit of a large map is no pause.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence, Set
from contextlib import suppress
from itertools import compress, count
from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeymapper.model.drafted import Drafted
    from journeymapper.model.records import Connection

FEW = 20
"""So many times as many must stay where they are for the others to be put in one by one."""


def with_ends(keys: Iterable[str], lines: Iterable[Connection], cards: Set[str]) -> Iterator[str]:
    """The keys of the connections that begin or end at one of some touchpoints; some come twice."""
    for end in (attrgetter("source"), attrgetter("target")):
        yield from compress(keys, map(cards.__contains__, map(end, lines)))


def without(keys: Iterable[str], some: Collection[str]) -> list[str]:
    """The keys but for some of them, if they are there, in their order."""
    if len(some) > FEW:
        return [key for key in keys if key not in some]
    rest = [*keys]
    for key in some:
        with suppress(ValueError):
            rest.remove(key)
    return rest


def places_of(some: Collection[str], keys: Sequence[str]) -> dict[str, int]:
    """Where some keys stand among all."""
    if len(some) * FEW > len(keys) or len(some) > FEW:
        places = _places(keys)
        return {key: places[key] for key in some}
    return {key: keys.index(key) for key in some}


def by_stage(cards: Drafted, stages: Iterable[str], loose: Collection[str]) -> list[str]:
    """The keys of touchpoints by the place of their stage; those of one stage as they stand."""
    at = _places(stages)

    def rank(key: str) -> int:
        return at[cards[key].stage]

    keys = [*cards]
    if len(loose) * FEW > len(keys):
        return sorted(keys, key=rank)
    stood = places_of(loose, keys)
    rest = without(keys, stood)
    inserted = []
    for before, (key, place) in enumerate(sorted(stood.items(), key=lambda each: each[1])):
        first = bisect_left(rest, rank(key), key=rank)
        last = bisect_right(rest, rank(key), lo=first, key=rank)
        inserted.append((min(max(place - before, first), last), rank(key), place, key))
    return merged(rest, [(at, key) for at, _, _, key in sorted(inserted)])


def merged(rest: Sequence[str], inserted: Iterable[tuple[int, str]]) -> list[str]:
    """A row with others among it, each before the one at a place of the row; places rise."""
    order, taken = list[str](), 0
    for until, key in inserted:
        order += rest[taken:until]
        order.append(key)
        taken = until
    return [*order, *rest[taken:]]


def by_ends(
    lines: Drafted,
    cards: Drafted,
    stages: Iterable[str],
    loose: Collection[str],
) -> list[str]:
    """The keys of connections by the places of their ends; the cards stand by stage."""
    is_few = len(loose) * FEW <= len(lines)
    place = _place_by_stage(cards, stages) if is_few else _places(cards).__getitem__

    def rank(key: str) -> tuple[int, int]:
        return place(lines[key].source), place(lines[key].target)

    if not is_few:
        return sorted(lines, key=rank)
    order = without(lines, loose)
    for key in loose:
        insort(order, key, key=rank)
    return order


def _places(keys: Iterable[str]) -> dict[str, int]:
    return {key: place for place, key in enumerate(keys)}


def _place_by_stage(cards: Drafted, stages: Iterable[str]) -> Callable[[str], int]:
    """Gives the place of a touchpoint; of all the others it looks at those of its stage alone."""
    keys, at = [*cards], _places(stages)
    places: dict[str, int] = {}

    def rank(key: str) -> int:
        return at[cards[key].stage]

    def place(key: str) -> int:
        if key not in places:
            first = bisect_left(keys, rank(key), key=rank)
            last = bisect_right(keys, rank(key), lo=first, key=rank)
            places.update(zip(keys[first:last], count(first)))
        return places[key]

    return place
