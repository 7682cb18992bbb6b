"""The command line: `journeymapper check map.journey`; alone or with files it opens the window."""

from __future__ import annotations

import gc
import io
import os
import sys

from journeymapper.cli.failure import Failure, complain
from journeymapper.cli.names import COMMANDS, OPEN
from journeymapper.log import log_of

BAD_INPUT = 2
INTERRUPTED = 130
WINDOW = "journeymapper.windows.app"
"""Loaded where a window was shown, which puts its things away."""
MANY_OBJECTS = 200_000
"""So many are made before Python looks for garbage: what is loaded and read is none."""


def run() -> None:
    """As `main`, in a process that does nothing else."""
    gc.set_threshold(MANY_OBJECTS)
    try:
        main()
    except SystemExit as end:
        if WINDOW not in sys.modules and isinstance(end.code, int | None):
            end_at_once(end.code or 0)
        raise


def end_at_once(code: int) -> None:
    """End the process when all is said: to take it apart first takes Python a quarter as long."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:  # nobody reads any more: Python says how it ends then
        return
    os._exit(code)


def main() -> None:
    """Do what the arguments say; ends the process with the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        _run(sys.argv[1:])
    except Failure as failure:
        complain(str(failure))
        sys.exit(BAD_INPUT)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except Exception as error:
        log_of(__name__).debug("the program failed", exc_info=True)
        complain(
            f"journeymapper: {error!r}: a fault of the program, please report it; -v says more"
        )
        sys.exit(BAD_INPUT)


def _run(arguments: list[str]) -> None:
    """Open the window where only files are named: the rest takes time to load."""
    words = [each for each in arguments if not each.startswith("-")]
    if words == arguments and not {*words[:1]} & {*COMMANDS, OPEN}:
        from journeymapper.cli.window import show

        sys.exit(show(words))
    from journeymapper.cli.commands import call

    sys.exit(call(arguments))
