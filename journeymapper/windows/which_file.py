"""Asking which file is to be read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from journeymapper.windows.main_window import MainWindow


def ask_which(window: MainWindow, title: str, filters: str) -> Path | None:
    """A file of one of Qt's filters; None where the user gave up."""
    folder = window.settings.text("folder", str(Path.home()))
    path, _ = QFileDialog.getOpenFileName(window, title, folder, filters)
    return Path(path) if path else None
