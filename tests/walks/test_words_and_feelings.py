"""Words replaced, a card found by its name, a feeling pulled down: each read back from the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeymapper.storage import map_file
from tests.helpers.xscreen import screen_with

STEP = 12
"""Units of the scene a step of feeling is high."""


@pytest.mark.screen
def test_words_are_replaced_and_a_card_is_found_with_the_keyboard(file: Path, home: Path) -> None:
    with screen_with(str(file), environment={"HOME": str(home)}) as screen:
        screen.wait_for_program("coffee-machine")
        screen.press("ctrl+h")
        screen.type("parcel")
        screen.press("Tab")
        screen.type("package")
        screen.press("ctrl+Return", "Esc", "ctrl+k")
        screen.type("they ask how")
        screen.press("Enter")
        screen.wait_until(lambda: screen.seen()["selected"] == [["touchpoints", "ask-how"]])
        screen.press("m", "ctrl+s")
        screen.wait_until(lambda: map_file.read(file).touchpoints["ask-how"].moment_of_truth)
    assert map_file.read(file).touchpoints["parcel"].title == "The package arrives"


@pytest.mark.screen
def test_a_feeling_is_pulled_down_on_its_curve(file: Path, home: Path) -> None:
    with screen_with(str(file), environment={"HOME": str(home)}) as screen:
        screen.wait_for_program("coffee-machine")
        x, y = screen.at("faces", "i-order-it")
        screen.drag((x, y), (x, y + round(3 * STEP * screen.seen()["zoom"])))
        screen.press("ctrl+s")
        screen.wait_until(lambda: map_file.read(file).touchpoints["i-order-it"].sentiment == -1)
    assert map_file.read(file).touchpoints["i-order-it"].effort == 3
