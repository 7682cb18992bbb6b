"""Ctrl+C in the terminal and an ending session close the window as its own button would."""

from __future__ import annotations

import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtWidgets import QApplication

SIGNALS = [signal.SIGINT, signal.SIGTERM]


class Interrupts(QObject):
    """Ends the program on SIGINT and SIGTERM.

    Python's handlers do not run while Qt waits for events; a byte on a socket wakes it.
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._read, self._write = socket.socketpair()
        self._read.setblocking(False)
        self._write.setblocking(False)
        self._notifier = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._drain)
        self._before = [signal.signal(each, self._end) for each in SIGNALS]
        self._fd_before = signal.set_wakeup_fd(self._write.fileno())

    def close(self) -> None:
        """Let the signals do what they did before."""
        signal.set_wakeup_fd(self._fd_before)
        for each, handler in zip(SIGNALS, self._before, strict=True):
            signal.signal(each, handler)
        self._notifier.setEnabled(False)
        self._read.close()
        self._write.close()

    def _drain(self) -> None:
        self._read.recv(64)  # and Python runs the handler now

    def _end(self, number: int, frame: FrameType | None) -> None:
        self._application.exit(128 + number)
