"""S8: bad input is exit code 2 and a few lines, without a traceback and without a file."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from journeymapper.storage import map_file
from tests.cli.terminal import Answer, Terminal

MUTANTS = 100
MOST_LINES = 21
"""Twenty problems, and how many more there are."""
BOMBS: dict[str, Callable[[], bytes]] = {
    "deep.journey": lambda: b"[" * 1_000_000,
    "wide.journey": lambda: b'{"a":[' + b"0," * 5_000_001 + b"0]}",
    "long.journey": lambda: b" " * (64 * 1024 * 1024 + 1),
    "full.journey": lambda: b'{"x":[' + b"{}," * 800_000 + b"0]}",
    "twice.journey": lambda: (
        b'{"format":"journeymapper","version":1,' + b'"a":1,' * 100_000 + b'"a":1}'
    ),
    "lying.png": lambda: b"\x89PNG\r\n\x1a\n\xff\xff\xff\xffiTXtjourneymapper\0\0\0\0\0{}",
    "rows.csv": lambda: b"a,b\n" * 30_000,
    "quotes.tsv": lambda: b"a\t" + b'"' * 20_000_000,
    "lines.txt": lambda: b"a\n" * 30_000,
    "laughs.drawio": lambda: b'<!DOCTYPE m [<!ENTITY a "b">]><mxfile>&a;</mxfile>',
    "deep.drawio": lambda: b"<a>" * 1_000_000,
    "bars.md": lambda: b"|" * 20_000_000,
}


def ways(file: Path) -> dict[str, tuple[object, ...]]:
    return {
        "check": ("check", file),
        "convert": ("convert", file, "-o", file.parent / "out.journey"),
        "export": ("export", file, "-o", file.parent / "out.svg"),
    }


def is_refused_well(answer: Answer, file: Path) -> None:
    assert answer.code == 2
    assert answer.out == ""
    lines = answer.err.splitlines()
    assert 1 <= len(lines) <= MOST_LINES
    assert all(line.startswith(str(file)) for line in lines)
    assert "Traceback" not in answer.err
    assert "fault of the program" not in answer.err
    assert [each.name for each in file.parent.iterdir()] == [file.name]


@pytest.mark.parametrize("command", ["check", "convert", "export"])
@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused(terminal: Terminal, name: str, command: str) -> None:
    file = terminal.folder / name
    file.write_bytes(BOMBS[name]())
    is_refused_well(terminal(*ways(file)[command]), file)


@pytest.mark.skipif(sys.platform == "win32", reason="SKIPPED: the mutants need `resource`")
@pytest.mark.parametrize("suffix", ["journey", "png", "csv", "tsv", "md", "drawio"])
def test_a_spoilt_file_is_refused_or_read(terminal: Terminal, suffix: str) -> None:
    from tests.faults.mutants import FORMATS

    kinds = [kind for name, kind in FORMATS.items() if name.endswith(suffix)]
    file, out = terminal.folder / f"mutant.{suffix}", terminal.folder / "out.journey"
    refused = 0
    for number in range(MUTANTS // 5):
        chance = random.Random(f"{suffix} {number}")
        files, spoil, _ = chance.choice(kinds)
        file.write_bytes(spoil(chance.choice(files), chance))
        if terminal(*ways(file)["convert"]).code == 0:
            map_file.read(out)
            out.unlink()
            continue
        refused += 1
        for way in ways(file).values():
            is_refused_well(terminal(*way), file)
    assert refused or suffix not in ("journey", "png")


Named = Callable[[Path], tuple[object, ...]]
NAMED: dict[str, Named] = {
    "new": lambda folder: ("new", folder / "\x1b.journey"),
    "new with a title": lambda folder: ("new", folder / "a.journey", "--title", "a\x1b[31m\udcffb"),
    "convert": lambda folder: ("convert", folder / "\x1b.csv", "-o", folder / "a.journey"),
}


@pytest.mark.skipif(sys.platform == "win32", reason="SKIPPED: Windows has no such names of files")
@pytest.mark.parametrize(
    ("way", "title"),
    [("new", "New journey"), ("new with a title", "a[31mb"), ("convert", "New journey")],
)
def test_a_name_is_cleaned_before_it_is_a_title(terminal: Terminal, way: str, title: str) -> None:
    (terminal.folder / "\x1b.csv").write_text("Stage,Title\na,b\n")
    assert terminal(*NAMED[way](terminal.folder)).code == 0
    (made,) = terminal.folder.glob("*.journey")
    assert map_file.read(made).header.title == title
