"""Waiting for what is worked out off the UI thread, while the window lives."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from typing import Any, TypeVar

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

from journeymapper.document.collecting import collect_here
from journeymapper.language import tr
from journeymapper.windows.widgets.captioned import plain_label

T = TypeVar("T")

PATIENCE_MS = 300
"""Nobody needs to be told of a shorter wait."""
LARGE_BYTES = 100_000
"""Of a map's file: from here on reading or writing it might take longer than a frame or two."""
ENDED, CALLED_OFF = 0, 1


class CalledOff(Exception):
    """Somebody did not want to wait, or the program ends; the answer is dropped."""


class Waiting(QObject):
    """One question at a time. Keys and clicks meanwhile count once it is answered."""

    _answered = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        collect_here()
        self._window = window
        self._loop: QEventLoop | None = None
        self._can_be_called_off = False
        self._afterwards: Callable[[], object] | None = None

    @property
    def is_on(self) -> bool:
        """Whether an answer is waited for."""
        return self._loop is not None

    def wait(self, question: Callable[[], T], size: int, words: str = "") -> T:
        """The answer of a question that touches nothing of Qt; raises what the question raises.

        `size`: about how many bytes it is about; what is small is answered at once. With `words`,
        a dialog says them after a while, and Esc calls it off. Raises CalledOff, also where
        another answer is waited for.
        """
        if self.is_on:
            raise CalledOff
        if size < LARGE_BYTES:
            return question()
        loop = self._loop = QEventLoop()
        self._can_be_called_off = bool(words)
        self._answered.connect(loop.quit, Qt.ConnectionType.QueuedConnection)
        worker = ThreadPoolExecutor(1, thread_name_prefix="waiting")
        try:
            answer = worker.submit(question)
            worker.shutdown(wait=False)
            answer.add_done_callback(self._ring)
            self._until(answer, loop, words)
            return answer.result()
        finally:
            self._answered.disconnect(loop.quit)
            self._loop = None
            self._go_on()

    def leave(self, afterwards: Callable[[], object]) -> None:
        """End the waiting, at once where it can be called off, and then do this."""
        self._afterwards = afterwards
        if self._loop is not None and self._can_be_called_off:
            self._loop.exit(CALLED_OFF)

    def _until(self, answer: Future[Any], loop: QEventLoop, words: str) -> None:
        impatient = QTimer(self, interval=PATIENCE_MS, singleShot=True)
        impatient.timeout.connect(loop.quit)
        try:
            if words:
                impatient.start()
            without_input = QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents
            self._turn(answer, loop, without_input, lambda: impatient.isActive() or not words)
        finally:
            impatient.deleteLater()
        if not answer.done():
            self._say(answer, loop, words)

    def _say(self, answer: Future[Any], loop: QEventLoop, words: str) -> None:
        dialog = QProgressDialog("", tr("Cancel"), 0, 0, self._window)
        dialog.setLabel(plain_label(words))  # a file's name may look like markup
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.setMinimumDuration(0)
        for end in (dialog.canceled, dialog.rejected):
            end.connect(lambda: loop.exit(CALLED_OFF))
        dialog.show()
        try:
            self._turn(answer, loop, QEventLoop.ProcessEventsFlag.AllEvents, lambda: True)
        finally:
            dialog.hide()
            dialog.deleteLater()

    def _turn(
        self,
        answer: Future[Any],
        loop: QEventLoop,
        events: QEventLoop.ProcessEventsFlag,
        goes_on: Callable[[], bool],
    ) -> None:
        """Run the loop; an answer to what was called off before may ring in between."""
        while not answer.done() and goes_on():
            if loop.exec(events) != ENDED:  # also -1: the program ends
                raise CalledOff

    def _ring(self, _: object) -> None:
        with suppress(RuntimeError):  # the window is gone already
            self._answered.emit()

    def _go_on(self) -> None:
        if self._afterwards is not None:
            afterwards, self._afterwards = self._afterwards, None
            QTimer.singleShot(0, self._window, afterwards)
