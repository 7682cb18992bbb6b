"""What the canvas shows: the document's journey, or what it would be after a preview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeymapper.layout.arrange import layout
from journeymapper.layout.grid import Grid

if TYPE_CHECKING:
    from journeymapper.document.document import Document
    from journeymapper.layout.geometry import Layout
    from journeymapper.model.journey import Journey
    from journeymapper.model.patch import Patch


class Shown:
    """The journey on the canvas with its layout; a preview changes it but never the document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.refresh()

    def refresh(self, preview: Patch | None = None) -> None:
        """Show the document as it is now, or with a patch it does not have."""
        journey = self._document.journey
        self.journey: Journey = journey if preview is None else preview.apply(journey)
        before = getattr(self, "layout", None)
        self.layout: Layout = layout(self.journey, before)
        self._grid: Grid | None = None

    @property
    def grid(self) -> Grid:
        """What lies where."""
        if self._grid is None:
            self._grid = Grid(self.layout)
        return self._grid
