"""Two pictures of a map: one that opens again as the map, one for people outside."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeymapper.storage import map_file
from journeymapper.storage.encode import encode
from tests.helpers.inflated import inflated
from tests.helpers.personal import MARK, marked_map
from tests.helpers.xscreen import XScreen, screen_with


@pytest.fixture
def marked(file: Path) -> Path:
    """A map in which all that names a person is marked."""
    file.write_bytes(encode(marked_map()))
    return file


def export(screen: XScreen, picture: Path, *ticks: str) -> None:
    screen.press("ctrl+shift+e")
    screen.wait_for_window("Export")
    for tick in ticks:
        screen.click("buttons", tick)
    screen.press("Enter")
    screen.name_file("Export to", picture)
    screen.wait_until(picture.exists, 60)
    screen.wait_for_window("JourneyMapper")


@pytest.mark.screen
def test_what_is_left_out_in_the_dialog_is_in_no_picture(marked: Path, home: Path) -> None:
    inside, outside = marked.with_name("inside.png"), marked.with_name("outside.svg")
    with screen_with(str(marked), environment={"HOME": str(home)}) as screen:
        screen.wait_for_program("coffee-machine")
        export(screen, inside)
        export(screen, outside, "Leave out persons, quotes, owners and notes")
    assert map_file.read(inside) == map_file.read(marked)
    assert [MARK in inflated(each.read_bytes()) for each in (inside, outside)] == [True, False]
