"""Which text is a table, and where its cells begin and end."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeymapper.exchange.table.files import decoded, read_table
from journeymapper.exchange.table.grid import BadTable, Grid
from journeymapper.exchange.table.pasted import table_in


def rows(text: str, html: str = "") -> list[tuple[str, ...]] | None:
    found = table_in(text, html)
    return None if found is None else list(found.rows)


def in_file(folder: Path, name: str, data: bytes) -> Grid | str:
    path = folder / name
    path.write_bytes(data)
    return read_table(path)


@pytest.mark.parametrize(
    "text",
    [
        "I search\nI pay",
        "I search, then compare\nI pay, then wait",
        "Research\n\tI search\n\tI pay",
        "Research\n  I search",
        "bread, milk, eggs\ntea, salt, oil",
        "Either | or",
        "",
        "\t\t\n\t",
        "Me: I pay; you wait",
    ],
)
def test_lines_and_sentences_are_no_table(text: str) -> None:
    assert rows(text) is None


def test_cells_are_parted_by_tabs() -> None:
    assert rows("I search\tWeb\nI pay\tShop") == [("I search", "Web"), ("I pay", "Shop")]


def test_a_quoted_cell_may_hold_lines_tabs_and_quotes() -> None:
    assert rows('"a\nb\tc"\t"say ""hi"""\nd\te') == [("a\nb\tc", 'say "hi"'), ("d", "e")]


@pytest.mark.parametrize("text", ['"Why\tme\nI\tgo', '5" disk\tshop\nI\tgo', '"a" b\tc\nI\tgo'])
def test_quotes_that_do_not_match_are_letters(text: str) -> None:
    first = tuple(text.split("\n")[0].split("\t"))
    assert rows(text) == [first, ("I", "go")]


def test_rows_of_different_length_are_filled_up() -> None:
    assert rows("a\tb\tc\nd\n\te") == [("a", "b", "c"), ("d", "", ""), ("", "e", "")]


def test_empty_rows_and_columns_are_left_out() -> None:
    assert rows("a\t\tb\n\t\t\nc\t\td\t\n") == [("a", "b"), ("c", "d")]


@pytest.mark.parametrize("mark", [",", ";"])
def test_commas_and_semicolons_part_cells_below_known_names(mark: str) -> None:
    assert rows(f"Step{mark}Channel\nI pay{mark}Shop") == [("Step", "Channel"), ("I pay", "Shop")]


@pytest.mark.parametrize(
    "text",
    [
        "| Step | Channel |\n|---|:-:|\n| I **pay** | Shop |",
        "Step | Channel\n--- | ---\nI pay | Shop",
        "Words above.\n\n| Step | Channel |\n| --- | --- |\n| I `pay` | Shop |\n\nWords below.",
    ],
)
def test_a_markdown_table_is_read_without_its_marks(text: str) -> None:
    assert rows(text) == [("Step", "Channel"), ("I pay", "Shop")]


def test_a_markdown_cell_may_hold_a_bar_and_a_break() -> None:
    text = "| A | B |\n|---|---|\n| this \\| that | one<br>two |"
    assert rows(text) == [("A", "B"), ("this | that", "one\ntwo")]


def test_a_table_of_html_is_read_before_the_text() -> None:
    html = "<p>x</p><table><tr><th>Step<th>Channel</tr><tr><td>I&nbsp;pay<td>Shop</table>"
    assert rows("other\ttext", html) == [("Step", "Channel"), ("I pay", "Shop")]


def test_a_cell_over_several_rows_stands_in_each_one_over_columns_in_the_first() -> None:
    html = """<table>
      <tr><td rowspan=2>Research</td><td>I search</td><td>Web</td></tr>
      <tr><td colspan="2">I ask</td></tr>
      <tr><td>Order</td><td>I pay</td><td>Shop</td></tr></table>"""
    assert rows("", html) == [
        ("Research", "I search", "Web"),
        ("Research", "I ask", ""),
        ("Order", "I pay", "Shop"),
    ]


