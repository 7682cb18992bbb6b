"""Where the scores meet panel, map and findings."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from journeymapper.canvas.canvas import Canvas
from journeymapper.document.document import Document
from journeymapper.document.live_scores import LiveScores
from journeymapper.language import tr
from journeymapper.painting.look import Route
from journeymapper.windows.finding_desk import FindingDesk
from journeymapper.windows.lens_and_filter import LensAndFilter
from journeymapper.windows.main_window import MainWindow

if TYPE_CHECKING:
    from journeymapper.analysis.finding import Report
    from journeymapper.analysis.scores.all import Scores
    from journeymapper.analysis.scores.effort import Easiest
    from journeymapper.model.journey import Journey
    from journeymapper.painting.scores.spot import Spot


class ScoresDesk(QObject):
    """Keeps the scores up to date, and shows on the map what a figure speaks of.

    `channel_asked` carries a channel that is to be rated, "" for any.
    """

    channel_asked = Signal(str)

    def __init__(
        self,
        window: MainWindow,
        document: Document,
        canvas: Canvas,
        filtering: LensAndFilter,
        findings: FindingDesk,
    ) -> None:
        super().__init__(window)
        self._window, self._document, self._canvas = window, document, canvas
        self._filtering = filtering
        self._scores: Scores | None = None
        self._way: str | None = None
        self.live = LiveScores(document, self, plugins=findings.analysis.plugins)
        panel = window.scores
        panel.looked_at.connect(self.live.want)
        panel.chosen.connect(self.show_on_map)
        panel.let_go_requested.connect(filtering.clear)
        self.live.ready.connect(self._take)
        findings.analysis.report_ready.connect(self._take_report)
        filtering.cleared.connect(self._let_go)
        filtering.lens_chosen.connect(panel.choose_lens)
        document.replaced.connect(self._forget)

    def show(self) -> None:
        """Let the scores fill the window."""
        dock = self._window.dock
        dock.show()
        dock.bring(self._window.scores)
        dock.fill.setChecked(True)
        self._window.scores.take_focus()

    def show_on_map(self, spot: Spot) -> None:
        """Dim all cards but those a figure speaks of; draw the way where it is one."""
        if spot.is_of_channels:
            self.channel_asked.emit(next(iter(spot.behind), ""))
            return
        touchpoints = touchpoints_of(self._document.journey, spot.behind)
        if not touchpoints:
            self._window.status.say(tr("There is no card to show for this."))
            return
        self._window.dock.fill.setChecked(False)
        self._filtering.show_only(touchpoints)
        self._way = spot.way
        self._draw_way()
        keys = [("touchpoints", key) for key in touchpoints]
        QTimer.singleShot(0, self, lambda: self._canvas.show_keys(keys))  # once it has its size
        self._window.scores.mark(spot.words)
        self._window.status.say(tr("{figure}. Esc shows all cards").format(figure=spot.words))

    def close(self) -> None:
        """End the work."""
        self.live.close()

    def _take(self, journey: Journey, scores: Scores) -> None:
        self._scores = scores
        self._window.scores.show_scores(journey, scores)
        if self._way is not None:
            self._draw_way()

    def _take_report(self, report: Report) -> None:
        self._window.scores.show_findings(report.findings)

    def _forget(self) -> None:
        self._scores = None
        self._window.scores.show_scores(self._document.journey, None)
        self._window.scores.show_findings(())
        self._let_go()

    def _let_go(self) -> None:
        self._way = None
        self._canvas.set_route(None)
        self._window.scores.mark("")

    def _draw_way(self) -> None:
        ways = self._scores.effort.segments if self._scores else {}
        way = None if self._way is None else ways.get(self._way)
        self._canvas.set_route(None if way is None else route_of(self._document.journey, way))


def touchpoints_of(journey: Journey, keys: tuple[str, ...]) -> list[str]:
    """The touchpoints that records of any table speak of, in the map's order."""
    wanted = set(keys)
    return [
        each.id
        for each in journey.touchpoints
        if wanted & {each.id, each.stage, *each.channels, *each.segments}
    ]


def route_of(journey: Journey, way: Easiest) -> Route:
    """An easiest way as it is drawn on the map."""
    lines = (f"{here}->{there}" for here, there in pairwise(way.path))
    return Route(
        frozenset(each for each in lines if each in journey.connections),
        way.path[-1],
        way.sum,
        {each.touchpoint: each.saves for each in way.leverage},
    )
