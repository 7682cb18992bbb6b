"""The findings: a list by severity, the one in hand in full, and the way to each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from journeymapper.painting.look import Badge
from journeymapper.painting.numbering import badge_of
from journeymapper.windows.panels.finding_detail import FindingDetail
from journeymapper.windows.panels.finding_place import place_of
from journeymapper.windows.panels.finding_row import BADGE_ROLE, PLACE_ROLE, FindingRow
from journeymapper.windows.panels.severity_filter import SeverityFilter

if TYPE_CHECKING:
    from journeymapper.analysis.finding import Finding, Report
    from journeymapper.model.journey import Journey

SHOWN_FIRST = 7


class Findings(QWidget):
    """List and detail.

    `chosen` carries the finding in hand or None; `visit_requested` the one to go to;
    `dismiss_requested` and `recall_requested` the one to set aside or bring back.
    """

    chosen = Signal(object)
    visit_requested = Signal(object)
    dismiss_requested = Signal(object)
    recall_requested = Signal(object)
    counted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.severities = SeverityFilter()
        self.show_all = QPushButton()
        self.show_all.setObjectName("link")
        self.show_all.setCheckable(True)
        self.list = QListWidget()
        self.detail = FindingDetail()
        self._row = FindingRow()
        self._journey: Journey | None = None
        self._report: Report | None = None
        self._filling = False
        self._lay_out()
        self.severities.changed.connect(self._fill)
        self.show_all.toggled.connect(self._fill)
        self.list.currentRowChanged.connect(self._choose)
        self.list.itemClicked.connect(lambda _: self._visit())
        self.list.itemActivated.connect(lambda _: self._visit())
        self.detail.dismiss_requested.connect(self.ask_dismiss)
        self.detail.recall_requested.connect(lambda: self.recall_requested.emit(self.current()))
        self._say_empty()

    def show_report(self, journey: Journey, report: Report | None) -> None:
        """Show another report, the same finding in hand if it is still there."""
        held = self.current()
        self._journey, self._report = journey, report
        self.severities.say(report.counts() if report else {})
        self.counted.emit(len(report.findings) if report else 0)
        self._fill()
        if held is not None:
            self._take_in_hand(held)

    def current(self) -> Finding | None:
        """The finding in hand."""
        row = self.list.currentRow()
        return self._rows[row][0] if 0 <= row < len(self._rows) else None

    def next(self) -> None:
        """Go to the next finding, from the last to the first."""
        self._step(1)

    def previous(self) -> None:
        """Go to the finding before, from the first to the last."""
        self._step(-1)

    def ask_dismiss(self) -> None:
        """Want the finding in hand set aside."""
        if finding := self.current():
            self.dismiss_requested.emit(finding)

    def _step(self, by: int) -> None:
        if self._rows:
            row = self.list.currentRow()
            start = row if row >= 0 else (-1 if by > 0 else 0)
            self.list.setCurrentRow((start + by) % len(self._rows))
            self._visit()

    def _visit(self) -> None:
        if finding := self.current():
            self.visit_requested.emit(finding)

    def _take_in_hand(self, held: Finding) -> None:
        for row, (finding, _) in enumerate(self._rows):
            if finding.identity == held.identity:
                self.list.setCurrentRow(row)

    def _choose(self, row: int) -> None:
        if self._filling:
            return
        if 0 <= row < len(self._rows):
            self.detail.show_finding(*self._rows[row])
        else:
            self._say_empty()
        self.chosen.emit(self.current())

    def _fill(self) -> None:
        self._filling = True
        self.list.clear()
        shown = self.severities.shown()
        findings = self._report.findings if self._report else ()
        wanted = [
            (number, finding)
            for number, finding in enumerate(findings, 1)
            if finding.severity.word in shown
        ]
        everything = self.show_all.isChecked()
        for number, finding in wanted if everything else wanted[:SHOWN_FIRST]:
            self._add(finding, badge_of(finding, number), "")
        dismissed = self._report.dismissed if self._report and everything else ()
        for each in dismissed:
            self._add(each.finding, badge_of(each.finding, 0, dismissed=True), each.reason)
        self._offer_all(len(wanted))
        self._filling = False
        self._choose(self.list.currentRow())

    @property
    def _rows(self) -> list[tuple[Finding, str]]:
        role = Qt.ItemDataRole.UserRole + 2
        return [self.list.item(row).data(role) for row in range(self.list.count())]

    def _add(self, finding: Finding, badge: Badge, reason: str) -> None:
        assert self._journey is not None
        item = QListWidgetItem(finding.message)
        item.setData(BADGE_ROLE, badge)
        item.setData(PLACE_ROLE, place_of(self._journey, finding))
        item.setData(Qt.ItemDataRole.UserRole + 2, (finding, reason))
        item.setData(
            Qt.ItemDataRole.AccessibleTextRole, f"{finding.severity.word}: {finding.message}"
        )
        self.list.addItem(item)

    def _offer_all(self, count: int) -> None:
        dismissed = len(self._report.dismissed) if self._report else 0
        more = count > SHOWN_FIRST or bool(dismissed)
        self.show_all.setVisible(more)
        if self.show_all.isChecked():
            self.show_all.setText(self.tr("Show fewer"))
        elif dismissed:
            words = self.tr("Show all {n} and {m} dismissed")
            self.show_all.setText(words.format(n=count, m=dismissed))
        else:
            self.show_all.setText(self.tr("Show all {n}").format(n=count))

    def _say_empty(self) -> None:
        if self.list.count():
            self.detail.show_nothing(self.tr("Choose a finding to see why it matters."))
        else:
            self.detail.show_nothing(
                self.tr(
                    "Nothing stands out. Findings appear here while you work; they never stop you."
                )
            )

    def _lay_out(self) -> None:
        self.list.setItemDelegate(self._row)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(self.tr("Findings"))
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        splitter.addWidget(self.list)
        splitter.addWidget(self.detail)
        splitter.setSizes([588, 416])
        splitter.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(splitter)
