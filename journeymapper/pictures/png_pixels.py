"""Pixels as the bytes that a PNG wants: of each red, green, blue and, if asked, how dense it is."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QPainter

HELD = 5
"""So many rows hold that were given; the next ones take the place of the first."""
_FILTER = 1
"""The byte before each row of a PNG: 0 says that the row is as it was painted."""
_WORD = 4


class Part(NamedTuple):
    """What stands in rows so far from their left: an image, from one of its rows on."""

    image: QImage
    left: int = 0
    top: int = 0


class Pixels:
    """Makes bytes of images and images of bytes, of those that hide all behind without a copy."""

    def __init__(self, transparent: bool) -> None:
        formats = QImage.Format
        self._format = formats.Format_RGBA8888 if transparent else formats.Format_RGB888
        self._bytes = 4 if transparent else 3
        self._held: deque[bytearray] = deque()

    def rows(self, width: int, height: int, parts: Iterable[Part]) -> memoryview:
        """So many rows for a PNG, all that are given as wide; they hold until `HELD` more were."""
        step = _FILTER + width * self._bytes
        rows = memoryview(self._room(step * height))[: step * height]
        if self._bytes == _WORD:
            self._draw_apart(rows, width, height, parts)
        else:
            self._draw(QImage(rows[_FILTER:], width, height, step, self._format), parts)
        return rows

    def part(self, image: QImage, top: int, width: int, height: int) -> bytearray:
        """A part of such rows, for `image` to give back."""
        data = bytearray(width * height * self._bytes)
        self._draw(self.image(data, width, height), [Part(image, 0, top)])
        return data

    def image(self, data: bytes | bytearray, width: int, height: int) -> QImage:
        """The image that these bytes are."""
        return QImage(data, width, height, width * self._bytes, self._format)

    def _room(self, size: int) -> bytearray:
        room = self._held.popleft() if len(self._held) == HELD else bytearray()
        if len(room) < size:
            room = bytearray(size)
        self._held.append(room)
        return room

    def _draw_apart(self, rows: memoryview, width: int, height: int, parts: Iterable[Part]) -> None:
        """Behind a filter no pixel of four bytes would begin where Qt wants them to."""
        data, length = bytearray(width * height * _WORD), width * _WORD
        self._draw(self.image(data, width, height), parts)
        for row in range(height):
            start = row * (_FILTER + length) + _FILTER
            rows[start : start + length] = data[row * length : (row + 1) * length]

    def _draw(self, onto: QImage, parts: Iterable[Part]) -> None:
        with QPainter(onto) as painter:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
            for image, left, top in parts:
                seen = QRect(0, top, image.width(), onto.height())
                painter.drawImage(QPoint(left, 0), image, seen)
