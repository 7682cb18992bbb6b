"""`journeymapper new`: an empty map to start from."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from journeymapper.cli.failure import Failure
from journeymapper.cli.maps import STANDARD
from journeymapper.cli.options import Verbose
from journeymapper.cli.output import put

NAME = "new"
SUFFIX = ".journey"


def run(
    out: Annotated[
        str, typer.Argument(metavar="OUT.journey", help="The new file; - is standard output.")
    ],
    title: Annotated[
        str, typer.Option(help="The map's title; without it the file's name is taken.")
    ] = "",
    verbose: Verbose = False,
) -> None:
    """Make a new map. A file that is there already is left alone."""
    from pydantic import ValidationError

    from journeymapper.model.journey import new_journey
    from journeymapper.storage.map_file import encode

    path = Path(out)
    if out != STANDARD:
        if not path.name.endswith(SUFFIX):
            raise Failure(f"{out}: a map's name ends in {SUFFIX}: call it {path.stem}{SUFFIX}")
        if path.exists() or path.is_symlink():
            raise Failure(f"{out}: there is such a file already: choose another name")
    try:
        journey = new_journey(title or ("New journey" if out == STANDARD else path.stem))
    except ValidationError:
        raise Failure("--title: a title is text of at most 4,000 characters, not empty") from None
    put(encode(journey), out)
