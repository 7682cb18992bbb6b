"""How long a map of ten thousand cards keeps a window from answering.

    python -m tests.faults.blocked CARDS

opens, analyses, edits, saves and exports it, and prints as JSON the longest time, in ms of the
processor, for which the window did nothing else, for each of these. What another thread or
another program takes meanwhile is not in it.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

from journeymapper.model.edits.touchpoints import rename
from journeymapper.storage import map_file
from journeymapper.windows.app import dress
from journeymapper.windows.editor import Editor
from journeymapper.windows.main_window import MainWindow
from journeymapper.windows.settings import Settings
from tests.helpers.sizes import a_map_of

BEAT_MS = 2
PATIENCE_SECONDS = 60.0
AFTERWARDS_SECONDS = 1.0


class Watch(QObject):
    """Looks at the clock of the thread between any two pieces of work."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._before = time.thread_time()
        self._timer = QTimer(self, interval=BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def during(self, do: Callable[[], object], until: Callable[[], bool]) -> int:
        """The longest piece of work while this is done, until its end and a moment after, in ms."""
        self.turn(0.1, lambda: False)
        self.longest = 0.0
        QTimer.singleShot(0, self, do)
        self.turn(PATIENCE_SECONDS, until)
        self.turn(AFTERWARDS_SECONDS, lambda: False)
        return round(self.longest * 1000)

    def turn(self, seconds: float, until: Callable[[], bool]) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end and not until():
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def _beat(self) -> None:
        now = time.thread_time()
        self.longest, self._before = max(self.longest, now - self._before), now


def main(cards: int) -> dict[str, object]:
    """The longest pieces of work, in ms, by what was done; `wrong` says what was not."""
    with tempfile.TemporaryDirectory() as home:
        for name in ("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"):
            os.environ[name] = f"{home}/{name.lower()}"
        path, picture = Path(home) / "long.journey", Path(home) / "long.svg"
        map_file.write(a_map_of(cards), path)
        application = QApplication.instance() or QApplication([])
        assert isinstance(application, QApplication)
        settings = Settings()
        dress(application, settings)
        window = MainWindow(settings)
        window.show()
        editor = Editor(window)
        document, reports, exported = editor.document, list[object](), list[str]()
        editor.desk.analysis.report_ready.connect(reports.append)

        def edit() -> None:
            reports.clear()
            key = document.journey.touchpoints.keys[cards // 2]
            document.edit(rename(document.journey, key, "I change my mind"))

        def export() -> None:
            job = editor.exporting.export(picture, [])
            job.done.connect(lambda: exported.append("done"))
            job.failed.connect(exported.append)

        watch = Watch()
        told: dict[str, object] = {
            "cards": cards,
            "opening": watch.during(lambda: editor.open(path), lambda: document.path == path),
            "findings": watch.during(lambda: None, lambda: bool(reports)),
            "edit": watch.during(edit, lambda: bool(reports)),
            "saving": watch.during(editor.files.save, lambda: document.is_clean),
            "export": watch.during(export, lambda: bool(exported)),
        }
        is_all = document.path == path and document.is_clean and bool(reports)
        told["wrong"] = [] if is_all and exported == ["done"] else [f"not all was done: {exported}"]
    return told


if __name__ == "__main__":
    print(json.dumps(main(int(sys.argv[1])), indent=1), flush=True)
    os._exit(0)  # the window is gone, and nothing else waits for an end
