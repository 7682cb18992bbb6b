"""Chips of which at most one is on; choosing it again clears it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from journeymapper.canvas.told import GROUP, Told
from journeymapper.windows.widgets.chip import Chip
from journeymapper.windows.widgets.chip_fields import ChipValue
from journeymapper.windows.widgets.flow_layout import FlowLayout


class ChoiceChips(QWidget):
    """One value among a few, each by its name."""

    picked = Signal(object)

    def __init__(self, name: str, values: Sequence[ChipValue]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._value: Any = None
        self._chips: dict[str, Chip] = {}
        flow = FlowLayout(self)
        for value in values:
            chip = self._chips[value.key] = Chip(value.label, "accent", value.mark)
            chip.clicked.connect(lambda _=False, key=value.key: self._choose(key))
            flow.addWidget(chip)

    def told(self) -> Told:
        """What a screen reader is told: chips that belong together."""
        return GROUP

    def show_value(self, value: Any) -> None:
        """Show the value as on; None and MIXED leave all off."""
        self._value = value
        for key, chip in self._chips.items():
            chip.setChecked(key == value)

    def flush(self) -> None:
        """A chip is committed when it is clicked: there is nothing to flush."""

    def chips(self) -> dict[str, Chip]:
        """The chips by their value's key."""
        return dict(self._chips)

    def _choose(self, key: str) -> None:
        self.show_value(self._value)
        self.picked.emit(None if key == self._value else key)
