"""A broken promise is found in the ledger and kept, another one is made, by keys and mouse."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from journeymapper.analysis.ledger import State, ledger
from journeymapper.places import sample_maps
from journeymapper.storage import map_file
from tests.helpers.xscreen import XScreen, screen_with

SAMPLE = "upside-down.journey"


def states(file: Path) -> dict[str, State]:
    """What becomes of each promise of a saved map, by its text."""
    journey = map_file.read(file)
    return {journey.promises[each.promise].text: each.state for each in ledger(journey)}


def palette(screen: XScreen, words: str) -> None:
    screen.press("ctrl+k")
    screen.look_again()
    screen.type(words)
    screen.press("Enter")
    screen.look_again()


@pytest.mark.screen
def test_a_broken_promise_is_kept_and_another_one_made(tmp_path: Path, home: Path) -> None:
    file = Path(shutil.copy(sample_maps(SAMPLE), tmp_path))
    assert states(file) == {"Your room is ready at three": "broken"}
    with screen_with(str(file), environment={"HOME": str(home)}) as screen:
        screen.wait_for_program("upside-down")
        screen.wait_until(lambda: screen.seen().get("findings", 0) > 0)
        palette(screen, "ledger")
        screen.click("buttons", "Add where it is kept")
        screen.wait_until(lambda: "Add where it is kept" not in screen.seen()["buttons"])
        screen.press("ctrl+s")
        screen.wait_until(lambda: states(file) == {"Your room is ready at three": "kept"})
        palette(screen, "add a promise")
        screen.type("Breakfast until noon")
        screen.press("Enter")
        screen.click("buttons", "Fit the whole map")
        screen.click("cards", "book-room")
        screen.click("buttons", "This card makes it")
        screen.wait_until(lambda: "This card makes it no longer" in screen.seen()["buttons"])
        screen.press("ctrl+s")
        screen.wait_until(lambda: states(file).get("Breakfast until noon") == "broken")
