"""Nothing that was done in any window is lost, whatever happens to the program next."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from journeymapper.canvas.guarded import attempt
from journeymapper.windows.main_window import MainWindow


def open_windows() -> list[MainWindow]:
    """The windows with maps."""
    windows = QApplication.topLevelWidgets()
    return [window for window in windows if isinstance(window, MainWindow)]


def is_all_safe() -> bool:
    """Whether files and safety copies hold every edit of every window, on the disk, just now."""
    return all(window.tenant.is_safe() for window in open_windows() if window.tenant)


def keep_all() -> None:
    """Bring everything that was done in any window to the disk; what is half typed counts, too."""
    for window in open_windows():
        if window.tenant:
            attempt(window.tenant.keep)  # the other windows have work, too
