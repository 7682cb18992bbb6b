"""Twenty touchpoints drawn, connected and tagged without the mouse, as fast as people talk."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeymapper.model.journey import Journey
from journeymapper.storage import map_file
from tests.helpers.xscreen import XScreen, screen_with

STAGES = {
    "Research": ("My old one breaks", "I search", "I read what others say", "I compare"),
    "Choose": ("I ask a friend", "I try it in a shop", "I pick one", "I check the price"),
    "Buy": ("I order it", "I pay", "A mail confirms it", "I wait for the parcel"),
    "Use": ("The parcel arrives", "I unpack it", "I set it up", "I use it every day"),
    "Renew": ("It needs a part", "I call and hold", "They send the part", "I tell my friends"),
}
FEELINGS = (-2, 1, 1, 0, 2, 1, 1, 0, 2, -1, 1, -1, 2, 1, -2, 2, -1, -3, 1, 3)
"""Of each touchpoint in order."""
MOST_STROKES = 150


def draw(screen: XScreen) -> None:
    """All stages, then all touchpoints; the first of a stage is moved there with Alt+Right."""
    screen.press("ctrl+n")
    for name in STAGES:
        screen.press("s")
        screen.type(name)
        screen.press("Enter")
    screen.press(*["Left"] * (len(STAGES) - 1))
    first = True
    for stage, titles in enumerate(STAGES.values()):
        for place, title in enumerate(titles):
            screen.press("t" if first else "Tab")
            first = False
            screen.type(title)
            if stage and not place:
                screen.press("Enter", "alt+Right")
    screen.press("Enter")


def feel(screen: XScreen) -> None:
    """A feeling for each, from the last card back to the first."""
    for feeling in reversed(FEELINGS):
        screen.press(*["plus" if feeling > 0 else "minus"] * (abs(feeling) or 1))
        if not feeling:
            screen.press("plus")
        screen.press("Up")


def save(screen: XScreen, file: Path) -> None:
    screen.press("ctrl+s")
    screen.name_file("Save the map", file)


def drawn(journey: Journey) -> dict[str, tuple[str, ...]]:
    return {
        stage.name: tuple(each.title for each in journey.touchpoints if each.stage == stage.id)
        for stage in journey.stages
    }


@pytest.mark.screen
def test_a_workshop_of_twenty_touchpoints_takes_few_keystrokes(tmp_path: Path, home: Path) -> None:
    file = tmp_path / "workshop.journey"
    with screen_with(environment={"HOME": str(home)}) as screen:
        screen.wait_for_program("Ordering a coffee machine")  # the first start is through
        draw(screen)
        feel(screen)
        save(screen, file)
        strokes = screen.strokes
    journey = map_file.read(file)
    assert drawn(journey) == STAGES
    assert tuple(each.sentiment for each in journey.touchpoints) == FEELINGS
    assert len(journey.connections) == 19
    assert strokes < MOST_STROKES
