"""What ends the program from outside: the work is brought to the disk first, and nobody is asked.

Ctrl+C in the terminal, a terminal that closes, `kill`, and the end of the session. What no file
holds stays in its safety copy, and is offered at the next start.
"""

from __future__ import annotations

import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtWidgets import QApplication

from journeymapper.windows.keeping import keep_all, open_windows

SIGNALS = [
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
]


class Interrupts(QObject):
    """Ends the program on a signal, and keeps the work when the session may end.

    Python's handlers do not run while Qt waits for events; a byte on a socket wakes it. The byte
    says which signal it was, and is read between two events, never within an edit.
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self.hurries = False
        """Whether the program is to be gone at once: all is kept, and nobody waits for more."""
        self._read, self._write = socket.socketpair()
        self._read.setblocking(False)
        self._write.setblocking(False)
        self._notifier = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._end)
        self._before = [signal.signal(each, lambda *_: None) for each in SIGNALS]
        self._fd_before = signal.set_wakeup_fd(self._write.fileno())
        application.commitDataRequest.connect(lambda _: self.expect_the_end())

    def close(self) -> None:
        """Let the signals do what they did before."""
        signal.set_wakeup_fd(self._fd_before)
        for each, handler in zip(SIGNALS, self._before, strict=True):
            signal.signal(each, handler)
        self._notifier.setEnabled(False)
        self._read.close()
        self._write.close()

    def expect_the_end(self) -> None:
        """The session may end now: keep everything, and let the windows go without a question."""
        self.hurries = True
        keep_all()
        for window in open_windows():
            window.expect_the_end()

    def _end(self) -> None:
        numbers = [each for each in self._read.recv(64) if each in SIGNALS]
        if numbers:
            self.hurries = True
            keep_all()
            self._application.exit(128 + numbers[0])
