"""The words of the map in one dialog: personas, segments, channels, promises."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTabWidget, QVBoxLayout

from journeymapper.document.document import Document
from journeymapper.language import tr
from journeymapper.windows.dialogs.word_page import WordPage
from journeymapper.windows.forms.vocabulary_forms import WORD_FORMS
from journeymapper.windows.main_window import MainWindow
from journeymapper.windows.widgets.dialog_foot import CloseFoot
from journeymapper.windows.widgets.dialog_size import open_as_large_as
from journeymapper.windows.widgets.reading_order import focus_first, step_round

SHARED = ("undo", "redo")
"""Actions whose keys work in the dialog, too."""


class Vocabulary(QObject):
    """Opens the dialog on the document; `cards_wanted` carries (table, key) pairs to be shown."""

    cards_wanted = Signal(object)

    def __init__(self, window: MainWindow, document: Document) -> None:
        super().__init__(window)
        self._window, self._document = window, document
        self._dialog: VocabularyDialog | None = None

    def flush(self) -> None:
        """Put what is being typed in the dialog into the map, as before saving."""
        if self._dialog is not None:
            self._dialog.flush()

    def ask(self, table: str, key: str = "") -> None:
        """Show a table of the map's words, one of them in hand, until all is changed."""
        self._dialog = dialog = VocabularyDialog(self._window, self._document)
        dialog.show_table(table, key)
        dialog.exec()
        self._dialog = None
        if dialog.cards:
            self.cards_wanted.emit([("touchpoints", each) for each in dialog.cards])
        dialog.deleteLater()


class VocabularyDialog(QDialog):
    """A page for each table; every change is an edit of its own, to be undone as any other.

    `cards` holds the touchpoints the user asked to see, once it is closed.
    """

    def __init__(self, window: MainWindow, document: Document) -> None:
        super().__init__(window)
        self._document = document
        self.cards: tuple[str, ...] = ()
        self.pages = {form.table: WordPage(form()) for _, form in WORD_FORMS}
        self.tabs = QTabWidget()
        for name, form in WORD_FORMS:
            page = self.pages[form.table]
            page.edit_requested.connect(document.edit)
            page.refused.connect(window.status.say)
            page.cards_wanted.connect(self._leave_for)
            page.form.word_asked.connect(self.show_table)
            self.tabs.addTab(page, tr(name))
        self.tabs.currentChanged.connect(self._say_table)
        self.addActions([window.menus.actions[name] for name in SHARED])
        buttons = CloseFoot(self)
        self.close_button = buttons.button(QDialogButtonBox.StandardButton.Close)
        self.close_button.setText(tr("Close"))
        self.close_button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.addWidget(self.tabs)
        column.addWidget(buttons)
        document.changed.connect(self._follow)
        self._follow()
        self._say_table()
        open_as_large_as(self, 900, 740)

    def show_table(self, table: str, key: str = "") -> None:
        """Bring a table to the front; the word of this key in hand, its name ready to be typed."""
        page = self.pages[table]
        self.tabs.setCurrentWidget(page)
        page.take_focus()
        if key:
            page.list.take(key)
            focus_first(page.form)

    def focusNextPrevChild(self, forward: bool) -> bool:
        page = self.tabs.currentWidget()
        assert isinstance(page, WordPage)
        return step_round([self.tabs.tabBar(), *page.parts(), self.close_button], forward=forward)

    def flush(self) -> None:
        """Put what is being typed into the map."""
        for page in self.pages.values():
            page.form.flush()

    def done(self, result: int) -> None:
        self.flush()
        self._document.changed.disconnect(self._follow)
        super().done(result)

    def _leave_for(self, cards: tuple[str, ...]) -> None:
        self.cards = cards
        self.accept()

    def _say_table(self) -> None:
        name = self.tabs.tabText(self.tabs.currentIndex())
        self.setWindowTitle(tr("{words} of this map").format(words=name))

    def _follow(self) -> None:
        for page in self.pages.values():
            page.show_journey(self._document.journey)
