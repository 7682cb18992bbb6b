"""Asking how a round of dot voting goes: dots for each person, and how many people there are."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QWidget,
)

from journeymapper.language import tr
from journeymapper.windows.widgets.captioned import wrapped_label
from journeymapper.windows.widgets.combo import Combo
from journeymapper.windows.widgets.dialog_column import DialogColumn
from journeymapper.windows.widgets.dialog_foot import DialogFoot
from journeymapper.windows.workshop.round import Round

MOST_EACH, MOST_PEOPLE, WIDTH = 10, 40, 400
ANY = 0
"""People: nobody knows how many."""


class VoteStart(QDialog):
    """Two numbers, and what they make."""

    def __init__(self, parent: QWidget, suggested: Round) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Vote with dots"))
        more = wrapped_label(
            tr(
                "One after the other clicks on what matters most. Nobody sees what the others "
                "chose before you show it."
            ),
            "why",
        )
        self.each = _choice(tr("Dots a person"), range(1, MOST_EACH + 1), suggested.each)
        self.people = _choice(tr("People"), range(2, MOST_PEOPLE + 1), suggested.people or ANY)
        self.people.insertItem(0, tr("As many as come"), ANY)
        if suggested.people is None:
            self.people.setCurrentIndex(0)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        for field in (self.each, self.people):
            form.addRow(field.accessibleName(), field)
        column = DialogColumn(self, more, spacing=12)
        column.addLayout(form)
        column.addWidget(DialogFoot(self, tr("Start")))
        self.setMinimumWidth(WIDTH)

    def round(self) -> Round:
        """The round as it is to be."""
        return Round(self.each.currentData(), self.people.currentData() or None)


def _choice(name: str, numbers: range, chosen: int) -> Combo:
    combo = Combo()
    combo.setAccessibleName(name)
    combo.setMaxVisibleItems(12)
    for number in numbers:
        combo.addItem(str(number), number)
    combo.setCurrentIndex(max(combo.findData(chosen), 0))
    return combo
