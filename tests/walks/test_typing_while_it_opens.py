from __future__ import annotations

from pathlib import Path

import pytest

from journeymapper.storage import map_file
from tests.helpers.xscreen import screen_with


@pytest.mark.screen
def test_what_is_typed_while_a_map_opens_counts_once_it_is_there(file: Path, home: Path) -> None:
    before = map_file.read(file).stages.keys
    slow = "tests.helpers.slow_opening"
    with screen_with(str(file), environment={"HOME": str(home)}, beside=slow) as screen:
        screen.wait_until(screen.witness.exists)  # the window is bare, the map on its way
        screen.wait_for_window("JourneyMapper")
        screen.script("S Early Enter")
        screen.press("ctrl+s")
        screen.witness.with_name("typed").touch()
        screen.wait_until(lambda: map_file.read(file).stages.keys != before)
    assert [each.name for each in map_file.read(file).stages][len(before) :] == ["Early"]
