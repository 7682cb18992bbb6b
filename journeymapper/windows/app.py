"""The program's window: bare at first, furnished once it is painted, and then filled.

What is imported up here is all that stands between the start and the first paint.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from journeymapper import system
from journeymapper.canvas.guarded import guard_overridden
from journeymapper.painting.palette import palette
from journeymapper.painting.theme import THEMES
from journeymapper.windows.main_window import MainWindow
from journeymapper.windows.scaling import scaled
from journeymapper.windows.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeymapper.document.on_disk import Opened
    from journeymapper.windows.watching import Watch

NO_SCREEN = 3
DARKNESS = 128
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
    lay_ground(application, settings)
    windows = [open_window(settings, path, plugins) for path in _wanted(settings, paths)]
    watches: list[Watch] = []
    windows[0].painted.connect(lambda: watches.append(_watch(application, windows[0])))
    code = application.exec()
    for each in watches:
        each.leave(code)
    windows.clear()
    for each in watches:
        each.close()
    return code


def lay_ground(application: QApplication, settings: Settings) -> None:
    """Give bare windows the colour of the theme; and no method that Qt finds may raise into it."""
    guard_overridden()
    application.setStyle("fusion")
    # Not asked as `appearance` does: Qt's namespace alone takes as long as the rest up to here.
    is_dark = application.palette().window().color().lightness() < DARKNESS
    chosen = THEMES.get(settings.text("theme"))
    application.setPalette(palette(chosen or THEMES["dark" if is_dark else "light"]))


def dress(application: QApplication, settings: Settings) -> None:
    """Give the program its name, style, language, typeface and theme."""
    prepare(application, settings)
    wear(settings)


def prepare(application: QApplication, settings: Settings) -> None:
    """Give the program what its parts need when they are made, all but the theme."""
    from journeymapper.canvas.told import tell_screen_readers
    from journeymapper.painting.fonts import load_fonts
    from journeymapper.windows.speaking import SYSTEM, speak_in_windows

    application.setApplicationName("journeymapper")
    application.setApplicationDisplayName("JourneyMapper")
    application.setDesktopFileName("journeymapper")
    application.setStyle("fusion")
    if not application.property(DRESSED):
        application.setProperty(DRESSED, True)
        guard_overridden()
        tell_screen_readers()
    speak_in_windows(application, settings.text("language", SYSTEM))
    load_fonts()


def wear(settings: Settings) -> None:
    """Wear the chosen theme, and the system's when that changes."""
    from journeymapper.windows.appearance import appearance

    appearance().choose(settings.text("theme", "system"))
    appearance().follow_system()


def open_window(settings: Settings, path: Path | None, plugins: bool = True) -> MainWindow:
    """A window that shows at once; what is in it follows its first paint, and then the editor."""
    window = MainWindow(settings, furnished=False)
    mover = _Mover(window, path, plugins)
    window.installEventFilter(mover)
    window.show_fitting()
    return window


class _Mover(QObject):
    """Waits for the window's first paint and furnishes it; after the next, moves the editor in."""

    def __init__(self, window: MainWindow, path: Path | None, plugins: bool) -> None:
        super().__init__(window)
        self._window, self._path, self._plugins = window, path, plugins
        self._is_first = path is None and window.settings.is_first_start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            follows = self._furnish if watched is self._window else self._move_in
            QTimer.singleShot(0, self._window, follows)
        return False

    def _furnish(self) -> None:
        window = self._window
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        if self._path is None:
            window.painted.emit()
        else:
            from journeymapper.document.collecting import collect_here

            collect_here()  # and not again and again while all that a map needs is made
        is_new = not application.property(DRESSED)
        if is_new:
            prepare(application, window.settings)
        window.lay_out()
        if is_new:
            wear(window.settings)  # all at once takes Qt less than each as it is made
        if self._path is not None and (opened := self._shown(self._path)):
            from journeymapper.windows.piecemeal import Piecemeal

            Piecemeal(window, self._around(opened))
            return
        window.furnish()
        window.show_start(self._path is None and not self._is_first)
        (window.start or window.canvas).installEventFilter(self)

    def _shown(self, path: Path) -> Opened | None:
        """Show the map in a file before all else; None where it is not for that."""
        from journeymapper.windows.map_first import show_map

        opened = None
        try:
            opened = show_map(self._window, path)
        except Exception:  # the editor opens it as any other, and tells
            sys.excepthook(*sys.exc_info())
        if opened is None:
            self._window.painted.emit()
        return opened

    def _around(self, opened: Opened) -> Iterator[None]:
        """What follows a map that is shown: the rest of it, all round it, the editor."""
        from journeymapper.document.collecting import much_came
        from journeymapper.windows.piecemeal import loading

        yield from self._window.canvas.lay_out_the_rest()
        much_came()
        yield
        self._window.painted.emit()
        yield from loading("journeymapper.windows.furnishing")
        yield from self._window.furnishing()
        for name in ("forms.other_forms", "editor"):
            yield from loading(f"journeymapper.windows.{name}")
        self._window.inspector.prepare("")
        yield
        yield from self._moving_in(opened)

    def _move_in(self) -> None:
        for _ in self._moving_in():
            pass

    def _moving_in(self, opened: Opened | None = None) -> Iterator[None]:
        from journeymapper.windows.editor import Editor  # loads records and graphs

        editor = Editor(self._window, self._plugins)
        yield
        if self._is_first:
            editor.start.welcome()
        elif self._path is not None and not editor.open(self._path, opened):
            editor.start.show()
        editor.recovering.offer_unsaved()


def _watch(application: QApplication, window: MainWindow) -> Watch:
    from journeymapper.canvas.motion import allow_motion
    from journeymapper.windows.watching import Watch

    allow_motion(window.settings.flag("motion"))
    return Watch(application, window)


def _wanted(settings: Settings, paths: list[str]) -> list[Path | None]:
    """The files to open: those named, else the last one that is still there, else none."""
    if paths:
        return [Path(path) for path in paths]
    last = next((path for path in settings.recent_files() if path.is_file()), None)
    return [last]
