"""Telling, without a question in the way, that the open map's file is another one or gone."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from journeymapper.document.document import Document
from journeymapper.document.file_guard import FileGuard, FileState
from journeymapper.language import tr
from journeymapper.windows.files import Files
from journeymapper.windows.main_window import MainWindow
from journeymapper.windows.panels.news_strip import NewsStrip


class Guarding(QObject):
    """Looks again whenever one comes back to the window."""

    def __init__(self, window: MainWindow, document: Document, files: Files) -> None:
        super().__init__(window)
        self._document, self._files = document, files
        self.guard = FileGuard(document, self)
        self.news = NewsStrip(tr("News of the file"))
        window.middle.addWidget(self.news)
        self.guard.turned.connect(self._tell)
        self.news.mend_requested.connect(self._mend)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.applicationStateChanged.connect(self._look_again)

    def close(self) -> None:
        """Look no more."""
        self.guard.close()

    def _look_again(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self.guard.look()

    def _tell(self) -> None:
        state, name = self.guard.state, self._files.name()
        if state is FileState.SAME:
            self.news.hide()
        elif state is FileState.CHANGED:
            words = tr("Another program has changed “{name}”.").format(name=name)
            self.news.say(words, tr("Load it"), tr("Keep my map"))
        else:
            words = tr("“{name}” is no longer there. Your map is still open.").format(name=name)
            self.news.say(words, tr("Save it again"), tr("Not now"))

    def _mend(self) -> None:
        """Load what the file is now, or write it again where it was."""
        path = self._document.path
        if path is None:
            return
        if self.guard.state is FileState.CHANGED:
            self._files.open(path)
        else:
            self._files.save_again()
