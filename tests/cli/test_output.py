"""Where answers go: never over the map they speak of, and never to a fault of the program."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from journeymapper.storage.encode import encode
from tests.cli.terminal import ROOT, Terminal, command_line
from tests.helpers.personal import MARK, marked_map


@pytest.mark.parametrize(
    "arguments",
    [("check", "--format", "json"), ("score",), ("diff", "other.journey")],
    ids=lambda each: each[0],
)
def test_a_report_is_never_written_over_the_map_it_speaks_of(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    source, _ = Path(terminal.map("map.journey")), terminal.map("other.journey")
    monkeypatch.chdir(source.parent)
    before = source.read_bytes()
    answer = terminal(*arguments, "map.journey", "-o", f"../{source.parent.name}/map.journey")
    told = f"../{source.parent.name}/map.journey: is the map to be read, and would be lost"
    assert (answer.code, answer.err, source.read_bytes()) == (
        2,
        f"{told}: name another file\n",
        before,
    )


def test_a_report_is_never_written_over_a_map_inside_the_folder_it_speaks_of(
    terminal: Terminal,
) -> None:
    source = Path(terminal.map("maps/map.journey"))
    before = source.read_bytes()
    answer = terminal("check", source.parent, "-o", source)
    assert (answer.code, source.read_bytes()) == (2, before)


@pytest.mark.parametrize("option", ["--redact", "--no-embed"])
def test_a_picture_without_its_map_is_never_painted_over_the_only_one(
    terminal: Terminal, option: str
) -> None:
    source = Path(terminal.folder / "map.journey.png")
    terminal("convert", terminal.map("map.journey"), "-o", source)
    before = source.read_bytes()
    answer = terminal("export", source, "-o", source, option)
    assert (answer.code, source.read_bytes()) == (2, before)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("arguments", [("rules",), ("new", "-")], ids=lambda each: each[0])
def test_a_full_disk_behind_standard_output_is_told_in_a_line(arguments: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            command_line(*arguments),
            stdout=full,
            stderr=subprocess.PIPE,
            cwd=ROOT,
            env=dict(os.environ),
            timeout=60,
            check=False,
        )
    told = "standard output: cannot be written (no space left on device): send it elsewhere\n"
    assert (done.returncode, done.stderr.decode()) == (2, told)


@pytest.mark.parametrize("suffix", [".journey", ".mmd", ".svg"])
def test_a_redacted_file_names_nobody_whatever_its_format(terminal: Terminal, suffix: str) -> None:
    source = terminal.file("anna.journey", encode(marked_map()))
    target = terminal.folder / f"out{suffix}"
    answer = terminal("export", source, "-o", target, "--redact", "--personas")
    written = target.read_text("utf-8")
    assert (answer.code, MARK in written, "anna.journey" in written) == (0, False, False)
