"""What looks after a running program: its errors, crashes, and whatever would end it."""

from __future__ import annotations

import os

from PySide6.QtWidgets import QApplication

from journeymapper.windows.crash_notes import CrashNotes, last_crash
from journeymapper.windows.interrupts import Interrupts
from journeymapper.windows.main_window import MainWindow
from journeymapper.windows.mishaps import Mishaps
from journeymapper.windows.old_news import tell_of_crash


class Watch:
    """Begins when the first is painted, for the rest of the program's life; last it is closed."""

    def __init__(self, application: QApplication, window: MainWindow) -> None:
        self._settings = window.settings
        self._mishaps = Mishaps()
        crashed = last_crash()
        self._notes = CrashNotes()
        self._interrupts = Interrupts(application)
        if crashed is not None:
            window.furnished.connect(lambda: tell_of_crash(window, crashed))

    def leave(self, code: int) -> None:
        """The event loop has ended; where the program is in a hurry, the process ends with it."""
        if self._interrupts.hurries:
            self._settings.save()
            self._notes.close()
            os._exit(code)  # a rule that is at work would hold the program for seconds
        self._interrupts.close()

    def close(self) -> None:
        """The windows are gone: nothing is left to look after."""
        self._notes.close()
        self._mishaps.close()
