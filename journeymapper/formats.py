"""Every format that the program reads or writes, a row each.

The command line, the window's dialogs, dropped files and docs/formats.md all come from here. A
reader or a writer is named by its place and imported when it is first used; its shape is told in
`exchange/carried.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeVar

from journeymapper.exchange.carried import Reading, ReadOptions, WriteOptions, Writing
from journeymapper.exchange.refused import Refused
from journeymapper.language import marked, tr
from journeymapper.model.clean import entered
from journeymapper.storage import limits, map_file
from journeymapper.storage.problems import BadMap, Problem

if TYPE_CHECKING:
    from journeymapper.exchange.survey.answers import Answers
    from journeymapper.exchange.table.grid import Grid
    from journeymapper.model.journey import Journey

T = TypeVar("T")
Kind = Literal["map", "table", "picture", "report"]
"""Maps and tables hold what a map says, pictures and reports show it."""
OFFERED: tuple[Kind, ...] = ("picture", "report", "table", "map")


class Format(NamedTuple):
    """One format; `title` is its name in the window, `suffixes` those of its files, small.

    `reader`, `writer`: functions, "package.module:name"; "" where there is none. `grid`: of a
    table, the function that finds its cells, so that a person says first what they mean.
    `also_in`: suffixes of other formats whose files may hold this one; `recognised`: the function
    that tells from a file's bytes whether one does. `tells_findings`: the writer wants the report
    of the rules. `wishes`: those for a picture that it follows, by their names in
    `PictureOptions`. `carries_map`: the whole map can be put inside. `left_out`: what it cannot
    hold, for the page on formats, in English.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    kind: Kind = "map"
    reader: str = ""
    writer: str = ""
    grid: str = ""
    also_in: tuple[str, ...] = ()
    recognised: str = ""
    tells_findings: bool = False
    wishes: tuple[str, ...] = ()
    carries_map: bool = False
    left_out: str = ""

    @property
    def is_own(self) -> bool:
        """Whether nothing is lost on the way in: a map of our own, or a picture with one inside."""
        return self.reader == OWN

    @property
    def needs_qt(self) -> bool:
        """Whether writing it needs a QGuiApplication, an offscreen one will do."""
        return self.writer.startswith("journeymapper.pictures")

    @property
    def may_be_bare(self) -> bool:
        """Whether it can be written without findings where they are not wished for."""
        return "annotate" in self.wishes

    def read(self, data: bytes, options: ReadOptions) -> Reading:
        """The map in a file's bytes. Raises BadMap without a file's name, or Refused."""
        reading: Reading = _named(self.reader)(data, options)
        return reading

    def cells(self, data: bytes) -> Grid | str:
        """The table in a file's bytes, or its lines. Raises Refused."""
        found: Grid | str = _named(self.grid)(data)
        return found

    def write(self, journey: Journey, options: WriteOptions) -> Writing:
        """The journey as a file's bytes."""
        writing: Writing = _named(self.writer)(journey, options)
        return writing

    def is_in(self, data: bytes) -> bool:
        """Whether a file's bytes hold this format, as far as that can be told at a glance."""
        knows: Callable[[bytes], Any] | None = None
        if self.recognised:
            knows = _named(self.recognised)
        return knows is None or bool(knows(data))


def _named(function: str) -> Any:
    """A function by its module and name: loaded when it is asked for."""
    module, _, name = function.partition(":")
    return getattr(import_module(module), name)


OWN = "journeymapper.exchange.own:read"
_EXCHANGE = "journeymapper.exchange"
_TABLE = f"{_EXCHANGE}.table"
_MERMAID = f"{_EXCHANGE}.mermaid"
_PICTURES = "journeymapper.pictures.files"
_OF_A_MAP = ("annotate", "lens", "segment", "showing", "promises")
_OF_SLIDES = (*_OF_A_MAP, "theme")
_OF_A_PICTURE = (*_OF_SLIDES, "scale", "stage", "transparent", "personas", "scores", "actions")
_NOT_IN_A_TABLE = "ids, positions, metrics, votes, connections other than from row to row"

