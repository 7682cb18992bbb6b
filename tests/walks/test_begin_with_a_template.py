"""From the start page to a saved map, with the keyboard alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeymapper.storage import map_file
from journeymapper.storage.templates import template
from tests.helpers.xscreen import screen_with


@pytest.fixture
def not_the_first_time(home: Path) -> Path:
    """The home of somebody who has used the program, and has no map of their own."""
    settings = home / ".config" / "journeymapper" / "window.ini"
    settings.parent.mkdir(parents=True)
    settings.write_text("[General]\nfirst_start=no\n")
    return home


@pytest.mark.screen
def test_a_template_is_chosen_named_continued_and_saved(
    tmp_path: Path, not_the_first_time: Path
) -> None:
    file = tmp_path / "ours.journey"
    with screen_with(environment={"HOME": str(not_the_first_time)}) as screen:
        screen.wait_for_window("Start · JourneyMapper")
        screen.press("Right", "Enter")
        screen.type("Our shop")
        screen.press("Enter", "s")
        screen.type("Tell a friend")
        screen.press("Enter", "t")
        screen.type("I tell my neighbour")
        screen.press("Enter", "ctrl+s")
        screen.name_file("Save the map", file)
    begun, saved = template("retail-purchase").read(), map_file.read(file)
    assert saved.header.title == "Our shop"
    assert [stage.name for stage in saved.stages] == [
        *(stage.name for stage in begun.stages),
        "Tell a friend",
    ]
    assert saved.touchpoints["i-tell-my-neighbour"].stage == "tell-a-friend"
