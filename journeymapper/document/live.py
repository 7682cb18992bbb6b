"""What follows the edits: asked after a quiet moment, worked out off the UI thread."""

from __future__ import annotations

import sys
from abc import abstractmethod
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from journeymapper.document.document import Document
    from journeymapper.model.journey import Journey


class Live(QObject):
    """Answers one question about the document's journey as it stands; stale answers are dropped.

    It asks while `_on`, and nothing twice. `name`: of the worker's thread; `quiet`: milliseconds
    without an edit before it asks. Call `close` before the program ends.
    """

    _answered = Signal(object, object)

    def __init__(self, document: Document, parent: QObject | None, name: str, quiet: int) -> None:
        super().__init__(parent)
        self._document = document
        self._on = self._busy = False
        self._due = True  # something has happened since it asked
        self._worker = ThreadPoolExecutor(1, thread_name_prefix=name)
        self._quiet = QTimer(self, interval=quiet, singleShot=True)
        self._quiet.timeout.connect(self._ask)
        self._answered.connect(self._take)
        document.changed.connect(self.refresh)
        document.replaced.connect(self.refresh)

    def refresh(self) -> None:
        """Ask again once nothing has happened for a moment."""
        self._due = True
        if self._on:
            self._quiet.start()
        else:
            self._quiet.stop()

    def close(self) -> None:
        """Stop, and wait for what is being worked out."""
        self._on = False
        self.refresh()  # an answer on its way is stale
        self._worker.shutdown(wait=True, cancel_futures=True)

    @abstractmethod
    def _work(self) -> Callable[[Journey], object]:
        """The question as it is to be asked now; the worker's thread calls it."""

    @abstractmethod
    def _say(self, journey: Journey, answer: Any) -> None:
        """Pass the answer about the journey as it stands on."""

    def _ask(self) -> None:
        if self._busy or not self._due:
            return  # a stale answer on its way asks again
        self._busy, self._due = True, False
        journey = self._document.journey
        running = self._worker.submit(self._work(), journey)
        running.add_done_callback(lambda answer: self._tell(journey, answer))

    def _tell(self, journey: Journey, answer: Future[object]) -> None:
        if answer.cancelled():
            return
        with suppress(RuntimeError):  # the window is gone already
            self._answered.emit(journey, answer.exception() or answer.result())

    def _take(self, journey: Journey, answer: object) -> None:
        self._busy = False
        if self._due or journey is not self._document.journey:
            self.refresh()
        elif isinstance(answer, Exception):
            sys.excepthook(type(answer), answer, answer.__traceback__)
        else:
            self._say(journey, answer)
