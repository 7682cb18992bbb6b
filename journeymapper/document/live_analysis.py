"""Findings that follow the edits: analysis after a quiet moment, off the UI thread."""

from __future__ import annotations

import sys
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from journeymapper.analysis.finding import Report
    from journeymapper.document.document import Document
    from journeymapper.model.journey import Journey

    Question = tuple[Journey, str, bool]

QUIET_MS = 120


class LiveAnalysis(QObject):
    """Says `report_ready(report)` for the document's journey as it stands; stale ones are dropped.

    `plugins`: the rules of installed packages run, too. Call `close` before the program ends.
    """

    report_ready = Signal(object)
    _answered = Signal(object, object)

    def __init__(
        self, document: Document, parent: QObject | None = None, *, plugins: bool = True
    ) -> None:
        super().__init__(parent)
        self._document = document
        self.plugins = plugins
        self._profile, self._enabled = "workshop", True
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="analysis")
        self._busy = False
        self._quiet = QTimer(self, interval=QUIET_MS, singleShot=True)
        self._quiet.timeout.connect(self._ask)
        self._answered.connect(self._take)
        document.changed.connect(self.refresh)
        document.replaced.connect(self.refresh)
        self.refresh()

    @property
    def profile(self) -> str:
        """The profile whose passes run."""
        return self._profile

    @profile.setter
    def profile(self, name: str) -> None:
        self._profile = name
        self.refresh()

    @property
    def enabled(self) -> bool:
        """Whether findings follow the edits at all."""
        return self._enabled

    @enabled.setter
    def enabled(self, on: bool) -> None:
        self._enabled = on
        self.refresh()

    def refresh(self) -> None:
        """Analyse again once nothing has happened for a moment."""
        if self._enabled:
            self._quiet.start()
        else:
            self._quiet.stop()

    def close(self) -> None:
        """Stop, and wait for the pass that runs."""
        self._enabled = False
        self._quiet.stop()
        self._worker.shutdown(wait=True, cancel_futures=True)

    def _ask(self) -> None:
        if self._busy:
            return  # the answer on its way is stale; _take asks again
        self._busy = True
        question = (self._document.journey, self._profile, self.plugins)
        running = self._worker.submit(_report, *question)
        running.add_done_callback(lambda answer: self._tell(question, answer))

    def _tell(self, question: Question, answer: Future[Report]) -> None:
        if answer.cancelled():
            return
        with suppress(RuntimeError):  # the window is gone already
            self._answered.emit(question, answer.exception() or answer.result())

    def _take(self, question: Question, answer: Report | Exception) -> None:
        self._busy = False
        journey, profile, _ = question
        if journey is not self._document.journey or profile != self._profile:
            self.refresh()
        elif isinstance(answer, Exception):
            sys.excepthook(type(answer), answer, answer.__traceback__)
        elif self._enabled:
            self.report_ready.emit(answer)


def _report(journey: Journey, profile: str, plugins: bool) -> Report:
    from journeymapper.analysis.runner import analyse
    from journeymapper.analysis.scores.effort import effort

    effort(journey)  # the order of the findings asks for it: remembered, it costs no frame
    return analyse(journey, profile, plugins=plugins)
