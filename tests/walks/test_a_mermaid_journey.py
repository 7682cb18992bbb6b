"""A Mermaid journey with a wrong line: opened anyway, another one pasted to it, given back."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers.xscreen import screen_with

DAY = """journey
  title Buying a cargo bike
  section Look around
    I see one at school: 4: Me, Neighbour
    I read tests: 3: Me
    I ask; twice: 2: Me
"""
PASTED = """journey
  section Try
    I try one: 5: Me, Dealer
    The price (no battery): 1: Me
"""
WRITTEN = """journey
    title Buying a cargo bike
    section Look around
      I see one at school: 4: Me, Neighbour
      I read tests: 3: Me
    section Try
      I try one: 5: Me, Dealer
      The price (no battery): 1: Me
"""


@pytest.mark.screen
def test_it_is_opened_anyway_grows_by_another_one_and_is_exported(
    tmp_path: Path, home: Path
) -> None:
    came, went = tmp_path / "came.mmd", tmp_path / "went.mmd"
    came.write_text(DAY, "utf-8")
    with screen_with(str(came), environment={"HOME": str(home)}) as screen:
        screen.wait_for_window("This file is no journey map")
        screen.press("Tab", "space")
        screen.wait_for_window("What was left out")
        screen.press("Esc")
        screen.wait_for_program("Buying a cargo bike")
        screen.copy(PASTED)
        screen.press("ctrl+v")
        screen.wait_until(lambda: len(screen.seen().get("cards", {})) == 4)
        screen.press("ctrl+shift+e")
        screen.wait_for_window("Export")
        screen.type("Mermaid")
        screen.press("Enter")
        screen.name_file("Export to", went)
        screen.wait_for_window("What was left out")
    assert went.read_text("utf-8") == WRITTEN
