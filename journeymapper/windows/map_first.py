"""The map first: painted in its final place while all round it is still bare."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, Qt, QTimer

from journeymapper.canvas.selection import Selection
from journeymapper.document.document import Document
from journeymapper.document.on_disk import Opened
from journeymapper.storage.problems import BadMap
from journeymapper.windows.as_remembered import see_as_remembered, showing, stages_at_first

if TYPE_CHECKING:
    from pathlib import Path

    from journeymapper.windows.main_window import MainWindow

SUFFIX = ".journey"
MOST_BYTES = 5_000_000
"""A larger file is read in a window that is alive, with a button that calls it off."""
PATIENCE_MS = 2_000
"""A window that lies behind others is never painted."""


def show_map(window: MainWindow, path: Path) -> Opened | None:
    """Show the map in a file on the bare window's canvas; gives what was read once it is painted.

    None, and nothing shown, where it is not for this: a file of another format, a very large one,
    or a bad one, of which somebody else has to tell. Keys and clicks meanwhile count afterwards.
    Of a large map only what is in sight is laid out by then.
    """
    opened = _read(path)
    if opened is None:
        return None
    canvas, document = window.canvas, Document(parent=window)
    document.take(opened)
    shows, first = showing(window.settings), stages_at_first(window)
    canvas.show_document(document, Selection(window), shows, first)
    see_as_remembered(canvas, window.settings)
    loop = QEventLoop()
    canvas.completed.connect(loop.quit, Qt.ConnectionType.QueuedConnection)
    QTimer.singleShot(PATIENCE_MS, loop.quit)
    loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    canvas.completed.disconnect(loop.quit)
    return opened


def _read(path: Path) -> Opened | None:
    try:
        if path.suffix.lower() != SUFFIX or path.stat().st_size > MOST_BYTES:
            return None
        return Opened.read(path)
    except (BadMap, OSError):
        return None
    finally:
        gc.freeze()  # or Python would look through all of it before it is painted
