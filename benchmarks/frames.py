"""Frames of the canvas while a hand is at work: what each takes of the processor."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QPointF

from benchmarks.at_hand import complete, middle_card, mouse
from journeymapper.canvas.canvas import Canvas
from journeymapper.canvas.navigation import ZOOM_PER_UNIT

NOTCH = 120
PAN_PX, DRAG_PX = 40, 16
TURN, PAN_TURN = 6, 18
"""After so many steps a hand turns back."""

Step = Callable[[int], None]


def zooming(canvas: Canvas) -> Step:
    """A notch of the wheel in the middle: some in, as many out."""
    middle = QPointF(canvas.view.paper.center())
    factor = ZOOM_PER_UNIT**NOTCH

    def step(number: int) -> None:
        by = factor if _is_there(number) else 1 / factor
        canvas.set_zoom(canvas.view.level * by, middle)

    return step


def panning(canvas: Canvas) -> Step:
    """The map under the hand, to the right and down, and back."""

    def step(number: int) -> None:
        by = PAN_PX if _is_there(number, PAN_TURN) else -PAN_PX
        canvas.pan(by, by / 2)

    return step


@contextmanager
def dragging(canvas: Canvas) -> Iterator[Step]:
    """The card in the middle in the hand, to and fro; it is let go where it was."""
    at = canvas.view.to_view(middle_card(canvas)[1])
    mouse(canvas, QEvent.Type.MouseButtonPress, at)
    mouse(canvas, QEvent.Type.MouseMove, at + QPointF(DRAG_PX, 0))  # by now it is a drag
    canvas.repaint()
    place = QPointF(at)

    def step(number: int) -> None:
        nonlocal place
        place += QPointF(DRAG_PX if _is_there(number) else -DRAG_PX, DRAG_PX / 4)
        mouse(canvas, QEvent.Type.MouseMove, place)

    yield step
    canvas.cancel_gesture()
    complete(canvas)


def frames(canvas: Canvas, step: Step, count: int) -> list[float]:
    """Seconds of the processor that each of so many steps and its frame took."""
    took = []
    for number in range(count):
        began = time.thread_time()
        step(number)
        canvas.repaint()
        took.append(time.thread_time() - began)
    return took


def mending(canvas: Canvas) -> list[float]:
    """Seconds of each frame that it takes after a step until the picture is as it should be."""
    took = []
    while not canvas.tiles.is_complete:
        began = time.thread_time()
        canvas.repaint()
        took.append(time.thread_time() - began)
    return took


def _is_there(number: int, turn: int = TURN) -> bool:
    return number // turn % 2 == 0
