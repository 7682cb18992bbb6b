"""From a finding to an opportunity with a title of its own, in the saved file and the report."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from journeymapper.places import sample_maps
from journeymapper.storage import map_file
from tests.helpers.xscreen import screen_with

SAMPLE = "coffee-machine.journey"


@pytest.mark.screen
def test_a_finding_becomes_an_opportunity_with_its_cards(tmp_path: Path, home: Path) -> None:
    file = Path(shutil.copy(sample_maps(SAMPLE), tmp_path))
    with screen_with(str(file), environment={"HOME": str(home)}) as screen:
        screen.wait_for_program("coffee-machine")
        screen.wait_until(lambda: screen.seen().get("findings", 0) > 0)
        screen.click("buttons", "Fit the whole map")
        screen.click("badges", "call-hold")
        screen.wait_until(lambda: bool(screen.seen()["in_hand"]))
        screen.press("ctrl+shift+F8")
        screen.wait_until(lambda: screen.seen()["message"].startswith("Kept as an opportunity"))
        screen.type("Answer within a minute")
        screen.press("Enter", "ctrl+s")
        screen.wait_until(lambda: len(map_file.read(file).opportunities) == 4)
    made = list(map_file.read(file).opportunities)[-1]
    assert (made.title, made.touchpoints) == ("Answer within a minute", ("call-hold",))
    check = [sys.executable, "-m", "journeymapper", "check", str(file), "--format", "markdown"]
    told = subprocess.run(check, capture_output=True, text=True, timeout=60)
    assert "* Answer within a minute\n" in told.stdout
