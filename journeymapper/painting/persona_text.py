"""The words of a persona's card, broken into lines that fit, each with its place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from journeymapper.language import in_quotes, tr, tr_many
from journeymapper.painting.text import broken, elided

if TYPE_CHECKING:
    from journeymapper.model.records import Persona

NAME, QUOTE = 1.7, 1.12
"""How large name and quote are, in letters' px."""
_LINE, _PAD, _EDGE, _DISC = 1.34, 1.1, 1.7, 1.75
_BESIDE, _INDENT, _APART = 1.1, 1.55, 1.6
_QUOTE_LINES, _ITEM_LINES = 3, 2
_ITALIC_ROOM = 0.97
"""Slanted letters stand out a little."""

Signed = Literal["", "segment", "plus", "minus"]


class Said(NamedTuple):
    """A line with its baseline, and what sign stands before it; `token` is a theme's colour."""

    text: str
    x: float
    y: float
    px: float
    weight: int = 400
    token: str = "ink"
    italic: bool = False
    sign: Signed = ""


class Lines(NamedTuple):
    """All lines of a card, the disc's middle and radius, and how high all of it is."""

    said: tuple[Said, ...]
    disc: tuple[tuple[float, float], float]
    height: float
    is_cut: bool


def composed(persona: Persona, segment: str, width: float, px: float, highest: float) -> Lines:
    """The lines of a persona for a card so wide and at most so high."""
    radius = _DISC * px
    left = (_EDGE + _BESIDE) * px + 2 * radius
    right = width - _PAD * px
    said = [*_heading(persona, segment, left, right - left, px)]
    y = max(said[-1].y + px * 0.5, _PAD * px + 2 * radius)
    start = y + _LINE * px
    most = int((highest - _PAD * px - start) / (_LINE * px))
    said += _lists(persona, _EDGE * px, right, start, px, most)
    bottom = max(said[-1].y + px * 0.4, y)
    disc = ((_EDGE * px + radius, _PAD * px + radius), radius)
    is_cut = any(each.text.endswith("…") or each.token == "ink3" for each in said)
    return Lines(tuple(said), disc, bottom + _PAD * px, is_cut)


def quote_lines(persona: Persona, room: float, most: int, px: float) -> tuple[str, ...]:
    """What a persona says, in quotes: so many slanted lines of this width at most."""
    quote = persona.quote.strip()
    return broken(in_quotes(quote), room * _ITALIC_ROOM, most, px, 400) if quote else ()


def _heading(persona: Persona, segment: str, x: float, room: float, px: float) -> list[Said]:
    """Name, segment and quote, beside the disc."""
    y = _PAD * px + NAME * px * 0.8
    said = [Said(elided(persona.name, room, NAME * px, 700), x, y, NAME * px, 700)]
    if segment:
        y += _LINE * px * 1.05
        inside = x + _INDENT * px
        name = elided(segment, room - _INDENT * px, px, 600)
        said.append(Said(name, inside, y, px, 600, "ink2", sign="segment"))
    if quote := quote_lines(persona, room, _QUOTE_LINES, QUOTE * px):
        y += 0.35 * px
        for line in quote:
            y += _LINE * QUOTE * px
            said.append(Said(line, x, y, QUOTE * px, italic=True))
    return said


def _lists(
    persona: Persona, left: float, right: float, y: float, px: float, most: int
) -> list[Said]:
    """Needs and frustrations side by side, each of so many lines at most."""
    lists: list[tuple[str, Sequence[str], Signed]] = [
        (tr("Needs"), persona.needs, "plus"),
        (tr("Frustrations"), persona.frustrations, "minus"),
    ]
    shown = [each for each in lists if each[1]]
    if not shown or most < 2:
        return []
    room = (right - left - _APART * px * (len(shown) - 1)) / len(shown)
    said: list[Said] = []
    for place, (name, items, sign) in enumerate(shown):
        x = left + place * (room + _APART * px)
        said.append(Said(elided(name, room, px, 700), x, y, px, 700, "ink2"))
        said += _items(items, sign, x + _INDENT * px, room - _INDENT * px, y, px, most - 1)
    return sorted(said, key=lambda each: each.y)


def _items(
    items: Sequence[str], sign: Signed, x: float, room: float, y: float, px: float, most: int
) -> list[Said]:
    """The items of one list, as many as there are lines for, and how many more there are."""
    said: list[Said] = []
    for place, item in enumerate(items):
        is_last = place == len(items) - 1
        free = most - len(said) - (0 if is_last else 1)
        if free < 1:
            more = tr_many("and {n} more", "and {n} more", len(items) - place)
            y += _LINE * px
            said.append(Said(elided(more, room, px), x, y, px, 400, "ink3"))
            break
        for number, line in enumerate(broken(item, room, min(_ITEM_LINES, free), px, 400)):
            y += _LINE * px
            said.append(Said(line, x, y, px, sign=sign if number == 0 else ""))
    return said
