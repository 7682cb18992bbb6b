"""Garbage is collected on the UI thread alone.

Python collects cycles on whichever thread makes an object just then; Qt's widgets among them must
die on the UI thread, or the program dies with them.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QCoreApplication, QObject, QTimer

TICK_MS = 500
SO_MANY = (700, 10, 50)
"""For each generation: how many objects, or collections of the younger one, before it is done."""


def collect_here() -> None:
    """From now on collect on this thread, which is Qt's, and on no other."""
    application = QCoreApplication.instance()
    if application is not None and application.findChild(Collector) is None:
        Collector(application)


class Collector(QObject):
    """Looks from time to time whether there is enough to collect."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self.collect)
        self._tick.start()

    def collect(self) -> None:
        """Collect the oldest generation whose turn it is."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > SO_MANY[generation]:
                gc.collect(generation)
                return
