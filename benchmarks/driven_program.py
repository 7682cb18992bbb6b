"""The program with somebody beside it who notes what each frame of its canvas takes.

    python -m benchmarks.driven_program FILE MAP

Each time FILE is taken away it is written anew, as JSON: the `frames` so far, each as the time at
its end by the clock all processes share, and the seconds that the UI thread took of the processor
since the end of the frame before, the frame itself included; when the map was `opened`, which is
when all of it that is in sight was painted first; where a `card` lies that is near the
middle of what is in sight, px of the screen; the window's `middle`; `still`: nothing moves.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QPointF, QTimer

from benchmarks.at_hand import middle_card
from journeymapper.canvas.canvas import Canvas
from journeymapper.windows import app
from journeymapper.windows.main_window import MainWindow

LOOK_MS = 50


class Frames(QObject):
    """Notes the canvas's frames, and writes them down when asked."""

    def __init__(self, window: MainWindow, file: Path) -> None:
        super().__init__(window)
        self._window, self._file = window, file
        self._frames: list[tuple[float, float]] = []
        self._opened: float | None = None
        self._before = time.thread_time()
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def note(self) -> None:
        """A frame has just been painted."""
        now = time.thread_time()
        self._frames.append((time.monotonic(), now - self._before))
        self._before = now
        canvas = self._window.canvas
        if self._opened is None and canvas.is_ready and canvas.tiles.is_complete:
            self._opened = time.monotonic()

    def _look(self) -> None:
        canvas = self._window.canvas
        if self._file.exists() or not canvas.is_ready or not canvas.shown.layout.cards:
            return
        began = time.thread_time()
        told = {
            "frames": self._frames,
            "opened": self._opened,
            "window": int(self._window.winId()),
            "card": _on_screen(canvas, canvas.view.to_view(middle_card(canvas)[1])),
            "middle": _on_screen(canvas, canvas.view.paper.center()),
            "titles": len(canvas.document.journey.touchpoints),
            "still": canvas.tiles.is_complete and not canvas.motion.gliding.is_running,
            "cards": True,
        }
        beside = self._file.with_suffix(".new")
        beside.write_text(json.dumps(told), encoding="utf-8")
        beside.replace(self._file)
        self._before += time.thread_time() - began  # that was not the program


def _on_screen(canvas: Canvas, at: QPointF) -> list[int]:
    place = canvas.mapToGlobal(at)
    return [round(place.x()), round(place.y())]


def main(file: str, *paths: str) -> int:
    """Run the program, and note the frames of its first window."""
    open_window, paint = app.open_window, Canvas.paintEvent
    noting: list[Frames] = []

    def watched(*arguments: Any) -> MainWindow:
        window = open_window(*arguments)
        noting.append(Frames(window, Path(file)))
        return window

    def noted(canvas: Canvas, event: Any) -> None:
        paint(canvas, event)
        if noting:
            noting[0].note()

    app.open_window = watched  # type: ignore[assignment]  # both hand everything on
    Canvas.paintEvent = noted  # type: ignore[method-assign, assignment]
    return app.main(list(paths))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
