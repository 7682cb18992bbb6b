"""The choice between list and matrix."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from journeymapper.canvas.told import GROUP, Told
from journeymapper.language import tr
from journeymapper.windows.widgets.chip import Chip

LIST, MATRIX = 0, 1


class OpportunityShape(QWidget):
    """Two chips of which one is on; `chosen` carries LIST or MATRIX."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Show as"))
        self.chips = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for shape, name in ((LIST, tr("List")), (MATRIX, tr("Matrix"))):
            chip = Chip(name)
            chip.setChecked(shape == LIST)
            self.chips.addButton(chip, shape)
            row.addWidget(chip)
        self.chips.idClicked.connect(self.chosen)

    def told(self) -> Told:
        """What a screen reader is told: chips that belong together."""
        return GROUP
