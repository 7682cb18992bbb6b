"""A window that notes when it was painted, and ends.

    python -m benchmarks.first_paint NOTE empty | window | MAP

an empty QMainWindow, the program without a map, or the program until this map is painted. NOTE
holds then, a word each, the time by the clock that all processes share, the seconds of the
processor this process took, how many modules were loaded, and those of them that a window shall
not need. Nothing is imported here that would be a part of what is measured.
"""

from __future__ import annotations

import os
import sys
import time
from importlib.util import find_spec

TYPE_CHECKING = False  # as in `typing`, which takes its time
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from importlib.machinery import ModuleSpec
    from types import ModuleType
    from typing import Any

    from PySide6.QtCore import QEvent, QObject

QT, CANVAS = "PySide6.QtWidgets", "journeymapper.canvas.canvas"
NOT_NEEDED = ("networkx", "pydantic", "openpyxl", "pptx", "jinja2")


class OnceLoaded:
    """Does something with a module as soon as it is loaded, whoever imports it."""

    def __init__(self, name: str, then: Callable[[ModuleType], None]) -> None:
        self._name, self._then = name, then

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """The usual spec, with a loader that goes on to do it."""
        if name != self._name:
            return None
        sys.meta_path.remove(self)
        spec = find_spec(name)
        assert spec is not None and spec.loader is not None
        load = spec.loader.exec_module

        def exec_module(module: ModuleType) -> None:
            load(module)
            self._then(module)

        spec.loader.exec_module = exec_module  # type: ignore[method-assign]
        return spec


def main(note: str, what: str) -> None:
    """Show a window until it is painted."""
    if what in ("empty", "window"):
        sys.meta_path.insert(0, OnceLoaded(QT, lambda qt: watch(qt, note)))
    else:
        sys.meta_path.insert(0, OnceLoaded(CANVAS, lambda canvas: watch_map(canvas, note)))
    if what == "empty":
        from PySide6.QtWidgets import QApplication, QMainWindow

        application = QApplication([])
        window = QMainWindow()
        window.resize(1280, 800)
        window.show()
        application.exec()
    else:
        from journeymapper.cli.main import main as program

        sys.argv = ["journeymapper", *([what] if what != "window" else [])]
        program()


def watch(widgets: Any, note: str) -> None:
    """Let whatever application will run tell of its first paint."""
    run = widgets.QApplication.exec

    def watched(*_: Any) -> int:
        from PySide6.QtCore import QEvent, QObject, QTimer

        class Watch(QObject):
            def eventFilter(self, painted: QObject, event: QEvent) -> bool:
                if event.type() == QEvent.Type.Paint:
                    QTimer.singleShot(0, lambda: tell(note))
                return False

        application = widgets.QApplication.instance()
        application.watch = Watch(application)
        application.installEventFilter(application.watch)
        return int(run())

    widgets.QApplication.exec = watched


def watch_map(module: Any, note: str) -> None:
    """Let the canvas tell once a map with cards is on it, and all squares are painted.

    To look at every event of the program, as for a window, would take as long as a tenth of it.
    """
    from PySide6.QtCore import QTimer

    paint = module.Canvas.paintEvent

    def painted(canvas: Any, event: Any) -> None:
        paint(canvas, event)
        shows = canvas.is_ready and len(canvas.shown.layout.cards) > 0
        if shows and canvas.tiles.is_complete:
            QTimer.singleShot(0, lambda: tell(note))

    module.Canvas.paintEvent = painted


def tell(note: str) -> None:
    """Write down what the process took so far, and end it."""
    now, cpu = time.monotonic(), time.process_time()
    loaded = [name for name in NOT_NEEDED if name in sys.modules]
    with open(note, "w") as file:  # noqa: PTH123
        print(now, cpu, len(sys.modules), *loaded, file=file)
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