FORMATS: tuple[Format, ...] = (
    Format(
        "journey",
        marked("Journey map"),
        (".journey",),
        reader=OWN,
        writer="journeymapper.exchange.own:write",
        left_out="nothing",
    ),
    Format(
        "journey-picture",
        marked("Picture with the map inside"),
        (".journey.png",),
        reader=OWN,
        writer=f"{_PICTURES}:png",
        tells_findings=True,
        wishes=_OF_A_PICTURE,
        carries_map=True,
        left_out="nothing: the whole map is inside",
    ),
    Format(
        "json",
        marked("Journey map as JSON"),
        (".json",),
        reader=OWN,
        writer="journeymapper.exchange.own:write",
        left_out="nothing",
    ),
    Format(
        "mermaid",
        marked("Mermaid journey"),
        (".mmd", ".mermaid"),
        reader=f"{_MERMAID}.reading:read",
        writer=f"{_MERMAID}.writing:write",
        also_in=(".md", ".markdown"),
        recognised=f"{_MERMAID}.reading:holds_journey",
        left_out="all but stages, touchpoints in one line, feelings in five steps, and who takes "
        "part",
    ),
    Format(
        "drawio",
        marked("draw.io diagram"),
        (".drawio",),
        reader=f"{_EXCHANGE}.drawio.reading:read",
        writer=f"{_EXCHANGE}.drawio.writing:write",
        left_out="nothing of a map that was written here; of others colours, pictures, frames "
        "around frames, and lines that join no two shapes",
    ),
    Format(
        "canvas",
        marked("JSON Canvas"),
        (".canvas",),
        writer=f"{_EXCHANGE}.json_canvas:write",
        left_out="metrics, votes, personas, opportunities, what was dismissed; it is to be seen, "
        "not to be opened again",
    ),
    Format(
        "graphml",
        marked("Graph, GraphML"),
        (".graphml",),
        writer=f"{_EXCHANGE}.graphml:write",
        left_out="metrics, personas, opportunities, notes, what was dismissed; it is to be "
        "reckoned with, not to be opened again",
    ),
    Format(
        "xlsx",
        marked("Workbook, Excel"),
        (".xlsx",),
        "table",
        reader=f"{_TABLE}.sheet:read",
        writer=f"{_TABLE}.workbook:as_xlsx",
        grid=f"{_TABLE}.sheet:in_workbook",
        tells_findings=True,
        left_out=f"{_NOT_IN_A_TABLE}; connections and findings are sheets that are not read again",
    ),
    Format(
        "csv",
        marked("Table, CSV"),
        (".csv",),
        "table",
        reader=f"{_TABLE}.as_map:delimited",
        writer=f"{_TABLE}.to_file:as_csv",
        grid=f"{_TABLE}.files:in_delimited",
        left_out=_NOT_IN_A_TABLE,
    ),
    Format(
        "tsv",
        marked("Table, parted by tabs"),
        (".tsv",),
        "table",
        reader=f"{_TABLE}.as_map:delimited",
        writer=f"{_TABLE}.to_file:as_tsv",
        grid=f"{_TABLE}.files:in_delimited",
        left_out=_NOT_IN_A_TABLE,
    ),
    Format(
        "markdown-table",
        marked("Table or list, Markdown"),
        (".md", ".markdown"),
        "table",
        reader=f"{_TABLE}.as_map:text",
        writer=f"{_TABLE}.to_file:as_markdown",
        grid=f"{_TABLE}.files:in_text",
        left_out=_NOT_IN_A_TABLE,
    ),
    Format(
        "text",
        marked("List or table, plain text"),
        (".txt",),
        "table",
        reader=f"{_TABLE}.as_map:text",
        grid=f"{_TABLE}.files:in_text",
    ),
    Format(
        "png",
        marked("Picture, PNG"),
        (".png",),
        "picture",
        reader=OWN,
        writer=f"{_PICTURES}:png",
        tells_findings=True,
        wishes=_OF_A_PICTURE,
        carries_map=True,
        left_out="nothing, unless the map is not to be inside",
    ),
    Format(
        "svg",
        marked("Picture, SVG"),
        (".svg",),
        "picture",
        writer=f"{_PICTURES}:svg",
        tells_findings=True,
        wishes=_OF_A_PICTURE,
        left_out="it is to be seen, not to be opened again",
    ),
    Format(
        "pdf",
        marked("Picture, PDF"),
        (".pdf",),
        "picture",
        reader="journeymapper.exchange.own:read_pdf",
        writer=f"{_PICTURES}:pdf",
        tells_findings=True,
        wishes=_OF_A_PICTURE,
        carries_map=True,
        left_out="nothing, unless the map is not to be inside: it is attached as `map.journey`",
    ),
    Format(
        "html",
        marked("Report, HTML"),
        (".html",),
        "report",
        writer=f"{_PICTURES}:html",
        tells_findings=True,
        wishes=_OF_A_MAP,
        left_out="it is to be read, not to be opened again",
    ),
    Format(
        "markdown-report",
        marked("Report, Markdown"),
        (".md",),
        "report",
        writer=f"{_PICTURES}:markdown",
        tells_findings=True,
        wishes=("annotate",),
        left_out="it is to be read, not to be opened again",
    ),
    Format(
        "pptx",
        marked("Slides, PPTX"),
        (".pptx",),
        "report",
        writer=f"{_PICTURES}:pptx",
        tells_findings=True,
        wishes=_OF_SLIDES,
        left_out="it is to be shown and edited as slides, not to be opened again",
    ),
)


