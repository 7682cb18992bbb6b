"""Two maps side by side by keys, and the page on which a sponsor sees what one of them changes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from tests.helpers.xscreen import XScreen, screen_with


def feel_better(screen: XScreen, card: str) -> None:
    """Let a card feel better, and wait until that is seen to be a change."""
    screen.click("cards", card)
    screen.press("plus")


@pytest.mark.screen
def test_a_snapshot_stands_beside_the_map_as_it_is_now(file: Path, home: Path) -> None:
    with screen_with(str(file), environment={"HOME": str(home)}) as screen:
        screen.wait_for_program("coffee-machine")
        screen.click("buttons", "Fit the whole map")
        screen.do("take a snapshot")
        screen.wait_for_window("Take a snapshot")
        screen.press("Enter")
        screen.back_to_window()
        screen.wait_until(lambda: "taken" in screen.seen()["message"])
        feel_better(screen, "call-hold")
        screen.press("F7")
        screen.wait_until(lambda: screen.seen()["changes"] == {"call-hold": "changed"})
        screen.click("beside", "machine-gives-up")
        screen.wait_until(
            lambda: screen.seen()["selected"] == [["touchpoints", "machine-gives-up"]]
        )
        here, there = (
            screen.at("cards", "machine-gives-up"),
            screen.at("beside", "machine-gives-up"),
        )
        assert (here[1], here[0] > 640 > there[0]) == (there[1], True)
        screen.press("Escape", "Escape")
        screen.wait_until(lambda: screen.seen()["beside"] == {})


@pytest.mark.screen
def test_what_a_to_be_would_change_is_a_page_to_hand_on(file: Path, home: Path) -> None:
    page = file.with_name("page.png")
    with screen_with(str(file), environment={"HOME": str(home)}) as screen:
        screen.wait_for_program("coffee-machine")
        screen.do("make a to-be")
        screen.wait_until(lambda: "End comparing" in screen.seen()["buttons"])
        screen.click("buttons", "Fit the whole map")
        feel_better(screen, "call-hold")
        screen.wait_until(lambda: screen.seen()["changes"] == {"call-hold": "changed"})
        screen.do("what this would change")
        screen.wait_for_window("What this would change")
        screen.wait_until(lambda: "Export..." in screen.seen()["buttons"])
        screen.press("Enter")
        screen.name_file("Export to", page)
        screen.look_again()
    with Image.open(page) as picture:
        picture.load()
        assert (picture.format, picture.width) == ("PNG", 4000)
