"""S4: to open, check and export a map touches no other file, no program and no network."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from journeymapper.formats import suffixes, writable
from journeymapper.model.sketch import sketch
from journeymapper.storage.map_file import encode
from tests.faults.nothing_else import WINDOW

ADDRESSES = "file://{folder}/secret.txt {folder}/secret.txt https://example.org/secret"
MAP = """
# A map
Order
  I order [entry, -2]
  > I pay [goal]
opportunity Pay at once -> i-pay
"""
CALLS = "trace=openat,open,creat,connect,sendto,execve"
WATCH = ("strace", "-f", "-qq", "-e", CALLS, "-s", "300", "-o")
SECONDS = 300


def is_traced() -> bool:
    """Whether programs can be watched here from outside: a container may forbid it."""
    strace = shutil.which("strace")
    return (
        bool(strace)
        and not subprocess.run(
            [str(strace), "-qq", "-o", os.devnull, "true"], capture_output=True, check=False
        ).returncode
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a map whose every text names a file beside it, or a place in the network."""
    (tmp_path / "secret.txt").write_text("a secret")
    tree = json.loads(encode(sketch(MAP)))
    told = ADDRESSES.format(folder=tmp_path)
    tree["title"] = tree["description"] = told
    for each in (*tree["touchpoints"], *tree["stages"], *tree["opportunities"]):
        each["title" if "title" in each else "name"] = f"<img src='{told}'> @import url({told})"
    for each in tree["touchpoints"]:
        each |= {"description": told, "quote": told, "thought": told, "owner": told}
        each |= {"actors": [told], "pains": [told], "gains": [told]}
    tree["personas"] = [{"id": "p", "name": told, "quote": told, "needs": [told]}]
    (tmp_path / "map.journey").write_text(json.dumps(tree))
    rows = [f'1,"{name}",2026-01-01' for name in (told, f"read_csv('{tmp_path}/secret.txt')")]
    (tmp_path / "events.csv").write_text("\n".join(["case,activity,time", *rows]))
    return tmp_path


def commands(folder: Path) -> list[list[str]]:
    """Every command that reads a map, in every form."""
    source = str(folder / "map.journey")
    asked = ["--personas", "--actions", "--scores", "--promises"]
    told = {
        "check": ("text", "json", "markdown", "sarif", "html"),
        "score": ("text", "json", "markdown"),
    }
    return [
        *([name, source, "--format", each] for name, forms in told.items() for each in forms),
        ["diff", source, source],
        ["fix", source, "-o", f"{folder}/fixed.journey"],
        ["discover", f"{folder}/events.csv", "-o", f"{folder}/walked.journey"],
        ["replay", source, f"{folder}/events.csv", "-o", f"{folder}/replayed.journey"],
        *(["export", source, "-o", f"{folder}/out{end}", *asked] for end in suffixes(writable())),
        ["export", source, "-o", f"{folder}/redacted.pdf", "--redact"],
        *(
            ["convert", source, "-o", f"{folder}/converted{end}"]
            for end in suffixes(writable(("map",)))
        ),
    ]


def process(folder: Path, asked: list[list[str]], *before: str) -> str:
    """What the watch says of these commands, in a process of its own after those words."""
    home = {f"XDG_{name}_HOME": str(folder / name) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    line = [sys.executable, "-m", "tests.faults.nothing_else", str(folder), json.dumps(asked)]
    done = subprocess.run(
        [*before, *line],
        capture_output=True,
        text=True,
        check=True,
        timeout=SECONDS,
        env={
            **{name: value for name, value in os.environ.items() if name != "DISPLAY"},
            **home,
            "TMPDIR": str(folder),
            "QT_QPA_PLATFORM": "offscreen",
        },
    )
    return done.stdout


def touched(folder: Path, asked: list[list[str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = json.loads(process(folder, asked))
    return found


@pytest.mark.timeout(SECONDS)
def test_a_command_touches_nothing_but_what_it_is_asked_for(folder: Path) -> None:
    asked = commands(folder)
    assert touched(folder, asked) == {" ".join(each): [] for each in asked}
    outs = [Path(each[each.index("-o") + 1]) for each in asked if "-o" in each]
    assert [out.name for out in outs if not out.exists()] == []


@pytest.mark.timeout(SECONDS)
def test_the_window_touches_nothing_but_what_it_is_asked_for(folder: Path) -> None:
    assert touched(folder, [WINDOW]) == {"window": []}


def test_the_watch_tells_of_a_file_that_was_not_asked_for(folder: Path) -> None:
    secret = f"{folder}/secret.txt"
    assert touched(folder, [["check", secret]]) == {f"check {secret}": [f"open {secret}"]}


@pytest.mark.skipif(not is_traced(), reason="needs strace, and leave to use it")
@pytest.mark.timeout(SECONDS)
@pytest.mark.parametrize("what", ["commands", "window"])
def test_nor_does_qt_seen_from_outside(folder: Path, what: str) -> None:
    log = folder / "trace.log"
    process(folder, commands(folder) if what == "commands" else [WINDOW], *WATCH, str(log))
    assert harm(log.read_text("utf-8", "replace"), folder) == set()


@pytest.mark.parametrize(
    ("line", "is_harm"),
    [
        ('9 openat(AT_FDCWD, "F/secret.txt", O_RDONLY) = 3', True),
        ('9 openat(AT_FDCWD, "/home/a/x", O_WRONLY|O_CREAT, 0644) = 3', True),
        ("9 connect(3, {sa_family=AF_INET, sin_port=htons(443)}, 16) = 0", True),
        ('9 execve("/usr/bin/xdg-open", ["xdg-open"], 0x0) = 0', True),
        ('9 openat(AT_FDCWD, "F/out.svg", O_WRONLY|O_CREAT, 0644) = 3', False),
        ('9 openat(AT_FDCWD, "/usr/share/fonts/a.ttf", O_RDONLY) = 3', False),
    ],
)
def test_the_trace_tells_harm_from_work(tmp_path: Path, line: str, is_harm: bool) -> None:
    assert bool(harm(line.replace("F/", f"{tmp_path}/"), tmp_path)) is is_harm


def harm(trace: str, folder: Path) -> set[str]:
    """The calls to the system that a map may not cause."""
    return {line for line in trace.splitlines() if _is_harm(line, str(folder))}


def _is_harm(line: str, folder: str) -> bool:
    if "sa_family=AF_INET" in line or "sa_family=AF_INET6" in line:
        return True
    if "execve(" in line:
        return f'"{sys.executable}"' not in line and "python" not in line
    found = re.search(r'(?:openat|open|creat)\([^"]*"([^"]*)"', line)
    path = found[1] if found else ""
    writes = "O_WRONLY" in line or "O_RDWR" in line or "creat(" in line
    inside = path.startswith((folder, "/dev/", "/proc/", "/memfd:")) or "__pycache__" in path
    return path.endswith("secret.txt") or (writes and not inside)
