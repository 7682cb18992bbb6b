"""What follows the edits: asked after a quiet moment, worked out off the UI thread."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from journeymapper.document.background import Background

if TYPE_CHECKING:
    from journeymapper.document.document import Document
    from journeymapper.model.journey import Journey


class Live(QObject):
    """Answers one question about the document's journey as it stands; stale answers are dropped.

    It asks while `_on`, and nothing twice. `name`: of the worker's thread; `quiet`: milliseconds
    without an edit before it asks. Call `close` before the program ends.
    """

    def __init__(self, document: Document, parent: QObject | None, name: str, quiet: int) -> None:
        super().__init__(parent)
        self._document = document
        self._on = False
        self._due = True  # something has happened since it asked
        self._asked = object()  # another one for every question
        self._background = Background(name, self)
        self._quiet = QTimer(self, interval=quiet, singleShot=True)
        self._quiet.timeout.connect(self._ask)
        document.changed.connect(self.refresh)
        document.replaced.connect(self.refresh)

    def refresh(self) -> None:
        """Ask again once nothing has happened for a moment; what was asked is stale."""
        self._due = True
        self._asked = object()
        self._background.forget()
        if self._on:
            self._quiet.start()
        else:
            self._quiet.stop()

    def close(self) -> None:
        """Stop, and wait for what is being worked out."""
        self._on = False
        self.refresh()
        self._background.close()

    @abstractmethod
    def _work(self) -> Callable[[Journey], object]:
        """The question as it is to be asked now; the worker's thread calls it."""

    @abstractmethod
    def _say(self, journey: Journey, answer: Any) -> None:
        """Pass the answer about the journey as it stands on."""

    def _go_on(self) -> Callable[[], bool]:
        """Says to the work that begins now whether it is still wanted; any thread may ask."""
        asked = self._asked
        return lambda: self._asked is asked

    def _ask(self) -> None:
        if self._due:
            self._due = False
            journey = self._document.journey
            self._background.ask(partial(self._work(), journey), partial(self._say, journey))


class LiveWhileWanted(Live):
    """Answers only while somebody looks."""

    def want(self, on: bool) -> None:
        """Keep the answer up to date, or let it be."""
        self._on = on
        if on:
            self._ask()
        else:
            self._quiet.stop()
