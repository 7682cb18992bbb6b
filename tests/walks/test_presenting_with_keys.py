"""A map presented with real keys and edited meanwhile: Esc, save, and the file holds it."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeymapper.storage import map_file
from tests.helpers.xscreen import screen_with

FOURTH = "ask-quiet"


@pytest.mark.screen
def test_what_is_edited_while_presenting_is_in_the_file(file: Path, home: Path) -> None:
    before = map_file.read(file).touchpoints[FOURTH]
    with screen_with(str(file), environment={"HOME": str(home)}) as screen:
        screen.wait_for_program("coffee-machine")
        screen.press("F5")
        screen.wait_for_window("JourneyMapper presents")
        screen.press("Next", "Right", "space")
        screen.wait_until(lambda: ["touchpoints", FOURTH] in screen.seen()["selected"])
        screen.press("minus", "minus", "m", "4", "F2")
        screen.type("I ask a friend")
        screen.press("Enter", "b", "b", "End", "ctrl+z", "Esc")
        screen.back_to_window()
        screen.wait_until(lambda: ["touchpoints", FOURTH] in screen.seen()["selected"])
        screen.press("ctrl+y", "ctrl+s")
        screen.wait_until(lambda: map_file.read(file).touchpoints[FOURTH].title != before.title)
    after = map_file.read(file).touchpoints[FOURTH]
    tags = (after.title, after.level, after.moment_of_truth)
    assert tags == (
        "I ask a friend",
        "proactive",
        True,
    )
    assert after.sentiment == (before.sentiment or 0) - 2
