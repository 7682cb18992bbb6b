"""A touchpoint that a fix adds: what it says, which level and pillars it has, what runs it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from journeymapper.analysis.wording import shortened
from journeymapper.language import tr
from journeymapper.model.journey import Journey
from journeymapper.model.records import Touchpoint
from journeymapper.model.values import NO_STRENGTHS
from journeymapper.model.words import WALKED_LANES

Form = dict[str, Any]
"""Fields of a touchpoint to be, without id, stage, segments and channels."""

LANES = ("frontstage", "customer")


class Newcomer(NamedTuple):
    """What is to be added, in the customer's words.

    `levels` are those it may have, the best first; `systems` the technology that runs it, and
    `by` the kind of channel it prefers among those of its neighbour. The texts are marked for the
    catalogue; {promise} in them stands for the text of a promise.
    """

    title: str
    description: str
    systems: tuple[str, ...]
    levels: tuple[str | None, ...]
    pillars: Mapping[str, int] = NO_STRENGTHS
    recovery: tuple[str, ...] = ()
    promises_kept: tuple[str, ...] = ()
    promise: str = ""
    role: str = "step"
    by: str = "digital"

    def forms(self) -> Iterator[Form]:
        """Its fields, in each level and lane it may have.

        In the customer's lane it does not count towards how far a map is tagged.
        """
        for level in self.levels:
            for lane in LANES:
                yield {
                    "title": tr(self.title).format(promise=shortened(self.promise, 40)),
                    "description": tr(self.description).format(
                        promise=shortened(self.promise, 200)
                    ),
                    "systems": tuple(map(tr, self.systems)),
                    "role": self.role,
                    "lane": lane,
                    "initiator": "business",
                    "level": level,
                    "pillars": dict(self.pillars),
                    "recovery": self.recovery,
                    "promises_kept": self.promises_kept,
                    BY: self.by,
                }


BY = "by"


def touchpoint(journey: Journey, form: Form, key: str, neighbour: Touchpoint) -> Touchpoint:
    """The newcomer next to a neighbour: in its stage, for its segments, by its channels."""
    fields = {"stage": neighbour.stage, "segments": neighbour.segments, **form, "id": key}
    by = fields.pop(BY)
    fields["channels"] = _channels(journey, neighbour, by)
    return Touchpoint.made(fields)


def _channels(journey: Journey, neighbour: Touchpoint, kind: str) -> tuple[str, ...]:
    """The channels of the neighbour, or of the nearest that has some: those of the kind, if any."""
    here = journey.touchpoints.place(neighbour.id)
    near = (
        (abs(place - here), place, each.channels)
        for place, each in enumerate(journey.touchpoints)
        if each.channels and each.lane in WALKED_LANES
    )
    _, _, channels = min(near, default=(0, 0, ()))
    return tuple(e for e in channels if journey.channels[e].kind == kind) or channels
