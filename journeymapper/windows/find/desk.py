"""Finding words in the map and replacing them: what keys, menu and bar ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF
from PySide6.QtWidgets import QApplication, QLineEdit

from journeymapper.language import tr
from journeymapper.model.clean import cleaned
from journeymapper.model.edits.replacing import replace_text
from journeymapper.model.search import Place, Sought, places
from journeymapper.windows.find.bar import FindBar
from journeymapper.windows.find.excerpt import excerpt

if TYPE_CHECKING:
    from journeymapper.canvas.canvas import Canvas
    from journeymapper.canvas.selection import Selection
    from journeymapper.document.document import Document
    from journeymapper.windows.main_window import MainWindow
    from journeymapper.windows.notes_desk import NotesDesk


class Find(QObject):
    """The words looked for, where they stand, and which of these places is in hand."""

    def __init__(
        self,
        window: MainWindow,
        document: Document,
        canvas: Canvas,
        selection: Selection,
        notes: NotesDesk,
    ) -> None:
        super().__init__(window)
        self._window, self._document = window, document
        self._canvas, self._selection, self._notes = canvas, selection, notes
        self._places: tuple[Place, ...] = ()
        self._at: int | None = None
        self.bar = FindBar(canvas)
        self.bar.hide()
        self.bar.sought.connect(self._seek)
        self.bar.stepped.connect(self._step)
        self.bar.replace_requested.connect(self.replace)
        self.bar.replace_all_requested.connect(self.replace_all)
        self.bar.closed.connect(self.close)
        document.changed.connect(self._follow)
        document.replaced.connect(self._follow)

    @property
    def place(self) -> Place | None:
        """Where the words in hand stand."""
        return None if self._at is None else self._places[self._at]

    def open(self) -> None:
        """Ask for words to find."""
        self._open(replacing=False)

    def open_replace(self) -> None:
        """Ask for words to find, and for others in their place."""
        self._open(replacing=True)

    def next(self) -> None:
        """Go to the next place; without words, ask for them."""
        self._step(1) if self.bar.words.text() else self.open()

    def previous(self) -> None:
        """Go to the place before; without words, ask for them."""
        self._step(-1) if self.bar.words.text() else self.open()

    def replace(self) -> None:
        """Put the other words in the place in hand, and go to the next one."""
        self._window.inspector.flush()
        if self.place is None:
            self._step(1)
            return
        at, place, by = self._at or 0, self.place, str(cleaned(self.bar.by.text()))
        past = (place.key, place.field, place.item, place.start + len(by))
        self._document.edit(replace_text(self._document.journey, [place], by))
        if place in self._places:
            self._refuse(1)
            return
        again = sum(
            (each.key, each.field, each.item) == past[:3] and place.start <= each.start < past[3]
            for each in self._places
        )  # the new words may hold the old ones
        self._go(at + again)

    def replace_all(self) -> None:
        """Put the other words in all places, as one step that can be undone."""
        self._window.inspector.flush()
        there = len(self._places)
        patch = replace_text(self._document.journey, self._places, self.bar.by.text())
        left = sum((each.table, each.key) not in patch.touched for each in self._places)
        self._document.edit(patch)
        if left:
            self._refuse(left)
        elif patch:
            words = tr("Replaced: {n}. Ctrl+Z takes it back.")
            self._window.status.say(words.format(n=there))

    def close(self) -> None:
        """Put the bar away; what was found last stays selected."""
        self.bar.hide()
        self._canvas.set_look(found=frozenset())
        self._canvas.setFocus()

    def _open(self, *, replacing: bool) -> None:
        focused = QApplication.focusWidget()
        if isinstance(focused, QLineEdit) and focused.hasSelectedText():
            self.bar.words.setText(focused.selectedText())
        self._canvas.finish_typing()
        self._window.dock.fill.setChecked(False)
        self.bar.ask(replacing)
        self._seek()

    def _seek(self) -> None:
        """Look for the words as they are typed now; stay with the record in hand if it has them."""
        self._look()
        keys = [(each.table, each.key) for each in self._places]
        current = self._selection.current
        self._go(keys.index(current) if current in keys else 0)

    def _follow(self, *_: object) -> None:
        if not self.bar.isHidden():
            self._look()
            if self._at is not None:
                self._at = min(self._at, len(self._places) - 1) if self._places else None
            self._tell()

    def _look(self) -> None:
        sought = Sought(self.bar.words.text(), self.bar.case.isChecked())
        self._places = places(self._document.journey, sought)
        marked = () if self.bar.isHidden() else self._places
        self._canvas.set_look(found=frozenset(each.key for each in marked))

    def _step(self, by: int) -> None:
        if self.bar.isHidden():
            self._look()
        if self._places:
            start = self._at if self._at is not None else (-1 if by > 0 else 0)
            self._go(start + by)

    def _go(self, at: int) -> None:
        """Take a place in hand, round and round, and bring it in sight."""
        if not self._places:
            self._at = None
            self._tell()
            return
        self._at = at % len(self._places)
        place = self._places[self._at]
        if place.table == "notes":
            self._notes.show_note(place.key)
        else:
            covered = None if self.bar.isHidden() else QRectF(self.bar.geometry())
            self._canvas.go_to([(place.table, place.key)], covered)
        self._tell()

    def _tell(self) -> None:
        place = self.place
        where = excerpt(self._document.journey, place) if place else ""
        self.bar.say(0 if self._at is None else self._at + 1, len(self._places), where)

    def _refuse(self, left: int) -> None:
        words = tr("Not replaced: {n}. A title needs words, and not too many.")
        self._window.status.say(words.format(n=left))
