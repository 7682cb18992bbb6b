"""Connecting what hangs loose: from the step before, to the next step, to the goal."""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis.finding import Fix
from journeymapper.analysis.fixes.onward import MOST, next_steps
from journeymapper.analysis.fixes.splice import flow_ways
from journeymapper.analysis.paths.ends import entries_of, exits, goals, goals_of, reachable
from journeymapper.analysis.paths.walk import segment_walk, walk, walked
from journeymapper.language import tr
from journeymapper.model.derived import derived
from journeymapper.model.draft import Draft
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import Connection


def connect_before(here: str) -> Fix:
    """A way from the step before, and on to the next step where nothing leads on."""

    def propose(journey: Journey) -> Iterator[Patch]:
        for source in _steps_before(journey, here):
            if not flow_ways(journey, here) and here not in goals(journey) | exits(journey):
                for way in flow_ways(journey, source):
                    if way.target != here:
                        yield _ways(journey, (source, here), (here, way.target))
                for onward in next_steps(journey, here):
                    yield _ways(journey, (source, here), (here, onward))
            yield _ways(journey, (source, here))

    return Fix("connect-before", tr("Connect it to the step before"), propose)


def has_step_before(journey: Journey, here: str) -> bool:
    """Whether there is a step before it that customers get to."""
    place = journey.touchpoints.place
    steps = _steps(journey)
    return bool(steps) and place(steps[0]) < place(here)


def connect_next(here: str) -> Fix:
    """A way on to the next step."""

    def propose(journey: Journey) -> Iterator[Patch]:
        return (_ways(journey, (here, onward)) for onward in next_steps(journey, here))

    return Fix("connect-next", tr("Connect it to the next step"), propose)


def open_way(segment: str | None) -> Fix:
    """A way for a segment from as far as it comes to where it can arrive."""

    def propose(journey: Journey) -> Iterator[Patch]:
        open_to = segment_walk(journey, segment)
        come = open_to.reach(entries_of(journey, segment))
        arriving = open_to.sources(goals_of(journey, segment))
        for way in journey.connections:
            if way.source in come and way.target in arriving and way.kind != "support":
                yield _opened(journey, way, segment)
        place = journey.touchpoints.place
        for source in sorted(come - exits(journey), key=place, reverse=True)[:MOST]:
            for target in sorted(
                arriving, key=lambda each: (place(each) < place(source), place(each))
            ):
                if source != target and f"{source}->{target}" not in journey.connections:
                    yield _ways(journey, (source, target), segment=segment)
                    break

    return Fix("open-way", tr("Connect a way to the goal"), propose)


def _opened(journey: Journey, way: Connection, segment: str | None) -> Patch:
    draft = Draft(journey)
    wanted = {*way.segments, segment}
    draft.put(way.changed(segments=tuple(k for k in journey.segments.keys if k in wanted)))
    return draft.patch("Open way")


def _ways(journey: Journey, *pairs: tuple[str, str], segment: str | None = None) -> Patch:
    draft = Draft(journey)
    for source, target in pairs:
        if f"{source}->{target}" not in draft.table("connections"):
            segments = () if segment is None else (segment,)
            draft.put(Connection(source=source, target=target, segments=segments))
    return draft.patch("Connect touchpoints")


def _steps_before(journey: Journey, here: str) -> list[str]:
    """The nearest touchpoints earlier on the map that customers get to, no ends."""
    place, after = journey.touchpoints.place, walk(journey).after
    found = [e for e in _steps(journey) if place(e) < place(here) and here not in after[e]]
    return found[::-1][:MOST]


@derived
def _steps(journey: Journey) -> tuple[str, ...]:
    """What customers get to and that is no end."""
    steps = reachable(journey) - goals(journey) - exits(journey)
    return tuple(each.id for each in walked(journey) if each.id in steps)
