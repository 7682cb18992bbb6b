"""Asking for one measured figure."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QWidget

from journeymapper.language import spelt, tr
from journeymapper.model.clean import entered
from journeymapper.painting.dates import day_in_figures, read_day


class FigureDialog(QDialog):
    """Name, value, unit, how many were asked, when."""

    def __init__(self, parent: QWidget, figure: Any) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("A measured figure"))
        self.removed = False
        self._name, self._value, self._unit, self._n, self._date = (QLineEdit() for _ in range(5))
        form = QFormLayout(self)
        form.setSpacing(8)
        form.addRow(tr("Name (NPS, CSAT, CES, any)"), self._name)
        form.addRow(tr("Value"), self._value)
        form.addRow(tr("Unit"), self._unit)
        form.addRow(tr("How many were asked"), self._n)
        form.addRow(tr("Date, like 2026-11-30"), self._date)
        kinds = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        form.addRow(self._buttons)
        if figure is not None:
            self._fill(figure)
        for line in (self._name, self._value, self._n, self._date):
            line.textChanged.connect(self._check)
        self._check()

    def answer(self) -> dict[str, Any]:
        """The figure's raw fields; empty when it is to be taken out."""
        if self.removed:
            return {}
        return {
            "name": entered(self._name.text()),
            "value": _number(self._value.text()),
            "unit": entered(self._unit.text()),
            "n": int(self._n.text()) if self._n.text().strip() else None,
            "date": read_day(day).isoformat() if (day := self._date.text().strip()) else None,
        }

    def _fill(self, figure: Any) -> None:
        self._name.setText(figure.name)
        self._value.setText(spelt(figure.value))
        self._unit.setText(figure.unit)
        self._n.setText("" if figure.n is None else str(figure.n))
        self._date.setText(day_in_figures(date.fromisoformat(figure.date)) if figure.date else "")
        remove = self._buttons.addButton(tr("Remove"), QDialogButtonBox.ButtonRole.DestructiveRole)
        remove.clicked.connect(self._remove)

    def _remove(self) -> None:
        self.removed = True
        self.accept()

    def _check(self) -> None:
        try:
            self.answer()
            ready = bool(entered(self._name.text()))
        except ValueError:
            ready = False
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(ready)


def ask_figure(parent: QWidget, figure: Any) -> dict[str, Any] | None:
    """The figure as the user wants it: raw fields, {} to take it out, None to leave it."""
    dialog = FigureDialog(parent, figure)
    answer = dialog.answer() if dialog.exec() else None
    dialog.deleteLater()
    return answer


def _number(text: str) -> int | float:
    plain = text.strip().replace("−", "-").replace(",", ".")
    number = float(plain)
    if number != number or abs(number) == float("inf"):
        raise ValueError(text)
    return int(plain) if plain.lstrip("-").isdigit() else number
