"""Which titles a few typed letters may mean, and which of their letters matched.

Words as they stand come first; only where none match are misspellings forgiven. Titles and what
is typed are folded already.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property

LIKE_ENOUGH = 74.0
"""How alike, of 100, a misspelt word must be to a part of a title."""
LEAST_LETTERS = 3
"""A misspelt word is looked for from so many letters on."""


class Titles:
    """What can be found; `also` holds, for each title, other words that find it, "" for none."""

    def __init__(self, titles: Sequence[str], also: Sequence[str]) -> None:
        self._titles, self._also = titles, also
        self._last: tuple[str, list[int]] = ("", [*range(len(titles))])

    def matching(self, typed: str) -> list[tuple[int, int]]:
        """(rank, place) of the titles that match, the best first: a small rank is a good match.

        Nothing typed matches all.
        """
        words = typed.split()
        if not words:
            return [(0, place) for place in range(len(self._titles))]
        phrase = " ".join(words)
        found = self._found(phrase, words, self._candidates(phrase))
        if found:
            self._last = (phrase, [place for _, place in found])
            return sorted(found)
        return _alike(words, self._titles)

    def _candidates(self, phrase: str) -> Iterable[int]:
        """What can match: with more letters only what matched with fewer."""
        before, matched = self._last
        return matched if phrase.startswith(before) else range(len(self._titles))

    def _found(self, phrase: str, words: list[str], places: Iterable[int]) -> list[tuple[int, int]]:
        begins = _begins(phrase)
        begin_words = [_begins(word) for word in words]
        several = len(words) > 1
        found = []
        for place in places:
            title = self._titles[place]
            if phrase in title:
                rank = 0 if title.startswith(phrase) else 1 if begins(title) else 3
            elif several and all(word in title for word in words):
                rank = 2 if all(begin(title) for begin in begin_words) else 3
            elif phrase in self._initials[place]:
                rank = 4
            elif (also := self._also[place]) and all(
                begin(f"{title} {also}") for begin in begin_words
            ):
                rank = 5
            else:
                continue
            found.append((rank, place))
        return found

    @cached_property
    def _initials(self) -> list[str]:
        """The first letters of each title's words; "" for a title of one word."""
        return [_initials(title) for title in self._titles]


def spans(typed: str, title: str) -> list[tuple[int, int]]:
    """(start, end) of the letters of a title that match, in order."""
    words = typed.split()
    if not words:
        return []
    if whole := _place(" ".join(words), title):
        return [whole.span()]
    marked: set[int] = set()
    for word in words:
        marked.update(_letters_of(word, title))
    return _runs(marked)


def _begins(word: str) -> Callable[[str], object]:
    """Whether a word of a title begins so."""
    return re.compile(rf"\b{re.escape(word)}").search


def _initials(title: str) -> str:
    words = title.split()
    return "".join(word[0] for word in words) if len(words) > 1 else ""


def _alike(words: list[str], titles: Sequence[str]) -> list[tuple[int, int]]:
    """The titles in which every word stands nearly as it was typed."""
    from rapidfuzz import fuzz, process  # not before someone searches

    long_words = [word for word in words if len(word) >= LEAST_LETTERS]
    short_words = [word for word in words if len(word) < LEAST_LETTERS]
    if not long_words:
        return []
    left = {n: title for n, title in enumerate(titles) if all(w in title for w in short_words)}
    misses = dict.fromkeys(left, 10.0)
    for word in long_words:
        long = {place: title for place, title in left.items() if len(title) >= len(word)}
        like = process.extract(
            word, long, scorer=fuzz.partial_ratio, score_cutoff=LIKE_ENOUGH, limit=None
        )
        left = {place: title for title, _, place in like}
        misses = {place: misses[place] + 100 - score for _, score, place in like}
    return sorted((round(miss), place) for place, miss in misses.items())


def _letters_of(word: str, title: str) -> Sequence[int]:
    if found := _place(word, title):
        return range(*found.span())
    starts = [each.start() for each in re.finditer(r"\S+", title)]
    at = _initials(title).find(word)
    if at >= 0:
        return starts[at : at + len(word)]
    if len(word) < LEAST_LETTERS or len(title) < len(word):
        return ()
    from rapidfuzz import fuzz

    like = fuzz.partial_ratio_alignment(word, title, score_cutoff=LIKE_ENOUGH)
    return range(like.dest_start, like.dest_end) if like else ()


def _place(words: str, title: str) -> re.Match[str] | None:
    """Where these words stand in a title, at the beginning of a word if they do anywhere."""
    literal = re.escape(words)
    return re.search(rf"\b{literal}", title) or re.search(literal, title)


def _runs(places: set[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for place in sorted(places):
        if runs and runs[-1][1] == place:
            runs[-1] = (runs[-1][0], place + 1)
        else:
            runs.append((place, place + 1))
    return runs
