"""The way a presentation takes through a map: stage by stage, or as one group walks it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from journeymapper.analysis.paths.least_effort import MIDDLING, least_effort
from journeymapper.language import tr
from journeymapper.layout.flow import walked
from journeymapper.painting.wall.wall import Mood

if TYPE_CHECKING:
    from journeymapper.layout.geometry import Layout
    from journeymapper.model.journey import Journey

STAGE_BY_STAGE, EVERYONE = "all", ""
"""Besides the id of a segment, what can be asked for: all cards, or the easiest way of anyone."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A touchpoint with its stage; "" for a stage that has none."""

    stage: str
    touchpoint: str


@dataclass(frozen=True, slots=True)
class Tour:
    """All stops in order. `walker` is what was asked for; `who` names the group in words.

    `places` hold the place of each touchpoint, `moods` the rated stops with their feelings.
    """

    walker: str
    who: str
    shape: int | None
    stops: tuple[Stop, ...]
    efforts: tuple[int | None, ...]
    places: Mapping[str, int]
    moods: tuple[Mood, ...]

    @property
    def is_played(self) -> bool:
        """Whether it follows one customer's way."""
        return self.walker != STAGE_BY_STAGE

    def effort(self, place: int) -> int | None:
        """The sum up to a stop, None where no effort is known; a customer's unrated steps weigh
        as middling, so that it comes to what the scores say.
        """
        if all(each is None for each in self.efforts):
            return None
        unrated = MIDDLING if self.is_played else 0
        return sum(unrated if each is None else each for each in self.efforts[: place + 1])

    def is_guessed(self, place: int) -> bool:
        """Whether the sum up to a stop holds unrated steps."""
        return self.is_played and None in self.efforts[: place + 1]

    def place_of(self, touchpoint: str) -> int | None:
        """The place of a touchpoint, None where it is not on the way."""
        return self.places.get(touchpoint)


NOWHERE = Tour(STAGE_BY_STAGE, "", None, (), (), {}, ())
"""The way before any is taken."""


def tour(journey: Journey, layout: Layout, walker: str) -> Tour:
    """The way of a walker; stage by stage where it has none any more."""
    if walker != STAGE_BY_STAGE and walker in walkers(journey):
        easiest = least_effort(journey, walker or None)
        path = easiest.path if easiest else ()
        seen = [each for each in path if each in layout.cards]
        if seen:
            stops = [Stop(journey.touchpoints[each].stage, each) for each in seen]
            shape = journey.segments.place(walker) if walker else None
            return _tour(journey, walker, name_of(journey, walker), shape, stops)
    in_order = walked(layout, layout.records, set(journey.stages.keys))
    stops = [
        Stop(stage, key)
        for stage in journey.stages.keys
        for key in [each.id for each in in_order.get(stage, ())] or [""]
    ]
    return _tour(journey, STAGE_BY_STAGE, name_of(journey, STAGE_BY_STAGE), None, stops)


def walkers(journey: Journey) -> tuple[str, ...]:
    """All that can be asked for: stage by stage, and each group that has a way to a goal."""
    groups = journey.segments.keys or (EVERYONE,)
    found = [each for each in groups if least_effort(journey, each or None) is not None]
    return (STAGE_BY_STAGE, *found)


def name_of(journey: Journey, walker: str) -> str:
    """A walker in words."""
    if walker in journey.segments:
        return journey.segments[walker].name
    return tr("Everyone")


def _tour(journey: Journey, walker: str, who: str, shape: int | None, stops: list[Stop]) -> Tour:
    cards = [journey.touchpoints[each.touchpoint] if each.touchpoint else None for each in stops]
    feelings = [card.sentiment if card else None for card in cards]
    return Tour(
        walker,
        who,
        shape,
        tuple(stops),
        efforts=tuple(card.effort if card else None for card in cards),
        places={stop.touchpoint: n for n, stop in enumerate(stops) if stop.touchpoint},
        moods=tuple(Mood(n, each) for n, each in enumerate(feelings) if each is not None),
    )
