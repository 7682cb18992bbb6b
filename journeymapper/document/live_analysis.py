"""Findings that follow the edits."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from journeymapper.document.live import Live

if TYPE_CHECKING:
    from journeymapper.analysis.finding import Report
    from journeymapper.document.document import Document
    from journeymapper.model.journey import Journey

QUIET_MS = 120


class LiveAnalysis(Live):
    """Says `report_ready(report)` for the document's journey as it stands, while `enabled`.

    `plugins`: the rules of installed packages run, too. Of a map that was just opened our own say
    first what they find: a stranger may take seconds.
    """

    report_ready = Signal(object)

    def __init__(
        self, document: Document, parent: QObject | None = None, *, plugins: bool = True
    ) -> None:
        super().__init__(document, parent, "analysis", QUIET_MS)
        self.plugins = plugins
        self._profile = "workshop"
        self._is_new = True  # nothing was said of this map yet
        document.replaced.connect(self._begin_anew)
        self.enabled = True

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
        return self._on

    @enabled.setter
    def enabled(self, on: bool) -> None:
        self._on = on
        self.refresh()

    def _work(self) -> Callable[[Journey], tuple[Report, bool]]:
        return partial(
            _report, profile=self._profile, plugins=self.plugins, ours_first=self._is_new
        )

    def _say(self, journey: Journey, answer: tuple[Report, bool]) -> None:
        report, is_whole = answer
        self._is_new = False
        self.report_ready.emit(report)
        if not is_whole:
            self._due = True
            self._ask()

    def _begin_anew(self) -> None:
        self._is_new = True


def _report(journey: Journey, profile: str, plugins: bool, ours_first: bool) -> tuple[Report, bool]:
    """What is found, and whether that is all."""
    from journeymapper.analysis.registry import has_strangers
    from journeymapper.analysis.runner import analyse
    from journeymapper.analysis.scores.effort import effort

    effort(journey)  # the order of the findings asks for it: remembered, it costs no frame
    is_whole = not (plugins and ours_first and has_strangers())
    return analyse(journey, profile, plugins=plugins and is_whole), is_whole
