"""A number that remembers how it was written: 24.0, 2.50 and 1e400 come back as they were."""

from __future__ import annotations

from functools import lru_cache


class Figure(float):
    """A number that is written back with the text it was read from."""

    __slots__ = ("text",)

    def __new__(cls, text: str) -> Figure:
        """The number this text says, keeping the text."""
        figure = super().__new__(cls, text)
        figure.text = text
        return figure

    text: str


@lru_cache(maxsize=4096)
def number(text: str) -> float:
    """The number this text says; a `Figure` where a plain float would be written otherwise."""
    value = float(text)
    return value if repr(value) == text else Figure(text)
