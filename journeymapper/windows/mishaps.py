"""What happens when something goes wrong inside: the window stays, a log is kept, one is told."""

from __future__ import annotations

import logging
import sys
import threading
import time
import traceback
from contextlib import suppress
from types import CodeType, TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    QUrl,
    Signal,
    qInstallMessageHandler,
)
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from journeymapper.language import tr
from journeymapper.windows.dialogs.questions import confirm
from journeymapper.windows.keeping import is_all_safe
from journeymapper.windows.logbook import end_log, keep_log, log, log_file, log_folder

if TYPE_CHECKING:
    from collections.abc import Callable

QUIET_SECONDS = 5.0
OF_QT = {
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
"""What is kept of Qt's messages; a warning is no reason to interrupt anybody."""


class Mishaps(QObject):
    """Writes every unexpected error to the log and tells of it, at most every five seconds.

    Errors come from Python, on any thread, and from Qt. Call `close` when the window is gone.
    """

    _happened = Signal()

    def __init__(self, is_safe: Callable[[], bool] = is_all_safe) -> None:
        super().__init__()
        self._is_safe = is_safe
        self._told_at = -QUIET_SECONDS
        self._is_telling = False
        self._known: set[tuple[type, CodeType, int]] = set()
        later = Qt.ConnectionType.QueuedConnection  # the painting or closing that failed ends first
        self._happened.connect(self._tell, later)
        self._log = keep_log()
        self._before = sys.excepthook, threading.excepthook, sys.unraisablehook
        sys.excepthook = self.hook
        threading.excepthook = self._hook_of_thread
        sys.unraisablehook = self._hook_of_unraisable
        self._qt_before = qInstallMessageHandler(self.take_message)

    def close(self) -> None:
        """Let errors go where they went before."""
        qInstallMessageHandler(self._qt_before)
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before
        end_log(self._log)

    def hook(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Take an error nobody caught."""
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.exit(130)
            return
        self._write(kind, error, trace)
        sys.__excepthook__(kind, error, trace)
        self._tell_later()

    def take_message(self, kind: QtMsgType, context: QMessageLogContext, words: str) -> None:
        """Take what Qt says."""
        if sys.__stderr__ is not None:
            with suppress(OSError):  # the terminal may be gone
                print(words, file=sys.__stderr__)
        if kind in OF_QT:
            log.log(OF_QT[kind], "Qt: %s", words)
        if kind is QtMsgType.QtCriticalMsg:
            self._tell_later()

    def _write(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Log an error, in one line where it is known: a painting that fails does so often."""
        place = [*traceback.walk_tb(trace)][-1:]
        known = {(kind, frame.f_code, line) for frame, line in place}
        if known and known <= self._known:
            log.error("once more: %r", error)
        else:
            self._known |= known
            log.error("unexpected error", exc_info=(kind, error, trace))

    def _hook_of_thread(self, happened: threading.ExceptHookArgs) -> None:
        if happened.exc_value is not None and not issubclass(happened.exc_type, SystemExit):
            self.hook(happened.exc_type, happened.exc_value, happened.exc_traceback)

    def _hook_of_unraisable(self, happened: sys.UnraisableHookArgs) -> None:
        """Take an error in a place that can hand none on, as the end of an object."""
        if happened.exc_value is not None:
            self.hook(happened.exc_type, happened.exc_value, happened.exc_traceback)

    def _tell_later(self) -> None:
        if not self._is_telling and time.monotonic() - self._told_at >= QUIET_SECONDS:
            self._is_telling = True
            self._happened.emit()

    def _tell(self) -> None:
        try:
            more = " ".join((self._what_is_safe(), tr("What happened is written in {file}.")))
            words = tr("Something went wrong; your map is still open")
            if confirm(
                QApplication.activeWindow(),
                words,
                more.format(file=log_file()),
                tr("Show the log's folder"),
                tr("Close"),
                is_harmless=False,  # Enter goes back to work
            ):
                QDesktopServices.openUrl(QUrl.fromLocalFile(str(log_folder())))
        finally:
            self._is_telling = False
            self._told_at = time.monotonic()

    def _what_is_safe(self) -> str:
        if self._is_safe():
            return tr("Nothing is lost: your file or its safety copy holds every change.")
        return tr("There is no safety copy just now: save the map under another name.")
