"""What a reader and a writer of a foreign format take, give and refuse.

A reader is `read(data, options) -> Reading`, a writer `write(journey, options) -> Writing`; the
rows of `journeymapper/formats.py` name them. A file that
a reader does not take is Refused, or BadMap where there is a list of what is wrong; both without
its name. Losses are sentences for a person, one for each
thing that was not carried over, with where it was: a line, a row, a cell or a card.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as Date
from typing import TYPE_CHECKING, NamedTuple

from journeymapper.language import tr
from journeymapper.storage.problems import BadMap, Problem

if TYPE_CHECKING:
    from journeymapper.analysis.finding import Report
    from journeymapper.exchange.table.scales import Scale
    from journeymapper.model.journey import Journey


class ReadOptions(NamedTuple):
    """How a file is to be read.

    `name`: what a map is called that brings no title. `block`: which of several maps in a file,
    from 1; None where that was not said. `lenient`: leave out, and list, what the format forbids.
    `sentiment_scale`: the one that feelings are told on; None where it is to be found.
    """

    name: str = ""
    block: int | None = None
    lenient: bool = False
    sentiment_scale: Scale | None = None


class WriteOptions:
    """What there is to write beside the journey.

    `report`: what the rules say, None where nobody asked them. `file_name` and `date` are those
    of the map, where the format tells them.
    """

    def __init__(
        self, report: Report | None = None, file_name: str = "", date: Date | None = None
    ) -> None:
        self.report, self.file_name, self.date = report, file_name, date


class Reading(NamedTuple):
    """A map from a file, and what of the file it does not hold."""

    journey: Journey
    losses: tuple[str, ...] = ()


class Writing(NamedTuple):
    """The bytes of a file, and what of the map they do not hold, or not as wished."""

    data: bytes
    losses: tuple[str, ...] = ()


class Strict(BadMap):
    """A file that the format forbids, and that could be read with `lenient`."""


class SeveralMaps(BadMap):
    """A file with several maps, where nobody said which; `titles` are theirs, in order."""

    def __init__(self, file: str, titles: Sequence[str]) -> None:
        self.titles = tuple(titles)
        words = tr("holds {n} maps: say which, from 1 to {n}").format(n=len(self.titles))
        super().__init__(file, [Problem("", words)])
