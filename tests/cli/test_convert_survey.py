"""A survey on its way onto a map, at the command line."""

from __future__ import annotations

import json
from io import BytesIO

import pytest
from openpyxl import Workbook

from tests.cli.terminal import Terminal

ROWS: list[list[str | int | None]] = [
    ["Touchpoint", "CES", "Comment"],
    ["I search", 2, "Quick"],
    ["I am lost", 7, None],
]


def workbook() -> bytes:
    book, out = Workbook(), BytesIO()
    assert book.active is not None
    for row in ROWS:
        book.active.append(row)
    book.save(out)
    return out.getvalue()


def parted(mark: str) -> bytes:
    return "\n".join(mark.join(str(cell or "") for cell in row) for row in ROWS).encode()


MARKDOWN = (
    b"| Touchpoint | CES | Comment |\n|---|---|---|\n| I search | 2 | Quick |\n| I am lost | 7 | |"
)
FILES = {"a.csv": parted(";"), "a.tsv": parted("\t"), "a.xlsx": workbook(), "a.md": MARKDOWN}


@pytest.mark.parametrize("name", FILES)
def test_answers_of_any_table_go_onto_the_map(terminal: Terminal, name: str) -> None:
    survey, out = terminal.file(name, FILES[name]), terminal.folder / "out.journey"
    answer = terminal("convert", terminal.map("m.journey"), "--survey", survey, "-o", out)
    search = json.loads(out.read_text())["touchpoints"][0]
    assert (answer.code, answer.err) == (
        0,
        f"{survey}: “I am lost” is left out, one answer: no touchpoint is called so.\n",
    )
    assert (search["metrics"], search["quote"], search["evidence"]) == (
        [{"name": "CES", "value": 2, "unit": "1..7", "n": 1}],
        "Quick",
        {"grade": "quantitative", "source": name},
    )


@pytest.mark.parametrize("data", [b"", b"\0\xff", b"one\ntwo", b"a,b\n1,2"])
def test_what_is_no_survey_is_refused_and_nothing_is_written(
    terminal: Terminal, data: bytes
) -> None:
    survey, out = terminal.file("a.csv", data), terminal.folder / "out.journey"
    answer = terminal("convert", terminal.map("m.journey"), "--survey", survey, "-o", out)
    assert (answer.code, out.exists()) == (2, False)
    assert answer.err.startswith(f"{survey}: ")


def test_a_map_is_no_survey(terminal: Terminal) -> None:
    name, out = terminal.map("m.journey"), terminal.folder / "out.journey"
    answer = terminal("convert", name, "--survey", name, "-o", out)
    assert (answer.code, out.exists()) == (2, False)
    assert "This is no table. Take one of .xlsx, .csv, .tsv" in answer.err
