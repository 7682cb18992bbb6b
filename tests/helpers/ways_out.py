"""Every way on which a map leaves the program, as a table: a new writer is one more row.

`tests/faults/test_hostile_writers.py` sends hostile labels down each of them,
`tests/faults/test_redacted_writers.py` a map in which everything that names a person is marked.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from journeymapper.analysis.headlines import headlines
from journeymapper.analysis.reports import score_markdown
from journeymapper.analysis.reports.checked import Checked
from journeymapper.analysis.runner import analyse
from journeymapper.analysis.scores.all import scores
from journeymapper.analysis.versions import versions
from journeymapper.cli import check_json, check_reports, check_text, score_text
from journeymapper.cli.writing import write
from journeymapper.exchange.table.actions import action_rows
from journeymapper.exchange.table.writing import as_html, as_tsv, table_of
from journeymapper.formats import Format, writable
from journeymapper.layout.showing import Showing
from journeymapper.model.edits.clipboard import copy
from journeymapper.model.journey import Journey
from journeymapper.model.redacted import redacted
from journeymapper.model.sketch import sketch
from journeymapper.model.texts import TEXT_ROWS
from journeymapper.pictures.change.brief import Brief
from journeymapper.pictures.change.writing import write_change
from tests.helpers.live_content import (
    Faults,
    in_boxes,
    in_canvas,
    in_html,
    in_json,
    in_markdown,
    in_mermaid,
    in_office,
    in_pdf,
    in_png,
    in_svg,
    in_table,
    in_terminal,
    in_xml,
)

FILE = "maps/<b>of Anna.journey"
LEAST = sketch("# Before\nOrder\n  order = I order it [entry, goal]")


@dataclass(frozen=True)
class WayOut:
    """One writer: `write` gives the bytes of a map, with True redacted; `faults` what is alive.

    `names_people`: unredacted, it tells who said what and who owns what.
    """

    name: str
    write: Callable[[Journey, bool], bytes]
    faults: Faults
    names_people: bool = True


def exported(format: Format) -> WayOut:
    """What `export` writes, with everything that can be wished for, and the map inside."""

    def written(journey: Journey, redact: bool) -> bytes:
        wishes: dict[str, Any] = {
            "redact": redact,
            "file_name": FILE,
            "personas": True,
            "actions": True,
            "promises": True,
            "showing": Showing("all", tuple(row.key for row in TEXT_ROWS)),
            "lens": "owner",
        }
        return _file(
            format.suffixes[0],
            lambda path: write(journey, str(path), format, plugins=False, scores=True, **wishes),
        )

    return WayOut(f"export {format.name}", written, FAULTS[format.suffixes[0]])


def change(suffix: str) -> Callable[[Journey, bool], bytes]:
    """The sponsor's page: everything is new."""

    def written(journey: Journey, redact: bool) -> bytes:
        both = versions(LEAST, journey, "review", plugins=False)
        brief = Brief(both, headlines(both, plugins=False), "A", "B", file_name=FILE)
        told = brief.redacted() if redact else brief
        return _file(f".{suffix}", lambda path: write_change(path, told))

    return written


def checked(told: Callable[[Checked], str]) -> Callable[[Journey, bool], bytes]:
    """What `check` says of a map."""

    def written(journey: Journey, redact: bool) -> bytes:
        found = Checked(FILE, journey, analyse(journey, plugins=False))
        return told(found.redacted() if redact else found).encode()

    return written


def records(told: Callable[[Journey], str]) -> Callable[[Journey, bool], bytes]:
    """What is made of the records alone."""
    return lambda journey, redact: told(redacted(journey) if redact else journey).encode()


def report(form: str) -> Callable[[Journey, bool], bytes]:
    return checked(lambda each: check_reports.told(form, [each], [], plugins=False))


def _scores_text(journey: Journey) -> str:
    return score_text.told("", journey, scores(journey, analyse(journey, plugins=False)))


def _scores_markdown(journey: Journey) -> str:
    return score_markdown.told(journey, scores(journey, analyse(journey, plugins=False)))


def _cards(journey: Journey) -> tuple[tuple[str, ...], ...]:
    return tuple(map(tuple, table_of(journey, journey.touchpoints.keys)))


def _file(suffix: str, write: Callable[[Path], object]) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"out{suffix}"
        write(path)
        return path.read_bytes()


FAULTS: dict[str, Faults] = {
    ".journey": in_json,
    ".journey.png": in_png,
    ".json": in_json,
    ".canvas": in_canvas,
    ".mmd": in_mermaid,
    ".csv": partial(in_table, delimiter=","),
    ".tsv": in_table,
    ".md": in_markdown,
    ".html": in_html,
    ".png": in_png,
    ".svg": in_svg,
    ".pdf": in_pdf,
    ".drawio": in_boxes,
    ".graphml": in_xml,
    ".xlsx": in_office,
    ".pptx": in_office,
}
"""What to look for in a file, by its suffix."""

WAYS = (
    *map(exported, writable()),
    WayOut("change png", change("png"), in_png, names_people=False),  # only its pixels do
    WayOut("change svg", change("svg"), in_svg),
    WayOut("change pdf", change("pdf"), in_pdf),
    WayOut("report html", report("html"), in_html),
    WayOut("report markdown", report("markdown"), in_markdown),
    WayOut("report sarif", report("sarif"), in_json),
    WayOut("report json", checked(lambda each: check_json.told([each], [])), in_json),
    WayOut(
        "report text",
        checked(lambda each: check_text.told([each])),
        in_terminal,
        names_people=False,
    ),
    WayOut("scores text", records(_scores_text), in_terminal, names_people=False),
    WayOut("scores markdown", records(_scores_markdown), in_markdown, names_people=False),
    WayOut("action table", records(lambda each: as_tsv(action_rows(each))), in_table),
    WayOut("action html", records(lambda each: as_html(action_rows(each))), in_html),
    WayOut("cards as table", records(lambda each: as_tsv(_cards(each))), in_table),
    WayOut("cards as html", records(lambda each: as_html(_cards(each))), in_html),
    WayOut("cards", records(lambda each: copy(each, each.touchpoints.keys)), in_json),
)
