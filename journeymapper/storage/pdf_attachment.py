"""The map inside a PDF: its attachment `map.journey`, as our own pictures have it.

Plain Python. Only the attachment is looked for; pages are never read.
"""

from __future__ import annotations

import re

from journeymapper.language import tr
from journeymapper.storage.png_text import inflated

NAME = "map.journey"
SPELT = (b"\xfe\xff" + NAME.encode("utf-16-be"), NAME.encode())
"""The ways in which a PDF writes the name."""
FILE = re.compile(rb"/EF\s*<<\s*/U?F\s+(\d{1,9})\s+0\s+R")
NEAR = 400
"""Bytes around the name in which its entry lies."""
LONGEST_HEAD = 1_000


def attached_map(data: bytes) -> bytes | None:
    """The bytes of the map that a PDF carries, or None. Raises ValueError for a damaged one."""
    entry = next((found for name in SPELT if (found := _entry(data, name))), None)
    if entry is None:
        return None
    start = data.rfind(b"\n%s 0 obj" % entry[1])
    head = data[start : start + LONGEST_HEAD].partition(b"stream")[0] if start >= 0 else b""
    if b"/FlateDecode" not in head:
        raise ValueError(tr("the map in this picture is damaged: use another copy of the picture"))
    body = start + len(head) + len(b"stream")
    body += 2 if data[body : body + 2] == b"\r\n" else 1
    return inflated(memoryview(data)[body:])


def _entry(data: bytes, name: bytes) -> re.Match[bytes] | None:
    at = data.find(name)
    return FILE.search(data, max(0, at - NEAR), at + NEAR) if at >= 0 else None
