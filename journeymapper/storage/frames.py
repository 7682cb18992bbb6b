"""Frames: pieces of a file that is only ever added to, each with its length and its CRC32.

A program that is killed, or a laptop whose battery ends, leaves the last piece in part: its frame
says so, and all before it count.
"""

from __future__ import annotations

import struct
import zlib
from typing import NamedTuple

HEAD = struct.Struct("<II")
"""Of every frame: the length of its payload, and the payload's CRC32."""

LONGEST = 1 << 27
"""Bytes of a payload; a head that says more is no head."""


class Frames(NamedTuple):
    """The payloads that are whole, and whether something stands behind one that is not."""

    whole: list[bytes]
    is_damaged: bool


def frame(payload: bytes) -> bytes:
    """A payload, which is not empty, with its head."""
    return head_of(payload) + payload


def head_of(payload: bytes) -> bytes:
    """What a frame begins with, for a payload so large that it is not to be copied."""
    return HEAD.pack(len(payload), zlib.crc32(payload))


def frames(data: bytes) -> Frames:
    """What stands in a file of frames; a torn end is cut, and no damage."""
    whole: list[bytes] = []
    at = 0
    while at + HEAD.size <= len(data):
        length, check = HEAD.unpack_from(data, at)
        end = at + HEAD.size + length
        payload = data[at + HEAD.size : end]
        if not length or end > len(data) or zlib.crc32(payload) != check:
            # A power cut can leave nought bytes where the last frame was to come.
            is_torn = (end >= len(data) and length <= LONGEST) or not any(data[at:])
            return Frames(whole, not is_torn)
        whole.append(payload)
        at = end
    return Frames(whole, False)
