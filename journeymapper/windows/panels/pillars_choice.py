"""The chooser of what the pillars are told apart by: nothing, stages, segments, channels."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from journeymapper.language import tr
from journeymapper.windows.widgets.choice_button import ChoiceButton
from journeymapper.windows.widgets.rounded import round_off


class PillarsChoice(ChoiceButton):
    """`table` is the chosen table of records, "" for the whole journey."""

    changed = Signal()

    def __init__(self) -> None:
        menu = QMenu()
        round_off(menu)
        super().__init__("columns-3", "", menu)
        self.table = ""
        self._menu = menu  # a button does not own its menu
        self.setAccessibleName(tr("Pillars by"))
        group = QActionGroup(self)
        for table, name in (
            ("", tr("Whole journey")),
            ("stages", tr("By stage")),
            ("segments", tr("By segment")),
            ("channels", tr("By channel")),
        ):
            action = QAction(name, group)
            action.setCheckable(True)
            action.setChecked(not table)
            action.setData(table)
            menu.addAction(action)
        group.triggered.connect(self._choose)
        self.say(tr("Whole journey"))

    def _choose(self, action: QAction) -> None:
        self.table = str(action.data())
        self.say(action.text())
        self.adjustSize()
        self.changed.emit()
