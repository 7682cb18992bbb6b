"""The head of the preview: over each column a choice of what it holds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from journeymapper.exchange.table.fields import FIELDS, LEAVE_OUT, NOTED
from journeymapper.language import tr
from journeymapper.windows.widgets.combo import Combo

HEIGHT, FIELD_HEIGHT, GAP = 42, 30, 4
NARROWEST, WIDEST = 148, 260
ROWS_SHOWN = 16


class ColumnHeader(QHeaderView):
    """Combo boxes that stay over their columns; `picked(column, field)` when one is chosen."""

    picked = Signal(int, str)

    def __init__(self, names: Sequence[str], parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setMinimumSectionSize(NARROWEST)
        self.setSectionsClickable(False)
        self.combos = [self._combo(at, name) for at, name in enumerate(names)]
        self.sectionResized.connect(self._place)

    def choose(self, fields: Sequence[str]) -> None:
        """Show what each column holds."""
        for combo, field in zip(self.combos, fields, strict=True):
            combo.setCurrentIndex(combo.findData(field))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), HEIGHT)

    def setOffset(self, offset: int) -> None:
        super().setOffset(offset)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and watched in self.combos:
            self._bring_in_sight(self.combos.index(watched))
        if event.type() == QEvent.Type.Wheel:
            event.ignore()  # it scrolls the table, and changes nothing on its way
            return True
        return False

    def _combo(self, at: int, name: str) -> Combo:
        combo = Combo(self.viewport())
        for field in FIELDS:
            combo.addItem(tr(field.label), field.key)
        combo.insertSeparator(combo.count())
        combo.addItem(tr("To the description"), NOTED)
        combo.addItem(tr("Leave out"), LEAVE_OUT)
        combo.setMaxVisibleItems(ROWS_SHOWN)
        combo.setAccessibleName(tr("Column {n}, {name}").format(n=at + 1, name=name))
        combo.installEventFilter(self)
        combo.activated.connect(lambda _: self.picked.emit(at, combo.currentData()))
        return combo

    def _place(self, *_: object) -> None:
        for at, combo in enumerate(self.combos):
            left = self.sectionViewportPosition(at)
            top = (HEIGHT - FIELD_HEIGHT) // 2
            combo.setGeometry(left + GAP, top, self.sectionSize(at) - 2 * GAP, FIELD_HEIGHT)

    def _bring_in_sight(self, at: int) -> None:
        table = self.parentWidget()
        if isinstance(table, QAbstractItemView):
            table.scrollTo(table.model().index(table.indexAt(QPoint(1, 1)).row(), at))
