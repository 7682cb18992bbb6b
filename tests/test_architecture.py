from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from journeymapper.cli.names import COMMANDS

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = "sample_maps/coffee-machine.journey"
MODULES_OF_CHECK = 500
"""Of these, 200 are Python's own, 80 pydantic's and typer's, 60 rules."""

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

SHOW_THE_WINDOW = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from journeymapper.windows.app import dress, open_window
from journeymapper.windows.settings import Settings


class FirstPaint(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            app.removeEventFilter(self)
            # Comes after the painting that goes on, before any timer that loads more.
            app.postEvent(self, QEvent(QEvent.Type.User), Qt.EventPriority.HighEventPriority.value)
        return False

    def customEvent(self, event):
        print("loaded:", json.dumps(sorted(sys.modules)), flush=True)
        app.exit(0)


app = QApplication([])
first_paint = FirstPaint()
app.installEventFilter(first_paint)
settings = Settings()
dress(app, settings)
window = open_window(settings, Path(sys.argv[1]))
QTimer.singleShot(20_000, lambda: app.exit(3))
sys.exit(app.exec())
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
    assert loaded.isdisjoint({"networkx", "rich", "jinja2", "openpyxl", "pptx", *others})
    assert len(loaded) < MODULES_OF_CHECK


def test_the_window_paints_first_without_networkx_and_pydantic() -> None:
    assert _loaded_after(SHOW_THE_WINDOW, SAMPLE).isdisjoint({"networkx", "pydantic"})


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
