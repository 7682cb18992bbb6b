"""A page as the bytes of a PNG, painted in bands so that a large page needs little memory.

While one band is painted, the one before is packed beside it: zlib lets others work meanwhile.
"""

from __future__ import annotations

import struct
import zlib
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from io import BytesIO

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from journeymapper.storage.png_text import SIGNATURE

Paint = Callable[[QPainter, tuple[float, float]], None]
_BAND_PIXELS = 3_000_000
"""A band is 12 MB. Smaller ones cost more: what crosses two of them is painted twice."""
_PIECE_PIXELS = 500_000
"""So much of a band is packed at a time."""
_MOST_WAITING = 4
"""So many pieces may wait to be packed, 6 MB of them."""
_RGB, _RGBA = 2, 6
_NO_FILTER = b"\0"
_EFFORT = 3
"""More takes twice as long to save a fifth."""


def png_bytes(
    paint: Paint,
    size: tuple[int, int],
    scale: float,
    *,
    transparent: bool,
    dpi: float,
    carried: bytes = b"",
) -> bytes:
    """The PNG of what `paint` draws, `size` px large; `carried` is the chunk with the map in it.

    `paint` gets the upper and lower edge of the band that is wanted, in its own units.
    """
    width, height = size
    colours = _RGBA if transparent else _RGB
    header = struct.pack(">IIBBBBB", width, height, 8, colours, 0, 0, 0)
    per_metre = round(dpi / 0.0254)
    made = BytesIO()  # which gives its bytes without a copy
    made.write(SIGNATURE + _chunk(b"IHDR", header))
    made.write(_chunk(b"pHYs", struct.pack(">IIB", per_metre, per_metre, 1)))
    made.write(carried)
    pieces = _pieces(paint, width, height, scale, transparent)
    made.writelines(_chunk(b"IDAT", packed) for packed in _packed(pieces) if packed)
    made.write(_chunk(b"IEND", b""))
    return made.getvalue()


def _packed(pieces: Iterator[bytes]) -> Iterator[bytes]:
    deflater = zlib.compressobj(_EFFORT)
    waiting: deque[Future[bytes]] = deque()
    with ThreadPoolExecutor(1, "packing") as beside:
        for piece in pieces:
            waiting.append(beside.submit(deflater.compress, piece))
            if len(waiting) > _MOST_WAITING:
                yield waiting.popleft().result()
        for each in waiting:
            yield each.result()
    yield deflater.flush()


def _pieces(
    paint: Paint, width: int, height: int, scale: float, transparent: bool
) -> Iterator[bytes]:
    """The rows of the picture, each led by its filter, many at a time."""
    formats = QImage.Format
    painted = formats.Format_ARGB32_Premultiplied if transparent else formats.Format_RGB32
    band = QImage(width, min(height, max(1, _BAND_PIXELS // width)), painted)
    for top in range(0, height, band.height()):
        band.fill(Qt.GlobalColor.transparent if transparent else Qt.GlobalColor.white)
        with QPainter(band) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(0, -top)
            painter.scale(scale, scale)
            paint(painter, (top / scale, (top + band.height()) / scale))
        yield from _cut(band, min(band.height(), height - top), transparent)


def _cut(band: QImage, height: int, transparent: bool) -> Iterator[bytes]:
    wanted = QImage.Format.Format_RGBA8888 if transparent else QImage.Format.Format_RGB888
    length = band.width() * (4 if transparent else 3)
    step_down = max(1, _PIECE_PIXELS // band.width())
    for top in range(0, height, step_down):
        piece = band.copy(0, top, band.width(), min(step_down, height - top))
        piece.convertTo(wanted)
        step, data = piece.bytesPerLine(), memoryview(piece.constBits())
        starts = range(0, step * piece.height(), step)
        yield b"".join(part for at in starts for part in (_NO_FILTER, data[at : at + length]))


def _chunk(kind: bytes, data: bytes) -> bytes:
    checksum = zlib.crc32(kind + data)
    return len(data).to_bytes(4, "big") + kind + data + checksum.to_bytes(4, "big")
