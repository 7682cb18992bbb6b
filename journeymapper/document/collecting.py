"""Garbage is collected on the UI thread alone.

Python collects cycles on whichever thread makes an object just then; Qt's widgets among them must
die on the UI thread, or the program dies with them.

To look through all that a large map holds takes longer than a frame. So what is still there after
a look is set aside, and looked through again once there is half as much more of it.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QObject, QTimer

TICK_MS = 500
SO_MANY = (700, 10, 50)
"""For each generation: how many objects, or collections of the younger one, before it is done."""
MUCH_MORE = 1.5


def collect_here() -> None:
    """From now on collect on this thread, which is Qt's, and on no other."""
    application = QCoreApplication.instance()
    if application is not None and _collector() is None:
        Collector(application)


@contextmanager
def much_comes() -> Iterator[None]:
    """Collect all there may be, then nothing while much that stays comes, to be set aside."""
    collector = _collector()
    if collector is not None:
        collector.make_room()
        collector.rest()
    try:
        yield
    finally:
        if collector is not None:
            collector.set_aside()


def much_goes() -> None:
    """Much that was set aside goes now, as with a window: look through all at the next turn."""
    gc.unfreeze()


class Collector(QObject):
    """Looks from time to time whether there is enough to collect."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._looked_through = 0
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self.collect)
        self._tick.start()

    def collect(self) -> None:
        """Collect the oldest generation whose turn it is."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > SO_MANY[generation]:
                if generation == 2:
                    self._collect_all()
                else:
                    gc.collect(generation)
                return

    def look_through(self) -> None:
        """Collect all there is."""
        gc.unfreeze()
        gc.collect()
        gc.freeze()
        self._looked_through = gc.get_freeze_count()

    def make_room(self) -> None:
        """Collect all there is; the first time nothing was thrown away yet, only loaded."""
        if self._looked_through:
            self.look_through()

    def rest(self) -> None:
        """Collect nothing until `set_aside`."""
        self._tick.stop()

    def set_aside(self) -> None:
        """Take all that is there now for what stays."""
        gc.freeze()
        self._looked_through = gc.get_freeze_count()
        self._tick.start()

    def _collect_all(self) -> None:
        """Collect all that is not set aside; that, too, where it has become much more or less."""
        aside = gc.get_freeze_count()
        if not self._looked_through / MUCH_MORE <= aside <= self._looked_through * MUCH_MORE:
            self.look_through()
        else:
            gc.collect()
            gc.freeze()


def _collector() -> Collector | None:
    application = QCoreApplication.instance()
    return application.findChild(Collector) if application is not None else None
