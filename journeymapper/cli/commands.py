"""The sub-commands; the one that is named is loaded alone."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Annotated

from journeymapper.cli.arguments import Argument, Option
from journeymapper.cli.failure import Failure
from journeymapper.cli.names import COMMANDS, OPEN
from journeymapper.cli.options import NoPlugins
from journeymapper.cli.output import say
from journeymapper.cli.reading import HELP, VERBOSE, read
from journeymapper.cli.taken import Command
from journeymapper.cli.window import show
from journeymapper.log import NAME

BEFORE_OR_AFTER = {VERBOSE, "no_plugins"}
"""What may stand on either side of a command's name."""


def call(arguments: Sequence[str]) -> int:
    """Do what the arguments say, and give the exit code. Raises Failure."""
    leading, name, after = _parted(arguments)
    others = {each: command(each) for each in COMMANDS} if HELP & {*leading} else {}
    values = read(start, leading, NAME, others)
    run: Command = start
    if name and not values["version"]:
        run, before = command(name), values
        values = read(run, after, f"{NAME} {name}")
        values |= {key: values[key] or before[key] for key in BEFORE_OR_AFTER & {*values}}
    if values.pop(VERBOSE):
        _talk()
    return run(**values) or 0


def command(name: str) -> Command:
    """What a name stands for."""
    run: Command = open_files if name == OPEN else import_module(f"journeymapper.cli.{name}").run
    return run


def start(
    version: Annotated[bool, Option("--version", help="Print the version.")] = False,
    no_plugins: NoPlugins = False,
) -> int:
    """Draw a customer journey, and see where it breaks.

    Alone or with files it opens the window.
    """
    if not version:
        return show([], not no_plugins)
    from journeymapper.edition import edition

    if not (installed := edition()):
        raise Failure("journeymapper: run from its source: install it to have a version")
    say(f"JourneyMapper {installed}")
    return 0


def open_files(
    files: Annotated[list[str], Argument("FILE", "What is to be opened.")],
    no_plugins: NoPlugins = False,
) -> int:
    """Open maps in the window."""
    return show(files, not no_plugins)


def _parted(arguments: Sequence[str]) -> tuple[Sequence[str], str, Sequence[str]]:
    """What stands before a command, its name, and what stands behind; files are to be opened."""
    for place, word in enumerate(arguments):
        if not word.startswith("-"):
            if word in (*COMMANDS, OPEN):
                return arguments[:place], word, arguments[place + 1 :]
            return arguments[:place], OPEN, arguments[place:]
    return arguments, "", ()


def _talk() -> None:
    import logging

    logging.basicConfig(level=logging.DEBUG, stream=sys.stderr, format="%(name)s: %(message)s")
