"""An event log, opened as the map that customers really walked."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from journeymapper.exchange.carried import Reading
from journeymapper.exchange.refused import Refused
from journeymapper.language import tr
from journeymapper.windows.dialogs.bad_map import tell_bad_map
from journeymapper.windows.files import Files
from journeymapper.windows.main_window import MainWindow
from journeymapper.windows.waiting import LARGE_BYTES, CalledOff
from journeymapper.windows.which_file import ask_which

SUFFIXES = ("csv", "csv.gz", "tsv", "tsv.gz", "parquet", "xes", "xes.gz")


class Discovering(QObject):
    """Reads a log off the UI thread, and makes a new map of it."""

    def __init__(self, window: MainWindow, files: Files) -> None:
        super().__init__(window)
        self._window, self._files = window, files

    def ask_file(self) -> None:
        """Ask for an event log, and make a new map of it."""
        ends = " ".join(f"*.{suffix}" for suffix in SUFFIXES)
        offered = tr("Event logs ({suffixes})").format(suffixes=ends)
        if path := ask_which(self._window, tr("Choose an event log"), offered):
            self.open(path)

    def open(self, path: Path) -> bool:
        """Make a new map of a log; gives whether there is one now."""
        words = tr("Reading {file}").format(file=path.name)
        try:
            reading = self._window.waiting.wait(partial(_read, path), LARGE_BYTES, words)
        except CalledOff:
            return False
        except Refused as refused:
            tell_bad_map(self._window, path.name, [str(refused)])
            return False
        except OSError as error:
            tell_bad_map(self._window, path.name, [error.strerror or str(error)])
            return False
        return self._files.take(reading, path)


def _read(path: Path) -> Reading:
    from journeymapper.exchange.log.discover import discover

    return discover(str(path))
