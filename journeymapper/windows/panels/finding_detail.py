"""One finding in full: what happens, why it matters, what mends it, and setting it aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from journeymapper.canvas.told import GROUP, Told
from journeymapper.language import tr
from journeymapper.windows.panels.fix_button import FixButton
from journeymapper.windows.widgets.captioned import plain_label
from journeymapper.windows.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from journeymapper.windows.panels.finding_entry import Entry


class FindingDetail(QScrollArea):
    """Headline, why, fix or advice, "Dismiss..."; of a dismissed one its reason, "Bring back"."""

    dismiss_requested = Signal()
    recall_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._headline, self._why = plain_label("", "headline"), plain_label("", "why")
        self._advice, self._reason = plain_label("", "advice"), plain_label("", "why")
        for label in (self._headline, self._why, self._advice, self._reason):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
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
        self.setAccessibleName(tr("The finding in hand"))
        self._lay_out()
        self.show_nothing("")

    def told(self) -> Told:
        """What a screen reader is told: texts and buttons that belong together."""
        return GROUP

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
        body = QWidget()
        body.setObjectName("panel")
        column = QVBoxLayout(body)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(4)
        for label in (self._headline, self._why, self._reason, self._advice):
            column.addWidget(label)
        last = FlowLayout(spacing=8)  # a fix may take all the room there is
        last.setContentsMargins(0, 4, 0, 0)
        for button in (self.fix, self.channels, self.recall, self.dismiss, self.opportunity):
            last.addWidget(button)
        column.addLayout(last)
        column.addStretch(1)
        self.setWidget(body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
