"""The maps that arguments name: files, folders, pictures with a map inside, standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from journeymapper.cli.failure import Failure
from journeymapper.log import note

if TYPE_CHECKING:
    from journeymapper.exchange.carried import Reading, ReadOptions
    from journeymapper.model.journey import Journey

STANDARD = "-"


def files_named(arguments: Iterable[str]) -> list[str]:
    """The files in the order of the arguments; of a folder its `*.journey` files, by path.

    A folder that holds none stands for itself, and cannot be read.
    """
    named: list[str] = []
    for argument in arguments:
        folder = Path(argument)
        inside = sorted(folder.rglob("*.journey")) if folder.is_dir() else []
        named.extend(str(path) for path in inside if path.is_file())
        if not folder.is_dir() or not inside:
            named.append(argument)
    return named


def read_map(name: str) -> Journey:
    """The journey in a file of any format, or (`-`) from standard input. Raises BadMap."""
    return reading_of(name).journey


def reading_of(name: str, options: ReadOptions | None = None) -> Reading:
    """The same, with what of the file the journey does not hold. Raises BadMap."""
    from journeymapper.exchange.carried import Reading, ReadOptions
    from journeymapper.formats import read_file
    from journeymapper.storage import limits, map_file
    from journeymapper.storage.problems import BadMap, Problem

    note(__name__, "reading %s", shown(name))
    if name == STANDARD:
        return Reading(map_file.decode(sys.stdin.buffer.read(limits.BYTES + 1), name))
    if Path(name).is_dir():
        told = Problem("", "this folder holds no *.journey file: name another")
        raise BadMap(shown(name), [told])
    try:
        options = (options or ReadOptions())._replace(name=Path(shown(name)).stem)
        return read_file(Path(name), options)
    except BadMap as error:
        error.file = shown(name)
        raise


def shown(name: str) -> str:
    """A file's name as it is to be read, even where the locale has no letters for it."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def one_map(name: str) -> Journey:
    """The journey of a command's only map. Raises Failure with all that is wrong with it."""
    return one_reading(name).journey


def one_reading(name: str, options: ReadOptions | None = None) -> Reading:
    """The same, with what of the file the journey does not hold. Raises Failure."""
    from journeymapper.storage.problems import BadMap

    try:
        return reading_of(name, options)
    except BadMap as error:
        raise Failure(str(error)) from None
