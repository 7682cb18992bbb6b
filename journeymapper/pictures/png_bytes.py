"""A sheet as the bytes of a PNG, painted piece by piece so that a large one needs little memory.

While one piece is painted, the one before is packed beside it: packing lets others work meanwhile.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from io import BytesIO

from zlib_ng import zlib_ng

from journeymapper.pictures.beside import worked_beside
from journeymapper.pictures.png_pixels import HELD
from journeymapper.pictures.png_rows import Paint, rows_of
from journeymapper.storage.png_text import SIGNATURE

_MOST_WAITING = HELD - 1
"""So many pieces may wait to be packed, 2 MB of them, while another is made."""
_RGB, _RGBA = 2, 6
_EFFORT = 2
"""More takes twice as long to save a tenth."""


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

    `paint` gets the part that is wanted, in its own units.
    """
    width, height = size
    colours = _RGBA if transparent else _RGB
    header = struct.pack(">IIBBBBB", width, height, 8, colours, 0, 0, 0)
    per_metre = round(dpi / 0.0254)
    made = BytesIO()  # which gives its bytes without a copy
    made.write(SIGNATURE + _chunk(b"IHDR", header))
    made.write(_chunk(b"pHYs", struct.pack(">IIB", per_metre, per_metre, 1)))
    made.write(carried)
    rows = rows_of(paint, width, height, scale, transparent=transparent)
    made.writelines(_chunk(b"IDAT", packed) for packed in _packed(rows) if packed)
    made.write(_chunk(b"IEND", b""))
    return made.getvalue()


def _packed(pieces: Iterator[memoryview]) -> Iterator[bytes]:
    deflater = zlib_ng.compressobj(_EFFORT)
    yield from worked_beside(deflater.compress, pieces, _MOST_WAITING)
    yield deflater.flush()


def _chunk(kind: bytes, data: bytes) -> bytes:
    checksum = zlib_ng.crc32(kind + data)
    return len(data).to_bytes(4, "big") + kind + data + checksum.to_bytes(4, "big")
