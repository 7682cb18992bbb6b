"""One thing the palette offers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum


class Group(IntEnum):
    """What an entry is; groups stand in this order where they match equally well."""

    ACTION = 0
    PLACE = 1


@dataclass(frozen=True, slots=True)
class Entry:
    """A row: what it says, and what Enter does.

    `name` is what a remembered choice is known by. `beside` stands at the right: what it is, or
    where. `caps` are the keys that do the same. `why_not` says what must be done first; "" where
    it can be done now. `also` are other words that find it. `on_canvas`: it
    goes on there, with keys that the canvas must hear.
    """

    name: str
    group: Group
    title: str
    icon: str
    beside: str
    run: Callable[[], object]
    caps: tuple[str, ...] = ()
    why_not: str = ""
    also: str = ""
    on_canvas: bool = False
