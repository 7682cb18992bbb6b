"""The measured figures of a touchpoint: each a row that opens to be changed."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from journeymapper.canvas.told import GROUP, Told
from journeymapper.language import spelt, tr
from journeymapper.model.plain import whole
from journeymapper.painting.dates import day_in_figures
from journeymapper.windows.dialogs.figure import ask_figure
from journeymapper.windows.widgets.value_widget import MIXED


class FiguresField(QWidget):
    """The figures, and a button to add one; `picked` carries all of them as raw fields."""

    picked = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._figures: tuple[Any, ...] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def told(self) -> Told:
        """What a screen reader is told: figures that belong together."""
        return GROUP

    def show_value(self, value: Any) -> None:
        """Show the figures; MIXED shows none and offers to give all records the same."""
        figures = () if value is MIXED else tuple(value)
        if figures == self._figures:
            return  # new rows would lay out the whole form anew
        self._figures = figures
        while item := self._column.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        for place, figure in enumerate(figures):
            row = QPushButton(worded(figure))
            row.setObjectName("plain")
            row.clicked.connect(lambda _=False, place=place: self._change(place))
            self._column.addWidget(row)
        add = QPushButton(tr("Add a figure..."))
        add.clicked.connect(lambda: self._change(None))
        self._column.addWidget(add)

    def flush(self) -> None:
        """A figure is committed by its dialog: there is nothing to flush."""

    def _change(self, place: int | None) -> None:
        figures = self._figures or ()
        old = None if place is None else figures[place]
        answer = ask_figure(self, old)
        if answer is None:
            return
        rest = [whole(each) for each in figures]
        at = len(rest) if place is None else place
        rest[at : at + 1] = [answer] if answer else []
        self.picked.emit(tuple(rest))


def worded(figure: Any) -> str:
    """A figure on one line: "NPS 42 points · n 120 · 2026-11-01"."""
    first = " ".join(filter(None, (figure.name, spelt(figure.value), figure.unit)))
    more = (f"n {figure.n}" if figure.n is not None else "", _day(figure))
    return " · ".join(filter(None, (first, *more)))


def _day(figure: Any) -> str:
    return day_in_figures(date.fromisoformat(figure.date)) if figure.date else ""
