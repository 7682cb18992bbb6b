"""What went wrong in an earlier run of the program, told at the start in a line with its place."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from journeymapper.language import tr
from journeymapper.windows.main_window import MainWindow
from journeymapper.windows.panels.news_strip import NewsStrip


def tell_of_crash(window: MainWindow, notes: Path) -> None:
    """Say that the program crashed, and where its notes lie."""
    words = tr("JourneyMapper crashed the last time. What it was doing is written in {file}.")
    _tell(window, words, notes)


def tell_of_bad_journal(window: MainWindow, journal: Path) -> None:
    """Say that a safety copy is of no use, and where it lies."""
    words = tr("A safety copy of unsaved changes cannot be read. It is kept in {file}.")
    _tell(window, words, journal)


def _tell(window: MainWindow, words: str, file: Path) -> None:
    def show_folder() -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(file.parent)))
        strip.hide()

    strip = NewsStrip(tr("News of an earlier time"))
    strip.mend_requested.connect(show_folder)
    window.add_strip(strip)
    strip.say(words.format(file=file), tr("Show the folder"), tr("Close"))
