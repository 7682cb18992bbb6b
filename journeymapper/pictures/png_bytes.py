"""A page as the bytes of a PNG, painted in bands so that a large page needs little memory."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from journeymapper.storage.png_text import SIGNATURE, text_chunk

Paint = Callable[[QPainter, tuple[float, float]], None]
_BAND_PIXELS = 1_000_000
"""A band, its copies and what Qt keeps of large letters are 30 MB together."""
_RGB, _RGBA = 2, 6
_NO_FILTER = b"\0"
_EFFORT = 6


def png_bytes(
    paint: Paint,
    size: tuple[int, int],
    scale: float,
    *,
    transparent: bool,
    dpi: float,
    map_data: bytes | None,
) -> bytes:
    """The PNG of what `paint` draws, `size` px large; `map_data` is the map it carries.

    `paint` gets the upper and lower edge of the band that is wanted, in its own units.
    """
    width, height = size
    colours = _RGBA if transparent else _RGB
    header = struct.pack(">IIBBBBB", width, height, 8, colours, 0, 0, 0)
    per_metre = round(dpi / 0.0254)
    parts = [SIGNATURE, _chunk(b"IHDR", header)]
    parts.append(_chunk(b"pHYs", struct.pack(">IIB", per_metre, per_metre, 1)))
    if map_data is not None:
        parts.append(text_chunk(map_data))
    deflater = zlib.compressobj(_EFFORT)
    for rows in _rows(paint, width, height, scale, transparent):
        if packed := deflater.compress(rows):
            parts.append(_chunk(b"IDAT", packed))
    parts.append(_chunk(b"IDAT", deflater.flush()))
    parts.append(_chunk(b"IEND", b""))
    return b"".join(parts)


def _rows(
    paint: Paint, width: int, height: int, scale: float, transparent: bool
) -> Iterator[bytes]:
    painted = QImage.Format.Format_ARGB32_Premultiplied
    wanted = QImage.Format.Format_RGBA8888 if transparent else QImage.Format.Format_RGB888
    length = width * (4 if transparent else 3)
    step_down = max(1, _BAND_PIXELS // width)
    for top in range(0, height, step_down):
        band = QImage(width, min(step_down, height - top), painted)
        band.fill(Qt.GlobalColor.transparent if transparent else Qt.GlobalColor.white)
        with QPainter(band) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(0, -top)
            painter.scale(scale, scale)
            paint(painter, (top / scale, (top + band.height()) / scale))
        pixels = band.convertToFormat(wanted)
        step, data = pixels.bytesPerLine(), bytes(pixels.constBits())
        yield b"".join(
            _NO_FILTER + data[at : at + length] for at in range(0, step * band.height(), step)
        )


def _chunk(kind: bytes, data: bytes) -> bytes:
    checksum = zlib.crc32(kind + data)
    return len(data).to_bytes(4, "big") + kind + data + checksum.to_bytes(4, "big")