def readable() -> tuple[Format, ...]:
    """The formats that can be opened."""
    return tuple(each for each in FORMATS if each.reader)


def writable(kinds: Iterable[Kind] = ("report", "picture", "map", "table")) -> tuple[Format, ...]:
    """The formats of these kinds that can be written, one kind after the other."""
    return tuple(each for kind in kinds for each in FORMATS if each.writer and each.kind == kind)


def exported() -> tuple[Format, ...]:
    """The formats that an export offers, each by a suffix of its own; pictures first."""
    formats = [each for each in writable() if each.kind != "map" or not each.carries_map]
    own = [each for each in formats if named(f"map{each.suffixes[0]}", formats) is each]
    return tuple(sorted(own, key=lambda each: OFFERED.index(each.kind)))


def suffixes(formats: Iterable[Format]) -> tuple[str, ...]:
    """The suffixes of these formats, each once."""
    return tuple(dict.fromkeys(suffix for each in formats for suffix in each.suffixes))


def named(name: str, formats: Iterable[Format]) -> Format | None:
    """The format that a file name asks for by its end, the longest one; the first of several."""
    ends = [
        (len(suffix), each)
        for each in formats
        for suffix in each.suffixes
        if name.lower().endswith(suffix)
    ]
    return max(ends, key=lambda end: end[0])[1] if ends else None


def format_of(path: Path, data: bytes | None = None) -> Format:
    """Which format a file is in: by its name; by its bytes where one name stands for several.

    A file whose name says nothing is taken for a map of our own. `data` are the bytes where they
    are at hand; else they are read where it matters. Raises BadMap.
    """
    suffix = path.suffix.lower()
    for each in FORMATS:
        if suffix in each.also_in:
            data = map_file.raw_bytes(path) if data is None else data
            if each.is_in(data):
                return each
    return named(path.name, readable()) or FORMATS[0]


def read_file(path: Path, options: ReadOptions) -> Reading:
    """The map in a file of any format. Raises BadMap, as it would be told."""
    format = format_of(path)
    if format.is_own:
        return Reading(map_file.read(path))
    return read_as(format, map_file.raw_bytes(path), str(path), options)


def cells_of(path: Path) -> Grid | str:
    """The table in a file, or its lines. Raises BadMap, as it would be told."""
    format, data = format_of(path), map_file.raw_bytes(path)
    return _told(str(path), data, lambda: format.cells(data))


def answers_of(path: Path) -> Answers:
    """The answers of customers in a file with a table. Raises BadMap, as it would be told."""
    from journeymapper.exchange.survey.answers import answers_in

    if not format_of(path).grid:
        ends = ", ".join(suffixes(each for each in FORMATS if each.grid))
        words = tr("This is no table. Take one of {suffixes}.").format(suffixes=ends)
        raise BadMap(str(path), [Problem("", words)])
    return _told(str(path), b"", lambda: answers_in(cells_of(path)))


def read_as(format: Format, data: bytes, name: str, options: ReadOptions) -> Reading:
    """The map in the bytes of a file of this name. Raises BadMap, as it would be told."""
    named = options._replace(name=entered(options.name))
    return _told(name, data, lambda: format.read(data, named))


def _told(name: str, data: bytes, read: Callable[[], T]) -> T:
    """What is read of a file; a refusal tells its name."""
    try:
        limits.check_size(data, name)
        with limits.within_memory(name):
            return read()
    except Refused as error:
        raise BadMap(name, [Problem("", str(error))]) from None
    except BadMap as error:
        error.file = error.file or name
        raise
