"""A signal or the end of the session ends the program at once, and what was done is kept."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from journeymapper.model.journey import Journey
from journeymapper.model.sketch import sketch
from journeymapper.storage import map_file, recovered

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")

BUSY = ["question", "file dialog", "menu", "presentation", "a rule at work"]
PATIENCE_SECONDS = 5
"""It is gone in an eighth of a second, as measured; a busy machine may take longer."""

RUN = """
import sys
import time
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit
from journeymapper.document.background import Background
from journeymapper.model.edits.header import set_header
from journeymapper.windows import app, interrupts
from journeymapper.windows.editor import Editor

situation = sys.argv[2]

def begin():
    windows = [each for each in QApplication.topLevelWidgets() if hasattr(each, "tenant")]
    if not (windows and windows[0].tenant and windows[0].isVisible()):
        QTimer.singleShot(20, begin)
        return
    editor = windows[0].tenant
    editor.document.edit(set_header(editor.document.journey, title="Mine"))
    QTimer.singleShot(0, lambda: wait_for(SEEN[situation]))
    SITUATIONS[situation](editor)

def wait_for(is_there):
    if is_there():
        print("ready", flush=True)
    else:
        QTimer.singleShot(20, lambda: wait_for(is_there))

def type_a_stage(editor):
    editor.canvas.setFocus()
    editor.canvas.do("new_stage")
    editor.canvas.typing._editor.setPlainText("Half typed")

def type_in_a_field(editor):
    field = editor.window.inspector.forms[""].findChild(QLineEdit, "title")
    field.setFocus()
    field.setText("Half typed")

def work(editor):
    Background("a rule", editor).ask(lambda: time.sleep(60), print)

def end_the_session(editor):
    application = QApplication.instance()
    application.findChild(interrupts.Interrupts).expect_the_end()
    QTimer.singleShot(0, application.quit)

SITUATIONS = {
    "idle": lambda editor: None,
    "question": lambda editor: editor.files.may_leave(),
    "file dialog": lambda editor: editor.files.save_as(),
    "menu": lambda editor: editor.window.menus.submenus["recent"].exec(),
    "presentation": lambda editor: editor.window.menus.actions["present"].trigger(),
    "a rule at work": work,
    "title": type_a_stage,
    "field": type_in_a_field,
    "session": end_the_session,
}
SEEN = {
    **dict.fromkeys(SITUATIONS, lambda: True),
    "question": lambda: QApplication.activeModalWidget() is not None,
    "file dialog": lambda: QApplication.activeModalWidget() is not None,
    "menu": lambda: QApplication.activePopupWidget() is not None,
}

made = interrupts.Interrupts.__init__
def make(self, application):
    made(self, application)
    QTimer.singleShot(20, begin)
interrupts.Interrupts.__init__ = make
raise SystemExit(app.main([sys.argv[1]]))
"""


def ended_by(number: signal.Signals | None, path: Path, situation: str) -> int:
    """How the program ends that is sent a signal in a situation; None: it ends by itself."""
    path.write_bytes(map_file.encode(sketch("# Coffee\nOrder\n  I order")))
    with subprocess.Popen(
        [sys.executable, "-c", RUN, str(path), situation], stdout=subprocess.PIPE, text=True
    ) as child:
        try:
            if number is not None:
                assert child.stdout is not None and child.stdout.readline() == "ready\n"
                child.send_signal(number)
                return child.wait(PATIENCE_SECONDS)
            return child.wait(60)
        finally:
            child.kill()


def kept(path: Path) -> list[Journey]:
    """The maps that the next start offers."""
    return [each.replayed.journey for each in recovered.left(str(path.resolve()))]


SIGNALS = [getattr(signal, name, None) for name in ("SIGINT", "SIGTERM", "SIGHUP")]


@pytest.mark.parametrize("number", SIGNALS)
def test_a_signal_ends_the_idle_program_and_the_work_is_kept(
    number: signal.Signals, tmp_path: Path
) -> None:
    assert ended_by(number, tmp_path / "m.journey", "idle") == 128 + number
    assert [each.header.title for each in kept(tmp_path / "m.journey")] == ["Mine"]


@pytest.mark.parametrize("situation", BUSY)
def test_nothing_that_is_open_holds_the_program(situation: str, tmp_path: Path) -> None:
    assert ended_by(signal.SIGTERM, tmp_path / "m.journey", situation) == 128 + signal.SIGTERM
    assert [each.header.title for each in kept(tmp_path / "m.journey")] == ["Mine"]


def test_a_title_half_typed_on_the_canvas_is_kept(tmp_path: Path) -> None:
    assert ended_by(signal.SIGTERM, tmp_path / "m.journey", "title") == 128 + signal.SIGTERM
    titles = [stage.name for each in kept(tmp_path / "m.journey") for stage in each.stages]
    assert titles == ["Order", "Half typed"]


def test_a_field_half_typed_is_kept(tmp_path: Path) -> None:
    assert ended_by(signal.SIGTERM, tmp_path / "m.journey", "field") == 128 + signal.SIGTERM
    assert [each.header.title for each in kept(tmp_path / "m.journey")] == ["Half typed"]


def test_the_end_of_the_session_asks_nothing_and_keeps_the_work(tmp_path: Path) -> None:
    assert ended_by(None, tmp_path / "m.journey", "session") == 0
    assert [each.header.title for each in kept(tmp_path / "m.journey")] == ["Mine"]
