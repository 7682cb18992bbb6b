"""Chips of which several can be on: all there are, or only those on with a way to add more."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from journeymapper.canvas.told import GROUP, Told
from journeymapper.language import label, tr
from journeymapper.windows.appearance import appearance, themed_icon
from journeymapper.windows.widgets.chip import Chip, PaintMark
from journeymapper.windows.widgets.flow_layout import FlowLayout
from journeymapper.windows.widgets.picker import Picker


@dataclass(frozen=True, slots=True)
class ChipValue:
    """One value a chip can stand for."""

    key: str
    label: str
    mark: PaintMark | None = None


def chips_of(words: Iterable[str]) -> list[ChipValue]:
    """A value for each of these fixed words of the map."""
    return [ChipValue(word, label(word)) for word in words]


@dataclass(frozen=True, slots=True)
class ChipState:
    """What the selected records hold: the values there are, those all hold, those some hold."""

    values: tuple[ChipValue, ...]
    held_by_all: frozenset[str]
    held_by_some: frozenset[str]


class ChipField(QWidget):
    """All values as chips; a click switches one on or off, `picked` says which.

    A value that only some of the selected records hold is shown in brackets. `edit_words` say
    that what a chip stands for can be changed: by F2 or the menu on it, `edit_asked` says which.
    """

    picked = Signal(object)
    edit_asked = Signal(str)

    def __init__(self, name: str, tone: str = "accent", *, edit_words: str = "") -> None:
        super().__init__()
        self._tone, self._edit_words = tone, edit_words
        self._chips: dict[str, Chip] = {}
        self._shown: tuple[Any, ...] | None = None
        self.setAccessibleName(name)
        self._flow = FlowLayout(self)

    def told(self) -> Told:
        """What a screen reader is told: chips that belong together."""
        return GROUP

    def show_value(self, value: ChipState) -> None:
        """Show which values are held."""
        self._rebuild(self._listed(value), value)
        for key, chip in self._chips.items():
            chip.setChecked(key in value.held_by_all)

    def flush(self) -> None:
        """A chip is committed when it is clicked: there is nothing to flush."""

    def chips(self) -> dict[str, Chip]:
        """The chips by their value's key."""
        return dict(self._chips)

    def _listed(self, state: ChipState) -> Sequence[ChipValue]:
        return state.values

    def _rebuild(self, values: Sequence[ChipValue], state: ChipState) -> None:
        partly = state.held_by_some - state.held_by_all
        shown = tuple((value.key, self._worded(value, partly)) for value in values)
        if shown == self._shown:
            return
        focused = next((key for key, chip in self._chips.items() if chip.hasFocus()), None)
        self._shown = shown
        self._refill(values, partly)
        if focused in self._chips:
            self._chips[focused].setFocus()
        self.updateGeometry()

    def _refill(self, values: Sequence[ChipValue], partly: frozenset[str]) -> None:
        self._flow.clear()
        self._chips = {value.key: self._chip(value, partly) for value in values}
        for chip in self._chips.values():
            self._flow.addWidget(chip)

    def _chip(self, value: ChipValue, partly: frozenset[str]) -> Chip:
        chip = Chip(self._worded(value, partly), self._tone, value.mark)
        chip.clicked.connect(lambda _=False, key=value.key: self.picked.emit(key))
        if self._edit_words:
            chip.offer(self._edit_words, partial(self.edit_asked.emit, value.key))
        return chip

    def _worded(self, value: ChipValue, partly: frozenset[str]) -> str:
        return f"({value.label})" if value.key in partly else value.label


class PickedChips(ChipField):
    """The values that are on, or all, and "+" to find one or make a new one.

    `created` carries the name of a value that does not exist yet, where one can be made.
    """

    created = Signal(str)

    def __init__(
        self,
        name: str,
        tone: str = "plain",
        *,
        show_all: bool = False,
        can_create: bool = True,
        edit_words: str = "",
    ) -> None:
        super().__init__(name, tone, edit_words=edit_words)
        self._show_all, self._can_create = show_all, can_create
        self._state = ChipState((), frozenset(), frozenset())
        self._add = QToolButton()
        self._add.setObjectName("small")
        self._add.setFixedSize(QSize(24, 22))
        self._add.setAccessibleName(tr("Add to {name}").format(name=name))
        self._add.setToolTip(self._add.accessibleName())
        self._add.clicked.connect(self.open_picker)
        if not show_all:
            self._frame_in_field()
        self._dress()
        appearance().changed.connect(self._dress)

    def show_value(self, value: ChipState) -> None:
        self._state = value
        super().show_value(value)

    def _refill(self, values: Sequence[ChipValue], partly: frozenset[str]) -> None:
        self._flow.removeWidget(self._add)  # or it would be let go with the chips
        super()._refill(values, partly)
        self._flow.addWidget(self._add)

    def open_picker(self) -> None:
        """Offer the values that are not on, and a field for a new one."""
        left = [v for v in self._state.values if v.key not in self._state.held_by_all]
        picker = Picker(self, [(v.key, v.label) for v in left], can_create=self._can_create)
        picker.picked.connect(self.picked.emit)
        picker.created.connect(self.created.emit)
        picker.open_at(self._add.mapToGlobal(QPoint(0, self._add.height() + 4)))

    def _listed(self, state: ChipState) -> Sequence[ChipValue]:
        if self._show_all:
            return state.values
        held = state.held_by_some | state.held_by_all
        return [value for value in state.values if value.key in held]

    def _frame_in_field(self) -> None:
        self._flow.setContentsMargins(5, 4, 5, 4)
        self.setObjectName("chipField")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def _dress(self) -> None:
        self._add.setIcon(themed_icon("plus", "ink2"))
        self._add.setIconSize(QSize(14, 14))
