"""Garbage is collected on the UI thread alone.

Python collects cycles on whichever thread makes an object just then; Qt's widgets among them must
die on the UI thread, or the program dies with them.

To look through all that a large map holds takes longer than a frame. So what is still there after
a look is set aside, and looked through again once there is half as much more of it. What is made
anew with every edit of such a map, as its findings are, is set aside without a look: it goes of its
own accord when the next of it comes. A look through all there is waits until nobody does anything.
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
MANY_NEW = 10_000
"""So many new objects are looked at within a few milliseconds."""
NOW_AND_THEN = 20
"""After so many times that new ones were set aside all that is aside is counted."""
QUIET, PATIENCE, BEFORE_LONG = 4, 1_200, 20
"""After so many ticks with hardly anything new nobody is doing anything; so many are waited, and
so many where it is known that much went."""


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


def much_came() -> None:
    """Set aside without a look what has come since the start: the program, and its first map."""
    collect_here()
    if (collector := _collector()) is not None:
        collector.set_aside()


def much_goes() -> None:
    """Much that was set aside goes now, as with a window: look through all before long."""
    gc.unfreeze()
    if (collector := _collector()) is not None:
        collector.expect()


class Collector(QObject):
    """Looks from time to time whether there is enough to collect."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._looked_through = 0
        self._unseen = self._quiet = self._waited = 0
        self._is_due = False  # a look through all there is
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self.collect)
        self._tick.start()

    def collect(self) -> None:
        """Collect the oldest generation whose turn it is; where that is much, set it aside."""
        self._quiet = self._quiet + 1 if gc.get_count()[0] <= SO_MANY[0] else 0
        self._waited += self._is_due
        if self._is_due and (self._quiet >= QUIET or self._waited >= PATIENCE):
            self.look_through()
            return
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > SO_MANY[generation]:
                self._collect(generation)
                return

    def _collect(self, generation: int) -> None:
        if _held_up_to(generation) > MANY_NEW:
            self._set_aside_unseen()
            return
        gc.collect(generation)
        if generation == 2:
            gc.freeze()
            self._is_due = self._has_changed()

    def expect(self) -> None:
        """Look through all there is before long, whatever anybody does."""
        self._is_due, self._waited = True, max(self._waited, PATIENCE - BEFORE_LONG)

    def look_through(self) -> None:
        """Collect all there is."""
        gc.unfreeze()
        gc.collect()
        gc.freeze()
        self._looked_through = gc.get_freeze_count()
        self._unseen = self._waited = 0
        self._is_due = False

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
            self._is_due = self._has_changed()

    def _has_changed(self) -> bool:
        """Whether much more is aside, or much less, than was looked through last."""
        aside = gc.get_freeze_count()
        return not self._looked_through / MUCH_MORE <= aside <= self._looked_through * MUCH_MORE


def _held_up_to(generation: int) -> int:
    """How many objects there are; Python's own count leaves out as many as went meanwhile.

    In one step of Python: a tuple that another thread is making may have no second owner then.
    """
    return sum(map(len, map(gc.get_objects, range(generation + 1))))


def _collector() -> Collector | None:
    application = QCoreApplication.instance()
    return application.findChild(Collector) if application is not None else None
