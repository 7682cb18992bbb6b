"""Where the report meets panel, outline, canvas and status bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup

from journeymapper.analysis.profile import PROFILES
from journeymapper.canvas.canvas import Canvas
from journeymapper.canvas.selection import Selection
from journeymapper.document.document import Document
from journeymapper.document.live_analysis import LiveAnalysis
from journeymapper.language import label, tr
from journeymapper.model.edits.dismissals import dismiss, undismiss
from journeymapper.windows.dialogs.questions import ask_reason
from journeymapper.windows.finding_news import news
from journeymapper.windows.findings_shown import Shown, shown
from journeymapper.windows.main_window import MainWindow
from journeymapper.windows.mending import Mending
from journeymapper.windows.panels.finding_place import records_of

if TYPE_CHECKING:
    from journeymapper.analysis.finding import Finding, Report


class FindingDesk(QObject):
    """Shows each report everywhere, goes to findings, sets them aside."""

    def __init__(
        self,
        window: MainWindow,
        document: Document,
        canvas: Canvas,
        selection: Selection,
        analysis: LiveAnalysis,
    ) -> None:
        super().__init__(window)
        self._window, self._document = window, document
        self._canvas, self._selection = canvas, selection
        self.analysis = analysis
        analysis.setParent(self)
        self.mending = Mending(window, document, canvas, selection)
        self._shown: Shown | None = None
        analysis.prepare = shown
        self._offer_profiles()
        self.choose_profile(window.settings.text("profile", "workshop"))
        self.analyse_live(window.settings.flag("live"))
        panel = window.findings
        self.analysis.report_ready.connect(self.show)
        canvas.badge_pressed.connect(self._follow_badge)
        panel.chosen.connect(self._highlight)
        panel.visit_requested.connect(self.visit)
        panel.dismiss_requested.connect(self._dismiss)
        panel.recall_requested.connect(self._recall)
        document.replaced.connect(self._forget)

    def show(self, report: Report | None) -> None:
        """Let panel, outline, canvas and status bar show a report, or none."""
        before, self._shown = self._shown, self._prepared(report)
        now, waited = self._shown, self._window.findings.waits
        findings = now.findings if now else ()
        self._window.findings.show_report(self._document.journey, report, findings)
        self._window.outline.show_severities(now.severities if now else {})
        self._canvas.set_badges(now.badges if now else {}, now.marked if now else {})
        self._window.status.say_counts(report.counts() if report else {})
        if now is not None:
            panel = self._window.findings
            following = panel.current() if panel.waits and not waited else None
            self._canvas.announce(news(before, now, following))

    @property
    def report(self) -> Report | None:
        """The report that is shown."""
        return self._shown.report if self._shown else None

    def _prepared(self, report: Report | None) -> Shown | None:
        """What is shown of a report: prepared beside the window, where it comes from there."""
        if report is None:
            return None
        ready = self.analysis.prepared
        if isinstance(ready, Shown) and ready.report is report:
            return ready
        return shown(self._document.journey, report)

    def visit(self, finding: Finding) -> None:
        """Select a finding's records, bring them in sight, and show what would mend it."""
        keys = records_of(self._document.journey, finding)
        if keys:
            self._canvas.go_to(keys)
        else:
            self._selection.clear()
            self._canvas.fit()
        self._window.dock.bring(self._window.findings)
        self._canvas.announce(self._told(finding))
        fixes = self._window.findings.fixes()
        self.mending.choose(fixes[0] if fixes else None)

    def mend(self) -> None:
        """Show what would mend the finding in hand; where that shows already, do it."""
        panel = self._window.findings
        finding, fixes = panel.current(), panel.fixes()
        if finding is None:
            panel.next()
        elif not fixes:
            self._canvas.say(finding.advice or finding.message)
        elif self.mending.is_shown(fixes[0]):
            self.mending.mend(fixes[0])
        else:
            self.visit(finding)

    def choose_profile(self, name: str) -> None:
        """Let another profile's rules run."""
        name = name if name in PROFILES else "workshop"
        self.analysis.profile = name
        self._window.settings.remember("profile", name)
        self._window.toolbar.profile.say(label(name))
        for action in self._window.menus.submenus["profile"].actions():
            action.setChecked(action.data() == name)

    def analyse_live(self, on: bool) -> None:
        """Let findings follow the edits, or not."""
        self._window.settings.remember("live", "yes" if on else "no")
        self._window.menus.actions["live"].setChecked(on)
        self.analysis.enabled = on
        self._window.findings.say_live(on)
        if not on:
            self.show(None)

    def close(self) -> None:
        """End the analysis."""
        self.mending.close()
        self.analysis.close()

    def _forget(self) -> None:
        self.show(None)

    def _told(self, finding: Finding) -> str:
        """A finding in words for who does not see the list."""
        words = tr("{severity}: {headline}. {why}")
        return words.format(
            severity=label(finding.severity.word),
            headline=finding.message,
            why=finding.why,
        )

    def _follow_badge(self, key: str, places: range) -> None:
        """Go to the finding of a badge; of a badge for several, from one to the next."""
        if self._shown is None:
            return
        panel, there = self._window.findings, self._shown.marked.get(key, ())
        marked = [each for place, each in enumerate(there) if place in places]
        current = panel.current()
        held = [place for place, each in enumerate(marked) if current and each == current]
        finding = marked[(held[0] + 1) % len(marked) if held else 0]
        self._window.show_dock()
        panel.take(finding)
        self.visit(finding)

    def _highlight(self, finding: Finding | None) -> None:
        if finding is None:
            self._canvas.set_highlight(None)
        else:
            self._canvas.set_highlight(finding.severity.word, finding.subjects)

    def _dismiss(self, finding: Finding) -> None:
        if reason := ask_reason(self._window, finding.message):
            self._window.findings.leave()
            self._document.edit(dismiss(self._document.journey, finding.identity, reason))
            self._canvas.say(tr("Set aside. The reason is kept in the map."))

    def _recall(self, finding: Finding) -> None:
        self._document.edit(undismiss(self._document.journey, finding.identity))
        self._canvas.say(tr("Brought back: {headline}").format(headline=finding.message))

    def _offer_profiles(self) -> None:
        menu = self._window.menus.submenus["profile"]
        group = QActionGroup(menu)
        for name in PROFILES:
            action = QAction(label(name), menu)
            action.setData(name)
            action.setCheckable(True)
            action.triggered.connect(lambda _=False, name=name: self.choose_profile(name))
            group.addAction(action)
            menu.addAction(action)
