"""How large a map may be, asked before and after parsing, so that no file can fill the memory."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import TracebackType
from typing import Any

from journeymapper.language import tr
from journeymapper.storage.figure import Figure
from journeymapper.storage.problems import BadMap, Problem

BYTES = 64 * 1024 * 1024
SEPARATORS = 5_000_000
DEPTH = 50
RECORDS = 100_000
ENTRIES = 100_000
FIGURES = 500_000
PROBLEMS = 1_000
HOLD_NOTHING = {str, int, float, Figure, bool, type(None)}
"""The kinds of value that hold no others. Asked of a million values, a set is the quickest."""


def check_bytes(data: bytes, file: str) -> None:
    """Raise BadMap for a file that is too large, or too full, to be parsed safely."""
    check_size(data, file)
    if (
        len(data) > SEPARATORS
        and sum(data.count(mark) for mark in (b",", b"[", b"]", b"{", b"}")) > SEPARATORS
    ):
        raise refused(file, tr("more than 5 million commas and brackets"))


def check_size(data: bytes, file: str) -> None:
    """Raise BadMap for a file that is too large to be looked at."""
    if len(data) > BYTES:
        raise refused(file, tr("larger than 64 MB"))


def check_depth(tree: Any, file: str) -> None:
    """Raise BadMap for a tree deeper than 50 levels."""
    level = [tree] if isinstance(tree, dict | list) else []
    for _ in range(DEPTH + 1):
        if not level:
            return
        level = [
            child
            for parent in level
            for child in (parent.values() if isinstance(parent, dict) else parent)
            if child.__class__ not in HOLD_NOTHING
        ]
    raise too_deep(file)


def too_deep(file: str) -> BadMap:
    """What is said of a file whose values are nested too deep."""
    return refused(file, tr("nested deeper than {most} levels").format(most=DEPTH))


def refused(file: str, beyond: str) -> BadMap:
    """What is said of a file that is more than a map may be; `beyond` says in what."""
    message = tr("{beyond}, beyond what a map may have: check that this is the right file")
    return BadMap(file, [Problem("", message.format(beyond=beyond))])


@contextmanager
def within_memory(file: str) -> Iterator[None]:
    """Raise BadMap where the memory of this computer does not suffice."""
    try:
        yield
    except MemoryError as error:
        _clear(error.__traceback__)  # what was read so far stands there, and fills it
        message = tr("there is not enough memory to read it: close other programs, try again")
        raise BadMap(file, [Problem("", message)]) from None


def _clear(trace: TracebackType | None) -> None:
    """As `traceback.clear_frames`, which would have to be loaded."""
    while trace is not None:
        with suppress(RuntimeError):  # it is still at work
            trace.tb_frame.clear()
        trace = trace.tb_next
