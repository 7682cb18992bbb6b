"""A text that parts are taken out of, and which line of its file each place was in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from heapq import merge


@dataclass(frozen=True, slots=True)
class Source:
    """A text with `cuts`, rising: at this place of it, so many lines of the file were taken out.

    `first` is the line of the file that it starts in.
    """

    text: str
    first: int = 1
    cuts: tuple[tuple[int, int], ...] = ()

    def without(self, spans: Iterable[tuple[int, int]]) -> Source:
        """The text without what stands from one place to another, in rising order."""
        kept: list[str] = []
        new: list[tuple[int, int]] = []
        shifts: list[tuple[int, int]] = []
        at = gone = 0
        for start, end in spans:
            kept.append(self.text[at:start])
            new.append((start - gone, self.text.count("\n", start, end)))
            shifts.append((start, end))
            gone += end - start
            at = end
        if not new:
            return self
        kept.append(self.text[at:])
        cuts = merge(_shifted(self.cuts, shifts), new)
        return replace(self, text="".join(kept), cuts=tuple(cut for cut in cuts if cut[1]))

    def but(self, text: str) -> Source:
        """This source with another text of the same length and the same lines."""
        return replace(self, text=text)


def _shifted(
    cuts: Iterable[tuple[int, int]], spans: list[tuple[int, int]]
) -> Iterable[tuple[int, int]]:
    """Where the cuts are once the spans are gone."""
    gone = place = 0
    for at, lines in cuts:
        while place < len(spans) and spans[place][1] <= at:
            gone += spans[place][1] - spans[place][0]
            place += 1
        inside = max(0, at - spans[place][0]) if place < len(spans) else 0
        yield at - gone - inside, lines


class LineCount:
    """Counts the lines of a source while it is read from the start to the end."""

    def __init__(self, source: Source) -> None:
        self._text, self._cuts = source.text, source.cuts
        self._at, self._cut, self._line = 0, 0, source.first

    def at(self, place: int) -> int:
        """The line of the file that a place is in; no place before the one asked for last."""
        self._line += self._text.count("\n", self._at, place)
        self._at = max(place, self._at)
        while self._cut < len(self._cuts) and self._cuts[self._cut][0] <= place:
            self._line += self._cuts[self._cut][1]
            self._cut += 1
        return self._line
