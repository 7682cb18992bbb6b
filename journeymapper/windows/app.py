"""The program's window: shown first, filled once it is painted."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from journeymapper import system
from journeymapper.canvas.guarded import guard_overridden
from journeymapper.canvas.motion import allow_motion
from journeymapper.canvas.told import tell_screen_readers
from journeymapper.painting.fonts import load_fonts
from journeymapper.windows.appearance import appearance
from journeymapper.windows.crash_notes import CrashNotes, last_crash
from journeymapper.windows.focus_ring import ring_focus
from journeymapper.windows.interrupts import Interrupts
from journeymapper.windows.main_window import MainWindow
from journeymapper.windows.mishaps import Mishaps
from journeymapper.windows.old_news import tell_of_crash
from journeymapper.windows.scaling import scaled
from journeymapper.windows.settings import Settings
from journeymapper.windows.speaking import SYSTEM, speak_in_windows

NO_SCREEN = 3
DRESSED = "dressed"
"""The property of a program that has been dressed before, as in tests."""


def main(paths: list[str], plugins: bool = True) -> int:
    """Open the window, one for each file; gives the exit code.

    3 where no window can be shown: the reason is said on standard error. `plugins`: with the rules
    of installed packages.
    """
    if why := system.obstacle():
        print(why, file=sys.stderr)  # noqa: T201
        return NO_SCREEN
    settings = Settings()
    with scaled(settings.number("window_size", 100)):
        application = QApplication.instance() or QApplication([sys.argv[0]])
    assert isinstance(application, QApplication)
    dress(application, settings)
    allow_motion(settings.flag("motion"))
    mishaps = Mishaps()
    crashed = last_crash()
    notes = CrashNotes()
    interrupts = Interrupts(application)
    windows = [open_window(settings, path, plugins) for path in _wanted(settings, paths)]
    if crashed is not None:
        tell_of_crash(windows[0], crashed)
    code = application.exec()
    if interrupts.hurries:
        settings.save()
        notes.close()
        os._exit(code)  # a rule that is at work would hold the program for seconds
    interrupts.close()
    windows.clear()
    notes.close()
    mishaps.close()
    return code


def dress(application: QApplication, settings: Settings) -> None:
    """Give the program its name, style, language, typeface and theme."""
    application.setApplicationName("journeymapper")
    application.setApplicationDisplayName("JourneyMapper")
    application.setDesktopFileName("journeymapper")
    application.setStyle("fusion")
    if not application.property(DRESSED):
        application.setProperty(DRESSED, True)
        guard_overridden()
        tell_screen_readers()
        ring_focus(application)
    speak_in_windows(application, settings.text("language", SYSTEM))
    load_fonts()
    appearance().choose(settings.text("theme", "system"))
    appearance().follow_system()


def open_window(settings: Settings, path: Path | None, plugins: bool = True) -> MainWindow:
    """A window that shows at once; the editor moves in after its first paint."""
    window = MainWindow(settings)
    is_first = path is None and settings.is_first_start()
    window.show_start(path is None and not is_first)
    mover = _Mover(window, path, plugins, is_first)
    (window.start or window.canvas).installEventFilter(mover)
    window.keep_to_screen()
    window.show()
    return window


class _Mover(QObject):
    """Waits for the canvas's first paint, then moves the editor in."""

    def __init__(
        self, window: MainWindow, path: Path | None, plugins: bool, is_first: bool
    ) -> None:
        super().__init__(window)
        self._window, self._path, self._plugins = window, path, plugins
        self._is_first = is_first

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._window, self._move_in)
        return False

    def _move_in(self) -> None:
        from journeymapper.windows.editor import Editor  # loads records and graphs

        editor = Editor(self._window, self._plugins)
        if self._is_first:
            editor.start.welcome()
        elif self._path is not None and not editor.open(self._path):
            editor.start.show()
        editor.recovering.offer_unsaved()


def _wanted(settings: Settings, paths: list[str]) -> list[Path | None]:
    """The files to open: those named, else the last one that is still there, else none."""
    if paths:
        return [Path(path) for path in paths]
    last = next((path for path in settings.recent_files() if path.is_file()), None)
    return [last]
