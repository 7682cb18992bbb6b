"""Snapshots at work: the map kept under a name now, compared or restored later."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from journeymapper.document.document import Document
from journeymapper.document.snapshot_place import SnapshotPlace
from journeymapper.language import in_quotes, tr, tr_many
from journeymapper.model.edits.restoring import restore
from journeymapper.storage.safe_write import SaveFailed
from journeymapper.storage.snapshots import (
    Snapshot,
    delete,
    rename,
    take,
)
from journeymapper.windows.comparing import Comparing
from journeymapper.windows.dialogs.bad_map import read_or_tell
from journeymapper.windows.dialogs.questions import confirm, tell
from journeymapper.windows.main_window import MainWindow
from journeymapper.windows.workshop.snapshot_list import SnapshotList
from journeymapper.windows.workshop.snapshot_name import SnapshotName, SnapshotRename

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey


class SnapshotDesk(QObject):
    """Takes, lists, compares, restores and deletes; `changed` when there are others.

    While the map has no file they lie in a folder that goes with it; saved, it takes them along.
    """

    changed = Signal()

    def __init__(self, window: MainWindow, document: Document, comparing: Comparing) -> None:
        super().__init__(window)
        self._window, self._document, self._comparing = window, document, comparing
        self._place = SnapshotPlace()
        self.snapshots: tuple[Snapshot, ...] = ()
        document.replaced.connect(self._follow_map)
        document.file_changed.connect(self._follow_file)
        self._follow_map()

    def ask_name(self) -> None:
        """Ask for a name, and keep the map as it is now under it."""
        self._window.inspector.flush()
        count = len(self.snapshots) + 1
        dialog = SnapshotName(self._window, tr("Snapshot {n}").format(n=count))
        if dialog.exec():
            self.take(dialog.name())
        dialog.deleteLater()

    def take(self, name: str) -> None:
        """Keep the map as it is now."""
        if self.keep(name, self._document.journey):
            self._window.status.say(tr("Snapshot “{name}” taken").format(name=name))

    def keep(self, name: str, journey: Journey) -> bool:
        """Keep a map among the snapshots of the open one; whether that worked."""
        try:
            take(self._place.folder, name, journey)
        except (SaveFailed, OSError) as failed:
            tell(self._window, tr("The snapshot is not taken"), str(failed))
            return False
        self._look()
        return True

    def ask_compare(self) -> None:
        """Show the snapshots: two are compared, one is renamed, restored or deleted."""
        dialog = SnapshotList(self._window, self.snapshots)
        dialog.delete_requested.connect(lambda chosen: self._ask_delete(dialog, chosen))
        dialog.rename_requested.connect(lambda chosen: self._ask_rename(dialog, chosen))
        dialog.restore_requested.connect(lambda chosen: self._restore(dialog, chosen))
        if dialog.exec():
            self.compare(*dialog.chosen())
        dialog.deleteLater()

    def compare(self, older: Snapshot, newer: Snapshot | None = None) -> None:
        """Compare the map as it is now with a snapshot, or two snapshots."""
        old, new = self._read(older), None
        if old is None or (newer is not None and (new := self._read(newer)) is None):
            return
        self._window.menus.map_needed.emit()
        self._comparing.start(
            old, in_quotes(older.name), new, in_quotes(newer.name) if newer is not None else ""
        )

    def restore(self, snapshot: Snapshot) -> bool:
        """Let the map become what it was then, as one step; whether it could be read."""
        self._window.inspector.flush()
        was = self._read(snapshot)
        if was is not None:
            self._document.edit(restore(self._document.journey, was, tr("Restore snapshot")))
            words = tr("The map is as in “{name}”; Ctrl+Z takes that back")
            self._window.status.say(words.format(name=snapshot.name))
        return was is not None

    def rename(self, snapshot: Snapshot, name: str) -> None:
        """Give a snapshot another name."""
        try:
            rename(snapshot, name)
        except SaveFailed as failed:
            tell(self._window, tr("The snapshot keeps its name"), str(failed))
        self._look()

    def side_by_side(self, on: bool) -> None:
        """Show two maps side by side: those compared, else the map and how it was before.

        That is the snapshot taken last, else the map as it was opened.
        """
        if on and self._comparing.page is None:
            if self.snapshots:
                self.compare(self.snapshots[-1])
            else:
                self._comparing.with_opened()
        self._comparing.show_sides(on)

    def delete(self, snapshot: Snapshot) -> None:
        """Take a snapshot away for good."""
        try:
            delete(snapshot)
        except OSError as error:
            why = error.strerror or str(error)
            tell(self._window, tr("The snapshot is not deleted"), why)
        self._look()

    def _read(self, snapshot: Snapshot) -> Journey | None:
        """The map in it; a bad one is told."""
        return read_or_tell(self._window, snapshot.name, snapshot.read)

    def _ask_delete(self, dialog: SnapshotList, chosen: Sequence[Snapshot]) -> None:
        names = ", ".join(in_quotes(each.name) for each in chosen)
        words = tr_many(
            "Delete the snapshot {names}?",
            "Delete {n} snapshots: {names}?",
            len(chosen),
            names=names,
        )
        more = tr("That is for good.")
        if confirm(dialog, words, more, tr("Delete"), tr("Cancel"), is_harmless=False):
            for each in chosen:
                self.delete(each)
            dialog.show_snapshots(self.snapshots)

    def _ask_rename(self, dialog: SnapshotList, snapshot: Snapshot) -> None:
        asked = SnapshotRename(dialog, snapshot.name)
        if asked.exec():
            self.rename(snapshot, asked.name())
            dialog.show_snapshots(self.snapshots)
        asked.deleteLater()

    def _restore(self, dialog: SnapshotList, snapshot: Snapshot) -> None:
        if self.restore(snapshot):
            dialog.reject()

    def close(self) -> None:
        """Take away what belongs to a map without a file."""
        self._place.turn_to(None)

    def _follow_map(self) -> None:
        self._place.turn_to(self._document.path)
        self._look()

    def _follow_file(self) -> None:
        """A map that gets a file, or another one, takes its snapshots along."""
        path = self._document.path
        if path is None or path == self._place.path:
            return
        try:
            self._place.move_to(path)
        except OSError as error:
            why = error.strerror or str(error)
            tell(self._window, tr("The snapshots stay with the map before"), why)
        self._look()

    def _look(self) -> None:
        self.snapshots = self._place.snapshots()
        self.changed.emit()
