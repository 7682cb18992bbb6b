"""The ledger of promises: where each is made, where it is kept, on which way it is broken.

It says broken of a touchpoint's promise where rule JM301 does, and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from journeymapper.analysis.paths.promises import broken_way, heard, keepers, kept_first, unkept
from journeymapper.analysis.paths.segments import groups_at, named
from journeymapper.analysis.paths.walk import walk
from journeymapper.model.derived import derived
from journeymapper.model.journey import Journey

Fate = Literal["kept", "broken", "unreached", "unseen"]
State = Literal["broken", "kept", "open", "unmade", "unused"]


@dataclass(frozen=True, slots=True)
class Made:
    """A promise as one touchpoint makes it, and what becomes of it from there on.

    `fate`: kept on every way to a goal; broken; or not judged, because no way leads to the
    touchpoint yet, or because it stands where no customer sees it. `kept_first`: the
    touchpoints that keep it first on the ways from here. Where it is broken, `way` is the
    shortest past all of them, from here to its end, and `segments` those who can walk such a
    way: () is everyone. It is a way of one of them; where it takes several segments to walk it,
    () too.
    """

    touchpoint: str
    fate: Fate
    kept_first: tuple[str, ...] = ()
    way: tuple[str, ...] = ()
    segments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Account:
    """All that a map says of one promise; ids in the order of the map.

    `kept`: the touchpoints that keep it, seen by the customer or not. `unasked`: those that
    keep it though no touchpoint on a way to them has made it.
    """

    promise: str
    made: tuple[Made, ...]
    kept: tuple[str, ...]
    unasked: tuple[str, ...]

    @property
    def state(self) -> State:
        """The worst that is known of it; open while it is made and not judged anywhere."""
        fates = {each.fate for each in self.made}
        if "broken" in fates:
            return "broken"
        if "kept" in fates:
            return "kept"
        if fates:
            return "open"
        return "unmade" if self.kept else "unused"


@derived
def ledger(journey: Journey) -> tuple[Account, ...]:
    """The account of each promise of the map, in its order."""
    return tuple(_account(journey, promise.id) for promise in journey.promises)


def _account(journey: Journey, promise: str) -> Account:
    makers = [each.id for each in journey.touchpoints if promise in each.promises_made]
    return Account(
        promise,
        tuple(_made(journey, each, promise) for each in makers),
        tuple(each.id for each in journey.touchpoints if promise in each.promises_kept),
        _unasked(journey, promise, makers),
    )


def _made(journey: Journey, maker: str, promise: str) -> Made:
    if maker not in walk(journey):
        return Made(maker, "unseen")
    kept = _in_order(journey, kept_first(journey, maker, promise))
    if maker not in heard(journey):
        return Made(maker, "unreached", kept)
    if not unkept(journey, maker, promise):
        return Made(maker, "kept", kept)
    way, segments = _broken(journey, maker, promise)
    return Made(maker, "broken", kept, way, segments)


def _broken(journey: Journey, maker: str, promise: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The shortest way that one group can walk, and the segments that have such ways."""
    asked = groups_at(journey, maker)
    ways = {each: broken_way(journey, maker, promise, each) for each in asked}
    found = tuple(each for each in asked if ways[each])
    if not found:
        return broken_way(journey, maker, promise), ()
    way = min((ways[each] for each in found), key=lambda each: (len(each), each))
    return way, named(found, asked)


def _unasked(journey: Journey, promise: str, makers: Iterable[str]) -> tuple[str, ...]:
    everyone = walk(journey)
    promised = {each for each in makers if each in everyone}
    after = everyone.reach(step for each in promised for step in everyone.after[each])
    return _in_order(journey, keepers(journey, promise) - after - promised)


def _in_order(journey: Journey, touchpoints: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(touchpoints, key=journey.touchpoints.place))
