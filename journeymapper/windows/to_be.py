"""The map as it is to be: a copy with the same ids, compared with the map as it is."""

from __future__ import annotations

from PySide6.QtCore import QObject

from journeymapper.document.document import Document
from journeymapper.language import tr
from journeymapper.model.edits.header import set_header
from journeymapper.windows.comparing import Comparing
from journeymapper.windows.files import Files
from journeymapper.windows.workshop.snapshot_desk import SnapshotDesk


class ToBe(QObject):
    """Begins the to-be of the open map, in a file of its own."""

    def __init__(
        self, document: Document, files: Files, comparing: Comparing, snapshots: SnapshotDesk
    ) -> None:
        super().__init__(document)
        self._document, self._files = document, files
        self._comparing, self._snapshots = comparing, snapshots

    def make(self) -> None:
        """Go on with a copy that has no file yet; what it changes is told from now on.

        The map as it is goes along as a snapshot, so that it can be told later, too.
        """
        if not self._files.may_leave():
            return
        as_it_is = self._document.journey
        to_be = set_header(as_it_is, state="to_be").apply(as_it_is)
        self._document.replace(to_be)
        self._snapshots.keep(tr("As it is"), as_it_is)
        self._comparing.start(as_it_is, tr("the map it was copied from"))
