"""`journeymapper convert`: a map from one map format into another."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from journeymapper.cli.failure import Failure
from journeymapper.cli.maps import STANDARD, one_map
from journeymapper.cli.options import NoPlugins, Verbose, plugins_wanted
from journeymapper.cli.output import put
from journeymapper.cli.picture import check_folder, paint

NAME = "convert"
MAP, PICTURE = ".journey", ".journey.png"


def run(
    context: typer.Context,
    source: Annotated[
        str,
        typer.Argument(
            metavar="IN", help="A map, or a picture with a map inside; - is standard input."
        ),
    ],
    output: Annotated[
        str,
        typer.Option(
            "--output",
            "-o",
            metavar="OUT",
            help="A .journey, or a .journey.png with the map inside; - is standard output.",
        ),
    ],
    no_plugins: NoPlugins = False,
    verbose: Verbose = False,
) -> None:
    """Put a map into a picture, or take it out.

    The picture is the annotated page; wherever a map is read it can be read from there.
    """
    if output != STANDARD and not output.endswith((MAP, PICTURE)):
        raise Failure(f"{output}: cannot be written as a map: choose {MAP} or {PICTURE}")
    check_folder(output)
    journey = one_map(source)
    if output.endswith(PICTURE):
        paint(journey, output, plugins=plugins_wanted(context), file_name=Path(source).name)
        return
    from journeymapper.storage.map_file import encode

    put(encode(journey), output)
