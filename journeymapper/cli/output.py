"""Where a command's answer goes: standard output, or a file that is written whole or not at all."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

import typer

from journeymapper.cli.failure import Failure
from journeymapper.cli.maps import STANDARD

STYLE = re.compile(r"\x1b\[[0-9;]*m")


def tell(text: str, output: str = STANDARD) -> None:
    """Print the text, or write it to a file; colours only reach a terminal."""
    if output == STANDARD:
        typer.echo(text, color=False if "NO_COLOR" in os.environ else None)
    else:
        put((STYLE.sub("", text) + "\n").encode("utf-8"), output)


def put(data: bytes, output: str) -> None:
    """Write bytes to a file, or to standard output. Raises Failure."""
    from journeymapper.storage.safe_write import SaveFailed, save

    if output == STANDARD:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    try:
        save(Path(output), data)
    except SaveFailed as error:
        raise Failure(f"{output}: {error}") from None
