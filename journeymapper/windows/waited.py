"""Waiting for what may take seconds, with the window alive and a button that calls it off."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, TimeoutError
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QProgressDialog, QWidget

from journeymapper.document.collecting import collect_here
from journeymapper.language import tr
from journeymapper.windows.widgets.captioned import plain_label

T = TypeVar("T")

SLOW = (".xlsx", ".drawio")
"""Files that a process of its own reads."""
AT_ONCE, LOOK_EVERY_MS = 0.08, 40
"""Seconds in which no dialog is shown, and how often is looked for an answer after them."""


LARGE = 100_000
"""Bytes of a file from which reading it may take long enough to be noticed."""


def read_waiting(parent: QWidget, path: Path, read: Callable[[], T]) -> T | None:
    """What reading a file gives; None where it took long and was called off."""
    if path.suffix.lower() not in SLOW and _size(path) < LARGE:
        return read()
    return waited(parent, tr("Reading {file}").format(file=path.name), read)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:  # reading it will tell
        return 0


def waited(parent: QWidget, words: str, work: Callable[[], T]) -> T | None:
    """What the work gives, done off the UI thread; None where it was called off.

    Raises what the work raises.
    """
    collect_here()
    worker = ThreadPoolExecutor(1, thread_name_prefix="waited")
    answer = worker.submit(work)
    worker.shutdown(wait=False)
    try:
        return answer.result(AT_ONCE)
    except TimeoutError:
        if answer.done():
            raise
    return answer.result() if _watched(parent, words, answer) else None


def _watched(parent: QWidget, words: str, answer: Future[T]) -> bool:
    """Whether the answer came, and was not called off, while a dialog says what is done."""
    dialog = QProgressDialog("", tr("Cancel"), 0, 0, parent)
    dialog.setLabel(plain_label(words))
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    loop, look = QEventLoop(), QTimer(dialog)
    look.timeout.connect(lambda: loop.quit() if answer.done() else None)
    look.start(LOOK_EVERY_MS)
    dialog.canceled.connect(loop.quit)
    dialog.show()
    loop.exec()
    called_off = dialog.wasCanceled()
    look.stop()
    dialog.hide()
    dialog.deleteLater()
    return not called_off
