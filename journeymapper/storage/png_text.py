"""The map inside a picture: a PNG's iTXt chunk of the keyword `journeymapper`.

Plain Python, so that the command line reads it without Qt. Only chunk headers are read on the
way, never pixels.
"""

from __future__ import annotations

import zlib
from pathlib import Path
from typing import BinaryIO

from journeymapper.language import tr
from journeymapper.storage import limits

SIGNATURE = b"\x89PNG\r\n\x1a\n"
KEYWORD = b"journeymapper"
MOST_CHUNKS = 100_000


def embedded_map(path: Path) -> bytes | None:
    """The bytes of the map that a PNG carries, or None.

    Raises ValueError where the file is damaged or holds more than a map may, OSError.
    """
    with path.open("rb") as file:
        if file.read(len(SIGNATURE)) != SIGNATURE:
            raise ValueError(tr("not a PNG picture"))
        for _ in range(MOST_CHUNKS):
            header = file.read(8)
            length, kind = int.from_bytes(header[:4], "big"), header[4:]
            if len(header) < 8 or kind == b"IEND":
                return None
            if kind != b"iTXt" or not _is_ours(file, length):
                file.seek(length + 4, 1)
                continue
            return _text(_chunk(file, kind, length))
    raise ValueError(tr("this picture has too many parts to be read"))


def text_chunk(data: bytes) -> bytes:
    """The iTXt chunk that carries a map, compressed: put it before a PNG's first IDAT."""
    body = b"iTXt" + KEYWORD + b"\0\1\0\0\0" + zlib.compress(data)
    return (len(body) - 4).to_bytes(4, "big") + body + zlib.crc32(body).to_bytes(4, "big")


def _is_ours(file: BinaryIO, length: int) -> bool:
    start = file.tell()
    keyword = file.read(min(length, len(KEYWORD) + 1))
    file.seek(start)
    return keyword == KEYWORD + b"\0"


def _chunk(file: BinaryIO, kind: bytes, length: int) -> bytes:
    if length > limits.BYTES:
        raise ValueError(tr("the map in this picture is larger than 64 MB"))
    body, checksum = file.read(length), file.read(4)
    if len(body) < length or zlib.crc32(body, zlib.crc32(kind)).to_bytes(4, "big") != checksum:
        raise ValueError(tr("the map in this picture is damaged: use another copy of the picture"))
    return body


def _text(body: bytes) -> bytes:
    compressed = body[len(KEYWORD) + 1 : len(KEYWORD) + 2] == b"\1"
    start = len(KEYWORD) + 3
    for _ in ("language", "translated keyword"):
        start = body.find(b"\0", start) + 1 or len(body)
    text = memoryview(body)[start:]  # a copy of each step would be many times the map
    return inflated(text) if compressed else bytes(text)


def inflated(text: memoryview) -> bytes:
    """What was packed, up to what a map may have and one byte more. Raises ValueError."""
    inflater = zlib.decompressobj()
    try:
        data = inflater.decompress(text, limits.BYTES + 1)
    except zlib.error:
        raise ValueError(tr("the map in this picture is damaged")) from None
    if not inflater.eof and len(data) <= limits.BYTES:
        raise ValueError(tr("the map in this picture is damaged"))
    return data
