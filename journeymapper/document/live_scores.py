"""Scores that follow the edits while somebody looks at them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from journeymapper.document.live import LiveWhileWanted

if TYPE_CHECKING:
    from journeymapper.analysis.scores.all import Scores
    from journeymapper.document.document import Document
    from journeymapper.model.journey import Journey

QUIET_MS = 150


class LiveScores(LiveWhileWanted):
    """Says `ready(journey, scores)` for the document's journey as it stands, while wanted.

    `plugins`: with the rules of installed packages.
    """

    ready = Signal(object, object)

    def __init__(
        self, document: Document, parent: QObject | None = None, *, plugins: bool = True
    ) -> None:
        super().__init__(document, parent, "scores", QUIET_MS)
        self._plugins = plugins

    def _work(self) -> Callable[[Journey], Scores]:
        return partial(_scores, plugins=self._plugins, go_on=self._go_on())

    def _say(self, journey: Journey, scores: Scores) -> None:
        self.ready.emit(journey, scores)


def _scores(journey: Journey, plugins: bool, go_on: Callable[[], bool]) -> Scores:
    from journeymapper.analysis.runner import analyse
    from journeymapper.analysis.scores.all import REVIEW, scores

    return scores(journey, analyse(journey, REVIEW, plugins=plugins, go_on=go_on))
