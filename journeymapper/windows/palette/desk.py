"""Opening the palette, doing what is chosen in it, and remembering that for the next time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from journeymapper.language import in_quotes, tr_many
from journeymapper.model.titles import title_of
from journeymapper.windows.palette.entry import Entry, Group
from journeymapper.windows.palette.offers import Key, action_entries, filter_entries, map_entries
from journeymapper.windows.palette.popup import PalettePopup
from journeymapper.windows.palette.rows import PaletteRows

if TYPE_CHECKING:
    from journeymapper.canvas.selection import Selection
    from journeymapper.document.document import Document
    from journeymapper.windows.main_window import MainWindow

REMEMBERED, MOST_REMEMBERED = "palette", 5
LONGEST_TITLE = 60


class Palette(QObject):
    """The palette's verb: `open`.

    `visit` shows a record on the map, `show_only` the cards with a value of a dimension.
    """

    def __init__(
        self,
        window: MainWindow,
        document: Document,
        selection: Selection,
        visit: Callable[[Key], object],
        show_only: Callable[[str, str], object],
    ) -> None:
        super().__init__(window)
        self._window, self._document, self._selection = window, document, selection
        self._visit, self._show_only = visit, show_only
        self._before: QWidget | None = None
        self.popup: PalettePopup | None = None

    def open(self) -> None:
        """Offer every action, stage and touchpoint under a few typed letters."""
        if self.popup is not None:
            return
        self._before = QApplication.focusWidget()
        journey = self._document.journey
        entries = [
            *action_entries(self._window.menus, self._selected()),
            *filter_entries(journey, self._show_only),
            *map_entries(journey, self._visit),
        ]
        rows = PaletteRows(entries, self._recent(), self)
        popup = self.popup = PalettePopup(self._window, rows)
        popup.chosen.connect(self._do)
        popup.closed.connect(self._leave)
        self._document.replaced.connect(popup.leave)
        popup.open()

    def _do(self, entry: Entry) -> None:
        if entry.group is Group.ACTION:
            names = [entry.name, *(each for each in self._recent() if each != entry.name)]
            self._window.settings.remember(REMEMBERED, "\n".join(names[:MOST_REMEMBERED]))
        if entry.on_canvas:
            self._window.canvas.setFocus()
        entry.run()

    def _leave(self) -> None:
        self.popup = None
        (self._before or self._window.canvas).setFocus()

    def _recent(self) -> list[str]:
        remembered = self._window.settings.text(REMEMBERED)
        return [name for name in remembered.split("\n") if name]

    def _selected(self) -> str:
        """What an action would act on, as a title names it; "" for nothing."""
        keys = self._selection.keys
        if len(keys) > 1:
            return tr_many("{n} selected", "{n} selected", len(keys))
        if not keys:
            return ""
        title = " ".join(title_of(self._document.journey, *keys[0]).split())
        if len(title) > LONGEST_TITLE:
            title = f"{title[: LONGEST_TITLE - 1].rstrip()}…"
        return in_quotes(title)
