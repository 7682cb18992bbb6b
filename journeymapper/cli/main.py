"""The command line: `journeymapper check map.journey`; alone or with files it opens the window."""

from __future__ import annotations

import io
import logging
import sys
from typing import Annotated

import typer

from journeymapper.cli import (
    check,
    convert,
    diff,
    doctor,
    export,
    fix,
    new,
    rules,
    schema,
    score,
    templates,
)
from journeymapper.cli.failure import Failure, complain
from journeymapper.cli.options import NoPlugins, Verbose, plugins_wanted

log = logging.getLogger(__name__)

BAD_INPUT = 2
INTERRUPTED = 130

app = typer.Typer(
    name="journeymapper",
    help="Draw a customer journey, and see where it breaks."
    " Alone or with files it opens the window.",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["--help", "-h"]},
)
COMMANDS = (
    check,
    fix,
    score,
    diff,
    export,
    convert,
    new,
    templates,
    rules,
    schema,
    doctor,
)
for command in COMMANDS:
    app.command(command.NAME)(command.run)


def main() -> None:
    """Do what the arguments say; ends the process with the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    # Without a handler Python prints what is logged: the log is for -v, a person gets one line.
    logging.getLogger("journeymapper").addHandler(logging.NullHandler())
    try:
        app(args=_with_command(sys.argv[1:]), prog_name="journeymapper")
    except Failure as failure:
        complain(str(failure))
        sys.exit(BAD_INPUT)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except Exception as error:
        log.debug("the program failed", exc_info=True)
        complain(
            f"journeymapper: {error!r}: a fault of the program, please report it; -v says more"
        )
        sys.exit(BAD_INPUT)


def _version(wanted: bool) -> None:
    if wanted:
        from journeymapper.edition import edition

        if not (installed := edition()):
            raise Failure("journeymapper: run from its source: install it to have a version")
        typer.echo(f"JourneyMapper {installed}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def start(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_version, is_eager=True)
    ] = False,
    no_plugins: NoPlugins = False,
    verbose: Verbose = False,
) -> None:
    """Open the window when no command is named."""
    if context.invoked_subcommand is None:
        _show(context, [])


@app.command("open", hidden=True)
def open_files(context: typer.Context, files: Annotated[list[str], typer.Argument()]) -> None:
    """Open maps in the window."""
    from pathlib import Path

    for file in files:
        if not Path(file).exists():
            raise Failure(f"{file}: no such command or file: journeymapper --help lists commands")
    _show(context, files)


def _show(context: typer.Context, files: list[str]) -> None:
    from journeymapper.windows.app import main as show

    raise typer.Exit(show(files, plugins_wanted(context)))


def _with_command(arguments: list[str]) -> list[str]:
    """`journeymapper FILE` means `journeymapper open FILE`."""
    commands = {command.name for command in app.registered_commands}
    for place, argument in enumerate(arguments):
        if not argument.startswith("-"):
            return (
                arguments
                if argument in commands
                else [*arguments[:place], "open", *arguments[place:]]
            )
    return arguments
