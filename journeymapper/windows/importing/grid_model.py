"""The cells of a table as Qt's views show them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from journeymapper.exchange.table.fields import LEAVE_OUT
from journeymapper.exchange.table.grid import Grid
from journeymapper.exchange.table.guess import Mapping
from journeymapper.windows.appearance import colour

Role = Qt.ItemDataRole
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class GridModel(QAbstractTableModel):
    """Shows a grid; the row of names is bold, and columns that are left out are pale."""

    def __init__(self, grid: Grid, mapping: Mapping) -> None:
        super().__init__()
        self._grid, self._mapping = grid, mapping

    def show(self, mapping: Mapping) -> None:
        """Show the cells as this mapping takes them."""
        self._mapping = mapping
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._grid.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else self._grid.width

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        cell = self._grid.rows[index.row()][index.column()]
        is_name = index.row() == 0 and self._mapping.has_header
        if role == Role.DisplayRole:
            return " ".join(cell.split())[:200]
        if role == Role.FontRole and is_name:
            bold = QFont()
            bold.setWeight(QFont.Weight.DemiBold)
            return bold
        if role == Role.ForegroundRole:
            left_out = self._mapping.fields[index.column()] == LEAVE_OUT
            return colour("edge2" if left_out else "ink")
        return None
