"""A map built, tagged, connected, checked, mended, dismissed and exported without the mouse."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeymapper.model.journey import Journey
from journeymapper.storage import map_file
from tests.helpers.xscreen import XScreen, screen_with

DRAWN = "S Order Enter T I order it Tab Nobody is at home Tab They call me Tab I wait at home Enter"
REASON = "We have no phone yet"


def tag(screen: XScreen) -> None:
    """Every field that stands open in the inspector, for the last touchpoint."""
    screen.press("F6", "F6", "F6", "Tab", "space")
    screen.type("Website")
    screen.press("Enter", "Tab", "space")
    screen.type("First-time buyer")
    screen.press("Enter")
    screen.press("Tab", "Right", "Right", "space")
    screen.press("Tab", *["Right"] * 5, "space")
    screen.press("Tab", "Right", "space")
    screen.press("Tab", *["Right"] * 4, "space", "Esc")


def connect(screen: XScreen) -> None:
    """A failure from the first card to the second, and a loopback from the last to the first."""
    screen.press("Up", "Up", "Up", "g", "2", "Left")
    screen.press("Down", "Down", "Down", "c", "Up", "Up", "Up", "Enter", "g", "4")


def mend_and_dismiss(screen: XScreen) -> None:
    """The first finding that can be mended is; the one that comes into hand then is dismissed."""
    screen.wait_until(lambda: screen.seen().get("findings", 0) > 0)
    for _ in range(screen.seen()["findings"]):
        screen.press("F8")
        screen.look_again()
        if screen.seen()["can_mend"]:
            break
    screen.wait_until(lambda: bool(screen.seen()["ghost"]))
    screen.press("ctrl+period")
    screen.wait_until(lambda: screen.seen()["message"].startswith("Done"))
    screen.press("F8", "ctrl+F8")
    screen.wait_for_window("Dismiss finding")
    screen.type(REASON)
    screen.press("Enter")
    screen.back_to_window()


def export(screen: XScreen, picture: Path) -> None:
    screen.press("ctrl+shift+e")
    screen.wait_for_window("Export")
    screen.press("Enter")
    screen.wait_for_window("Export to")
    screen.press("ctrl+a")
    screen.type(str(picture))
    screen.press("Enter")
    screen.wait_until(lambda: screen.seen()["message"].startswith("Exported"))


@pytest.fixture(scope="module")
def inside(tmp_path_factory: pytest.TempPathFactory) -> Journey:
    """The map inside the picture that was exported at the end."""
    folder = tmp_path_factory.mktemp("keys")
    picture = folder / "drawn.png"
    with screen_with(environment={"HOME": str(folder)}) as screen:
        screen.wait_for_program("Ordering a coffee machine")  # the first start is through
        screen.press("ctrl+n")
        screen.script(DRAWN)
        tag(screen)
        connect(screen)
        mend_and_dismiss(screen)
        export(screen, picture)
    return map_file.read(picture)


@pytest.mark.screen
def test_what_was_tagged_by_keys_is_in_the_picture(inside: Journey) -> None:
    card = inside.touchpoints["i-wait-at-home"]
    held = (card.channels, card.segments, card.level, card.sentiment, card.effort, card.pillars)
    assert held == (
        ("website",),
        ("first-time-buyer",),
        "commitment",
        2,
        2,
        {"integrity": 2},
    )


@pytest.mark.screen
def test_what_was_connected_by_keys_has_its_kind(inside: Journey) -> None:
    assert inside.connections["i-order-it->nobody-is-at-home"].kind == "failure"


@pytest.mark.screen
def test_what_was_dismissed_by_keys_is_in_the_picture_with_its_reason(inside: Journey) -> None:
    assert [each.reason for each in inside.dismissals] == [REASON]
