"""On which scale the numbers of a column of feelings are told."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journeymapper.exchange.table.grid import Grid
from journeymapper.exchange.table.guess import Mapping
from journeymapper.exchange.table.scales import FEELING_SCALES, Scale, number_in
from journeymapper.language import tr
from journeymapper.windows.widgets.captioned import plain_label
from journeymapper.windows.widgets.combo import Combo

WIDTH = 112


class ScaleChoice(QWidget):
    """A combo box with the usual scales; only there while a feeling is told in numbers."""

    picked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._scales = list(FEELING_SCALES)
        self.combo = Combo()
        self.combo.setFixedWidth(WIDTH)
        self.combo.addItems([self._told(scale) for scale in self._scales])
        self.combo.activated.connect(lambda _: self.picked.emit())
        name = plain_label(tr("Feelings are told from"), "caption")
        name.setBuddy(self.combo)
        self.combo.setAccessibleName(name.text())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(name)
        row.addWidget(self.combo)

    def scale(self) -> Scale:
        """The chosen scale."""
        return self._scales[self.combo.currentIndex()]

    def show_for(self, grid: Grid, mapping: Mapping) -> None:
        """Show the scale of a mapping, where its column of feelings holds numbers."""
        at = mapping.column("sentiment")
        rows = grid.rows[1:] if mapping.has_header else grid.rows
        self.setVisible(at is not None and any(number_in(row[at]) is not None for row in rows))
        if mapping.scale not in self._scales:
            self._scales.append(mapping.scale)
            self.combo.addItem(self._told(mapping.scale))
        self.combo.setCurrentIndex(self._scales.index(mapping.scale))

    def _told(self, scale: Scale) -> str:
        words = tr("{least} to {most}").format(least=scale.least, most=scale.most)
        return words.replace("-", "−")
