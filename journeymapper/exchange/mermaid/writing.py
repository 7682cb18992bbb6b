"""A map as a diagram: the touchpoints that customers walk, stage by stage, in one line.

Inside a stage those on the least-effort path stand in its order, each with those that follow it
on the map. What the diagram does not hold is found by reading it again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from journeymapper.analysis.paths.least_effort import least_effort
from journeymapper.exchange.carried import WriteOptions, Writing
from journeymapper.exchange.mermaid import codes
from journeymapper.exchange.mermaid.left_out import left_out
from journeymapper.exchange.mermaid.scores import MIDDLE, score
from journeymapper.model.members import members
from journeymapper.model.words import WALKED_LANES

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.model.records import Touchpoint


def write(journey: Journey, _: WriteOptions) -> Writing:
    """The journey as the bytes of a Mermaid file, and what it does not hold of it."""
    spine = {stage: _in_order(journey, inside) for stage, inside in members(journey).items()}
    text = "".join(f"{line}\n" for line in _lines(journey, spine))
    return Writing(text.encode(), left_out(journey, spine, text))


def _lines(journey: Journey, spine: dict[str, list[Touchpoint]]) -> Iterator[str]:
    yield "journey"
    yield f"    title {codes.title(journey.header.title)}"
    if journey.header.description:
        yield f"    accDescr: {codes.title(journey.header.description)}"
    for stage in journey.stages:
        yield f"    section {codes.name(stage.name)}"
        for each in spine.get(stage.id, ()):
            yield f"      {_task(each)}"


def _task(touchpoint: Touchpoint) -> str:
    feeling = touchpoint.sentiment
    parts = [codes.task(touchpoint.title), str(MIDDLE if feeling is None else score(feeling))]
    who = [codes.actor(each) for each in touchpoint.actors if each]
    return ": ".join([*parts, ", ".join(who)] if who else parts)


def _in_order(journey: Journey, inside: Iterable[Touchpoint]) -> list[Touchpoint]:
    """What customers walk in a stage, in the order of the easiest way through it."""
    easiest = least_effort(journey, None)
    places = {key: place for place, key in enumerate(easiest.path if easiest else ())}
    order: list[tuple[int, Touchpoint]] = []
    place = -1
    for each in inside:
        if each.lane in WALKED_LANES:
            place = places.get(each.id, place)
            order.append((place, each))
    return [each for _, each in sorted(order, key=lambda one: one[0])]
