"""What a PDF says of itself beyond what Qt writes: its subject and the language of its words.

Added the way the format has for changes: newer copies of two objects behind the old end.
"""

from __future__ import annotations

import re

_ROOT = re.compile(rb"/Root (\d+) 0 R")
_INFO = re.compile(rb"/Info (\d+) 0 R")
_SIZE = re.compile(rb"/Size (\d+)")
_ID = re.compile(rb"/ID \[[^\]]*\]")
_TABLE = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")


def with_properties(data: bytes, *, subject: str, language: str) -> bytes:
    """A PDF of Qt's with them; as it is where it is built in another way than we know."""
    table = _TABLE.search(data)
    end = data[data.rfind(b"trailer") :]
    root, info, size = (each.search(end) for each in (_ROOT, _INFO, _SIZE))
    if table is None or root is None or info is None or size is None:
        return data
    named = {root[1]: b"/Lang " + _text(language), info[1]: b"/Subject " + _text(subject)}
    added, places = b"", b""
    for key, more in named.items():
        body = _dictionary(data, key)
        if body is None:
            return data
        at = len(data) + len(added)
        added += b"%s 0 obj\n%s\n%s\n>>\nendobj\n" % (key, body, more)
        places += b"%s 1\n%010d 00000 n \n" % (key, at)
    start = len(data) + len(added)
    mark = _ID.search(end)
    trailer = b"\n".join(
        [b"<<", size[0], info[0], root[0], mark[0] if mark else b"", b"/Prev " + table[1], b">>"]
    )
    tail = b"xref\n%strailer\n%s\nstartxref\n%d\n%%%%EOF\n" % (places, trailer, start)
    return data + added + tail


def _dictionary(data: bytes, key: bytes) -> bytes | None:
    """An object's dictionary without its last brackets."""
    start = data.rfind(b"\n%s 0 obj" % key)
    end = data.find(b"endobj", start)
    body = data[start:end].partition(b"obj")[2].strip()
    inside = body[:-2].rstrip()
    return inside if start >= 0 and body.startswith(b"<<") and body.endswith(b">>") else None


def _text(words: str) -> bytes:
    return b"<feff" + words.encode("utf-16-be", "replace").hex().encode() + b">"
