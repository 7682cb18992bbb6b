"""The findings: a list, the one in hand in full with what mends it, and the way to each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from journeymapper.canvas.told import GROUP, Told
from journeymapper.language import tr
from journeymapper.windows.panels.finding_detail import FindingDetail
from journeymapper.windows.panels.finding_entry import Entry, dismissed_entries, standing_entries
from journeymapper.windows.panels.finding_list import FindingList
from journeymapper.windows.panels.list_and_detail import lay_side_by_side
from journeymapper.windows.panels.severity_filter import SEVERITIES, SeverityFilter

if TYPE_CHECKING:
    from journeymapper.analysis.finding import Finding, Fix, Identity, Report
    from journeymapper.model.journey import Journey

SHOWN_FIRST = 7


class Findings(QWidget):
    """List and detail.

    `chosen` carries the finding in hand or None; `visit_requested` the one to go to;
    `dismiss_requested` and `recall_requested` the one to set aside or bring back;
    `fix_pointed` and `fix_requested` a fix of the one in hand.
    """

    chosen = Signal(object)
    visit_requested = Signal(object)
    dismiss_requested = Signal(object)
    recall_requested = Signal(object)
    fix_pointed = Signal(object)
    fix_requested = Signal(object)
    channel_asked = Signal(str)
    counted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setAccessibleName(tr("Findings and what mends them"))
        self.severities = SeverityFilter()
        self.show_all = QPushButton()
        self.show_all.setObjectName("link")
        self.show_all.setCheckable(True)
        self.show_all.hide()
        self.list = FindingList()
        self.list.setAccessibleName(tr("Findings"))
        self.setFocusProxy(self.list)
        self.detail = FindingDetail()
        self._journey: Journey | None = None
        self._standing: Sequence[Finding] = ()
        self._dismissed: Sequence[Entry] = ()
        self._counts: Mapping[str, int] = {}
        self._is_checked, self._is_live = False, True
        self._then: tuple[Identity, ...] = ()
        self.waits = False
        """The finding in hand came after one that is gone: nobody has gone to it yet."""
        lay_side_by_side(self, self.list, self.detail)
        self.severities.changed.connect(self._fill)
        self.show_all.toggled.connect(self._fill)
        self.list.taken.connect(self._choose)
        self.list.visited.connect(self._visit)
        self.list.set_aside.connect(self._turn)
        self.detail.dismiss_requested.connect(self.ask_dismiss)
        self.detail.recall_requested.connect(self.ask_recall)
        self.detail.channels.clicked.connect(self._ask_channel)
        self.detail.fix.pointed.connect(self.fix_pointed)
        self.detail.fix.wanted.connect(self.fix_requested)
        self._choose(None)

    def told(self) -> Told:
        """What a screen reader is told: a panel."""
        return GROUP

    def show_report(
        self, journey: Journey, report: Report | None, in_order: Sequence[Finding]
    ) -> None:
        """Show another report, its findings in this order, the one in hand still in hand.

        None: this map is not checked yet, and nothing is said of it.
        """
        self._journey, self._standing = journey, in_order
        self._is_checked = report is not None
        self._dismissed = dismissed_entries(journey, report) if report else ()
        self._counts = report.counts() if report else {}
        self.severities.say(self._counts)
        self.counted.emit(len(in_order))
        self._fill()
        if self.current() is None:
            self._go_on()

    def say_live(self, on: bool) -> None:
        """Whether findings follow the edits; if not, it is said how they would."""
        self._is_live = on
        self._fill()

    def current(self) -> Finding | None:
        """The finding in hand."""
        entry = self.list.entry()
        return entry.finding if entry else None

    def take(self, finding: Finding) -> None:
        """Take a finding in hand, wherever the list hides it."""
        identity = finding.identity
        if any(entry.finding.identity == identity for entry in self._dismissed):
            self.list.unfold(True)
        self.severities.switches[finding.severity.word].setChecked(True)
        if not self.list.take(identity):
            self.show_all.setChecked(True)
            self.list.take(identity)

    def leave(self) -> None:
        """Be ready to take the next finding in hand as soon as this one is gone."""
        listed = [each.identity for each in self._standing]
        current = self.current()
        here = listed.index(current.identity) if current and current.identity in listed else 0
        self._then = tuple(listed[here + 1 :] + listed[:here])

    def next(self) -> None:
        """Go to the next finding, from the last to the first."""
        if self.waits or self.list.step(1):
            self._visit()

    def previous(self) -> None:
        """Go to the finding before, from the first to the last."""
        if self.list.step(-1):
            self._visit()

    def ask_dismiss(self) -> None:
        """Want the finding in hand set aside."""
        if (entry := self.list.entry()) and not entry.reason:
            self.dismiss_requested.emit(entry.finding)

    def fixes(self) -> tuple[Fix, ...]:
        """What would mend the finding in hand, the best first; nothing for a dismissed one."""
        entry = self.list.entry()
        return entry.finding.fixes if entry and not entry.reason else ()

    def ask_recall(self) -> None:
        """Want the dismissed finding in hand back among the others."""
        if (entry := self.list.entry()) and entry.reason:
            self.recall_requested.emit(entry.finding)

    def is_dismissed(self) -> bool:
        """Whether the finding in hand is set aside."""
        entry = self.list.entry()
        return entry is not None and bool(entry.reason)

    def _ask_channel(self) -> None:
        if entry := self.list.entry():
            self.channel_asked.emit(entry.channel)

    def _turn(self) -> None:
        """Set the finding in hand aside, or bring it back."""
        self.ask_recall() if self.is_dismissed() else self.ask_dismiss()

    def _go_on(self) -> None:
        """Take the first of those in hand that come after the one that is gone."""
        then, self._then, self.waits = self._then, (), False
        if not then:
            return
        standing = {each.identity: each for each in self._standing}
        for identity in then:
            if identity in standing:
                self.take(standing[identity])
                self.waits = True
                return

    def _visit(self) -> None:
        self._then, self.waits = (), False
        if finding := self.current():
            self.visit_requested.emit(finding)

    def _choose(self, entry: Entry | None) -> None:
        if entry is not None:
            self.detail.show_entry(entry)
        else:
            self.detail.show_nothing(self._said_of_nothing())
        self.chosen.emit(entry.finding if entry else None)

    def _fill(self) -> None:
        shown = self.severities.shown()
        is_shown = [word in shown for word in SEVERITIES]  # at the place of each severity
        wanted = (
            (number, each)
            for number, each in enumerate(self._standing, 1)
            if is_shown[each.severity]
        )
        count = sum(self._counts.get(word, 0) for word in shown)
        everything = self.show_all.isChecked()
        self.show_all.setVisible(count > SHOWN_FIRST)
        some, all_of_them = tr("Show fewer"), tr("Show all {n}").format(n=count)
        self.show_all.setText(some if everything else all_of_them)
        listed = [*islice(wanted, None if everything else SHOWN_FIRST)]
        standing = standing_entries(self._journey, listed) if self._journey else []
        self.list.show_entries(standing, self._dismissed)

    def _said_of_nothing(self) -> str:
        if self.list.currentRow() >= 0:
            return tr("What the team lives with stays in the map, with the reason.")
        if self.list.count():
            return tr("Choose a finding to see why it matters.")
        if not self._is_checked and not self._is_live:
            return tr(
                "Findings while you work are switched off. Switch them on in the menu Analyse."
            )
        if not self._is_checked:
            return ""
        if self._standing:
            return tr(
                "The findings are hidden. Click their severity above to see them: {n} in all."
            ).format(n=len(self._standing))
        return tr("Nothing stands out. Findings appear here while you work; they never stop you.")
