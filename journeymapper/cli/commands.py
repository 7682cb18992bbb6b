"""The sub-commands as Typer reads them; the one that is named is loaded alone."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from importlib import import_module
from typing import Annotated

import typer

from journeymapper.cli.failure import Failure
from journeymapper.cli.names import COMMANDS
from journeymapper.cli.options import NoPlugins, Verbose, plugins_wanted
from journeymapper.cli.window import show


def app_of(named: Sequence[str] = ()) -> typer.Typer:
    """The command line with the commands named; with all of them where none is."""
    # Without a handler Python prints what is logged: the log is for -v, a person gets one line.
    logging.getLogger("journeymapper").addHandler(logging.NullHandler())
    app = typer.Typer(
        name="journeymapper",
        help="Draw a customer journey, and see where it breaks."
        " Alone or with files it opens the window.",
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["--help", "-h"]},
    )
    app.callback(invoke_without_command=True)(start)
    for name in [each for each in named if each in COMMANDS] or COMMANDS:
        app.command(name)(import_module(f"journeymapper.cli.{name}").run)
    app.command("open", hidden=True)(open_files)
    return app


def _version(wanted: bool) -> None:
    if wanted:
        from journeymapper.edition import edition

        if not (installed := edition()):
            raise Failure("journeymapper: run from its source: install it to have a version")
        typer.echo(f"JourneyMapper {installed}")
        raise typer.Exit


def start(
    context: typer.Context,
    version: Annotated[
        bool,
        typer.Option("--version", help="Print the version.", callback=_version, is_eager=True),
    ] = False,
    no_plugins: NoPlugins = False,
    verbose: Verbose = False,
) -> None:
    """Open the window when no command is named."""
    if context.invoked_subcommand is None:
        raise typer.Exit(show([], plugins_wanted(context)))


def open_files(context: typer.Context, files: Annotated[list[str], typer.Argument()]) -> None:
    """Open maps in the window."""
    raise typer.Exit(show(files, plugins_wanted(context)))
