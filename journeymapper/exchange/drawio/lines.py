"""The lines of a page as connections, with their words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from journeymapper.exchange.drawio.cells import Cell
from journeymapper.exchange.drawio.labels import one_line
from journeymapper.exchange.drawio.losses import Losses
from journeymapper.exchange.drawio.records import MARK, values_of

Values = dict[str, Any]


class Lines:
    """All lines between shapes; `joined` are the ids of the shapes they lead to."""

    def __init__(self, cells: Mapping[str, Cell], losses: Losses) -> None:
        self._cells, self._losses = cells, losses
        self._lines = [each for each in cells.values() if each.is_line]
        self.joined = {end for line in self._lines for end in line.ends if all(line.ends)}

    def ways(self, of_cell: Mapping[str, str]) -> list[Values]:
        """The connections between touchpoints, by the cells these are; each pair once."""
        found: dict[tuple[str, str], Values] = {}
        for line in self._lines:
            words = self._words(line)
            ends = [of_cell.get(end, "") for end in line.ends]
            if not all(ends) or ends[0] == ends[1]:
                self._losses.loose(words, [self._called(end) for end in line.ends])
                continue
            for source, target in _directions(line, *ends):
                if (source, target) in found:
                    self._losses.again(words, [self._called(end) for end in line.ends])
                    continue
                is_own = line.data.get(MARK) == "connections"
                values = values_of("connections", words, line.data if is_own else {})
                values["label"] = self._losses.cut(values["label"])
                found[source, target] = {**values, "source": source, "target": target}
        return list(found.values())

    def _words(self, line: Cell) -> str:
        """What stands on a line: its own words, and those of the labels glued to it."""
        glued = (self._cells[key].words for key in line.children if self._cells[key].is_shape)
        return "\n".join(filter(None, [line.words, *glued]))

    def _called(self, end: str) -> str:
        return one_line(self._cells[end].words) if end in self._cells else ""


def _directions(line: Cell, source: str, target: str) -> Iterator[tuple[str, str]]:
    """Where a line leads: with its arrow, both ways where it has two."""
    backwards = line.style.get("startArrow", "none") not in ("none", "")
    forwards = line.style.get("endArrow", "classic") not in ("none", "")
    if forwards or not backwards:
        yield source, target
    if backwards:
        yield target, source