def test_script_style_and_addresses_of_html_are_not_read() -> None:
    html = """<style>td{}</style><table><tr><td>I<script>alert(1)</script> pay</td>
      <td><a href="javascript:x"><img src=x onerror=y>Shop</a></td></tr></table>"""
    assert rows("", html) == [("I pay", "Shop")]


def test_a_table_in_a_cell_is_words_of_the_cell() -> None:
    html = "<table><tr><td>A<td><table><tr><td>in<td>side</table><tr><td>B<td>C</table>"
    assert rows("", html) == [("A", "inside"), ("B", "C")]


def test_lines_in_a_cell_of_html_stay_lines() -> None:
    html = "<table><tr><td>one<br>two<td><p>three</p><p>four</p></table>"
    assert rows("", html) == [("one\ntwo", "three\nfour")]


EXCEL = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=Generator
content="Microsoft Excel 15"><style><!--td {mso-number-format:General;}--></style></head><body>
<!--StartFragment--><table border=0 style='border-collapse:collapse;width:96pt'><col width=64>
 <tr height=20><td height=20 class=xl65 width=64>Step</td><td class=xl65 width=64>Emotion</td></tr>
 <tr height=20><td height=20 class=xl66>I&#39;m<br>  waiting</td><td align=right x:num>4</td></tr>
</table><!--EndFragment--></body></html>"""
SHEETS = """<meta charset='utf-8'><google-sheets-html-origin><style>td {border: 1px}</style>
<table dir="ltr"><colgroup><col width="100"/></colgroup><tbody><tr><td data-sheets-value="{1:2}">
Step</td><td><span>Emotion</span></td></tr><tr><td>I&#39;m<br/>waiting</td><td>4</td></tr>
</tbody></table></google-sheets-html-origin>"""


@pytest.mark.parametrize("html", [EXCEL, SHEETS], ids=["Excel", "Sheets"])
def test_what_spreadsheets_copy_is_read(html: str) -> None:
    assert rows("", html) == [("Step", "Emotion"), ("I'm\nwaiting", "4")]


def test_a_page_laid_out_with_a_table_of_one_column_is_read_as_text() -> None:
    assert rows("I search\nI pay", "<table><tr><td>I search<br>I pay</table>") is None


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]
)
def test_a_file_is_read_in_the_encoding_it_is_in(encoding: str) -> None:
    assert decoded("Größe;I pay €5".encode(encoding)) == "Größe;I pay €5"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.csv", "I search,Web\nI pay,Shop"),
        ("a.csv", "I search;Web\r\nI pay;Shop\r\n"),
        ("a.csv", "sep=;\nI search;Web\nI pay;Shop"),
        ("a.CSV", "I search\tWeb\rI pay\tShop"),
        ("a.tsv", "I search\tWeb\nI pay\tShop"),
        ("a.csv", "I search|Web\nI pay|Shop"),
        ("a.md", "| I search | Web |\n|--|--|\n| I pay | Shop |"),
    ],
)
def test_a_file_parts_its_cells_as_it_likes(tmp_path: Path, name: str, text: str) -> None:
    found = in_file(tmp_path, name, text.encode())
    assert isinstance(found, Grid)
    assert found.rows == (("I search", "Web"), ("I pay", "Shop"))


def test_a_decimal_comma_does_not_part_a_file_of_semicolons(tmp_path: Path) -> None:
    found = in_file(tmp_path, "a.csv", b"Step;Effort\nI pay;3,5\nI go;2,0\n")
    assert isinstance(found, Grid)
    assert found.rows[1] == ("I pay", "3,5")


def test_a_list_in_a_file_is_its_text(tmp_path: Path) -> None:
    assert in_file(tmp_path, "a.txt", b"I search\nI pay") == "I search\nI pay"


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\0\0\0", b"PK\x03\x04\0\0", b"\xff\xfe\0"])
def test_what_is_no_text_is_refused(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(BadTable, match="holds no text"):
        in_file(tmp_path, "a.csv", data)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadTable, match="cannot be read"):
        read_table(tmp_path / "gone.csv")
