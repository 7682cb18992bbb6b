"""What of a page a map does not hold, as sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from journeymapper.exchange.drawio.cells import Cell
from journeymapper.exchange.drawio.labels import one_line
from journeymapper.language import tr, tr_many
from journeymapper.model.values import TEXT_LIMIT

SHOWN = 60
COLOURS = ("fillColor", "strokeColor", "fontColor", "gradientColor")
NO_COLOURS = ("none", "default", "inherit", "")


class Losses:
    """Collects losses."""

    def __init__(self) -> None:
        self._said: list[str] = []
        self._looks: list[str] = []

    def told(self) -> tuple[str, ...]:
        """All sentences; those on looks alone stand last."""
        return (*self._said, *self._looks)

    def frame(self, cell: Cell) -> None:
        """A frame around others became no stage."""
        if words := short(cell.words):
            self.say(tr("The frame “{title}” is left out; what is in it stays."), title=words)
        else:
            self.say(tr("A frame without words is left out; what is in it stays."))

    def silent(self, cells: Sequence[Cell]) -> None:
        """Shapes say nothing and nothing leads to them."""
        if cells:
            said = tr_many(
                "One shape without words is left out.",
                "{n} shapes without words are left out.",
                len(cells),
            )
            self._said.append(said)

    def unnamed(self, name: str) -> None:
        """A name had to be found."""
        self.say(tr("What has no words is called “{title}”."), title=name)

    def looks(self, cell: Cell, title: str) -> None:
        """Colours and pictures stay behind."""
        lost = list(_looks(cell))
        if lost:
            words = tr("“{title}” is there without: {fields}.")
            self._looks.append(words.format(title=short(title), fields=", ".join(lost)))

    def loose(self, words: str, ends: Sequence[str]) -> None:
        """A line joins no two touchpoints."""
        said = tr("The line {line} is left out: it does not lead from one touchpoint to another.")
        self.say(said, line=_line(words, ends))

    def again(self, words: str, ends: Sequence[str]) -> None:
        """A second line joins the same two."""
        said = tr("The line {line} is left out: there is one already between the two.")
        self.say(said, line=_line(words, ends))

    def cut(self, text: str) -> str:
        """As much of a text as a map holds."""
        if len(text) > TEXT_LIMIT:
            words = tr("“{title}” is longer than {most} characters. Its end is left out.")
            self.say(words, title=short(text), most=str(TEXT_LIMIT))
        return text[:TEXT_LIMIT]

    def say(self, words: str, **parts: str) -> None:
        """Put a sentence with its parts."""
        self._said.append(words.format(**parts))


def short(text: str) -> str:
    """The beginning of a text, on one line."""
    words = one_line(text[: SHOWN * 10])
    return words if len(words) <= SHOWN else f"{words[:SHOWN]}…"


def _line(words: str, ends: Iterable[str]) -> str:
    way = " → ".join(short(end) or "?" for end in ends)
    return f"{way} “{short(words)}”" if words else way


def _looks(cell: Cell) -> Iterable[str]:
    if any(cell.style.get(name, "none") not in NO_COLOURS for name in COLOURS):
        yield tr("colours")
    if "image" in cell.style or cell.style.get("shape") == "image":
        yield tr("picture")
