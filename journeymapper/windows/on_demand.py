"""Parts of the editor that are made when somebody asks for them first.

Until then there is nothing for them to follow: no dialog is open, no bar is shown.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from journeymapper.canvas.canvas import Canvas
    from journeymapper.canvas.selection import Selection
    from journeymapper.document.document import Document
    from journeymapper.windows.change_desk import ChangeDesk
    from journeymapper.windows.comparing import Comparing
    from journeymapper.windows.earlier import Earlier
    from journeymapper.windows.exporting import Exporting
    from journeymapper.windows.files import Files
    from journeymapper.windows.find.desk import Find
    from journeymapper.windows.finding_desk import FindingDesk
    from journeymapper.windows.importing.discovering import Discovering
    from journeymapper.windows.importing.importing import Importing
    from journeymapper.windows.importing.surveying import Surveying
    from journeymapper.windows.lens_and_filter import LensAndFilter
    from journeymapper.windows.main_window import MainWindow
    from journeymapper.windows.notes_desk import NotesDesk
    from journeymapper.windows.palette.desk import Palette
    from journeymapper.windows.to_be import ToBe
    from journeymapper.windows.vocabulary import Vocabulary
    from journeymapper.windows.workshop.snapshot_desk import SnapshotDesk


class OnDemand(QObject):
    """The verbs of rarely used menus, each with what it loads."""

    window: MainWindow
    canvas: Canvas
    document: Document
    selection: Selection
    files: Files
    desk: FindingDesk
    filtering: LensAndFilter
    notes: NotesDesk
    comparing: Comparing
    snapshots: SnapshotDesk

    @cached_property
    def earlier(self) -> Earlier:
        """The versions kept of the file."""
        from journeymapper.windows.earlier import Earlier

        return Earlier(self.window, self.document, self.files)

    @cached_property
    def exporting(self) -> Exporting:
        """Pictures, slides and reports."""
        from journeymapper.windows.exporting import Exporting

        return Exporting(
            self.window, self.document, self.files, self.filtering, self.desk, self.selection
        )

    @cached_property
    def importing(self) -> Importing:
        """Tables that are pasted or opened."""
        from journeymapper.windows.importing.importing import Importing

        return Importing(self.window, self.document, self.canvas, self.files)

    @cached_property
    def discovering(self) -> Discovering:
        """Maps made of event logs."""
        from journeymapper.windows.importing.discovering import Discovering

        return Discovering(self.window, self.files)

    @cached_property
    def surveying(self) -> Surveying:
        """Answers of customers put onto the map."""
        from journeymapper.windows.importing.surveying import Surveying

        return Surveying(self.window, self.document, self.files)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The words of the map."""
        from journeymapper.windows.vocabulary import Vocabulary

        made = Vocabulary(self.window, self.document)
        made.cards_wanted.connect(self._show_cards)
        self.files.flush_requested.connect(made.flush)
        return made

    @cached_property
    def to_be(self) -> ToBe:
        """The map of how it shall be."""
        from journeymapper.windows.to_be import ToBe

        return ToBe(self.document, self.files, self.comparing, self.snapshots)

    @cached_property
    def change(self) -> ChangeDesk:
        """The page of what this would change."""
        from journeymapper.windows.change_desk import ChangeDesk

        return ChangeDesk(
            self.window, self.document, self.files, self.comparing, self.snapshots, self.desk
        )

    @cached_property
    def find(self) -> Find:
        """The bar that finds and replaces words."""
        from journeymapper.windows.find.desk import Find

        return Find(self.window, self.document, self.canvas, self.selection, self.notes)

    @cached_property
    def palette(self) -> Palette:
        """Every action and place under a few letters."""
        from journeymapper.windows.palette.desk import Palette

        show_only = self.filtering.toggle
        return Palette(self.window, self.document, self.selection, self._visit, show_only)

    def has_made(self, name: str) -> bool:
        """Whether somebody has asked for a part."""
        return name in vars(self)

    def _visit(self, key: tuple[str, str]) -> None:
        raise NotImplementedError

    def _show_cards(self, keys: list[tuple[str, str]]) -> None:
        raise NotImplementedError
