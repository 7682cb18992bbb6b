"""From a finding to an opportunity with a title of its own, in the saved file and the report."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from journeymapper.storage import map_file
from tests.helpers.xscreen import XScreen, screen_with


def kept(screen: XScreen, title: str) -> None:
    """Keep the finding on a card as an opportunity of this title."""
    screen.wait_for_program("coffee-machine")
    screen.wait_until(lambda: screen.seen().get("findings", 0) > 0)
    screen.click("buttons", "Fit the whole map")
    screen.click("badges", "call-hold")
    screen.wait_until(lambda: bool(screen.seen()["in_hand"]))
    screen.press("ctrl+shift+F8")
    screen.wait_until(lambda: screen.seen()["message"].startswith("Kept as an opportunity"))
    screen.type(title)
    screen.press("Enter")


@pytest.mark.screen
def test_a_finding_becomes_an_opportunity_with_its_cards(file: Path, home: Path) -> None:
    with screen_with(str(file), environment={"HOME": str(home)}) as screen:
        kept(screen, "Answer within a minute")
        screen.press("ctrl+s")
        screen.wait_until(lambda: len(map_file.read(file).opportunities) == 4)
    made = list(map_file.read(file).opportunities)[-1]
    assert (made.title, made.touchpoints) == ("Answer within a minute", ("call-hold",))
    check = [sys.executable, "-m", "journeymapper", "check", str(file), "--format", "markdown"]
    told = subprocess.run(check, capture_output=True, text=True, timeout=60)
    assert "* Answer within a minute\n" in told.stdout


@pytest.mark.screen
def test_what_is_to_be_done_is_exported_below_the_map(file: Path, home: Path) -> None:
    picture = file.with_name("to-do.svg")
    with screen_with(str(file), environment={"HOME": str(home)}) as screen:
        kept(screen, "Answer within a minute")
        screen.press("ctrl+shift+e")
        screen.wait_for_window("Export")
        screen.press("Down")  # the format after PNG: SVG
        screen.click("buttons", "The opportunities as an action list")
        screen.press("Enter")
        screen.name_file("Export to", picture)
        screen.wait_until(picture.exists, 60)
    told = picture.read_text(encoding="utf-8")
    assert told.index("Action list") < told.index("Answer within a minute")
