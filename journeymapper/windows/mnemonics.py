"""The letters that choose a menu's rows while it is open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator


def with_letters(texts: Iterable[str]) -> list[str]:
    """The texts with "&" before a letter that no other of them has: the first that is free.

    The beginnings of words come before other letters; a text without a free letter stays bare.
    """
    taken: set[str] = set()
    marked = []
    for text in texts:
        place = next((n for n in _places(text) if text[n].casefold() not in taken), None)
        if place is None:
            marked.append(text)
        else:
            taken.add(text[place].casefold())
            marked.append(f"{text[:place]}&{text[place:]}")
    return marked


def _places(text: str) -> Iterator[int]:
    """Where letters and digits stand in a text, those that begin a word first."""
    letters = [place for place, letter in enumerate(text) if letter.isalnum()]
    begin = [place for place in letters if not place or not text[place - 1].isalnum()]
    yield from begin
    yield from (place for place in letters if place not in begin)
