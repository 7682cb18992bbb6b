"""The command line: `journeymapper check map.journey`; alone or with files it opens the window."""

from __future__ import annotations

import gc
import io
import os
import sys

from journeymapper.cli.failure import Failure, complain
from journeymapper.cli.names import COMMANDS

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
        import logging

        logging.getLogger(__name__).debug("the program failed", exc_info=True)
        complain(
            f"journeymapper: {error!r}: a fault of the program, please report it; -v says more"
        )
        sys.exit(BAD_INPUT)


def _run(arguments: list[str]) -> None:
    """Open the window where only files are named; else let Typer read the arguments.

    Typer loads pydantic, and both take longer than an empty window.
    """
    words = [each for each in arguments if not each.startswith("-")]
    if words == arguments and words[:1] != ["open"] and not {*words[:1]} & {*COMMANDS}:
        from journeymapper.cli.window import show

        sys.exit(show(words))
    from journeymapper.cli.commands import app_of

    app_of(words[:1])(args=_with_command(arguments), prog_name="journeymapper")


def _with_command(arguments: list[str]) -> list[str]:
    """`journeymapper -v FILE` means `journeymapper -v open FILE`."""
    for place, argument in enumerate(arguments):
        if not argument.startswith("-"):
            is_command = argument in COMMANDS or argument == "open"
            return arguments if is_command else [*arguments[:place], "open", *arguments[place:]]
    return arguments
