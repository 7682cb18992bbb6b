"""A reader in a process of its own gives its answer, or is refused in words and gone."""

from __future__ import annotations

import sys
import tempfile
import threading
import time
from contextlib import suppress
from pathlib import Path

import pytest

from journeymapper.exchange import apart as door
from journeymapper.exchange.apart import apart
from journeymapper.exchange.refused import Refused
from journeymapper.language import speak

HERE = "tests.exchange.apart_readers"
DAMAGED = (
    "This file cannot be read: it is damaged, or made to do harm. Open it in the program it is"
    " from, save a copy, and take that."
)
pytestmark = pytest.mark.timeout(60)
needs_limits = pytest.mark.skipif(
    sys.platform != "linux", reason="SKIPPED: this system does not limit a process's memory"
)


def test_a_reader_gives_what_it_made_of_the_bytes_and_the_options() -> None:
    data = b"\xffab" * 5_000_000
    assert apart(f"{HERE}:lengths", data, sheet="Übung ☂", rows=3) == {
        "length": len(data),
        "first": "ÿab",
        "options": {"sheet": "Übung ☂", "rows": 3},
    }


def test_the_child_needs_neither_qt_nor_the_folder_one_stands_in() -> None:
    assert apart(f"{HERE}:without_qt", b"") == []
    assert apart(f"{HERE}:own_folder_on_the_path", b"") is False


def test_what_a_reader_refuses_is_refused_in_the_language_spoken() -> None:
    with pytest.raises(Refused, match=r"^The table is larger than 64 MB\. Take a part of it\.$"):
        apart(f"{HERE}:refuses", b"")
    with pytest.raises(Refused, match=r"^no map$"):
        apart(f"{HERE}:refuses_a_map", b"")
    try:
        speak("de")
        with pytest.raises(Refused, match="64 MB") as told:
            apart(f"{HERE}:refuses", b"")
    finally:
        speak("en")
    assert "larger" not in str(told.value)


@pytest.mark.parametrize("reader", ["hangs", "works_for_ever"])
def test_one_that_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch, reader: str) -> None:
    monkeypatch.setattr(door, "SECONDS", 1)
    began = time.monotonic()
    with pytest.raises(Refused, match="takes more than 1 second"):
        apart(f"{HERE}:{reader}", b"")
    assert time.monotonic() - began < 5


@needs_limits
def test_one_that_eats_memory_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(door, "MEMORY", 200 * 1024 * 1024)
    with pytest.raises(Refused, match="more memory than it may have"):
        apart(f"{HERE}:eats_memory", b"")


@pytest.mark.parametrize("reader", ["dies", "leaves", "exits", "raises", "gives_no_json", "none"])
def test_one_that_dies_or_fails_is_told_as_a_damaged_file(reader: str) -> None:
    with pytest.raises(Refused) as told:
        apart(f"{HERE}:{reader}", b"")
    assert str(told.value) == DAMAGED


def test_what_a_reader_prints_is_not_taken_for_its_answer(
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert apart(f"{HERE}:prints_junk", b"") == "read"
    assert capfd.readouterr() == ("", "")


def test_an_answer_beyond_its_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(door, "ANSWER", 100_000)
    with pytest.raises(Refused, match="more memory than it may have"):
        apart(f"{HERE}:answers_too_much", b"")


def test_any_text_comes_through() -> None:
    assert apart(f"{HERE}:too_many_characters", b"") == "a\ud800\ufffe\0"


@pytest.mark.skipif(sys.platform != "linux", reason="SKIPPED: this system has no /proc")
def test_nothing_is_left_over(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(door, "SECONDS", 1)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    files = sorted(Path("/proc/self/fd").iterdir())
    for reader in ("lengths", "hangs", "dies", "refuses"):
        with suppress(Refused):
            apart(f"{HERE}:{reader}", b"a" * 1_000_000)
    assert list(tmp_path.iterdir()) == []
    assert sorted(Path("/proc/self/fd").iterdir()) == files
    children = Path(f"/proc/self/task/{threading.get_native_id()}/children")
    assert not children.exists() or children.read_text() == ""
