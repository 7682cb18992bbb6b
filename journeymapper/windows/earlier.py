"""Going back to the map as it was saved earlier."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from journeymapper.document.document import Document
from journeymapper.language import marked, tr
from journeymapper.model.edits.restoring import restore
from journeymapper.model.journey import Journey
from journeymapper.storage.backups import versions
from journeymapper.windows.files import Files
from journeymapper.windows.main_window import MainWindow

if TYPE_CHECKING:
    from journeymapper.windows.dialogs.earlier_versions import EarlierVersions

STEP = marked("Restore an earlier version")


class Earlier(QObject):
    """Offers the backups of the open map, and brings one back."""

    def __init__(self, window: MainWindow, document: Document, files: Files) -> None:
        super().__init__(window)
        self._window, self._document, self._files = window, document, files

    def ask(self) -> None:
        """Ask which version it is to be, and whether in the place of the map or as a copy."""
        self._files.flush_requested.emit()
        dialog = self.dialog()
        if dialog.exec() and (chosen := dialog.chosen()) is not None:
            if dialog.is_copy_wanted:
                self.open_copy(chosen)
            else:
                self.restore(chosen)
        dialog.deleteLater()

    def dialog(self) -> EarlierVersions:
        """The dialog on the versions there are."""
        from journeymapper.windows.dialogs.earlier_versions import EarlierVersions

        path = self._document.path
        found = versions(path) if path else ()
        return EarlierVersions(self._window, found, self._document.journey)

    def restore(self, journey: Journey) -> None:
        """Make the map that version, in one step that can be undone."""
        self._document.edit(restore(self._document.journey, journey, STEP))
        self._window.status.say(tr("The earlier version is back: undo brings the map of now"))

    def open_copy(self, journey: Journey) -> None:
        """Open that version as a map that has no file yet."""
        if self._files.may_leave():
            self._document.replace(journey)
