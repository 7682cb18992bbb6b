"""The table as it was pasted, below the choices of what its columns hold."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QTableView

from journeymapper.exchange.table.grid import Grid
from journeymapper.exchange.table.guess import Mapping
from journeymapper.language import tr
from journeymapper.painting.fonts import font
from journeymapper.painting.text import text_width
from journeymapper.windows.importing.column_header import NARROWEST, WIDEST, ColumnHeader
from journeymapper.windows.importing.grid_model import GridModel

ROW_HEIGHT, SAMPLE, PADDING = 28, 40, 40


class TableView(QTableView):
    """Shows all rows, with their numbers; nothing in it can be changed."""

    def __init__(self, grid: Grid, mapping: Mapping) -> None:
        super().__init__()
        names = grid.rows[0] if grid.rows else ()
        self._model = GridModel(grid, mapping)
        self.setModel(self._model)
        self.header = ColumnHeader(names, self)
        self.setHorizontalHeader(self.header)
        self.setObjectName("preview")
        self.setFont(font(13))
        self.setAccessibleName(tr("The table"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        rows = self.verticalHeader()
        rows.setDefaultSectionSize(ROW_HEIGHT)
        rows.setSectionResizeMode(rows.ResizeMode.Fixed)
        for at in range(grid.width):
            widest = max(text_width(" ".join(row[at].split()), 13) for row in grid.rows[:SAMPLE])
            self.setColumnWidth(at, round(min(max(widest + PADDING, NARROWEST), WIDEST)))

    def show_mapping(self, mapping: Mapping) -> None:
        """Show what the columns hold."""
        self._model.show(mapping)
        self.header.choose(mapping.fields)
