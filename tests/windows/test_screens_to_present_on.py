"""Two screens: the wall on one, the tools on the other; and a choice that is remembered."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from journeymapper.windows.presentation.screens import OTHER, THIS, chosen

PRESENT = """
import json, sys
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
application = QApplication([])
from journeymapper.model.sketch import sketch
from journeymapper.windows.app import dress
from journeymapper.windows.editor import Editor
from journeymapper.windows.main_window import MainWindow
from journeymapper.windows.settings import Settings

settings = Settings()
settings.remember("present_on", sys.argv[1])
dress(application, settings)
window = MainWindow(settings)
window.show()
editor = Editor(window, plugins=False)
editor.document.replace(sketch("Order\\n  a = I order\\n  b = I pay\\n"))
editor.presenting.start()
show = editor.presenting.show
QApplication.processEvents()
editor.selection.set([("touchpoints", "b")])
found = {
    "window": window.screen().name(),
    "wall": show.screen().name(),
    "size": [show.width(), show.height()],
    "tools": window.isVisible(),
    "in_hand": show.story.stop.touchpoint,
}
show.close()
found["ended"] = editor.presenting.show is None
print("found" + json.dumps(found))
sys.stdout.flush()
import os
os._exit(0)
"""
LAPTOP = {"name": "Laptop", "x": 0, "y": 0, "width": 1280, "height": 800}
WALL = {"name": "Wall", "x": 1280, "y": 0, "width": 1920, "height": 1080}
USUAL = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}


class Screen(NamedTuple):
    """A screen by its name."""

    called: str

    def name(self) -> str:
        return self.called


HERE, BEAMER, THIRD = Screen("eDP-1"), Screen("HDMI-1"), Screen("DP-2")


@pytest.mark.parametrize(
    ("choice", "screens", "expected"),
    [
        (OTHER, [HERE], HERE),
        (OTHER, [HERE, BEAMER], BEAMER),
        (THIS, [HERE, BEAMER], HERE),
        ("DP-2", [HERE, BEAMER, THIRD], THIRD),
        ("DP-2", [HERE, BEAMER], BEAMER),
    ],
)
def test_the_wall_is_where_it_was_chosen_to_be(
    choice: str, screens: list[Screen], expected: Screen
) -> None:
    assert chosen(choice, HERE, screens) is expected


@pytest.fixture
def two_screens(tmp_path: Path) -> str:
    """A platform with a laptop's screen and a projector's beside it."""
    file = tmp_path / "screens.json"
    screens = [{**each, **USUAL} for each in (LAPTOP, WALL)]
    file.write_text(json.dumps({"screens": screens}), encoding="utf-8")
    return f"offscreen:configfile={file}"


@pytest.mark.parametrize(
    ("choice", "wall", "size"), [(OTHER, "Wall", [1920, 1080]), (THIS, "Laptop", [1280, 800])]
)
def test_of_two_screens_the_wall_fills_the_chosen_one_and_the_tools_stay(
    two_screens: str, choice: str, wall: str, size: list[int]
) -> None:
    child = subprocess.run(
        [sys.executable, "-c", PRESENT, choice],
        env={**os.environ, "QT_QPA_PLATFORM": two_screens},
        capture_output=True,
        text=True,
        timeout=120,
    )
    said = [line for line in child.stdout.splitlines() if line.startswith("found")]
    assert said, child.stderr
    assert json.loads(said[0].removeprefix("found")) == {
        "window": "Laptop",
        "wall": wall,
        "size": size,
        "tools": True,
        "in_hand": "b",
        "ended": True,
    }
