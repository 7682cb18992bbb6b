"""Laying stages out anew: what was placed by hand is given up, and cards stand as the way goes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable
from heapq import heappop, heappush

from journeymapper.language import tr
from journeymapper.model.draft import Draft
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch

BACK = "loopback"
"""The kind that leads back, and so says nothing about what comes first."""
LIKED = ("flow", "failure", "recovery", "support")
"""What follows a card most closely, by the kind that leads to it."""


def tidy(journey: Journey, stages: Iterable[str] | None = None) -> Patch:
    """Stages, or all of them, laid out anew.

    Their touchpoints lose the places they were given by hand, and stand in the order in which the
    customer comes to them; the rest stays as it was.
    """
    draft = Draft(journey)
    chosen = journey.stages.keys if stages is None else tuple(stages)
    flow = _Flow(journey)
    order: list[str] = []
    for stage in journey.stages.keys:
        if stage in chosen:
            order += flow.order(stage)
        else:
            flow.keep(stage)
    draft.arrange("touchpoints", order)
    for each in journey.touchpoints:
        if each.stage in chosen and each.position is not None:
            draft.put(each.changed(position=None))
    return draft.patch(tr("Tidy everything") if stages is None else tr("Tidy the stage"))


class _Flow:
    """What leads where, and where the stages before have put what leads here."""

    def __init__(self, journey: Journey) -> None:
        self.journey = journey
        self.members: dict[str, list[str]] = defaultdict(list)
        self.after: dict[str, list[tuple[str, str]]] = defaultdict(list)
        self.before: dict[str, list[str]] = defaultdict(list)
        self.rank: dict[str, int] = {}
        for each in journey.touchpoints:
            self.members[each.stage].append(each.id)
        for line in journey.connections:
            if line.kind != BACK:
                self.after[line.source].append((line.target, line.kind))
                self.before[line.target].append(line.source)

    def keep(self, stage: str) -> None:
        """Take the order a stage has."""
        self.rank.update({key: place for place, key in enumerate(self.members[stage])})

    def order(self, stage: str) -> list[str]:
        """The stage's touchpoints, what leads before what it leads to.

        A way is followed to its end before the next begins; where it goes round, the list decides.
        """
        waiting = {key: (self._start(key), n, key) for n, key in enumerate(self.members[stage])}
        missing = {key: {each for each in self.before[key] if each in waiting} for key in waiting}
        ready = sorted(place for key, place in waiting.items() if not missing[key])
        anyone = sorted(waiting.values())
        order: list[str] = []
        following: list[tuple[int, tuple[float, int, str]]] = []
        while waiting:
            taken = _first(following, ready, anyone, waiting)
            del waiting[taken]
            order.append(taken)
            following = []
            for target, kind in self.after[taken]:
                if target in waiting:
                    missing[target].discard(taken)
                    if not missing[target]:
                        heappush(ready, waiting[target])
                        following.append((LIKED.index(kind), waiting[target]))
        self.rank.update({key: place for place, key in enumerate(order)})
        return order

    def _start(self, key: str) -> float:
        """How early a way begins here: at an entry, else where the stages before lead to it."""
        record = self.journey.touchpoints[key]
        if record.role == "entry":
            return -1.0
        homes = self.journey.stages
        here = homes.place(record.stage)
        ranks = [
            self.rank[source]
            for source in self.before[key]
            if homes.place(self.journey.touchpoints[source].stage) < here
        ]
        return sum(ranks) / len(ranks) if ranks else float("inf")


def _first(
    following: list[tuple[int, tuple[float, int, str]]],
    ready: list[tuple[float, int, str]],
    anyone: list[tuple[float, int, str]],
    waiting: Container[str],
) -> str:
    """Who comes next: what the last one leads to, else the earliest ready one, else any."""
    if following:
        return min(following)[1][2]
    for heap in (ready, anyone):
        while heap:
            key = heappop(heap)[2]
            if key in waiting:
                return key
    raise AssertionError("somebody waits and nobody comes")
