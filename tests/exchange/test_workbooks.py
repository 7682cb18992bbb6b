"""Workbooks: what is written has no formula; what a stranger packed is read or refused in words."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from journeymapper.analysis.runner import analyse
from journeymapper.exchange.carried import ReadOptions, WriteOptions
from journeymapper.exchange.refused import Refused
from journeymapper.exchange.table.grid import COLUMNS, ROWS
from journeymapper.exchange.table.sheet import in_workbook, read
from journeymapper.exchange.table.workbook import as_xlsx
from journeymapper.model.journey import Journey
from journeymapper.model.sketch import sketch
from journeymapper.places import sample_maps
from journeymapper.storage import map_file

JOURNEY = """
    # A map
    A
      one = =1+1 [effort 2, -2, by web]
      two = 42 [+3]
    one -> two: failure
"""
SAMPLES = sorted(sample_maps().glob("*.journey"))


def written(journey: Journey) -> Workbook:
    report = analyse(journey, plugins=False)
    return load_workbook(BytesIO(as_xlsx(journey, WriteOptions(report)).data))


def cells(book: Workbook, sheet: str) -> list[tuple[Any, ...]]:
    return list(book[sheet].iter_rows(values_only=True))


def packed(*sheets: Sequence[Sequence[object]]) -> bytes:
    book = Workbook()
    book.remove(book.worksheets[0])
    for number, rows in enumerate(sheets, 1):
        sheet = book.create_sheet(f"Sheet {number}")
        for row in rows:
            sheet.append(row)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def test_there_is_a_sheet_each_of_what_a_map_holds() -> None:
    book = written(map_file.read(SAMPLES[0]))
    assert book.sheetnames == ["Touchpoints", "Connections", "Opportunities", "Findings"]


def test_texts_are_texts_and_ratings_are_numbers() -> None:
    book = written(sketch(JOURNEY))
    sheet = book["Touchpoints"]
    assert cells(book, "Touchpoints")[1:] == [
        ("=1+1", "A", "web", -2, 2),
        ("42", "A", None, 3, None),
    ]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
    assert sheet["A2"].quotePrefix


def test_connections_are_told_by_their_ends() -> None:
    assert cells(written(sketch(JOURNEY)), "Connections")[1:] == [
        ("=1+1", "42", "Failure", None, None, None)
    ]


def test_findings_are_numbered_as_on_the_map() -> None:
    journey = map_file.read(SAMPLES[0])
    report = analyse(journey, plugins=False)
    rows = cells(written(journey), "Findings")[1:]
    assert [row[0] for row in rows[: len(report.findings)]] == [*range(1, len(report.findings) + 1)]


@pytest.mark.parametrize("path", SAMPLES[:2], ids=lambda each: each.stem)
def test_a_sample_comes_back_through_the_child_process(path: Path) -> None:
    journey = map_file.read(path)
    writing = as_xlsx(journey, WriteOptions())
    again = read(writing.data, ReadOptions(name=journey.header.title))
    assert [each.title for each in again.journey.touchpoints] == [
        each.title for each in journey.touchpoints
    ]
    assert again.losses == (
        "The sheet “Connections” is left out: the table is read from “Touchpoints”.",
        "The sheet “Opportunities” is left out: the table is read from “Touchpoints”.",
    )


def test_every_kind_of_cell_is_read_as_its_text() -> None:
    head = ["Step", "Stage", "Minutes", "Moment of truth", "Seen"]
    data = packed(
        [
            head,
            ["One", "A", 2.5, True, datetime(2026, 11, 30)],
            [7, "A", 3.0, False, datetime(2026, 11, 30, 9, 5)],
        ]
    )
    assert in_workbook(data).rows == (
        tuple(head),
        ("One", "A", "2.5", "yes", "2026-11-30"),
        ("7", "A", "3", "no", "2026-11-30 09:05"),
    )


def test_the_first_sheet_with_a_table_is_read_and_the_others_are_named() -> None:
    found = in_workbook(packed([["A cover"]], [["Step", "Stage"], ["One", "A"]], [["x"]]))
    assert (found.rows, found.notes) == (
        (("Step", "Stage"), ("One", "A")),
        (
            "The sheet “Sheet 1” is left out: the table is read from “Sheet 2”.",
            "The sheet “Sheet 3” is left out: the table is read from “Sheet 2”.",
        ),
    )


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "This is no XLSX workbook"),
        (b"\xd0\xcf\x11\xe0 with a password", "This is no XLSX workbook"),
        (b"PK\x03\x04 and no more", "This file cannot be read: it is damaged"),
        (packed([["a"] * (COLUMNS + 1)]), "Row 1 has more than 200 columns"),
        (packed([[None] * 16_000 + ["far away"]]), "Row 1 has more than 200 columns"),
        (packed([[None, None]] * ROWS + [["far", "below"]]), "The table has more than 20,000 rows"),
    ],
    ids=["empty", "locked", "damaged", "wide", "far", "long"],
)
def test_what_cannot_be_read_is_refused_in_words(data: bytes, words: str) -> None:
    with pytest.raises(Refused, match=words):
        in_workbook(data)


def test_a_text_that_looks_like_a_character_code_comes_back() -> None:
    journey = sketch("A\n  one = _x0041_ and _x000D_")
    again = read(as_xlsx(journey, WriteOptions()).data, ReadOptions()).journey
    assert [each.title for each in again.touchpoints] == ["_x0041_ and _x000D_"]


@pytest.fixture
def office(tmp_path: Path) -> Any:
    """Converts a file with LibreOffice."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("SKIPPED: LibreOffice (soffice) is not here")

    def convert(path: Path, form: str) -> Path:
        home = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
        arguments = [
            "--headless",
            "--convert-to",
            form,
            "--outdir",
            str(tmp_path / "out"),
            str(path),
        ]
        subprocess.run([program, home, *arguments], check=True, capture_output=True, timeout=100)
        return tmp_path / "out" / f"{path.stem}.{form.split(':')[0]}"

    return convert


def test_libreoffice_opens_what_we_write_and_we_open_what_it_writes(
    office: Any, tmp_path: Path
) -> None:
    journey = map_file.read(SAMPLES[0])
    ours = tmp_path / "map.xlsx"
    ours.write_bytes(as_xlsx(journey, WriteOptions(analyse(journey, plugins=False))).data)
    theirs = office(ours, "xlsx:Calc MS Excel 2007 XML")
    assert in_workbook(theirs.read_bytes()) == in_workbook(ours.read_bytes())
