"""Counts of findings by severity, each a switch that shows or hides these."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journeymapper.canvas.told import GROUP, Told
from journeymapper.language import tr
from journeymapper.painting.badges import draw_severity
from journeymapper.painting.fonts import font, metrics
from journeymapper.painting.look import Severity
from journeymapper.windows.appearance import appearance, colour
from journeymapper.windows.widgets.lit_button import LitButton

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
NUMBER_AT = 29


class SeverityFilter(QWidget):
    """One switch for each severity; `changed` when the shown ones are others."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Findings by severity"))
        names = (tr("errors"), tr("warnings"), tr("hints"))
        self.switches = {
            severity: SeveritySwitch(severity, name)
            for severity, name in zip(SEVERITIES, names, strict=True)
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for switch in self.switches.values():
            switch.setChecked(True)
            switch.toggled.connect(lambda _: self.changed.emit())
            row.addWidget(switch)

    def told(self) -> Told:
        """What a screen reader is told: switches that belong together."""
        return GROUP

    def shown(self) -> frozenset[str]:
        """The severities that are shown."""
        return frozenset(name for name, switch in self.switches.items() if switch.isChecked())

    def say(self, counts: Mapping[str, int]) -> None:
        """Show how many findings there are of each."""
        for name, switch in self.switches.items():
            switch.say(counts.get(name, 0))


class SeveritySwitch(LitButton):
    """A severity's form and how many there are."""

    def __init__(self, severity: Severity, name: str) -> None:
        super().__init__()
        self._severity, self._name = severity, name
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.say(0)

    def say(self, count: int) -> None:
        """Show the count; another one takes another room, and lays the window out anew."""
        if self.text() == str(count):
            return
        self.setText(str(count))
        width = NUMBER_AT + metrics(13, 600).horizontalAdvance(self.text()) + 8
        self.setFixedSize(QSize(max(46, round(width)), 24))
        self.setAccessibleName(f"{count} {self._name}")
        self.setToolTip(tr("Show or hide {what}").format(what=self.accessibleName()))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            lit = self.isChecked() and self.text() != "0"
            self._paint_ground(painter, lit)
            painter.setOpacity(1.0 if self.isChecked() else 0.45)
            draw_severity(painter, self._severity, 16, 12, appearance().theme, radius=7.5)
            painter.setFont(font(13, 600))
            painter.setPen(colour("accent" if lit else "ink3"))
            painter.drawText(QPointF(NUMBER_AT, 16.5), self.text())
