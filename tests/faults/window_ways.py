"""All that the window writes and copies of a map, one after the other; needs an offscreen Qt."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from journeymapper.windows.app import dress
from journeymapper.windows.editor import Editor
from journeymapper.windows.main_window import MainWindow
from journeymapper.windows.settings import Settings

SECONDS, STEP_MS = 60.0, 20
COPIES = ("copy", "copy_actions", "copy_picture")


def write_and_copy(folder: Path) -> None:
    """Open the folder's map, look at it, copy it, export it, save it.

    Each export is a process that runs the export command.
    """
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    settings = Settings()
    dress(application, settings)
    window = MainWindow(settings)
    window.show()
    editor = Editor(window, plugins=False)
    assert editor.open(folder / "map.journey")
    _wait(lambda: editor.desk.report is not None)
    editor.canvas.select_all()
    for name in COPIES:
        window.menus.actions[name].trigger()
    _export(editor, folder / "from-window.pdf")
    editor.to_be.make()
    _export_change(editor, folder / "change.pdf")
    editor.document.save(folder / "saved.journey")
    assert window.close()
    QApplication.clipboard().clear()  # without a screen Qt lets go of it only after Python's end


def _export(editor: Editor, target: Path) -> None:
    ended: list[str] = []
    job = editor.exporting.export(target, ["--personas", "--actions", "--scores"])
    job.done.connect(ended.append)
    job.failed.connect(ended.append)
    _wait(lambda: bool(ended))
    assert target.stat().st_size, ended


def _export_change(editor: Editor, target: Path) -> None:
    def step() -> None:
        dialog = editor.change.dialog
        assert dialog is not None
        if dialog.export.isEnabled():
            editor.change.export(target)
            dialog.reject()
        else:
            QTimer.singleShot(STEP_MS, editor, step)

    QTimer.singleShot(0, editor, step)
    editor.change.ask()
    assert target.stat().st_size


def _wait(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + SECONDS
    while not holds():
        assert time.monotonic() < end
        QApplication.processEvents()
