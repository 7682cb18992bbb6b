"""The program is killed in the middle of the work; opened again, it brings the work back."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeymapper.storage import map_file
from tests.helpers.xscreen import screen_with


@pytest.mark.screen
def test_what_was_typed_before_a_crash_is_restored_and_saved(file: Path, home: Path) -> None:
    before = file.read_bytes()
    with screen_with(str(file), environment={"HOME": str(home)}) as screen:
        screen.wait_for_program("coffee-machine")
        screen.click("buttons", "Fit the whole map")
        screen.click("cards", "call-hold")
        screen.script("T I write to them instead Enter")
        screen.wait_until(lambda: "i-write-to-them-instead" in screen.seen()["cards"])
    assert file.read_bytes() == before  # the end of a screen is a kill
    with screen_with(str(file), environment={"HOME": str(home)}) as screen:
        screen.wait_for_program("coffee-machine")
        screen.wait_for_window("^JourneyMapper$")
        screen.click("buttons", "Restore")
        screen.back_to_window()
        screen.wait_until(lambda: "i-write-to-them-instead" in screen.seen()["cards"])
        screen.press("ctrl+s")
        screen.wait_until(lambda: file.read_bytes() != before)
    assert "i-write-to-them-instead" in map_file.read(file).touchpoints
    assert [*file.parent.iterdir()] == [file]
