"""The rows of formats: each can do what it says, and each file finds its own."""

from __future__ import annotations

from pathlib import Path
from pkgutil import resolve_name

import pytest

from journeymapper.exchange.carried import Reading, ReadOptions
from journeymapper.formats import (
    FORMATS,
    Format,
    format_of,
    named,
    read_file,
    readable,
    suffixes,
    writable,
)
from journeymapper.model.sketch import sketch
from journeymapper.storage import map_file
from journeymapper.storage.problems import BadMap
from scripts.formats import PAGE, page

by_name = pytest.mark.parametrize("format", FORMATS, ids=lambda each: each.name)


@by_name
def test_every_function_that_a_row_names_is_there(format: Format) -> None:
    names = [format.reader, format.writer, format.grid, format.recognised]
    assert all(callable(resolve_name(name)) for name in names if name)


@by_name
def test_every_row_can_be_read_or_written(format: Format) -> None:
    assert (format.reader or format.writer) and format.title and format.suffixes


@by_name
def test_suffixes_are_small_and_begin_with_a_dot(format: Format) -> None:
    assert all(each[0] == "." and each == each.lower() for each in format.suffixes + format.also_in)


def test_names_are_used_once() -> None:
    assert len({each.name for each in FORMATS}) == len(FORMATS)


@pytest.mark.parametrize(
    ("name", "format"),
    [
        ("m.journey", "journey"),
        ("M.JOURNEY.PNG", "journey-picture"),
        ("m.png", "png"),
        ("a.b.csv", "csv"),
        ("m", None),
        ("png", None),
        ("m.gif", None),
    ],
)
def test_a_name_asks_for_the_format_of_its_longest_end(name: str, format: str | None) -> None:
    found = named(name, FORMATS)
    assert (found and found.name) == format


def test_a_file_whose_name_says_nothing_is_read_as_a_map(tmp_path: Path) -> None:
    journey = sketch("A\n  one = One")
    map_file.write(journey, tmp_path / "backup")
    assert format_of(tmp_path / "backup").name == "journey"
    assert read_file(tmp_path / "backup", ReadOptions()) == Reading(journey.ordered())


def test_a_table_becomes_a_map_of_its_own_name_with_what_it_could_not_say(tmp_path: Path) -> None:
    path = tmp_path / "steps.csv"
    path.write_text("Step;Phase;Effort\nI search;Research;2\nI buy;Purchase;heaps\n", "utf-8")
    reading = read_file(path, ReadOptions(name="steps"))
    journey = reading.journey
    assert [(each.title, each.effort) for each in journey.touchpoints] == [
        ("I search", 2),
        ("I buy", None),
    ]
    assert journey.header.title == "steps"
    assert reading.losses == (
        "Row 3, Effort: “heaps” cannot be read as Effort. It stands in the description.",
    )


@pytest.mark.parametrize("suffix", suffixes(each for each in readable() if each.name != "text"))
def test_a_file_that_is_none_of_its_format_is_refused_by_its_name(
    tmp_path: Path, suffix: str
) -> None:
    path = tmp_path / f"m{suffix}"
    path.write_bytes(b"\0\1\2\0\0\0\0\xff\xff\xff")
    with pytest.raises(BadMap) as refusal:
        read_file(path, ReadOptions())
    assert str(refusal.value).startswith(f"{path}: ")


def test_a_file_is_written_in_the_format_that_shows_most() -> None:
    order = [each.kind for each in writable()]
    assert order == sorted(order, key=["report", "picture", "map", "table"].index)


def test_the_page_on_formats_is_the_one_the_table_gives() -> None:
    assert PAGE.read_text("utf-8") == page(), "python -m scripts.formats writes it anew"
