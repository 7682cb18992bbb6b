"""One finding in full: what happens, why it matters, what mends it, and setting it aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from journeymapper.language import tr
from journeymapper.windows.panels.detail import Detail
from journeymapper.windows.panels.fix_button import FixButton
from journeymapper.windows.widgets.captioned import readable_label
from journeymapper.windows.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from journeymapper.windows.panels.finding_entry import Entry


class FindingDetail(Detail):
    """Headline, why, fix or advice, "Dismiss..."; of a dismissed one its reason, "Bring back"."""

    dismiss_requested = Signal()
    recall_requested = Signal()

    def __init__(self) -> None:
        super().__init__(tr("The finding in hand"))
        self._headline, self._why = readable_label("", "headline"), readable_label("", "why")
        self._advice, self._reason = readable_label("", "advice"), readable_label("", "why")
        self.fix = FixButton()
        self.dismiss = QPushButton(tr("Dismiss..."))
        self.dismiss.setObjectName("plain")
        self.dismiss.clicked.connect(self.dismiss_requested)
        self.opportunity = QPushButton(tr("Make an opportunity of this"))
        self.opportunity.setObjectName("plain")
        self.opportunity.setToolTip(tr("Keep it as an opportunity (Ctrl+Shift+F8)"))
        self.channels = QPushButton(tr("Rate the channels..."))
        self.recall = QPushButton(tr("Bring back"))
        self.recall.clicked.connect(self.recall_requested)
        self._lay_out()
        self.show_nothing("")

    def show_entry(self, entry: Entry) -> None:
        """Show a finding."""
        finding, reason = entry.finding, entry.reason
        fixes = () if reason else finding.fixes
        self._headline.setText(finding.message)
        self._headline.show()
        self._headline.setToolTip(f"{finding.rule} {finding.name}")
        self._why.setText(finding.why)
        self._advice.setText(finding.advice)
        self._advice.setVisible(bool(finding.advice and not fixes and not reason))
        self._reason.setText(tr("Set aside: {reason}").format(reason=reason))
        self._reason.setVisible(bool(reason))
        self.fix.offer(fixes)
        self.dismiss.setVisible(not reason)
        self.opportunity.setVisible(not reason)
        self.recall.setVisible(bool(reason))
        self.channels.setVisible(bool(entry.channel))

    def show_nothing(self, words: str) -> None:
        """Show only a line of words."""
        self._headline.clear()
        self._headline.hide()
        self._why.setText(words)
        self.fix.offer(())
        buttons = (self.dismiss, self.opportunity, self.recall, self.channels)
        for part in (self._advice, self._reason, *buttons):
            part.setVisible(False)

    def _lay_out(self) -> None:
        self.column.setSpacing(4)
        for label in (self._headline, self._why, self._reason, self._advice):
            self.column.addWidget(label)
        last = FlowLayout(spacing=8)  # a fix may take all the room there is
        last.setContentsMargins(0, 4, 0, 0)
        for button in (self.fix, self.channels, self.recall, self.dismiss, self.opportunity):
            last.addWidget(button)
        self.column.addLayout(last)
        self.column.addStretch(1)
