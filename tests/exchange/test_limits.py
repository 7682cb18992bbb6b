"""Bombs and noise: refused or read, never an error of ours, never long."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.exchange.table.allowance import NAMES
from journeymapper.exchange.table.files import decoded
from journeymapper.exchange.table.grid import BadTable, Grid, grid_of
from journeymapper.exchange.table.guess import guess
from journeymapper.exchange.table.lists import parts_of
from journeymapper.exchange.table.pasted import table_in
from journeymapper.exchange.table.reading import read
from journeymapper.model.edits.clipboard import paste
from journeymapper.model.edits.rows import add_rows
from journeymapper.model.journey import new_journey

pytestmark = pytest.mark.timeout(30)
"""What hangs is ended, not waited for; a bomb that is not refused at once would take minutes."""
CELL = "<td>a</td>"
BOMBS: dict[str, Callable[[], str]] = {
    "rows": lambda: "a\tb\n" * 30_000,
    "lines": lambda: "a\n" * 30_000,
    "columns": lambda: "\t".join("a" * 500) + "\nb\tc",
    "a cell": lambda: f"a\t{'b' * 30_000}\nc\td",
    "an open quote": lambda: 'a\tb\n"' + "c\t" * 400_000,
    "cells": lambda: ("x\t" * 190 + "x\n") * 8_000,
    "text": lambda: "a\tb" + "c" * (64 * 1024 * 1024),
    "empty cells": lambda: "\t" * 20_000_000,
    "a row of quotes": lambda: "a\t" + '"' * 20_000_000,
    "one row over many lines": lambda: '"\n"\t' * 2_000_000,
    "empty lines in a cell": lambda: 'a\t"b' + "\n" * 3_000_000 + 'c"',
    "returns": lambda: "\r" * 20_000_000,
    "lines of another kind": lambda: ("a\v" * 9_000 + "\n") * 3_000,
    "bars": lambda: "|" * 20_000_000,
    "rows of bars": lambda: "|a|b|\n|-|-|\n" + "|c|d|\n" * 30_000,
    "almost dashes": lambda: "|a|b|\n" + ("|-" * 20 + "x\n") * 30_000,
}
HTML_BOMBS: dict[str, Callable[[], str]] = {
    "rows": lambda: "<table>" + f"<tr>{CELL}{CELL}</tr>" * 30_000 + "</table>",
    "a wide cell": lambda: "<table><tr><td colspan=999999999>a</td><td>b</td></tr></table>",
    "cells": lambda: "<table>" + f"<tr>{CELL * 150}</tr>" * 8_000 + "</table>",
    "what never ends": lambda: "<table><tr><td>" + "<![CDATA[" * 59_000,
    "ends that never end": lambda: "<table>" + "</a " * 50_000,
    "attributes": lambda: "<table><tr><td " + "a=b " * 1_000_000 + ">x<td>y</table>",
    "words": lambda: "<table><tr><td>" + "&amp;" * 2_000_000,
}
ODD_HTML = [
    "<table>" * 5_000 + "<tr><td>a<td>b",
    "<table><tr><td rowspan=99999>a<td rowspan=99999>b</table>",
    "<table><tr><td rowspan=-3 colspan=x>a<td>b</table>",
    "</table></td></tr><table></tr></td><td>a<td>b",
    "<table><tr><td>" + "<b>" * 50_000 + "a<td>b</table>",
    "<table><tr><td>&#x110000;&#0;&bogus;<td>b</table>",
]


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_of_text_is_refused_at_once(name: str) -> None:
    with pytest.raises(BadTable):
        table_in(BOMBS[name]())


@pytest.mark.parametrize("name", HTML_BOMBS)
def test_a_bomb_of_html_is_refused_at_once(name: str) -> None:
    with pytest.raises(BadTable):
        table_in("", HTML_BOMBS[name]())


def test_a_table_too_large_as_html_is_read_from_its_text() -> None:
    found = table_in("a\tb\nc\td", HTML_BOMBS["rows"]())
    assert found == Grid((("a", "b"), ("c", "d")))


@pytest.mark.parametrize("html", ODD_HTML, ids=range(len(ODD_HTML)))
def test_odd_html_is_read_or_passed_over_at_once(html: str) -> None:
    table_in("", html)


@pytest.mark.parametrize(
    "cell", ['"' * 20_000, '"",' * 6_000, '"a' * 10_000, "," * 20_000, '"x"y,' * 4_000]
)
def test_a_list_of_odd_quotes_is_parted_at_once(cell: str) -> None:
    parts_of(cell)


def test_cells_are_cleaned_of_what_no_file_can_carry() -> None:
    assert grid_of([["a\0b\x1b[31m", "c\ud800d\ufffe", "e\r\nf\xa0g"]]) == Grid(
        (("ab[31m", "cd", "e\nf g"),)
    )


OWN = '{"format": "journeymapper-touchpoints", '
OWN_BOMBS: dict[str, Callable[[], str]] = {
    "values": lambda: OWN + '"x": [' + "0," * 4_000_000 + "0]}",
    "records": lambda: (
        OWN
        + '"touchpoints": ['
        + ",".join(f'{{"id": "a{n}", "title": "T", "stage": "s"}}' for n in range(20_001))
        + "]}"
    ),
    "text": lambda: OWN + f'"x": "{"a" * 40_000_000}"}}',
    "depth": lambda: OWN + '"x": ' + "[" * 100_000,
    "no records": lambda: OWN + '"touchpoints": 5}',
    "an end": lambda: OWN,
}


@pytest.mark.parametrize("name", OWN_BOMBS)
def test_text_that_says_it_is_a_copy_and_is_none_adds_nothing(name: str) -> None:
    assert not paste(new_journey("Empty"), OWN_BOMBS[name]())


def test_a_long_line_with_commas_is_no_table() -> None:
    assert table_in("a," * 5_000_000) is None


ONCE_SLOW: dict[str, Callable[[], str]] = {
    "a stage for each row": lambda: "Title\tStage\n" + "".join(f"t\ts{n}\n" for n in range(15_000)),
    "one opportunity for all": lambda: "Title\tOpportunities\n" + "t\ts\n" * 15_000,
    "endless lists": lambda: "Title\tChannels\n" + f"t\t{'a,' * 9_000}\n" * 300,
    "names without end": lambda: (
        "Title\tChannels\n"
        + "".join(f"t\t{','.join(f'{n}x{m}' for m in range(900))}\n" for n in range(100))
    ),
    "a list of empty lines": lambda: 'Title\tChannels\nt\t"a' + "\n" * 15_000 + 'b"\n',
    "blanks before a strength": lambda: "Title\tPillars\n" + f"t\tempathy{' ' * 15_000}b\n" * 20,
    "open brackets in names": lambda: "\t".join(["(" * 15_000] * 200) + "\nb\tc",
    "emphasis that never ends": lambda: "|a|b|\n|-|-|\n" + f"|{'**a ' * 4_000}|d|\n" * 50,
}


@pytest.mark.parametrize("name", ONCE_SLOW)
def test_a_table_takes_no_longer_than_it_is_large(name: str) -> None:
    grid = table_in(ONCE_SLOW[name]())
    assert grid is not None
    empty = new_journey("Empty")
    after = add_rows(empty, read(grid, guess(grid, empty)).rows).apply(empty)
    assert len(after.channels) <= NAMES


@pytest.mark.parametrize(
    "text", ["# a" + " " * 100_000 + "b", "a" + " " * 100_000 + "[", "opportunity" + " " * 50_000]
)
def test_a_line_takes_no_longer_than_it_is_large(text: str) -> None:
    empty = new_journey("Empty")
    assert len(paste(empty, text).apply(empty).stages) == 1


def test_lists_beyond_what_a_table_may_have_stand_in_the_description() -> None:
    long = ",".join(f"c{n}" for n in range(NAMES + 1))[: 20_000 - 1]
    rows = "".join(f"t{n}\t{long.replace('c', f'{n}c')[:19_000]}\n" for n in range(5))
    grid = table_in("Title\tChannels\n" + rows)
    assert grid is not None
    told = read(grid, guess(grid, new_journey("Empty")))
    assert told.rows[0].fields.keys() == {"channels"}
    assert told.rows[-1].fields.keys() == {"description"}
    assert len(told.problems) >= 1


TEXT = st.text(
    st.sampled_from("ab\t\n\r,;|\"'-=+@:<>/&0159 ★🙂é中\0\x1b\ud800") | st.characters(), max_size=60
)


@given(TEXT, TEXT.map(lambda text: f"<table><tr><td>{text}<td>x<tr>{text}</table>"))
def test_any_text_is_a_table_or_none_and_any_table_is_touchpoints(text: str, html: str) -> None:
    empty = new_journey("Empty")
    for grid in (table_in(text), table_in("", html)):
        if grid is not None:
            rows = read(grid, guess(grid, empty)).rows
            after = add_rows(empty, rows).apply(empty)
            assert len(after.touchpoints) == sum(1 for row in rows if row.title)


@given(st.binary(max_size=80))
def test_any_file_is_text_or_refused(data: bytes) -> None:
    with suppress(BadTable):
        assert "\0" not in decoded(data)
