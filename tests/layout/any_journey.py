"""Maps of any shape for the laws of the layout: crowded stages, empty ones, tangles."""

from __future__ import annotations

from hypothesis import strategies as st

from journeymapper.model.journey import Journey
from journeymapper.model.records import Connection, Header, Position, Stage, Touchpoint
from journeymapper.model.table import Table
from journeymapper.model.words import CONNECTION_KINDS, LANES


@st.composite
def journeys(draw: st.DrawFn) -> Journey:
    """A map with up to four stages, fourteen touchpoints and twenty-four connections."""
    stages = [Stage(id=f"s{n}", name=f"Stage {n}") for n in range(draw(st.integers(1, 4)))]
    places = st.none() | st.builds(Position, x=st.floats(-99, 999), y=st.floats(-99, 999))
    touchpoints = [
        Touchpoint(
            id=f"t{n}",
            title=f"I do {n}",
            stage=draw(st.sampled_from(stages)).id,
            lane=draw(st.sampled_from(("frontstage", *LANES))),
            role=draw(st.sampled_from(("step", "exit"))),
            sentiment=draw(st.none() | st.integers(-3, 3)),
            position=draw(places) if draw(st.integers(0, 9)) == 0 else None,
        )
        for n in range(draw(st.integers(0, 14)))
    ]
    ids = [each.id for each in touchpoints]
    pairs = [(a, b) for a in ids for b in ids if a != b]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=24)) if pairs else []
    connections = [
        Connection(
            source=a,
            target=b,
            kind=draw(st.sampled_from(("flow", *CONNECTION_KINDS))),
            label=draw(st.sampled_from(("", "", "fed up", "nobody at home to take it in"))),
            wait_hours=draw(st.sampled_from((0, 0, 24, None, 3.5))),
        )
        for a, b in chosen
    ]
    return Journey(
        Header(title="Any"),
        stages=Table(stages),
        touchpoints=Table(touchpoints),
        connections=Table(connections),
    ).ordered()
