"""A segment and a persona made with real keys; the persona's card opens the customer's walk."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeymapper.model.sketch import sketch
from journeymapper.storage import map_file
from tests.helpers.xscreen import XScreen, screen_with

MAP = """
# Ordering
Order
  search = I search [entry]
  > order = I order it [goal]
"""


def by_palette(screen: XScreen, words: str, window: str) -> None:
    """Open a dialog by its name."""
    screen.do(words)
    screen.wait_for_window(window)


@pytest.mark.screen
def test_who_is_typed_in_the_dialog_opens_the_walk(tmp_path: Path, home: Path) -> None:
    file = tmp_path / "ordering.journey"
    file.write_bytes(map_file.encode(sketch(MAP).ordered()))
    with screen_with(str(file), environment={"HOME": str(home)}) as screen:
        screen.wait_for_program("ordering")
        by_palette(screen, "segments", "Segments of this map")
        screen.type("Parents")
        screen.press("Enter", "Esc")
        screen.back_to_window()
        by_palette(screen, "personas", "Personas of this map")
        screen.type("Ama")
        screen.press("Enter", "shift+Tab", "F2", "Tab", "space", "Tab", "Tab")
        screen.type("I have ten minutes")
        screen.press("Tab")
        screen.type("An answer tonight")
        screen.press("Tab", "Esc")
        screen.back_to_window()
        screen.click("cards", "order")
        screen.click("buttons", "Parents")
        screen.press("F5")
        screen.wait_for_window("JourneyMapper presents")
        screen.press("p", "m", "Right", "m")  # the card hides the step, then it is in hand
        screen.press("Right", "f", "Esc")
        screen.back_to_window()
        screen.wait_until(lambda: ["touchpoints", "order"] in screen.seen()["selected"])
        screen.press("ctrl+s")
        screen.wait_until(lambda: map_file.read(file).touchpoints["order"].fail_point is not None)
    after = map_file.read(file)
    ama, search, order = after.personas["ama"], *after.touchpoints
    assert (ama.segment, ama.quote, ama.needs) == (
        "parents",
        "I have ten minutes",
        ("An answer tonight",),
    )
    assert (search.moment_of_truth, order.segments) == (True, ("parents",))
