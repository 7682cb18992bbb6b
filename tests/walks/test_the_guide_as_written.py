"""What the facilitator's guide says to type makes the map it speaks of."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeymapper.model.members import members
from journeymapper.storage import map_file
from tests.helpers import guide
from tests.helpers.xscreen import screen_with


@pytest.mark.screen
def test_typed_as_the_guide_says_the_journey_is_on_the_map(tmp_path: Path, home: Path) -> None:
    file = tmp_path / "as-written.journey"
    with screen_with(environment={"HOME": str(home)}) as screen:
        screen.wait_for_program()
        screen.press("ctrl+n")
        for line in guide.typed():
            screen.script(line)
        screen.press("ctrl+s")
        screen.name_file("Save the map", file)
    journey = map_file.read(file)
    drawn = {
        journey.stages[stage].name: [each.title for each in inside]
        for stage, inside in members(journey).items()
    }
    assert drawn == {
        "Discover": ["My coffee machine gives up", "I read what others say"],
        "Choose": ["I compare three machines", "I ask which one is quiet"],
        "Order": ["I order it", "A mail confirms the order"],
        "Delivery": ["I wait for the parcel", "The parcel arrives"],
        "Put it right": [
            "I call and hold for twenty minutes",
            "They apologise and book a new slot",
        ],
        "Live with it": ["I unpack it and brew"],
    }
    assert len(journey.connections) == 10
