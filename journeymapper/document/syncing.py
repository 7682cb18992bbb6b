"""What is written is brought down to the disk within a second, on a thread of its own."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from journeymapper.log import log_of

if TYPE_CHECKING:
    from journeymapper.storage.journal import Journal


PAUSE_SECONDS = 0.5


class Syncing:
    """Syncs a journal a moment after it was written; call `close` at the end."""

    def __init__(self) -> None:
        self._wanted = threading.Condition()
        self._journal: Journal | None = None
        self._thread: threading.Thread | None = None
        self._ending = threading.Event()

    def soon(self, journal: Journal) -> None:
        """Something was written to this journal; what is due of another is in this one, too."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="syncing", daemon=True)
            self._thread.start()
        with self._wanted:
            self._journal = journal
            self._wanted.notify()

    def close(self) -> None:
        """Stop, and wait for what is being done."""
        self._ending.set()
        with self._wanted:
            self._wanted.notify()
        if self._thread is not None:
            self._thread.join()

    def _run(self) -> None:
        while not self._ending.is_set():
            with self._wanted:
                self._wanted.wait_for(lambda: self._journal is not None or self._ending.is_set())
            self._ending.wait(PAUSE_SECONDS)  # more is written meanwhile, as one types
            with self._wanted:
                journal, self._journal = self._journal, None
            if journal is None:
                continue
            try:
                journal.sync()
            except Exception as error:  # the thread lives on: the next edit may be luckier
                log_of(__name__).warning("the journal could not be synced: %s", error)
