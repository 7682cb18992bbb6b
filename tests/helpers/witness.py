"""The program with somebody beside it who writes down where things lie on the screen.

Run as `python -m tests.helpers.witness FILE [MAP]`. The program is the real one; a hand with a
mouse needs to know where to put it. FILE holds JSON: middles of cards, of their badges and faces,
of buttons by their accessible name, of the cards of a map beside it, in px of the screen; the
message in the status bar; what is selected, and what a comparison marks.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QPoint, QPointF, QTimer
from PySide6.QtWidgets import QAbstractButton, QWidget

from journeymapper.canvas.canvas import Canvas
from journeymapper.layout.geometry import Point
from journeymapper.painting.near import BADGE_X, BADGE_Y
from journeymapper.windows import app
from journeymapper.windows.main_window import MainWindow
from journeymapper.windows.side_by_side.reading import ReadingCanvas

EVERY_MS = 60


class Witness(QObject):
    """Looks at a window again and again, and writes down what is seen."""

    def __init__(self, window: MainWindow, file: Path) -> None:
        super().__init__(window)
        self._window, self._file = window, file
        self._looked = 0
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        if self._window.tenant is None:
            return  # there is little to see yet
        self._looked += 1
        beside = self._file.with_suffix(".new")
        beside.write_text(json.dumps(self._seen()), encoding="utf-8")
        beside.replace(self._file)

    def _seen(self) -> dict[str, Any]:
        window, canvas = self._window, self._window.canvas
        buttons = {
            each.accessibleName() or each.text(): _at(each, each.rect().center())
            for each in window.findChildren(QAbstractButton)
            if each.isVisible() and each.isEnabled()
        }
        return {
            "window": int(window.winId()),
            "buttons": buttons,
            "message": window.status.message(),
            "findings": window.findings.list.count(),
            "in_hand": current.message if (current := window.findings.current()) else "",
            "can_mend": bool(window.findings.fixes()),
            "looked": self._looked,
            "beside": self._beside(),
            **(_on(canvas) if canvas.is_ready else {}),
        }

    def _beside(self) -> dict[str, list[int]]:
        """The cards of a map that stands beside the one on the canvas."""
        others = self._window.findChildren(ReadingCanvas)
        shown = [each for each in others if each.isVisible()]
        return {
            key: _scene(each, box.rect.centre)
            for each in shown
            for key, box in each.shown.layout.cards.items()
        }


def _on(canvas: Canvas) -> dict[str, Any]:
    layout = canvas.shown.layout
    badges, motion = canvas.look.badges, canvas.motion
    clocks = (motion.gliding, motion.travelling, motion.fading)
    return {
        "cards": {key: _scene(canvas, box.rect.centre) for key, box in layout.cards.items()},
        "badges": {
            key: _scene(canvas, Point(box.rect.x + BADGE_X, box.rect.y + BADGE_Y))
            for key, box in layout.cards.items()
            if key in badges
        },
        "faces": {each.touchpoint: _scene(canvas, each.at) for each in layout.curve.points},
        "selected": [list(key) for key in canvas.selection.keys],
        "zoom": canvas.zoom,
        "ghost": canvas.has_ghost,
        "changes": dict(canvas.look.changes),
        "moving": any(clock.is_running for clock in clocks),
    }


def _scene(canvas: Canvas, at: Point) -> list[int]:
    return _at(canvas, canvas.view.to_view(at))


def _at(widget: QWidget, at: QPoint | QPointF) -> list[int]:
    place = widget.mapToGlobal(QPointF(at))
    return [round(place.x()), round(place.y())]


def main(file: str, *paths: str) -> int:
    """Run the program with a witness on every window it opens."""
    open_window = app.open_window

    def watched(*arguments: Any) -> MainWindow:
        window = open_window(*arguments)
        Witness(window, Path(file))
        return window

    app.open_window = watched  # type: ignore[assignment]  # it hands everything on
    return app.main(list(paths))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
