"""A part of the canvas kept as a picture: copied into each frame while it shows what it should."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap


class Kept:
    """One picture, and what it shows; it is true while there is one."""

    def __init__(self) -> None:
        self._picture = QPixmap()
        self._of: tuple[object, ...] = ()

    def __bool__(self) -> bool:
        return not self._picture.isNull()

    def shows(self, *of: object) -> bool:
        """Whether it shows all of this."""
        return len(of) == len(self._of) and all(
            a is b or a == b for a, b in zip(of, self._of, strict=True)
        )

    def show(
        self, of: tuple[object, ...], size: QSizeF, ratio: float, draw: Callable[[QPainter], None]
    ) -> None:
        """Show this, so many px large; `draw` draws it if it is new."""
        pixels = (size * ratio).toSize()
        if self.shows(*of) and pixels == self._picture.size():
            return
        picture = QPixmap(pixels)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw(painter)
        self._of, self._picture = of, picture

    def draw(self, painter: QPainter, at: QPointF) -> None:
        """Draw the picture with its upper left here."""
        painter.drawPixmap(at, self._picture)
