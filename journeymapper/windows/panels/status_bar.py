"""The status bar: findings, size of the map, a message, saved when and where, zoom."""

from __future__ import annotations

from collections.abc import Mapping
from math import log

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSlider,
    QWidget,
)

from journeymapper.canvas.plain_tip import plain_tip
from journeymapper.canvas.told import Told
from journeymapper.language import tr
from journeymapper.painting.icons import draw_icon
from journeymapper.windows.appearance import appearance, themed_icon
from journeymapper.windows.panels.severity_count import SeverityCount
from journeymapper.windows.placing import STATUS
from journeymapper.windows.widgets.button import icon_button
from journeymapper.windows.widgets.captioned import ElidedLabel, ShrinkingLabel, plain_label

MESSAGE_MS = 6_000
SLIDER_MOST, SAVED_SHARE = 100, 5
BUTTON = (24, 22, 14)


class StatusBar(QFrame):
    """What one wants to know without asking.

    `zoom_requested` carries a zoom factor, `step_requested` +1 or -1; `fit_requested` and
    `findings_requested` nothing.
    """

    zoom_requested = Signal(float)
    step_requested = Signal(int)
    fit_requested = Signal()
    findings_requested = Signal()

    def __init__(self, least_zoom: float, most_zoom: float) -> None:
        super().__init__()
        self.setObjectName("status")
        self.setAccessibleName(tr("Status"))
        self.setFixedHeight(STATUS)
        self._least, self._most = least_zoom, most_zoom
        self._counts = {name: SeverityCount(name) for name in ("error", "warning", "info")}
        for count in self._counts.values():
            count.clicked.connect(self.findings_requested)
        self._size, self._filter = ShrinkingLabel(), ShrinkingLabel("filtering")
        self._message, self._saved = ElidedLabel(""), ShrinkingLabel()
        self._percent = plain_label("")
        self._said = ""
        self._saved_icon = _Icon("circle-check")
        self._lock = _Icon("lock")
        self._lock.setToolTip(tr("Locked: the mouse moves nothing on the map."))
        self._lock.setAccessibleName(tr("Locked"))
        self._lock.hide()
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._forget = QTimer(self, singleShot=True, interval=MESSAGE_MS)
        self._forget.timeout.connect(lambda: self.say(""))
        self._buttons = {
            "minus": icon_button(tr("Zoom out"), lambda: self.step_requested.emit(-1), *BUTTON),
            "plus": icon_button(tr("Zoom in"), lambda: self.step_requested.emit(1), *BUTTON),
            "scan": icon_button(tr("Fit the whole map"), self.fit_requested.emit, *BUTTON),
        }
        self._lay_out()
        self._dress()
        appearance().changed.connect(self._dress)

    def told(self) -> Told:
        """What a screen reader is told: a status bar."""
        return Told(QAccessible.Role.StatusBar)

    def say_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many findings there are of each severity."""
        for name, shown in self._counts.items():
            shown.say(counts.get(name, 0))

    def say_size(self, words: str) -> None:
        """Show how large the map is."""
        self._size.say(words)

    def say_filter(self, words: str) -> None:
        """Show how much of the map is shown in full; "" while all of it is."""
        self._filter.say(words)
        self._filter.setVisible(bool(words))

    def say_saved(self, words: str, *, saved: bool, where: str = "") -> None:
        """Show when and where the map was saved, or that it is not.

        `where`: the whole path, for the tooltip.
        """
        self._saved.say(words)
        self._saved.setToolTip(plain_tip(where or words))
        self._saved_icon.show_icon("circle-check" if saved else "circle-dot")

    def say_locked(self, on: bool) -> None:
        """Show that the mouse moves nothing, or no longer."""
        self._lock.setVisible(on)

    def say(self, message: str) -> None:
        """Show a line for a few seconds."""
        self._said = message
        self._message.say(message)
        self._size.setVisible(not message)  # both have seldom room
        self._forget.start() if message else self._forget.stop()

    def message(self) -> str:
        """The line shown."""
        return self._said

    def show_zoom(self, zoom: float) -> None:
        """Show the zoom on slider and in percent."""
        self._percent.setText(f"{zoom * 100:.0f} %")
        self._slider.blockSignals(True)
        share = log(zoom / self._least) / log(self._most / self._least)
        self._slider.setValue(round(SLIDER_MOST * share))
        self._slider.blockSignals(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._saved.setMaximumWidth(self.width() // SAVED_SHARE)  # a folder's name may be long

    def _slid(self, value: int) -> None:
        self.zoom_requested.emit(self._least * (self._most / self._least) ** (value / SLIDER_MOST))

    def _lay_out(self) -> None:
        self._slider.setRange(0, SLIDER_MOST)
        self._slider.setFixedWidth(72)
        self._slider.setAccessibleName(tr("Zoom"))
        self._slider.valueChanged.connect(self._slid)
        self._percent.setFixedWidth(42)
        self._percent.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(7, 0, 6, 0)
        row.setSpacing(6)
        for count in self._counts.values():
            row.addWidget(count)
        row.addSpacing(4)
        row.addWidget(self._size)
        row.addWidget(self._filter)
        row.addWidget(self._lock)
        row.addWidget(self._message, 1)
        row.addWidget(self._saved_icon)
        row.addWidget(self._saved)
        row.addSpacing(8)
        parts: tuple[QWidget, ...] = (
            self._buttons["minus"],
            self._slider,
            self._buttons["plus"],
            self._percent,
            self._buttons["scan"],
        )
        for part in parts:
            row.addWidget(part)

    def _dress(self) -> None:
        for name, button in self._buttons.items():
            button.setIcon(themed_icon(name, "ink2"))


class _Icon(QLabel):
    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.setFixedSize(14, 14)
        appearance().changed.connect(self.update)

    def show_icon(self, name: str) -> None:
        self._name = name
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            draw_icon(painter, self._name, QRectF(0, 0, 14, 14), appearance().theme.ink2)
