"""The room votes with real clicks, a snapshot from before is compared, and the file has it all."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeymapper.storage import map_file
from tests.helpers.xscreen import XScreen, screen_with


def vote(screen: XScreen, *cards: str) -> None:
    """A whole round: its beginning, a click on each of these, and its end."""
    screen.click("buttons", "Vote")
    screen.wait_for_window("Vote with dots")
    screen.press("Enter")
    screen.back_to_window()
    screen.wait_until(lambda: "is a dot" in screen.seen()["message"])
    for card in cards:
        screen.click("cards", card)
    screen.click("buttons", "Show")
    screen.wait_until(lambda: screen.seen()["message"].endswith("dots counted"))


def compared(screen: XScreen) -> list[str]:
    """The tab of the comparison, once it says how many differences there are."""
    names = screen.seen()["buttons"]
    return [name for name in names if name.startswith("Compare ") and name[-1].isdigit()]


@pytest.mark.screen
def test_what_the_room_voted_for_is_in_the_file(file: Path, home: Path) -> None:
    with screen_with(str(file), environment={"HOME": str(home)}) as screen:
        screen.wait_for_program("coffee-machine")
        screen.click("buttons", "Fit the whole map")
        vote(screen, "call-hold", "missed-card", "call-hold")
        screen.press("ctrl+s")
        screen.wait_until(lambda: map_file.read(file).touchpoints["call-hold"].votes == 2)
    votes = {each.id: each.votes for each in map_file.read(file).touchpoints if each.votes}
    assert votes == {"call-hold": 2, "missed-card": 1}


@pytest.mark.screen
def test_a_snapshot_from_before_the_vote_is_compared(file: Path, home: Path) -> None:
    with screen_with(str(file), environment={"HOME": str(home)}) as screen:
        screen.wait_for_program("coffee-machine")
        screen.click("buttons", "Fit the whole map")
        screen.do("take a snapshot")
        screen.wait_for_window("Take a snapshot")
        screen.type("Before voting")
        screen.press("Enter")
        screen.back_to_window()
        screen.wait_until(lambda: "Before voting" in screen.seen()["message"])
        vote(screen, "call-hold", "missed-card")
        screen.do("compare snapshots")
        screen.wait_for_window("Snapshots")
        screen.press("Enter")
        screen.back_to_window()
        screen.wait_until(lambda: bool(compared(screen)))
        assert compared(screen) == ["Compare 2"]
