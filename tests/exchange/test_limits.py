"""Bombs and noise: refused or read, never an error of ours, never long."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.exchange.table.files import decoded
from journeymapper.exchange.table.grid import BadTable, Grid, grid_of
from journeymapper.exchange.table.guess import guess
from journeymapper.exchange.table.lists import parts_of
from journeymapper.exchange.table.pasted import table_in
from journeymapper.exchange.table.reading import read
from journeymapper.model.edits.rows import add_rows
from journeymapper.model.journey import new_journey

pytestmark = pytest.mark.timeout(30)
"""What hangs is ended, not waited for; a bomb that is not refused at once would take minutes."""
CELL = "<td>a</td>"
BOMBS = {
    "rows": "a\tb\n" * 30_000,
    "lines": "a\n" * 30_000,
    "columns": "\t".join("a" * 500) + "\nb\tc",
    "a cell": f"a\t{'b' * 30_000}\nc\td",
    "an open quote": 'a\tb\n"' + "c\t" * 400_000,
    "cells": ("x\t" * 190 + "x\n") * 8_000,
    "text": "a\tb" + "c" * (64 * 1024 * 1024),
}
HTML_BOMBS = {
    "rows": "<table>" + f"<tr>{CELL}{CELL}</tr>" * 30_000 + "</table>",
    "a wide cell": "<table><tr><td colspan=999999999>a</td><td>b</td></tr></table>",
    "cells": "<table>" + f"<tr>{CELL * 150}</tr>" * 8_000 + "</table>",
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
        table_in(BOMBS[name])


@pytest.mark.parametrize("name", HTML_BOMBS)
def test_a_bomb_of_html_is_refused_at_once(name: str) -> None:
    with pytest.raises(BadTable):
        table_in("", HTML_BOMBS[name])


def test_a_table_too_large_as_html_is_read_from_its_text() -> None:
    found = table_in("a\tb\nc\td", HTML_BOMBS["rows"])
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
