"""A canvas and a window with a map, in this process, and hands on them."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QPointF, QSize, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from benchmarks.process import own_home
from journeymapper.canvas.canvas import Canvas
from journeymapper.canvas.selection import Selection
from journeymapper.document.document import Document
from journeymapper.layout.geometry import Point
from journeymapper.model.journey import Journey
from journeymapper.windows.app import dress
from journeymapper.windows.editor import Editor
from journeymapper.windows.main_window import MainWindow
from journeymapper.windows.settings import Settings

SCREEN = QSize(1920, 1080)
PATIENCE_SECONDS = 120.0
BEAT_MS = 10
"""How often one looks whether what is waited for is so."""
LEFT, NO_BUTTON = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
PLAIN = Qt.KeyboardModifier.NoModifier


def application(home: Path) -> QApplication:
    """The program, dressed as in its window, without a screen and in a home of its own."""
    os.environ.update({**own_home(home), "QT_QPA_PLATFORM": "offscreen"})
    running = QApplication.instance() or QApplication([])
    assert isinstance(running, QApplication)
    dress(running, Settings())
    return running


def canvas_on(journey: Journey) -> Canvas:
    """A canvas as large as a projector's screen, its map painted, all of it in sight."""
    canvas = Canvas()
    document = Document(journey, parent=canvas)
    canvas.edit_requested.connect(document.edit)
    canvas.resize(SCREEN)
    canvas.show_document(document, Selection(canvas))
    canvas.show()
    complete(canvas)
    return canvas


def editor_on(path: Path) -> Editor:
    """The whole window with a map in it, painted, its findings told."""
    window = MainWindow(Settings())
    window.resize(SCREEN)
    window.show()
    editor = Editor(window)
    analysed = list[bool]()
    editor.desk.analysis.report_ready.connect(lambda _: analysed.append(True))  # and keeps none
    if not editor.open(path):
        raise ValueError(f"{path} did not open")
    until(lambda: bool(analysed))
    complete(window.canvas)
    return editor


def complete(canvas: Canvas) -> None:
    """Let the canvas paint until it is as it should be, and nothing moves any more."""
    canvas.repaint()
    until(lambda: canvas.tiles.is_complete and not canvas.motion.gliding.is_running)


def until(true: Callable[[], bool]) -> None:
    """Let everything go on until something is so."""
    end, beat = time.monotonic() + PATIENCE_SECONDS, QTimer(interval=BEAT_MS)
    beat.start()
    while not true():
        if time.monotonic() > end:
            raise TimeoutError(f"it did not come true in {PATIENCE_SECONDS:.0f} s")
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def mouse(canvas: Canvas, kind: QEvent.Type, at: QPointF) -> None:
    """Press, move or let go of the mouse at a point of the canvas."""
    button = NO_BUTTON if kind == QEvent.Type.MouseMove else LEFT
    held = NO_BUTTON if kind == QEvent.Type.MouseButtonRelease else LEFT
    event = QMouseEvent(kind, at, canvas.mapToGlobal(at), button, held, PLAIN)
    QApplication.sendEvent(canvas, event)


def middle_card(canvas: Canvas) -> tuple[str, Point]:
    """The card nearest to the middle of what is in sight, and its middle."""
    middle = canvas.view.area.centre
    boxes = canvas.shown.layout.cards.items()

    def away(at: Point) -> float:
        return (at.x - middle.x) ** 2 + (at.y - middle.y) ** 2

    key, box = min(boxes, key=lambda item: away(item[1].rect.centre))
    return key, box.rect.centre
