"""Calling the command line as a person or a program does."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from journeymapper.cli.main import main
from journeymapper.model.sketch import sketch
from journeymapper.storage.map_file import encode

ROOT = Path(__file__).parents[2]

CLEAN = """
    # A clean map
    Research
      search = I search [entry]
      > buy = I buy [goal]
"""
DEAD_END = """
    # A dead end
    Research
      search = I search [entry]
      > lost = I am lost
      buy = I buy [goal]
    search -> buy
"""


@dataclass(frozen=True)
class Answer:
    """What a command said, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


class Terminal:
    """Runs commands inside this process, with its own folder of maps."""

    def __init__(
        self, folder: Path, capsys: pytest.CaptureFixture[str], patch: pytest.MonkeyPatch
    ) -> None:
        self.folder, self.capsys, self.patch = folder, capsys, patch

    def __call__(self, *arguments: object) -> Answer:
        self.patch.setattr(sys, "argv", ["journeymapper", *map(str, arguments)])
        with pytest.raises(SystemExit) as end:
            main()
        said = self.capsys.readouterr()
        code = end.value.code
        return Answer(code if isinstance(code, int) else 0, said.out, said.err)

    def map(self, name: str, text: str = CLEAN) -> str:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(encode(sketch(text)))
        return str(path)

    def file(self, name: str, data: bytes) -> str:
        (self.folder / name).write_bytes(data)
        return str(self.folder / name)


def process(*arguments: object, stdin: bytes = b"", **environment: str) -> Answer:
    """Run a command as a process of its own."""
    done = subprocess.run(
        command_line(*arguments),
        input=stdin,
        capture_output=True,
        env={**os.environ, **environment},
        cwd=ROOT,
        timeout=60,
        check=False,
    )
    return Answer(done.returncode, done.stdout.decode(), done.stderr.decode())


def command_line(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "journeymapper", *map(str, arguments)]
