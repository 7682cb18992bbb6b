"""Findings that follow the edits."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from journeymapper.document.live import Live

if TYPE_CHECKING:
    from journeymapper.analysis.finding import Report
    from journeymapper.document.document import Document
    from journeymapper.model.journey import Journey

QUIET_MS = 120
Answer = tuple["Report", object, bool]
"""A report, what was prepared of it, and whether all rules have spoken."""
Prepare = Callable[["Journey", "Report", Any], object]
"""Prepares a journey's report; it is given what was prepared of the last one, None for none."""


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
        self.prepare: Prepare | None = None
        """What is to be worked out of each report before it is said, beside the window, too."""
        self.prepared: object = None
        """What was, of the last one."""
        self._profile = "workshop"
        self._is_new = True  # nothing was said of this map yet
        document.replaced.connect(self._begin_anew)
        self._on = True
        if document.journey.stages:  # a window begins with a map that nobody sees, and opens one
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
        return self._on

    @enabled.setter
    def enabled(self, on: bool) -> None:
        self._on = on
        self.refresh()

    def _work(self) -> Callable[[Journey], Answer]:
        return partial(
            _report,
            profile=self._profile,
            plugins=self.plugins,
            ours_first=self._is_new,
            prepare=self.prepare,
            before=self.prepared,
            go_on=self._go_on(),
        )

    def _say(self, journey: Journey, answer: Answer) -> None:
        before = self.prepared
        report, self.prepared, is_whole = answer
        self._is_new = False
        self.report_ready.emit(report)
        self._background.let_go(before)
        if not is_whole:
            self._due = True
            self._ask()

    def _begin_anew(self) -> None:
        self._is_new = True


def _report(
    journey: Journey,
    profile: str,
    plugins: bool,
    ours_first: bool,
    prepare: Prepare | None,
    before: object,
    go_on: Callable[[], bool],
) -> Answer:
    """What is found, what is prepared of it, and whether that is all."""
    from journeymapper.analysis.registry import has_strangers
    from journeymapper.analysis.runner import analyse

    is_whole = not (plugins and ours_first and has_strangers())
    report = analyse(journey, profile, plugins=plugins and is_whole, go_on=go_on)
    return report, prepare(journey, report, before) if prepare else None, is_whole
