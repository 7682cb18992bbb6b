"""From a badge on the map to the mended map in its file, with the mouse."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeymapper.analysis.runner import analyse
from journeymapper.model.journey import Journey
from journeymapper.storage import map_file
from tests.helpers.xscreen import screen_with


def rules(journey: Journey) -> set[tuple[str, tuple[str, ...]]]:
    return {(each.rule, each.subjects) for each in analyse(journey, "workshop").findings}


@pytest.mark.screen
def test_a_finding_is_mended_with_three_clicks(file: Path, home: Path) -> None:
    before = map_file.read(file)
    with screen_with(str(file), environment={"HOME": str(home)}) as screen:
        screen.wait_for_program("coffee-machine")
        screen.wait_until(lambda: screen.seen().get("findings", 0) > 0)
        screen.click("buttons", "Fit the whole map")
        screen.click("badges", "call-hold")
        screen.click("buttons", "Take it from where it was given")
        screen.wait_until(lambda: screen.seen()["message"].startswith("Done"))
        screen.press("ctrl+s")
        screen.wait_until(lambda: map_file.read(file) != before)
    after = rules(map_file.read(file))
    assert after < rules(before)


@pytest.mark.screen
def test_a_card_dragged_to_another_stage_is_there_in_the_file(file: Path, home: Path) -> None:
    with screen_with(str(file), environment={"HOME": str(home)}) as screen:
        screen.wait_for_program("coffee-machine")
        start, end = screen.at("cards", "ask-quiet"), screen.at("cards", "mail-confirms")
        screen.drag(start, (end[0], end[1] + 10))
        screen.press("ctrl+s")
        screen.wait_until(lambda: map_file.read(file).touchpoints["ask-quiet"].stage == "order")
    assert map_file.read(file).touchpoints["ask-quiet"].title == "I ask which one is quiet"
