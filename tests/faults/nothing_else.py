"""The command line under watch: prints what it touches that it was not asked for.

    python -m tests.faults.nothing_else FOLDER ARGUMENTS...

Code, and what the system keeps of its own, may be read; in FOLDER all may be done but to read what
is called "secret"; nothing else may be opened, nothing started, nobody called.
"""

from __future__ import annotations

import io
import os
import sys
import tempfile
from contextlib import redirect_stdout, suppress
from pathlib import Path
from typing import Any

import journeymapper

CALLS = ("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "urllib.")
CODE = (sys.prefix, sys.base_prefix, str(Path(journeymapper.__file__).parents[1]))
SYSTEM = ("/proc", "/dev/null", "/usr/share", "/etc/ld", "/etc/localtime", "/usr/lib", "/lib")


def watched(folder: str, arguments: list[str]) -> list[str]:
    """What a command touches that it was not asked for."""
    touched: list[str] = []

    def look(event: str, facts: tuple[Any, ...]) -> None:
        if event.startswith(CALLS) and event != "socket.gethostname":
            touched.append(f"{event} {facts}")
        elif event == "open" and isinstance(facts[0], str | bytes | os.PathLike):
            path = str(Path(os.fsdecode(facts[0])).absolute())
            writes = facts[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
            if not _may(path, bool(writes), folder):
                touched.append(f"open {path}")

    from journeymapper.cli.main import main

    sys.argv = ["journeymapper", *arguments]
    sys.addaudithook(look)
    with redirect_stdout(io.StringIO()), suppress(SystemExit):
        main()
    return touched


def _may(path: str, writes: bool, folder: str) -> bool:
    if path.startswith(folder):
        return "secret" not in path
    if path.endswith(".pyc") or "__pycache__" in path:
        return True
    return not writes and path.startswith((*CODE, *SYSTEM))


if __name__ == "__main__":
    tempfile.tempdir = sys.argv[1]
    for each in watched(sys.argv[1], sys.argv[2:]):
        print(each)
