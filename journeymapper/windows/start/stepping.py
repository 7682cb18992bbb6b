"""Walking from one thing to the next with the arrow keys, by where they lie."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

WAYS = {
    Qt.Key.Key_Left: QPoint(-1, 0),
    Qt.Key.Key_Right: QPoint(1, 0),
    Qt.Key.Key_Up: QPoint(0, -1),
    Qt.Key.Key_Down: QPoint(0, 1),
}
ASIDE = 3
"""How much farther a px across the way counts than one along it."""


def step(here: QWidget, way: Qt.Key, places: Iterable[QWidget]) -> QWidget | None:
    """The nearest place in the way of an arrow key; None where there is none."""
    ahead = WAYS[way]
    aside = QPoint(ahead.y(), ahead.x())

    def along(place: QWidget) -> int:
        return QPoint.dotProduct(_middle(place) - _middle(here), ahead)

    def far(place: QWidget) -> int:
        across = QPoint.dotProduct(_middle(place) - _middle(here), aside)
        return along(place) + ASIDE * abs(across)

    return min((each for each in places if along(each) > 0), key=far, default=None)


def _middle(place: QWidget) -> QPoint:
    return place.mapToGlobal(place.rect().center())
