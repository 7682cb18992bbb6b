"""Scores that follow the edits while somebody looks at them, worked out off the UI thread."""

from __future__ import annotations

import sys
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from journeymapper.analysis.scores.all import Scores
    from journeymapper.document.document import Document
    from journeymapper.model.journey import Journey

QUIET_MS = 150


class LiveScores(QObject):
    """Says `ready(journey, scores)` for the document's journey as it stands, while `wanted`.

    Stale answers are dropped, and nothing is worked out twice. `plugins`: with the rules of
    installed packages. Call `close` before the program ends.
    """

    ready = Signal(object, object)
    _answered = Signal(object, object)

    def __init__(
        self, document: Document, parent: QObject | None = None, *, plugins: bool = True
    ) -> None:
        super().__init__(parent)
        self._document, self._plugins = document, plugins
        self._wanted = self._busy = False
        self._told: Journey | None = None
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="scores")
        self._quiet = QTimer(self, interval=QUIET_MS, singleShot=True)
        self._quiet.timeout.connect(self._ask)
        self._answered.connect(self._take)
        document.changed.connect(self.refresh)
        document.replaced.connect(self.refresh)

    def want(self, on: bool) -> None:
        """Keep the scores up to date, or let them be."""
        self._wanted = on
        if on:
            self._ask()
        else:
            self._quiet.stop()

    def refresh(self) -> None:
        """Work them out again once nothing has happened for a moment."""
        if self._wanted:
            self._quiet.start()

    def close(self) -> None:
        """Stop, and wait for what is being worked out."""
        self.want(False)
        self._worker.shutdown(wait=True, cancel_futures=True)

    def _ask(self) -> None:
        journey = self._document.journey
        if self._busy or journey is self._told:
            return  # a stale answer on its way asks again
        self._busy = True
        running = self._worker.submit(_scores, journey, self._plugins)
        running.add_done_callback(lambda answer: self._tell(journey, answer))

    def _tell(self, journey: Journey, answer: Future[Scores]) -> None:
        if answer.cancelled():
            return
        with suppress(RuntimeError):  # the window is gone already
            self._answered.emit(journey, answer.exception() or answer.result())

    def _take(self, journey: Journey, answer: Scores | Exception) -> None:
        self._busy = False
        if journey is not self._document.journey:
            self.refresh()
        elif isinstance(answer, Exception):
            self._told = journey  # the same question has the same answer
            sys.excepthook(type(answer), answer, answer.__traceback__)
        else:
            self._told = journey
            self.ready.emit(journey, answer)


def _scores(journey: Journey, plugins: bool) -> Scores:
    from journeymapper.analysis.runner import analyse
    from journeymapper.analysis.scores.all import REVIEW, scores

    return scores(journey, analyse(journey, REVIEW, plugins=plugins))
