"""The words of the map in one small dialog: segments, channels, promises, personas."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTabWidget, QVBoxLayout

from journeymapper.document.document import Document
from journeymapper.language import tr
from journeymapper.windows.dialogs.word_page import WordPage
from journeymapper.windows.forms.vocabulary_forms import WORD_FORMS
from journeymapper.windows.main_window import MainWindow
from journeymapper.windows.widgets.dialog_size import open_as_large_as


class Vocabulary(QObject):
    """Opens the dialog on the document."""

    def __init__(self, window: MainWindow, document: Document) -> None:
        super().__init__(window)
        self._window, self._document = window, document

    def ask(self) -> None:
        """Show the map's words until the user has changed what is to be changed."""
        dialog = VocabularyDialog(self._window, self._document)
        dialog.exec()
        dialog.deleteLater()


class VocabularyDialog(QDialog):
    """A page for each table; every change is an edit of its own, to be undone as any other."""

    def __init__(self, window: MainWindow, document: Document) -> None:
        super().__init__(window)
        self.setWindowTitle(tr("Words of this map"))
        self._document = document
        self.pages = {form.table: WordPage(form()) for _, form in WORD_FORMS}
        tabs = QTabWidget()
        for name, form in WORD_FORMS:
            page = self.pages[form.table]
            page.edit_requested.connect(document.edit)
            page.refused.connect(window.status.say)
            tabs.addTab(page, tr(name))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.addWidget(tabs)
        column.addWidget(buttons)
        document.changed.connect(self._follow)
        self._follow()
        open_as_large_as(self, 620, 480)

    def done(self, result: int) -> None:
        for page in self.pages.values():
            page.form.flush()
        self._document.changed.disconnect(self._follow)
        super().done(result)

    def _follow(self) -> None:
        for page in self.pages.values():
            page.show_journey(self._document.journey)
