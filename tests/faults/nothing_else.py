"""The program under watch: tells what it touches that it was not asked for.

    python -m tests.faults.nothing_else FOLDER COMMANDS

COMMANDS are JSON, a list of lists of arguments; ["window"] stands for all that the window writes
and copies. The answer is JSON too: what was touched, by command. Code, and what the system keeps of
its own, may be read; in FOLDER all may be done but to read what is called "secret"; nothing else
may be opened, nothing started, nobody called.
"""

from __future__ import annotations

import io
import json
import mimetypes
import os
import sys
import tempfile
from contextlib import redirect_stderr, redirect_stdout, suppress
from pathlib import Path
from typing import Any

import journeymapper
from journeymapper.cli.main import main

CALLS = ("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "urllib.")
CODE = (sys.prefix, sys.base_prefix, str(Path(journeymapper.__file__).parents[1]))
SYSTEM = (
    *("/proc", "/dev/null", "/usr/share", "/etc/ld", "/etc/localtime", "/usr/lib", "/lib"),
    *map(str, mimetypes.knownfiles),  # Python's own way to learn what kind of file a suffix means
)
WINDOW = ["window"]


def watched(folder: str, commands: list[list[str]]) -> dict[str, list[str]]:
    """What each command touches that it was not asked for."""
    touched: list[str] = []

    def look(event: str, facts: tuple[Any, ...]) -> None:
        if event.startswith(CALLS) and event != "socket.gethostname":
            touched.append(f"{event} {facts}")
        elif event == "open" and isinstance(facts[0], str | bytes | os.PathLike):
            path = str(Path(os.fsdecode(facts[0])).absolute())
            writes = facts[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
            if not _may(path, bool(writes), folder):
                touched.append(f"open {path}")

    sys.addaudithook(look)
    found = {}
    for command in commands:
        touched.clear()
        _do(command, folder)
        found[" ".join(command)] = list(touched)
    return found


def _do(command: list[str], folder: str) -> None:
    if command == WINDOW:
        from tests.faults.window_ways import write_and_copy

        write_and_copy(Path(folder))
        return
    sys.argv = ["journeymapper", *command]
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()), suppress(SystemExit):
        main()


def _may(path: str, writes: bool, folder: str) -> bool:
    if path.startswith(folder):
        return "secret" not in path
    if path.endswith(".pyc") or "__pycache__" in path:
        return True
    return not writes and path.startswith((*CODE, *SYSTEM))


if __name__ == "__main__":
    tempfile.tempdir = sys.argv[1]
    print(json.dumps(watched(sys.argv[1], json.loads(sys.argv[2]))))
