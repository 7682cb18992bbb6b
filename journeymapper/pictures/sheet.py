"""What can be written as a picture: a sheet that knows its size and how to draw itself."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtGui import QPainter

from journeymapper.layout.geometry import Rect


class Sheet(Protocol):
    """Sizes are units, one px at scale 1."""

    @property
    def width(self) -> float:
        """From edge to edge."""

    @property
    def height(self) -> float:
        """From edge to edge."""

    def paint(self, painter: QPainter, part: Rect | None = None) -> None:
        """Draw it from the painter's origin on, or no more than a part of it needs."""
