"""Questions answered off the UI thread; only the latest one counts."""

from __future__ import annotations

import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from journeymapper.document.collecting import collect_here

T = TypeVar("T")


class Background(QObject):
    """One worker. What was asked before is dropped when something else is asked.

    Call `close` before the program ends.
    """

    _answered = Signal(object, object)

    def __init__(self, name: str, parent: QObject) -> None:
        super().__init__(parent)
        collect_here()
        self._worker = ThreadPoolExecutor(1, thread_name_prefix=name)
        self._running: Future[Any] | None = None
        self._answered.connect(self._take, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether an answer is on its way."""
        return self._running is not None

    def ask(self, question: Callable[[], T], then: Callable[[T], None]) -> None:
        """Work out an answer and do something with it, back on the UI thread.

        Never before `ask` has returned, even where the answer is there at once.
        """
        self.forget()
        running = self._running = self._worker.submit(question)
        running.add_done_callback(lambda answer: self._tell(answer, then))

    def let_go(self, thing: object) -> None:
        """Take the last hold off something: what is in it, thousands of things, goes over there."""
        self._worker.submit(id, thing)

    def forget(self) -> None:
        """Drop what was asked."""
        if self._running is not None:
            self._running.cancel()
            self._running = None

    def close(self) -> None:
        """Stop, and wait for what runs."""
        self.forget()
        self._worker.shutdown(wait=True, cancel_futures=True)

    def _tell(self, answer: Future[Any], then: Callable[[Any], None]) -> None:
        if not answer.cancelled():
            with suppress(RuntimeError):  # the window is gone already
                self._answered.emit(answer, then)

    def _take(self, answer: Future[Any], then: Callable[[Any], None]) -> None:
        if answer is not self._running:
            return
        self._running = None
        if error := answer.exception():
            sys.excepthook(type(error), error, error.__traceback__)
        else:
            then(answer.result())
