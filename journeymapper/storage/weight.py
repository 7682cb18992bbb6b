"""How much memory the values of a file would take, guessed from its bytes before they are made.

A few bytes of JSON make many times their size of lists, texts and keys, and nothing can stop
Python's parser on the way. So their marks are counted first; the guess is the most it can be.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from journeymapper.language import tr
from journeymapper.storage.limits import refused

MEGABYTE = 1024 * 1024
MOST = 290 * MEGABYTE
NESTED, KEYS, DIGITS = 750_000, 2_000_000, 8_000_000
"""Lists and objects, keys, and digits: what takes long rather than much."""
LONG = 16 * MEGABYTE

TEXT, OBJECT, LIST, VALUE, PAIR, KEY = 64, 232, 104, 10, 64, 270
"""What each takes in bytes at most, beside its characters: `PAIR` is any key with its value,
`KEY` one that did not stand before."""
KEYS_AT_ONCE = MEGABYTE
A_KEY = re.compile(rb'\\?"[^"]*"\s*:')
OTHERS = bytes({*range(256)}.difference(b"{[:"))
FOUR_BYTES = (b"\xf0", b"\xf1", b"\xf2", b"\xf3", b"\xf4")
"""What begins a character beyond the first 65,536, for which a text takes four bytes for each."""


class Marks(NamedTuple):
    """How many marks of each kind a file has, in its texts, too."""

    objects: int
    lists: int
    pairs: int


def marks_of(data: bytes) -> Marks:
    """The marks of a file, counted."""
    marks = data.translate(None, OTHERS)
    return Marks(marks.count(b"{"), marks.count(b"["), marks.count(b":"))


def check_weight(data: bytes, marks: Marks, file: str) -> None:
    """Raise BadMap for a file that would take too much memory, or too long, to be parsed."""
    objects, lists, pairs = marks
    if objects + lists > NESTED:
        raise refused(file, tr("more than 750,000 lists and objects"))
    if pairs > KEYS:
        raise refused(file, tr("more than two million keys"))
    if len(data) > LONG and _digits(data) > DIGITS:
        raise refused(file, tr("more than eight million digits"))
    known = len(data) * (1 + 2 * _width(data)) + objects * OBJECT + lists * LIST + pairs * PAIR
    if known + (len(data) - sum(marks)) * TEXT // 2 + pairs * KEY <= MOST:
        return  # whatever all its other bytes are
    room = MOST - known - data.count(b'"') * TEXT // 2 - data.count(b",") * VALUE
    if room < 0 or (pairs * KEY > room and _different_keys(data) * KEY > room):
        raise refused(file, tr("more text and values than fit into 300 MB of memory"))


def _width(data: bytes) -> int:
    """How many bytes each character of the text takes in memory, at most."""
    if data.isascii():
        return 1
    return 4 if any(first in data for first in FOUR_BYTES) else 2


def _digits(data: bytes) -> int:
    return len(data) - len(data.translate(None, b"0123456789"))


def _different_keys(data: bytes) -> int:
    """How many keys there are, each counted once; one with an escape in it each time."""
    seen: set[bytes] = set()
    escaped = 0
    for start in range(0, len(data), KEYS_AT_ONCE):
        found = A_KEY.findall(data, start, start + KEYS_AT_ONCE)
        seen.update(found)
        escaped += sum(1 for key in found if key.startswith(b"\\"))
        if len(seen) * KEY > MOST:
            break
    return len(seen) + escaped
