"""Garbage is collected on the UI thread alone.

Python collects cycles on whichever thread makes an object just then; Qt's widgets among them must
die on the UI thread, or the program dies with them.

To look through all that a large map holds takes longer than a frame. So what is still there after
a look is set aside, and looked through again once there is half as much more of it. What is made
anew with every edit of such a map, as its findings are, is set aside without a look: it goes of its
own accord when the next of it comes.
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
MANY_NEW = 20_000
"""So many new objects are looked at within a few milliseconds."""
NOW_AND_THEN = 20
"""After so many times that new ones were set aside all that is aside is counted."""


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
        self._unseen = 0
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self.collect)
        self._tick.start()

    def collect(self) -> None:
        """Collect the oldest generation whose turn it is, unless too much is new."""
        if gc.get_count()[0] > MANY_NEW:
            self._set_aside_unseen()
            return
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
        self._looked_through, self._unseen = gc.get_freeze_count(), 0

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

    def _set_aside_unseen(self) -> None:
        gc.freeze()
        self._unseen += 1
        if self._unseen >= NOW_AND_THEN:
            self._unseen = 0
            if self._has_changed():
                self.look_through()

    def _collect_all(self) -> None:
        """Collect all that is not set aside; that, too, where it has become much more or less."""
        if self._has_changed():
            self.look_through()
        else:
            gc.collect()
            gc.freeze()

    def _has_changed(self) -> bool:
        """Whether much more is aside, or much less, than was looked through last."""
        aside = gc.get_freeze_count()
        return not self._looked_through / MUCH_MORE <= aside <= self._looked_through * MUCH_MORE


def _collector() -> Collector | None:
    application = QCoreApplication.instance()
    return application.findChild(Collector) if application is not None else None
