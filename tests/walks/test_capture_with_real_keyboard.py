from __future__ import annotations

from pathlib import Path

import pytest

from journeymapper.storage import map_file
from tests.helpers.xscreen import XScreen, screen_with

SCRIPT = "S Research Enter T I search Tab I compare Tab I order Enter"


def write_a_map(screen: XScreen, file: Path) -> None:
    """Draw, tag the last touchpoint, and save, by the keyboard alone."""
    screen.wait_for_window("Ordering a coffee machine")  # the first start is through
    screen.press("ctrl+n")
    screen.script(SCRIPT)
    screen.press("3", "plus", "f", "m")
    screen.press("shift+e", "5")
    screen.press("ctrl+s")
    screen.name_file("Save the map", file)


@pytest.mark.screen
def test_a_map_drawn_tagged_and_saved_with_the_keyboard_is_in_the_file(
    tmp_path: Path, home: Path
) -> None:
    file = tmp_path / "drawn.journey"
    with screen_with(environment={"HOME": str(home)}) as screen:
        write_a_map(screen, file)
    journey = map_file.read(file)
    order = journey.touchpoints["i-order"]
    held = (
        [(each.title, each.stage) for each in journey.touchpoints],
        journey.connections.keys,
        (order.level, order.sentiment, order.effort, order.moment_of_truth),
        order.fail_point is not None,
    )
    assert held == (
        [("I search", "research"), ("I compare", "research"), ("I order", "research")],
        ("i-search->i-compare", "i-compare->i-order"),
        ("commitment", 1, 5, True),
        True,
    )
