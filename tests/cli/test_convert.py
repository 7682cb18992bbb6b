"""Converting between formats: what comes along, and what is told of what does not."""

from __future__ import annotations

import json

import pytest

from journeymapper.cli.writing import MOST_LOSSES
from journeymapper.formats import FORMATS, readable, writable
from tests.cli.terminal import Terminal, process

MAPS = [
    each.suffixes[0]
    for each in FORMATS
    if each in readable() and each in writable(("map", "table"))
]
TABLE = "Step;Stage;Feeling\nI search;Order;4\nI buy;Order;2\n"


@pytest.mark.parametrize("suffix", MAPS)
def test_a_map_goes_into_every_format_and_comes_back(terminal: Terminal, suffix: str) -> None:
    between, again = terminal.folder / f"between{suffix}", terminal.folder / "again.journey"
    assert terminal("convert", terminal.map("m.journey"), "-o", between).code == 0
    assert terminal("convert", between, "-o", again).code == 0
    held = json.loads(again.read_text())
    assert [each["title"] for each in held["touchpoints"]] == ["I search", "I buy"]


@pytest.mark.parametrize("suffix", MAPS)
def test_what_can_be_read_can_be_checked(terminal: Terminal, suffix: str) -> None:
    between = terminal.folder / f"between{suffix}"
    terminal("convert", terminal.map("m.journey"), "-o", between)
    assert terminal("score", between).code == 0


def test_feelings_are_read_on_the_scale_that_is_given(terminal: Terminal) -> None:
    table, out = terminal.file("t.csv", TABLE.encode()), terminal.folder / "m.journey"
    felt = []
    for wish in ((), ("--sentiment-scale", "1..10"), ("--sentiment-scale=-3..3",)):
        terminal("convert", table, "-o", out, *wish)
        touchpoints = json.loads(out.read_text())["touchpoints"]
        felt.append([each.get("sentiment") for each in touchpoints])
    assert felt == [[2, -2], [-1, -2], [None, 2]]


def test_at_most_twenty_losses_are_told_and_how_many_more(terminal: Terminal) -> None:
    rows = "".join(f"Step {n};Order;heaps\n" for n in range(MOST_LOSSES + 5))
    table = terminal.file("t.csv", f"Step;Stage;Effort\n{rows}".encode())
    answer = terminal("convert", table, "-o", terminal.folder / "m.journey")
    lines = answer.err.splitlines()
    assert (answer.code, answer.out, len(lines)) == (0, "", MOST_LOSSES + 1)
    assert lines[0] == (
        f"{table}: Row 2, Effort: “heaps” cannot be read as Effort. It stands in the description."
    )
    assert lines[-1] == f"{table}: and 5 more"


def test_nothing_is_said_where_nothing_is_lost(terminal: Terminal) -> None:
    answer = terminal("convert", terminal.map("m.journey"), "-o", terminal.folder / "m.json")
    assert (answer.code, answer.out, answer.err) == (0, "", "")


def test_an_exported_table_can_leave_out_who_owns_what(terminal: Terminal) -> None:
    file = terminal.map("m.journey", "A\n  one = One [owner Anna]")
    out = terminal.folder / "m.csv"
    owned = []
    for wish in ((), ("--redact",)):
        terminal("export", file, "-o", out, *wish)
        owned.append(b"Anna" in out.read_bytes())
    assert owned == [True, False]


def test_a_workbook_that_cannot_be_read_is_told_in_one_line(terminal: Terminal) -> None:
    file, out = terminal.file("bad.xlsx", b"PK\3\4 and no more"), terminal.folder / "m.journey"
    answer = process("convert", file, "-o", out)
    assert (answer.code, answer.out, out.exists()) == (2, "", False)
    assert answer.err.startswith(f"{file}: This file cannot be read: it is damaged")
    assert len(answer.err.splitlines()) == 1
