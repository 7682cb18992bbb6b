"""The rows of a picture, painted on one piece of it after the other.

A piece is as wide as the picture while it is high enough for that: most of what it shows lies in it
alone, and what crosses two is painted twice. Of a very wide picture it is a part of some rows, and
what was painted waits packed until these rows are whole.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from math import ceil, isqrt
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from zlib_ng import zlib_ng

from journeymapper.layout.geometry import Rect
from journeymapper.pictures.beside import worked_beside
from journeymapper.pictures.png_pixels import Part, Pixels

if TYPE_CHECKING:
    from zlib_ng.zlib_ng import _Compress as _Packer

Paint = Callable[[QPainter, Rect], None]
_PIECE_PIXELS = 3_000_000
"""A piece is 12 MB."""
_PART_PIXELS = 1_000_000
"""One that is a part of some rows is 4 MB: what was painted before waits beside it."""
_LEAST_HEIGHT = 256
"""In a lower one hardly a card lies alone."""
_PIXELS_AT_ONCE, _PACKED_AT_ONCE = 150_000, 500_000
"""So much is given at a time; so much of rows that wait packed before."""
_GIVEN_AT_ONCE = 100_000
"""Of rows that were packed already, so much is given at a time."""
_QUICKLY = 1


class Canvas:
    """What the pieces of a picture are painted on, one after the other."""

    def __init__(self, paint: Paint, scale: float, size: tuple[int, int], transparent: bool):
        formats = QImage.Format
        self._paint, self._scale = paint, scale
        self._ground = Qt.GlobalColor.transparent if transparent else Qt.GlobalColor.white
        kind = formats.Format_ARGB32_Premultiplied if transparent else formats.Format_RGB32
        self.image = QImage(*size, kind)

    def show(self, left: int, top: int) -> None:
        """Paint the piece of the picture that begins there."""
        image, scale = self.image, self._scale
        image.fill(self._ground)
        with QPainter(image) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(-left, -top)
            painter.scale(scale, scale)
            part = Rect(left / scale, top / scale, image.width() / scale, image.height() / scale)
            self._paint(painter, part)


class _Cut(NamedTuple):
    """Some rows of a piece, for what packs all rows of that piece, one after the other."""

    packer: _Packer
    data: bytearray

    def packed(self) -> bytes:
        """These rows so that what opens them needs none of the next ones."""
        return self.packer.compress(self.data) + self.packer.flush(zlib_ng.Z_SYNC_FLUSH)


def rows_of(
    paint: Paint, width: int, height: int, scale: float, *, transparent: bool
) -> Iterator[memoryview]:
    """The rows of a picture from the top, each led by its filter, many at a time.

    `paint` gets the part that is wanted, in its own units. What is given holds as `Pixels` says.
    """
    across, down = piece_of(width, height)
    canvas = Canvas(paint, scale, (across, down), transparent)
    pixels = Pixels(transparent)
    step = max(1, (_PIXELS_AT_ONCE if across == width else _PACKED_AT_ONCE) // width)
    for top in range(0, height, down):
        high = min(down, height - top)
        cuts = [(row, min(step, high - row)) for row in range(0, high, step)]
        if across == width:
            canvas.show(0, top)
            for row, rows in cuts:
                yield pixels.rows(width, rows, [Part(canvas.image, 0, row)])
        else:
            yield from _side_by_side(canvas, pixels, width, top, cuts)


def piece_of(width: int, height: int) -> tuple[int, int]:
    """How wide and how high the pieces of a picture are, none of which may hold too many px."""
    down = min(height, max(1, _PIECE_PIXELS // width))
    if down >= min(height, _LEAST_HEIGHT):
        return width, ceil(height / ceil(height / down))
    down = min(height, 2 * isqrt(_PART_PIXELS))
    return min(width, _PART_PIXELS // down), down


def _side_by_side(
    canvas: Canvas, pixels: Pixels, width: int, top: int, cuts: Sequence[tuple[int, int]]
) -> Iterator[memoryview]:
    """The rows that run through all pieces beside each other, cut as asked."""
    across = canvas.image.width()
    places = [(left, min(across, width - left)) for left in range(0, width, across)]

    def painted() -> Iterator[_Cut]:
        for left, wide in places:
            canvas.show(left, top)
            packer = zlib_ng.compressobj(_QUICKLY)
            for row, rows in cuts:
                yield _Cut(packer, pixels.part(canvas.image, row, wide, rows))

    made = worked_beside(_Cut.packed, painted(), len(cuts))
    packed = [(zlib_ng.decompressobj(), deque(islice(made, len(cuts)))) for _ in places]
    step = max(1, _GIVEN_AT_ONCE // width)
    for _, rows in cuts:
        images = [
            pixels.image(opener.decompress(each.popleft()), wide, rows)
            for (_, wide), (opener, each) in zip(places, packed, strict=True)
        ]
        for row in range(0, rows, step):
            parts = (Part(each, left, row) for (left, _), each in zip(places, images, strict=True))
            yield pixels.rows(width, min(step, rows - row), parts)
