from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from journeymapper.cli.names import COMMANDS

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = "sample_maps/coffee-machine.journey"
MODULES_OF_A_BARE_WINDOW = 230
"""Python's own and Qt's, but for 25."""
MODULES_OF_CHECK = 320
"""Of these, 110 are Python's own, 60 rules."""

MODULES_UNTIL_THE_MAP = 175
"""Of this program: half of them lay the map out and paint it."""
NEVER_FIRST = {
    *("networkx", "pydantic", "rich", "openpyxl", "pptx", "jinja2", "rapidfuzz"),
    "journeymapper.cli.reading",
}
AROUND_THE_MAP = (
    "journeymapper.windows.editor",
    "journeymapper.windows.panels",
    "journeymapper.windows.dialogs",
    "journeymapper.windows.widgets",
    "journeymapper.windows.menus",
    "journeymapper.canvas.tools",
    "journeymapper.canvas.title_editor",
    "journeymapper.model.edits",
    "journeymapper.exchange",
)

RUN_A_COMMAND = """
import json, sys
from journeymapper.cli.main import main
sys.argv[0] = "journeymapper"
try:
    main()
except SystemExit as end:
    assert not end.code, f"exit {end.code}"
print("loaded:", json.dumps(sorted(sys.modules)))
"""

PRESS_A_KEY = """
import json, sys
import journeymapper.canvas.verbs
print("loaded:", json.dumps(sorted(sys.modules)))
"""
"""The verbs are loaded with the first key."""

SHOW_THE_WINDOW = """
import json, sys
from journeymapper.cli.main import main
from journeymapper.cli.qt import load_qt
load_qt()
from journeymapper.windows import app
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

def tell():
    print("loaded:", json.dumps(sorted(sys.modules)), flush=True)
    QApplication.exit(0)

def watched(*arguments):
    window = open_window(*arguments)
    window.painted.connect(tell)
    QTimer.singleShot(20_000, lambda: QApplication.exit(3))
    return window

open_window, app.open_window = app.open_window, watched
sys.argv[0] = "journeymapper"
main()
"""


def test_imports_run_downwards_only_and_the_core_is_free_of_qt() -> None:
    check = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert check.returncode == 0, check.stdout + check.stderr


@pytest.mark.parametrize(
    "command",
    [
        ["check", SAMPLE, "--fail-on", "never"],
        ["check", SAMPLE, "--fail-on", "never", "--format", "html", "-o", "{tmp}/report.html"],
        ["fix", SAMPLE, "-o", "{tmp}/fixed.journey"],
        ["diff", SAMPLE, SAMPLE],
        ["convert", SAMPLE, "-o", "{tmp}/again.journey"],
        ["rules"],
        ["schema"],
    ],
    ids=" ".join,
)
def test_a_command_that_needs_no_picture_never_loads_qt(command: list[str], tmp_path: Path) -> None:
    arguments = [part.format(tmp=tmp_path) for part in command]
    assert "PySide6" not in _loaded_after(RUN_A_COMMAND, *arguments)


def test_check_loads_no_more_than_it_needs() -> None:
    loaded = _loaded_after(RUN_A_COMMAND, "check", SAMPLE, "--fail-on", "never")
    others = {f"journeymapper.cli.{name}" for name in COMMANDS if name != "check"}
    never = {"networkx", "pydantic", "rich", "jinja2", "openpyxl", "pptx"}
    never |= {"importlib.metadata", "logging", "pydantic_core"}
    never |= {"dataclasses", "hashlib", "inspect", "pkgutil", "shutil", "traceback"}
    assert loaded.isdisjoint(never | others)
    assert len(loaded) < MODULES_OF_CHECK


def test_until_its_first_paint_the_window_loads_next_to_nothing() -> None:
    loaded = _loaded_after(SHOW_THE_WINDOW)
    assert loaded.isdisjoint(NEVER_FIRST)
    assert len(_ours(loaded)) < 30
    assert len(loaded) < MODULES_OF_A_BARE_WINDOW


def test_until_the_map_is_painted_the_window_loads_only_what_the_map_needs() -> None:
    loaded = _loaded_after(SHOW_THE_WINDOW, SAMPLE)
    assert loaded.isdisjoint(NEVER_FIRST)
    assert not [each for each in loaded if each.startswith(AROUND_THE_MAP)]
    assert len(_ours(loaded)) < MODULES_UNTIL_THE_MAP


def _ours(loaded: set[str]) -> list[str]:
    return [each for each in loaded if each.startswith("journeymapper.")]


def test_the_first_key_on_the_map_loads_nothing_that_reads_tables() -> None:
    loaded = _loaded_after(PRESS_A_KEY)
    assert "journeymapper.canvas.capture" in loaded
    assert loaded.isdisjoint({"journeymapper.exchange.table.pasted", "tomllib", "html.parser"})


def _loaded_after(program: str, *arguments: str) -> set[str]:
    """The modules that a fresh Python has loaded at the end of `program`."""
    child = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert child.returncode == 0, child.stdout + child.stderr
    return set(json.loads(child.stdout.rpartition("loaded: ")[2]))
