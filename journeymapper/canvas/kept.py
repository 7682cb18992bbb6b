"""A part of the canvas kept as a picture: copied into each frame while it shows what it should."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap


class Kept:
    """One picture, and what it shows: a thing, told by identity, and looks, told by value.

    It is true while there is one.
    """

    def __init__(self) -> None:
        self._picture = QPixmap()
        self._thing: object = None
        self._looks: tuple[object, ...] = ()

    def __bool__(self) -> bool:
        return not self._picture.isNull()

    def shows(self, thing: object, looks: tuple[object, ...]) -> bool:
        """Whether it shows this."""
        return thing is self._thing and looks == self._looks

    def show(
        self,
        thing: object,
        looks: tuple[object, ...],
        size: QSizeF,
        ratio: float,
        draw: Callable[[QPainter], None],
    ) -> None:
        """Show this, so many px large; `draw` draws it if it is new."""
        pixels = (size * ratio).toSize()
        if self.shows(thing, looks) and pixels == self._picture.size():
            return
        picture = QPixmap(pixels)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw(painter)
        self._thing, self._looks, self._picture = thing, looks, picture

    def draw(self, painter: QPainter, at: QPointF) -> None:
        """Draw the picture with its upper left here."""
        painter.drawPixmap(at, self._picture)
