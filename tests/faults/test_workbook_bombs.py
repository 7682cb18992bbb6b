"""Workbooks from strangers: each is read or refused in words, in the child's time and memory."""

from __future__ import annotations

import random
import sys
import time
import zipfile
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO

import pytest

from journeymapper.exchange import apart
from journeymapper.exchange.carried import WriteOptions
from journeymapper.exchange.refused import Refused
from journeymapper.exchange.table.grid import Grid
from journeymapper.exchange.table.sheet import in_workbook
from journeymapper.exchange.table.workbook import as_xlsx
from journeymapper.places import sample_maps
from journeymapper.storage import map_file
from tests.faults.spoiling import spoilt

MUTANTS, STARTING_SECONDS = 12, 10
SHEET = "xl/worksheets/sheet1.xml"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
BLANKS = 1_200_000_000
JOURNEY = map_file.read(sorted(sample_maps().glob("*.journey"))[0])
SOUND = as_xlsx(JOURNEY, WriteOptions()).data

pytestmark = [
    pytest.mark.timeout(120),
    pytest.mark.skipif(
        sys.platform != "linux", reason="SKIPPED: this system does not limit a process's memory"
    ),
]


def rewritten(change: Callable[[str, bytes], bytes]) -> bytes:
    """The sound workbook with its parts changed."""
    out = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(SOUND)) as held,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as book,
    ):
        for name in held.namelist():
            book.writestr(name, change(name, held.read(name)))
    return out.getvalue()


def with_part(name: str, data: bytes) -> bytes:
    return rewritten(lambda each, held: data if each == name else held)


def sheet(rows: str) -> bytes:
    return with_part(SHEET, OPEN + rows.encode() + CLOSE)


def blanks(name: str, before: bytes, after: bytes) -> bytes:
    """A part that unfolds to more than the child may hold."""
    out = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(SOUND)) as held,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as book,
    ):
        for each in held.namelist():
            if each != name:
                book.writestr(each, held.read(each))
        with book.open(name, "w", force_zip64=True) as part:
            part.write(before)
            for _ in range(BLANKS // 10_000_000):
                part.write(b" " * 10_000_000)
            part.write(after)
    return out.getvalue()


OPEN, CLOSE = f'<worksheet xmlns="{MAIN}"><sheetData>'.encode(), b"</sheetData></worksheet>"
TEXT, END = b'<row><c t="inlineStr"><is><t>', b"</t></is></c></row>"
LAUGHS = b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 50) for n in range(1, 9))

BOMBS: dict[str, Callable[[], bytes]] = {
    "one text of 1.2 GB": lambda: blanks(SHEET, OPEN + TEXT, END + CLOSE),
    "1.2 GB between the rows": lambda: blanks(SHEET, OPEN, CLOSE),
    "laughs": lambda: with_part(
        SHEET,
        b'<!DOCTYPE a [<!ENTITY a0 "%s">%s]>' % (b"ha" * 1_000, LAUGHS)
        + (OPEN + TEXT + b"&a8;" + END + CLOSE),
    ),
    "another file": lambda: with_part(
        SHEET,
        b'<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
        + (OPEN + TEXT + b"&a;" + END + CLOSE),
    ),
    "a row far below": lambda: sheet(
        '<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>x</t></is></c></row>'
    ),
    "a cell far to the right": lambda: sheet(
        "".join(f'<row r="{n}"><c r="XFD{n}"><v>1</v></c></row>' for n in range(1, 19_000))
    ),
    "deep": lambda: sheet("<row>" * 200_000),
    "many rows": lambda: sheet("<row><c><v>1</v></c></row>" * 30_000),
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_in_words_and_in_time(name: str) -> None:
    data = BOMBS[name]()
    began = time.monotonic()
    with pytest.raises(Refused) as refusal:
        in_workbook(data)
    assert str(refusal.value)
    assert time.monotonic() - began < apart.SECONDS + STARTING_SECONDS


@pytest.mark.parametrize("number", range(MUTANTS))
def test_a_spoilt_workbook_is_read_or_refused_in_words(number: int) -> None:
    chance = random.Random(f"xlsx {number}")
    if number % 3 == 0:
        data = spoilt(SOUND, chance)
    else:
        part = chance.choice(zipfile.ZipFile(BytesIO(SOUND)).namelist())
        data = rewritten(lambda each, held: spoilt(held, chance) if each == part else held)
    with suppress(Refused):
        assert isinstance(in_workbook(data), Grid)
