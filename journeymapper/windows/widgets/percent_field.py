"""A slider for a size in percent, with the figure beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget

from journeymapper.windows.widgets.captioned import plain_label

STEP, FIGURE_WIDTH = 10, 48


class PercentField(QWidget):
    """Says `changed` with the percent chosen, in steps of ten."""

    changed = Signal(int)

    def __init__(self, name: str, least: int, most: int) -> None:
        super().__init__()
        self._figure = plain_label("", "said")
        self._figure.setFixedWidth(FIGURE_WIDTH)
        self._figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(least // STEP, most // STEP)
        self.slider.setPageStep(2)
        self.slider.setAccessibleName(name)
        self.slider.valueChanged.connect(self._say)
        self.setFocusProxy(self.slider)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.slider, 1)
        row.addWidget(self._figure)

    def show_percent(self, percent: int) -> None:
        """Show a size."""
        self.slider.setValue(round(percent / STEP))
        self._figure.setText(f"{self.percent()} %")

    def percent(self) -> int:
        """The size chosen."""
        return self.slider.value() * STEP

    def _say(self) -> None:
        self._figure.setText(f"{self.percent()} %")
        self.slider.setAccessibleDescription(self._figure.text())
        self.changed.emit(self.percent())
