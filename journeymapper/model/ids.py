"""Ids made from titles: "I order it" becomes `i-order-it`, the next one `i-order-it-2`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

LONGEST = 64


def new_id(title: str, taken: Callable[[str], bool], counts: dict[str, int] | None = None) -> str:
    """An id for this title that is not taken: 1 to 64 characters of a-z 0-9 and -.

    `counts` remembers the last number given to a title, so that ten thousand equal titles need no
    ten thousand questions each.
    """
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    stem = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST].rstrip("-") or "item"
    candidate, count = stem, counts.get(stem, 1) if counts else 1
    while taken(candidate):
        count += 1
        tail = f"-{count}"
        candidate = stem[: LONGEST - len(tail)] + tail
    if counts is not None:
        counts[stem] = count
    return candidate


class Ids:
    """Gives ids that nothing has yet, made from names."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._counts: dict[str, int] = {}

    def __call__(self, name: str) -> str:
        made = new_id(name, self._taken.__contains__, self._counts)
        self.take(made)
        return made

    def take(self, key: str) -> None:
        """Give this id to nothing any more."""
        self._taken.add(key)
