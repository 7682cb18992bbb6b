"""What several commands take, said once."""

from __future__ import annotations

import logging
import sys
from enum import StrEnum
from typing import Annotated

import typer

PLUGINS = "journeymapper.plugins"


class ProfileName(StrEnum):
    """How much the rules say."""

    WORKSHOP = "workshop"
    REVIEW = "review"
    STRICT = "strict"


def plugins_wanted(context: typer.Context) -> bool:
    """Whether rules of installed packages may run: not after `--no-plugins`, wherever it stood."""
    return bool(context.meta.get(PLUGINS, True))


def _without_plugins(context: typer.Context, wanted: bool) -> None:
    if wanted:
        context.meta[PLUGINS] = False


def _talk(wanted: bool) -> None:
    if wanted:
        logging.basicConfig(level=logging.DEBUG, stream=sys.stderr, format="%(name)s: %(message)s")


NoPlugins = Annotated[
    bool,
    typer.Option(
        "--no-plugins",
        help="Run no rules of installed packages, only JourneyMapper's own.",
        callback=_without_plugins,
    ),
]
Verbose = Annotated[
    bool,
    typer.Option("--verbose", "-v", help="Say on standard error what is done.", callback=_talk),
]
Output = Annotated[
    str,
    typer.Option("--output", "-o", metavar="FILE", help="Where to write; - is standard output."),
]
NewFile = Annotated[
    str,
    typer.Option(
        "--output",
        "-o",
        metavar="OUT",
        help="The new file; its suffix says the format. - is standard output.",
    ),
]
Profile = Annotated[ProfileName, typer.Option(help="How much the rules say.")]
