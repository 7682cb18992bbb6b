"""Saved views: the ways to look at a map, each brought back by its name or key.

They are kept in the settings by the map's path, in memory while it has none, never in the map.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence

from journeymapper.canvas.canvas import Canvas
from journeymapper.document.document import Document
from journeymapper.language import tr
from journeymapper.layout.geometry import Point
from journeymapper.layout.showing import LANE_CHOICES, LaneChoice, Showing, text_rows
from journeymapper.windows.filtering import CardFilter
from journeymapper.windows.lens_and_filter import LensAndFilter
from journeymapper.windows.main_window import MainWindow
from journeymapper.windows.rows import Rows
from journeymapper.windows.saved_view import SavedView, from_text, to_text

SETTING, WITH_KEYS = "saved_views", 9


class SavedViews(QObject):
    """Names what is looked at now, and brings back what was; `changed` when the list is another."""

    changed = Signal()

    def __init__(
        self,
        window: MainWindow,
        document: Document,
        canvas: Canvas,
        filtering: LensAndFilter,
        rows: Rows,
    ) -> None:
        super().__init__(window)
        self._window, self._document, self._canvas = window, document, canvas
        self._filtering, self._rows = filtering, rows
        self.views: tuple[SavedView, ...] = ()
        self._path = ""
        document.replaced.connect(self._open_book)
        document.file_changed.connect(self._follow_file)
        self._open_book()

    def ask_name(self) -> None:
        """Ask for a name, and save what is looked at now under it."""
        from journeymapper.windows.dialogs.view_name import ViewName

        dialog = ViewName(self._window, self._suggested(), [each.name for each in self.views])
        if dialog.exec():
            self.save(dialog.name())
        dialog.deleteLater()

    def save(self, name: str) -> None:
        """Save what is looked at now, in the place of a view that has this name."""
        made, names = self._as_it_is(name), [each.name for each in self.views]
        if name in names:
            self._keep(tuple(made if each.name == name else each for each in self.views))
        else:
            self._keep((*self.views, made))
        self._window.status.say(tr("View “{name}” saved").format(name=name))

    def edit(self) -> None:
        """Let views be renamed, ordered and deleted."""
        from journeymapper.windows.dialogs.view_list import ViewList

        dialog = ViewList(self._window, self.views)
        if dialog.exec():
            self._keep(dialog.views())
        dialog.deleteLater()

    def show_view(self, view: SavedView) -> None:
        """Look at the map as this view does; what the map no longer has is left out."""
        self._window.menus.map_needed.emit()
        lanes: LaneChoice = next((each for each in LANE_CHOICES if each == view.lanes), "used")
        self._rows.show_rows(Showing(lanes, text_rows(" ".join(view.rows)), view.rows_above))
        self._filtering.show_view(view.lens, CardFilter(view.wanted, view.text))
        self._canvas.look_from(Point(view.x, view.y), view.level)
        self._canvas.setFocus()
        self._window.status.say(tr("View “{name}”").format(name=view.name))

    def _as_it_is(self, name: str) -> SavedView:
        shown, sight = self._rows.showing, self._canvas.view
        return SavedView(
            name,
            self._filtering.lens.field,
            self._filtering.filter.wanted,
            self._filtering.filter.text.strip(),
            shown.lanes,
            shown.texts,
            shown.texts_above,
            sight.scroll.x,
            sight.scroll.y,
            sight.level,
        )

    def _suggested(self) -> str:
        """A name that says what is coloured and shown."""
        words = [tr(self._filtering.lens.label)]
        words += [
            entry.text() for entry in self._window.legend.entries.values() if entry.isChecked()
        ]
        words += [text] if (text := self._filtering.filter.text.strip()) else []
        return ", ".join(words)

    def _open_book(self) -> None:
        self._path = self._path_now()
        book = from_text(self._window.settings.text(SETTING))
        self.views = book.get(self._path, ()) if self._path else ()
        self._offer()

    def _follow_file(self) -> None:
        """A map that gets a file, or another one, takes its views along."""
        if self._path_now() not in ("", self._path):
            self._path = self._path_now()
            self._keep(self.views)

    def _path_now(self) -> str:
        return str(self._document.path.resolve()) if self._document.path else ""

    def _keep(self, views: tuple[SavedView, ...]) -> None:
        self.views = views
        if self._path:
            book = from_text(self._window.settings.text(SETTING))
            book.pop(self._path, None)  # it goes to the end
            self._window.settings.remember(SETTING, to_text({**book, self._path: views}))
        self._offer()

    def _offer(self) -> None:
        menu = self._window.menus.submenus["saved_views"]
        menu.clear()
        for number, view in enumerate(self.views, 1):
            action = QAction(view.name.replace("&", "&&"), menu)
            if number <= WITH_KEYS:
                action.setShortcut(QKeySequence(f"Ctrl+{number}"))
            action.triggered.connect(lambda _=False, view=view: self.show_view(view))
            menu.addAction(action)
        if not self.views:
            menu.addAction(tr("No view saved yet")).setEnabled(False)
        self.changed.emit()
