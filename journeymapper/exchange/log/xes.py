"""Event logs in XES (IEEE 1849), brought into a table a piece at a time.

XML from strangers: no document type, nothing deep, no piece that fills the memory.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import IO
from xml.etree.ElementTree import Element, ParseError

from journeymapper.exchange.drawio.trees import DEPTH
from journeymapper.exchange.log.source import unpacked
from journeymapper.exchange.refused import Refused
from journeymapper.language import tr

PIECE = 16 * 1024 * 1024
"""How many bytes may come without a new element."""
LOOKED_AT = 2_000
"""The events whose attributes are columns."""
OF_CASE = "case:"
"""What the names of a trace's attributes begin with, as tables of event logs have them."""
KINDS = ("string", "date", "int", "float", "boolean", "id")

Event = Mapping[str, str]


def names_in(path: Path) -> tuple[str, ...]:
    """The names of the columns that the first events have. Raises Refused."""
    seen: dict[str, None] = {}
    for event in islice(events_of(path), LOOKED_AT):
        seen |= dict.fromkeys(event)
    return tuple(seen)


def as_table(path: Path, names: Sequence[str], into: Path) -> None:
    """Write the columns of these names as CSV. Raises Refused."""
    with into.open("w", encoding="utf-8", newline="", errors="replace") as file:
        table = csv.writer(file)
        table.writerow(names)
        table.writerows([event.get(name, "") for name in names] for event in events_of(path))


def events_of(path: Path) -> Iterator[Event]:
    """The attributes of each event, and those of its trace. Raises Refused."""
    from defusedxml import ElementTree
    from defusedxml.common import DefusedXmlException

    with unpacked(path) as file:
        pieces = _Pieces(file)
        parsed = ElementTree.iterparse(pieces, events=("start", "end"), forbid_dtd=True)
        try:
            yield from _events(parsed, pieces)
        except DefusedXmlException:
            words = tr("It defines a document type or entities, which no log needs.")
            raise Refused(words) from None
        except (ParseError, ValueError, LookupError, EOFError) as error:
            raise Refused(tr("It is no XML: {reason}").format(reason=error)) from None


class _Pieces:
    """A file that is refused where too much of it comes without a new element."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.count = 0

    def read(self, size: int = -1) -> bytes:
        data = self._file.read(size)
        self.count += len(data)
        if self.count > PIECE:
            raise Refused(tr("A part of it is too large for an event. Is this the right file?"))
        return data


def _events(parsed: Iterator[tuple[str, Element]], pieces: _Pieces) -> Iterator[Event]:
    open_ones: list[Element] = []
    of_trace: dict[str, str] = {}
    for what, element in parsed:
        pieces.count = 0
        if what == "start":
            open_ones.append(element)
            if len(open_ones) > DEPTH:
                raise Refused(tr("It is nested too deep for a log."))
            if _kind(element) == "trace":
                of_trace = {}
            continue
        open_ones.pop()
        if not open_ones:
            continue
        kind, parent = _kind(element), _kind(open_ones[-1])
        if kind in KINDS and parent == "trace":
            of_trace |= _attribute(element, OF_CASE)
        elif kind == "event":
            own = (_attribute(each) for each in element if _kind(each) in KINDS)
            yield {**of_trace, **{key: value for pair in own for key, value in pair.items()}}
        if parent in ("log", "trace"):
            open_ones[-1].remove(element)


def _attribute(element: Element, before: str = "") -> Mapping[str, str]:
    key, value = element.get("key"), element.get("value")
    return {} if key is None or value is None else {before + key: value}


def _kind(element: Element) -> str:
    return element.tag.rpartition("}")[2]
