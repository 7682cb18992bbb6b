"""What happens when something goes wrong inside: the window stays, a log is kept, one is told."""

from __future__ import annotations

import logging
import sys
import time
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from platformdirs import user_log_path
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication

from journeymapper.language import tr
from journeymapper.windows.dialogs.questions import tell

QUIET_SECONDS = 5.0
LOG_BYTES = 1_000_000

log = logging.getLogger("journeymapper")


def catch_mishaps() -> None:
    """Write every unexpected error to the log and tell of it, at most every five seconds."""
    sys.excepthook = Mishaps().hook


def log_file() -> Path:
    """Where the log is."""
    return user_log_path("journeymapper", appauthor=False) / "window.log"


class Mishaps:
    """Writes the log and shows the dialog."""

    def __init__(self) -> None:
        self._told_at = -QUIET_SECONDS
        self._is_telling = False

    def hook(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Take an error nobody caught."""
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.exit(130)
            return
        _write(kind, error, trace)
        sys.__excepthook__(kind, error, trace)
        if not self._is_telling and time.monotonic() - self._told_at >= QUIET_SECONDS:
            self._is_telling = True
            QTimer.singleShot(0, self._tell)  # the painting or closing that failed ends first

    def _tell(self) -> None:
        words = tr("Something went wrong; your map is still open")
        more = tr("Save it under another name to be safe. What happened is written in {file}.")
        try:
            tell(QApplication.activeWindow(), words, more.format(file=log_file()))
        finally:
            self._is_telling = False
            self._told_at = time.monotonic()


def _write(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    try:
        if not log.handlers:
            log_file().parent.mkdir(parents=True, exist_ok=True)
            handler = RotatingFileHandler(
                log_file(), maxBytes=LOG_BYTES, backupCount=2, encoding="utf-8", delay=True
            )
            handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
            log.addHandler(handler)
            log.propagate = False
        log.error("unexpected error", exc_info=(kind, error, trace))
    except OSError:
        pass  # a full disk must not hide the error itself
