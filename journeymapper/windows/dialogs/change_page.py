"""Showing what a map would change, before it is handed on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from journeymapper.language import tr
from journeymapper.windows.dialogs.export import THEMES
from journeymapper.windows.widgets.button import push_button
from journeymapper.windows.widgets.captioned import plain_label
from journeymapper.windows.widgets.combo import Combo
from journeymapper.windows.widgets.dialog_foot import closing_row
from journeymapper.windows.widgets.dialog_size import open_as_large_as
from journeymapper.windows.widgets.sheet_view import SheetView
from journeymapper.windows.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from journeymapper.pictures.sheet import Sheet

WIDTH, HEIGHT = 1120, 900

FORMATS = ("PNG", "SVG", "PDF")


class ChangePageDialog(QDialog):
    """The page, what it is compared with, its colours; then to the clipboard or into a file.

    `redact`: it names nobody.
    """

    asked = Signal()
    """Another page is wanted: `older`, `theme` and `redact` say which."""
    file_wanted = Signal()
    """The older map is to be chosen from the disk."""
    copy_requested = Signal()
    export_requested = Signal(str)
    """Carries the suffix of the file, without the dot."""

    def __init__(self, parent: QWidget, older: Sequence[str], *, redact: bool = False) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("What this would change"))
        self.older, self.theme, self.format = Combo(), Combo(), Combo()
        for place, name in enumerate(older):
            self.older.addItem(name, place)
        self.older.addItem(tr("A map in a file..."), None)
        for key, name in THEMES:
            self.theme.addItem(tr(name), key)
        for name in FORMATS:
            self.format.addItem(name, name.lower())
        self.redact = TickBox(tr("Without owners"))
        self.redact.setChecked(redact)
        self.view = SheetView(tr("What this would change"))
        self.copy = push_button(tr("Copy as a picture"), self.copy_requested.emit)
        self.export = push_button(tr("Export..."), self._export)
        self.export.setDefault(True)
        self.older.activated.connect(self._choose)
        self.theme.activated.connect(lambda _: self.asked.emit())
        self.redact.toggled.connect(lambda _: self.asked.emit())
        self._lay_out()
        self.wait()
        open_as_large_as(self, WIDTH, HEIGHT)

    def add_older(self, name: str) -> None:
        """Offer one more map to compare with, and choose it."""
        place = self.older.count() - 1
        self.older.insertItem(place, name, place)
        self.older.setCurrentIndex(place)

    def wait(self) -> None:
        """There is no page to hand on yet."""
        for button in (self.copy, self.export):
            button.setEnabled(False)

    def show_page(self, page: Sheet) -> None:
        """Show the page; it can be handed on."""
        self.view.show_sheet(page)
        for button in (self.copy, self.export):
            button.setEnabled(True)

    def _choose(self) -> None:
        wanted = self.asked if self.older.currentData() is not None else self.file_wanted
        wanted.emit()

    def _export(self) -> None:
        self.export_requested.emit(self.format.currentData())

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        for name, field in (
            (tr("Compared with"), self.older),
            (tr("Theme"), self.theme),
            (tr("Format"), self.format),
        ):
            label = plain_label(name, "caption")
            label.setBuddy(field)
            field.setAccessibleName(name)
            top.addWidget(label)
            top.addWidget(field)
            top.addSpacing(8)
        top.addWidget(self.redact)
        top.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self.view, 1)
        column.addLayout(closing_row(self, self.export, self.copy))
