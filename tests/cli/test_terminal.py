"""What only a terminal gets: colours and a progress bar."""

from __future__ import annotations

import json
import os
import subprocess

import pytest

from tests.cli.terminal import DEAD_END, ROOT, Terminal, command_line

pty = pytest.importorskip("pty", reason="needs a pseudo-terminal")


def on_a_terminal(*arguments: object, stream: str) -> tuple[str, str]:
    """What a command writes to a terminal, and what to the stream beside it."""
    ours, theirs = pty.openpty()
    beside = "stdout" if stream == "stderr" else "stderr"
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "80"}
    environment.pop("NO_COLOR", None)
    with subprocess.Popen(
        command_line(*arguments),
        cwd=ROOT,
        env=environment,
        **{stream: theirs, beside: subprocess.PIPE},
    ) as child:
        os.close(theirs)
        seen = b""
        while chunk := _read(ours):
            seen += chunk
        other = getattr(child, beside).read().decode()
    os.close(ours)
    return seen.decode(), other


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 65_536)
    except OSError:  # Linux says so when the other side has closed
        return b""


def test_a_terminal_gets_colours(terminal: Terminal) -> None:
    seen, _ = on_a_terminal("check", terminal.map("m.journey", DEAD_END), stream="stdout")
    assert "\x1b[31m" in seen


def test_long_work_shows_a_bar_beside_the_answer(terminal: Terminal) -> None:
    for number in range(4):
        terminal.map(f"{number}.journey")
    seen, answer = on_a_terminal("check", terminal.folder, "--format", "json", stream="stderr")
    assert "Checking" in seen
    assert len(json.loads(answer)["maps"]) == 4
