"""Colours for a terminal; `output.py` takes them out again where there is none."""

from __future__ import annotations

RED, GREEN, YELLOW, BLUE = 31, 32, 33, 34
_BOLD, _DIM, _PLAIN = 1, 2, 0


def styled(text: str, colour: int | None = None, *, bold: bool = False, dim: bool = False) -> str:
    """The text in a colour, bold or dim."""
    wished = [colour or 0, _BOLD * bold, _DIM * dim]
    return "".join(_sign(each) for each in wished if each) + text + _sign(_PLAIN)


def _sign(code: int) -> str:
    return f"\x1b[{code}m"
