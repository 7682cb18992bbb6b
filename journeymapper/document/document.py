"""The document: one open map, what it was, and where it is kept."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from journeymapper.document.on_disk import Opened, Saved
from journeymapper.document.patch_command import PatchCommand
from journeymapper.language import tr
from journeymapper.model.journey import new_journey
from journeymapper.model.patch import Patch

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.storage.safe_write import Fingerprint

UNDO_STEPS = 1_000
NOTHING = Patch("", ())


class Document(QObject):
    """Holds the current journey; every change to it is a patch on the undo stack."""

    edited = Signal(object)
    """As `changed`, a moment before: for what keeps an edit safe, whatever it does to others."""
    changed = Signal(object)
    """An edit was done, undone or redone: the patch; an empty one: the file's order is another."""
    replaced = Signal()
    """Another map is open now."""
    file_changed = Signal()
    """The path, or whether there is something to save, is another."""

    def __init__(self, journey: Journey | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.journey = journey if journey is not None else new_journey(tr("New journey"))
        self.as_opened = self.journey
        """What the map was before the first edit."""
        self.as_saved: Journey | None = None
        """What its file holds; None while it has no file."""
        self.as_bytes: bytes | None = None
        """The bytes of its file; None while it has none."""
        self.path: Path | None = None
        self._fingerprint: Fingerprint | None = None
        self.undo_stack = QUndoStack(self)
        self.undo_stack.setUndoLimit(UNDO_STEPS)
        self.undo_stack.cleanChanged.connect(self.file_changed)

    def __del__(self) -> None:
        """Empty the history first: were Python to take apart the commands before the stack, as it
        may where both are garbage, Qt would delete them once more.
        """
        with suppress(RuntimeError, AttributeError):  # Qt has taken it with its parent already
            self.undo_stack.blockSignals(True)
            self.undo_stack.clear()

    @property
    def is_clean(self) -> bool:
        """Whether the file holds everything."""
        return self.undo_stack.isClean()

    @property
    def fingerprint(self) -> Fingerprint | None:
        """What its file was when it was read or written last; None while it has none."""
        if self._fingerprint is None and self.as_bytes is not None:
            from journeymapper.storage.safe_write import Fingerprint

            self._fingerprint = Fingerprint.of(self.as_bytes)
        return self._fingerprint

    def edit(self, patch: Patch) -> None:
        """Do an edit as one undo step; an empty patch is no step.

        Raises PatchMismatch, with nothing done, where the patch was made for another journey.
        """
        if not patch:
            return
        after = patch.apply(self.journey)
        self.undo_stack.push(PatchCommand(patch, self, after))

    def undo(self) -> None:
        """Take the last edit back; where that fails it is reported, and nothing is done."""
        self._step(self.undo_stack.index() - 1, self.undo_stack.undo)

    def redo(self) -> None:
        """Do the edit that was taken back last; where that fails, as with `undo`."""
        self._step(self.undo_stack.index(), self.undo_stack.redo)

    def replace(self, journey: Journey, *, is_unsaved_work: bool = False) -> None:
        """Hold another map that has no file yet, with no history.

        `is_unsaved_work`: before the first edit already there is something to lose.
        """
        self._replace(journey, None, None)
        if is_unsaved_work:
            self.undo_stack.resetClean()

    def open(self, path: Path) -> None:
        """Hold the map in a file; one inside a picture comes without a path to save to.

        Raises BadMap or OSError, with the open map untouched.
        """
        self.take(Opened.read(path))

    def take(self, opened: Opened) -> None:
        """Hold a map that was read."""
        if opened.path is None:
            self.replace(opened.journey)
        else:
            self._replace(opened.journey, opened.path, opened.data)

    def save(self, path: Path | None = None, *, over_changes: bool = False) -> None:
        """Write the map to its file, or to another that becomes its file.

        `over_changes`: also over what another program has made of the file since. Raises
        SaveFailed; ValueError where the map has no file yet.
        """
        self.take_saved(self.saving(path, over_changes=over_changes)())

    def saving(
        self, path: Path | None = None, *, over_changes: bool = False
    ) -> Callable[[], Saved]:
        """What `save` does to the disk, of the map as it is now; any thread may call it."""
        target = path or self.path
        if target is None:
            raise ValueError(tr("The map has no file yet. Say where to save it."))
        expected = self.fingerprint if target == self.path and not over_changes else None
        return partial(Saved.write, self.journey, target, expected)

    def take_saved(self, saved: Saved) -> None:
        """The map as it was a moment ago is in its file; what came since is not."""
        is_all = saved.journey is self.journey
        self.path, self.as_bytes, self._fingerprint = saved.path, saved.data, saved.fingerprint
        if self.journey.read_places:
            self.become(NOTHING, self.journey.written())
        self.as_saved = self.journey if is_all else saved.journey.written()
        if is_all:
            self.undo_stack.setClean()
        else:
            self.undo_stack.resetClean()
        self.file_changed.emit()

    def become(self, patch: Patch, after: Journey | None = None) -> None:
        """Be what the patch makes of the map, past the history; for undo commands only.

        Raises PatchMismatch, with nothing done.
        """
        self.journey = patch.apply(self.journey) if after is None else after
        self.edited.emit(patch)
        self.changed.emit(patch)

    def _step(self, place: int, step: Callable[[], None]) -> None:
        """Step over the command at a place, where it can be done; else map and history stay."""
        command = self.undo_stack.command(place)
        if isinstance(command, PatchCommand) and command.prepare():
            step()

    def _replace(self, journey: Journey, path: Path | None, data: bytes | None) -> None:
        self.journey, self.path, self.as_bytes = journey, path, data
        self._fingerprint = None
        self.as_opened, self.as_saved = journey, journey if path else None
        self.undo_stack.clear()
        self.replaced.emit()
        self.file_changed.emit()
