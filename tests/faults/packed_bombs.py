"""The bombs of formats that are packed: workbooks, a few bytes that unfold to many."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook

from tests.faults.map_bombs import MEGABYTE

SHEET, STRINGS = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"
TYPES = "[Content_Types].xml"
OFFICE = b"application/vnd.openxmlformats-officedocument.spreadsheetml."
MAIN = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
XML = b'<?xml version="1.0"?>'
LAUGHS = b"<!DOCTYPE a [<!ENTITY a0 'ha'>%s]>" % b"".join(
    b"<!ENTITY a%d '%s'>" % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 12)
)


def packed(parts: dict[str, bytes | tuple[bytes, bytes, int, bytes]]) -> bytes:
    """A small workbook with some of its parts put in the place of its own.

    A part that is too large to be held: what it begins with, what is repeated, how often, its end.
    """
    made = BytesIO()
    with (
        ZipFile(BytesIO(sound())) as whole,
        ZipFile(made, "w", ZIP_DEFLATED, compresslevel=1) as book,
    ):
        for name in whole.namelist():
            if name not in parts:
                book.writestr(name, whole.read(name))
        for name, part in parts.items():
            with book.open(name, "w", force_zip64=True) as file:
                begin, piece, count, end = part if isinstance(part, tuple) else (part, b"", 0, b"")
                file.write(begin)
                at_once = max(1, MEGABYTE // max(1, len(piece)))
                for start in range(0, count, at_once):
                    file.write(piece * min(at_once, count - start))
                file.write(end)
    return made.getvalue()


@cache
def sound() -> bytes:
    """A small workbook."""
    book = Workbook(write_only=True)
    first = book.create_sheet("Sheet")
    for row in (("Stage", "Title"), ("Order", "I order"), ("Order", "I pay")):
        first.append(row)
    made = BytesIO()
    book.save(made)
    return made.getvalue()


def sheet(piece: bytes, count: int) -> bytes:
    """A workbook whose sheet holds this so many times."""
    begin = XML + b"<worksheet " + MAIN + b"><sheetData>"
    return packed({SHEET: (begin, piece, count, b"</sheetData></worksheet>")})


def strings(begin: bytes, piece: bytes, count: int) -> bytes:
    """A workbook whose shared texts are these."""
    with ZipFile(BytesIO(sound())) as book:
        types = book.read(TYPES)
    told = types.replace(
        b"</Types>",
        b"<Override PartName='/%s' ContentType='%s'/></Types>"
        % (STRINGS.encode(), OFFICE + b"sharedStrings+xml"),
    )
    row = b"<row><c t='s'><v>0</v></c><c t='s'><v>1</v></c></row>"
    rows = XML + b"<worksheet " + MAIN + b"><sheetData>" + row + b"</sheetData></worksheet>"
    texts = (begin + b"<sst " + MAIN + b">", piece, count, b"</sst>")
    return packed({TYPES: told, SHEET: rows, STRINGS: texts})


A_CELL = b'<c t="inlineStr"><is><t>a</t></is></c>'
PACKED: dict[str, Callable[[], bytes]] = {
    "xlsx rows": lambda: sheet(b"<row>" + A_CELL * 2 + b"</row>", 3_000_000),
    "xlsx empty rows": lambda: sheet(b"<row/>", 30_000_000),
    "xlsx one row": lambda: sheet(A_CELL, 10_000_000),
    "xlsx a row without end": lambda: packed(
        {SHEET: (XML + b"<worksheet " + MAIN + b"><sheetData><row>", A_CELL, 10_000_000, b"")}
    ),
    "xlsx far cells": lambda: sheet(b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', 9),
    "xlsx rows far apart": lambda: packed(
        {
            SHEET: XML
            + b"<worksheet "
            + MAIN
            + b"><sheetData>"
            + b"".join(
                b'<row r="%d"><c r="XFD%d"><v>1</v></c></row>' % (n, n)
                for n in range(1, 1_000_000, 1_000)
            )
            + b"</sheetData></worksheet>"
        }
    ),
    "xlsx a long cell": lambda: sheet(
        b'<row><c t="inlineStr"><is><t>' + b"a" * MEGABYTE * 50 + b"</t></is></c></row>", 1
    ),
    "xlsx 200 MB of blanks": lambda: sheet(b" " * MEGABYTE, 200),
    "xlsx 200 MB of nothing in a part": lambda: packed(
        {"docProps/app.xml": (b"", b"\0" * MEGABYTE, 200, b"")}
    ),
    "xlsx shared texts": lambda: strings(XML, b"<si><t>a</t></si>", 2_900_000),
    "xlsx a long shared text": lambda: strings(
        XML, b"<si><t>" + b"a" * MEGABYTE * 50 + b"</t></si>", 8
    ),
    "xlsx entities": lambda: strings(XML + LAUGHS, b"<si><t>&a11;</t></si>", 10),
    "xlsx entities in a sheet": lambda: packed(
        {
            SHEET: XML + LAUGHS + b"<worksheet " + MAIN + b"><sheetData><row><c t='str'>"
            b"<v>&a11;</v></c></row></sheetData></worksheet>"
        }
    ),
    "xlsx an outside entity": lambda: strings(
        XML + b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>', b"<si><t>&x;</t></si>", 3
    ),
    "xlsx depth": lambda: packed({SHEET: (XML, b"<a>", 3_000_000, b"")}),
    "xlsx styles": lambda: packed(
        {
            "xl/styles.xml": (
                XML + b"<styleSheet " + MAIN + b"><cellXfs>",
                b"<xf/>",
                10_000_000,
                b"</cellXfs></styleSheet>",
            )
        }
    ),
    "xlsx sheets": lambda: packed(
        {
            "xl/workbook.xml": (
                XML + b"<workbook " + MAIN + b' xmlns:r="http://schemas.openxmlformats.'
                b'org/officeDocument/2006/relationships"><sheets>',
                b'<sheet name="S" sheetId="1" r:id="rId1"/>',
                1_000_000,
                b"</sheets></workbook>",
            )
        }
    ),
    "xlsx files": lambda: packed({f"xl/{n}.xml": b"" for n in range(60_000)}),
    "xlsx that is cut": lambda: sound()[:-200],
    "xlsx of a beginning only": lambda: b"PK\x03\x04" + b"\0" * MEGABYTE * 60,
    "xlsx that is no workbook": lambda: packed({TYPES: b"<a/>"}),
}
