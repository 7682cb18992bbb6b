"""All that a file says, whatever it is packed in."""

from __future__ import annotations

import io
import zipfile
import zlib

import pypdf
from pypdf.generic import StreamObject

from tests.helpers.live_content import pdf_objects, png_chunks


def inflated(data: bytes) -> str:
    """The text of a file, of whatever is compressed in it too."""
    return "\n".join(part.decode("utf-8", "replace") for part in _parts(data))


def _parts(data: bytes) -> list[bytes]:
    if data.startswith(b"\x89PNG"):
        return [data, *(_unpacked(held) for _, held in png_chunks(data))]
    if data.startswith(b"%PDF"):
        return [data, *_of_pdf(pypdf.PdfReader(io.BytesIO(data)))]
    if data.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(data)) as held:
            return [data, *(part for name in held.namelist() for part in _parts(held.read(name)))]
    return [data]


def _of_pdf(reader: pypdf.PdfReader) -> list[bytes]:
    objects = list(pdf_objects(reader))
    said = [page.extract_text() for page in reader.pages]
    said += [str(each) for each in objects]
    return [
        *(text.encode() for text in said),
        *(each.get_data() for each in objects if isinstance(each, StreamObject)),
    ]


def _unpacked(chunk: bytes) -> bytes:
    """A chunk of text that may be compressed after its name."""
    for at in range(min(len(chunk), 120)):
        try:
            return zlib.decompressobj().decompress(chunk[at:])
        except zlib.error:
            continue
    return chunk
