"""Asking where a picture is to be written."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from journeymapper.formats import exported, named
from journeymapper.language import tr
from journeymapper.windows.file_filters import filter_of
from journeymapper.windows.settings import Settings


def ask_where(parent: QWidget, settings: Settings, suffix: str, stem: str) -> Path | None:
    """The file to write, of this suffix; None where the user gave up."""
    dialog = QFileDialog(parent, tr("Export to"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    format = named(f".{suffix}", exported())
    dialog.setNameFilter(filter_of(format) if format else f"{suffix.upper()} (*.{suffix})")
    dialog.setDefaultSuffix(suffix)
    dialog.setDirectory(settings.text("folder", str(Path.home())))
    dialog.selectFile(f"{stem}.{suffix}")
    path = Path(dialog.selectedFiles()[0]) if dialog.exec() else None
    dialog.deleteLater()
    return path
