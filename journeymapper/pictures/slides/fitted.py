"""Text for a box that breaks its lines itself: all of it, or as much as there is room for."""

from __future__ import annotations

from journeymapper.painting.text import broken

CUT = "…"


def fitted(text: str, room: float, lines: int, px: float, weight: int) -> str:
    """The text on one line; its end an ellipsis where it needs more lines of this width."""
    whole = " ".join(text.split())
    found = broken(whole, room, lines, px, weight)
    if not is_cut(whole, found):
        return whole
    last = found[-1].removesuffix(CUT).rstrip()
    start = whole.find(last, sum(map(len, found[:-1])))
    end = start + len(last) if start >= 0 else sum(map(len, found))
    return whole[:end].rstrip() + CUT


def is_cut(text: str, found: tuple[str, ...]) -> bool:
    """Whether lines hold less than all of a text."""
    return sum(len("".join(line.split())) for line in found) < len("".join(text.split())) or (
        bool(found) and found[-1].endswith(CUT) and not text.rstrip().endswith(CUT)
    )
