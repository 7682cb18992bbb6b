"""Which copied text is a diagram, and what it brings."""

from __future__ import annotations

import pytest

from journeymapper.exchange.mermaid.pasted import journey_in
from journeymapper.model.journey import new_journey
from journeymapper.model.sketch import sketch

EMPTY = new_journey("Empty")
DIAGRAM = "journey\n  title Tea\n\tsection Boil\n\t\tI boil it: 4: Me\n\t\tI wait: 2: Me"


@pytest.mark.parametrize("text", [DIAGRAM, f"```mermaid\n{DIAGRAM}\n```", f"%% c\n{DIAGRAM}\nbad"])
def test_a_copied_diagram_brings_its_touchpoints(text: str) -> None:
    reading = journey_in(text, EMPTY)
    assert reading is not None
    told = [(each.title, each.sentiment, each.role) for each in reading.journey.touchpoints]
    assert told == [("I boil it", 2, "entry"), ("I wait", -2, "goal")]


def test_where_the_map_has_touchpoints_a_diagram_brings_steps() -> None:
    reading = journey_in(DIAGRAM, sketch("A\n  one = One [entry]"))
    assert reading is not None
    assert [each.role for each in reading.journey.touchpoints] == ["step", "step"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The journey\n- I search\n- I buy",
        "journey to work\nI buy a ticket\nI wait: 5 minutes",
        "journey\n",
        "flowchart LR\n journey --> b",
        "Stage\tStep\njourney\tI go",
    ],
)
def test_other_text_is_no_diagram(text: str) -> None:
    assert journey_in(text, EMPTY) is None
