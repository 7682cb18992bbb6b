"""Bringing tables in: pasted ones into the open map, those of a file into a map of their own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from journeymapper.canvas.canvas import Canvas
from journeymapper.document.document import Document
from journeymapper.exchange.table.grid import Grid
from journeymapper.formats import cells_of, readable
from journeymapper.language import tr
from journeymapper.model.clean import entered
from journeymapper.model.edits.clipboard import paste
from journeymapper.model.journey import Journey, new_journey
from journeymapper.model.patch import Patch
from journeymapper.storage.problems import BadMap
from journeymapper.windows.dialogs.bad_map import tell_bad_map
from journeymapper.windows.file_filters import filters
from journeymapper.windows.files import Files
from journeymapper.windows.importing.words import told_result
from journeymapper.windows.main_window import MainWindow
from journeymapper.windows.waited import read_waiting
from journeymapper.windows.which_file import ask_which

if TYPE_CHECKING:
    from journeymapper.windows.importing.dialog import Goal


class Importing(QObject):
    """Shows the preview of a table, and adds what it gives."""

    def __init__(
        self, window: MainWindow, document: Document, canvas: Canvas, files: Files
    ) -> None:
        super().__init__(window)
        self._window, self._document, self._canvas, self._files = window, document, canvas, files

    def add(self, grid: Grid) -> None:
        """Add a table's rows to the open map, once the user has said what its columns mean."""
        goal = (self._canvas.stage, self._canvas.touchpoint)
        patch = self._ask(grid, tr("Paste a table"), self._document.journey, goal)
        if patch is not None:
            self._canvas.add(patch)
            self._tell(patch)
        self._canvas.setFocus()

    def ask_file(self) -> None:
        """Ask for a file of another format, and make a map of it."""
        offered = filters([each for each in readable() if not each.is_own])
        if path := ask_which(self._window, tr("Import a table, a list or a diagram"), offered):
            self._files.open(path)

    def open(self, path: Path) -> bool:
        """Make a new map of a file's table or lines; gives whether there is one now."""
        journey = new_journey(entered(path.stem) or tr("New journey"))
        label = tr("Import {file}").format(file=path.name)
        try:
            found = read_waiting(self._window.waiting, path, lambda: cells_of(path))
        except BadMap as bad:
            tell_bad_map(self._window, path.name, [str(problem) for problem in bad.problems])
            return False
        if found is None:
            return False
        if isinstance(found, Grid):
            from journeymapper.windows.importing.dialog import NOWHERE

            patch = self._ask(found, label, journey, NOWHERE)
        else:
            patch = Patch(label, paste(journey, found).changes)
        if patch is None or not self._files.may_leave():
            return False
        if not patch:
            words = tr("There is nothing to read in it. Take a file with a table or lines.")
            tell_bad_map(self._window, path.name, [words])
            return False
        self._document.replace(journey)
        self._document.edit(patch)
        self._canvas.fit()
        self._tell(patch)
        return True

    def _ask(self, grid: Grid, title: str, journey: Journey, goal: Goal) -> Patch | None:
        from journeymapper.windows.importing.dialog import ImportDialog

        dialog = ImportDialog(self._window, grid, journey, goal)
        dialog.setWindowTitle(title)
        patch = Patch(title, dialog.patch.changes) if dialog.exec() else None
        dialog.deleteLater()
        return patch

    def _tell(self, patch: Patch) -> None:
        self._window.status.say(tr("Added {what}").format(what=told_result(patch)))
