"""Another language is chosen with keys, counts from the next start, and is left again."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers.xscreen import XScreen, screen_with


def choose(screen: XScreen, settings: str, language: str) -> None:
    """Open the settings, called so, and type the language's first letters."""
    screen.press("ctrl+comma")
    screen.wait_for_window(settings)
    screen.type(language)


def told(file: Path, home: Path, settings: str, then: str) -> tuple[str, str]:
    """What the button to present and the first finding say; then another language is chosen."""
    with screen_with(str(file), environment={"HOME": str(home)}) as screen:
        screen.wait_for_program("coffee-machine")
        screen.wait_until(lambda: screen.seen().get("findings", 0) > 0)
        screen.press("F8")
        screen.wait_until(lambda: bool(screen.seen()["in_hand"]))
        seen = screen.seen()
        choose(screen, settings, then)
        screen.press("Enter")
        screen.back_to_window()
        screen.press("ctrl+q")
        screen.program.wait(20)
    (present,) = {"Present", "Präsentieren"} & set(seen["buttons"])
    return present, seen["in_hand"]


@pytest.mark.screen
def test_window_and_findings_of_a_map_are_german_and_english_again(file: Path, home: Path) -> None:
    found = [
        told(file, home, "Settings", "Deu"),
        told(file, home, "Einstellungen", "Eng"),
        told(file, home, "Settings", "Eng"),
    ]
    english = ("Present", "Nobody keeps the customer informed in “Put it right”")
    german = ("Präsentieren", "In „Put it right“ hält niemand den Kunden auf dem Laufenden")
    assert found == [english, german, english]


@pytest.mark.screen
def test_starting_again_speaks_the_language_at_once(file: Path, home: Path) -> None:
    with screen_with(str(file), environment={"HOME": str(home)}) as screen:
        screen.wait_for_program("coffee-machine")
        choose(screen, "Settings", "Deu")
        screen.press("Tab", "space")
        screen.wait_for_successor("ctrl+comma", "Einstellungen")
