"""The rows of a picture, painted on one piece of it after the other.

A piece is as wide as the picture while it is high enough for that: most of what it shows lies in it
alone, and what crosses two is painted twice. Of a very wide picture it is a part of some rows, and
what was painted waits packed until these rows are whole.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from math import isqrt
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from journeymapper.layout.geometry import Rect

Paint = Callable[[QPainter, Rect], None]
_PIECE_PIXELS = 3_000_000
"""A piece is 12 MB."""
_PART_PIXELS = 1_000_000
"""One that is a part of some rows is 4 MB: what was painted before waits beside it."""
_LEAST_HEIGHT = 256
"""In a lower one hardly a card lies alone."""
_PIXELS_AT_ONCE = 500_000
"""So much is given at a time."""
_NO_FILTER = b"\0"
_QUICKLY = 1


class Rows(NamedTuple):
    """Some rows of a piece: each begins `step` bytes after the one above and has `length` bytes."""

    data: bytes | memoryview
    step: int
    length: int


class Canvas:
    """What the pieces of a picture are painted on, one after the other."""

    def __init__(self, paint: Paint, scale: float, size: tuple[int, int], transparent: bool):
        formats = QImage.Format
        self._paint, self._scale = paint, scale
        self._ground = Qt.GlobalColor.transparent if transparent else Qt.GlobalColor.white
        kind = formats.Format_ARGB32_Premultiplied if transparent else formats.Format_RGB32
        self._image = QImage(*size, kind)
        self._given = formats.Format_RGBA8888 if transparent else formats.Format_RGB888
        self._bytes = 4 if transparent else 3

    def painted(self, left: int, top: int, width: int, height: int, step: int) -> Iterator[Rows]:
        """A piece of the picture, so many rows at a time, which hold until the next are asked."""
        image, scale = self._image, self._scale
        image.fill(self._ground)
        with QPainter(image) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(-left, -top)
            painter.scale(scale, scale)
            part = Rect(left / scale, top / scale, image.width() / scale, image.height() / scale)
            self._paint(painter, part)
        for row in range(0, height, step):
            cut = image.copy(0, row, width, min(step, height - row))
            cut.convertTo(self._given)
            yield Rows(memoryview(cut.constBits()), cut.bytesPerLine(), width * self._bytes)


def rows_of(
    paint: Paint, width: int, height: int, scale: float, *, transparent: bool
) -> Iterator[bytes]:
    """The rows of a picture from the top, each led by its filter, many at a time.

    `paint` gets the part that is wanted, in its own units.
    """
    across, down = piece_of(width, height)
    canvas = Canvas(paint, scale, (across, down), transparent)
    step = max(1, _PIXELS_AT_ONCE // width)
    for top in range(0, height, down):
        high = min(down, height - top)
        if across == width:
            for rows in canvas.painted(0, top, width, high, step):
                yield _led([rows])
        else:
            lefts = range(0, width, across)
            pieces = (
                canvas.painted(left, top, min(across, width - left), high, step) for left in lefts
            )
            yield from _side_by_side(pieces)


def piece_of(width: int, height: int) -> tuple[int, int]:
    """How wide and how high the pieces of a picture are, none of which may hold too many px."""
    down = min(height, max(1, _PIECE_PIXELS // width))
    if down >= min(height, _LEAST_HEIGHT):
        return width, down
    down = min(height, 2 * isqrt(_PART_PIXELS))
    return min(width, _PART_PIXELS // down), down


def _side_by_side(pieces: Iterator[Iterator[Rows]]) -> Iterator[bytes]:
    """The rows that run through all these pieces."""
    packed: list[list[Rows]] = []
    with ThreadPoolExecutor(1, "packing") as beside:
        waiting: list[tuple[Rows, Future[bytes]]] = []
        for piece in pieces:
            painted = ((rows, bytes(rows.data)) for rows in piece)
            now = [(rows, beside.submit(zlib.compress, data, _QUICKLY)) for rows, data in painted]
            packed.append(_ready(waiting))
            waiting = now
        packed.append(_ready(waiting))
    for beside_each_other in zip(*filter(None, packed), strict=True):
        yield _led([rows._replace(data=zlib.decompress(rows.data)) for rows in beside_each_other])


def _ready(waiting: list[tuple[Rows, Future[bytes]]]) -> list[Rows]:
    return [rows._replace(data=data.result()) for rows, data in waiting]


def _led(parts: Sequence[Rows]) -> bytes:
    """Rows with their filter before them, of parts that stand side by side."""
    count = len(parts[0].data) // parts[0].step
    return b"".join(
        piece
        for row in range(count)
        for piece in (_NO_FILTER, *(_row(part, row) for part in parts))
    )


def _row(rows: Rows, number: int) -> bytes | memoryview:
    start = number * rows.step
    return rows.data[start : start + rows.length]
