"""Where a command's answer goes: standard output, or a file that is written whole or not at all."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from journeymapper.cli.failure import Failure
from journeymapper.cli.maps import STANDARD

SEEN_ENOUGH = 1
STYLE = re.compile(r"\x1b\[[0-9;]*m")


def tell(text: str, output: str = STANDARD) -> None:
    """Print the text, or write it to a file; colours only reach a terminal."""
    if output == STANDARD:
        say(text)
    else:
        put((STYLE.sub("", text) + "\n").encode("utf-8"), output)


def say(text: str, *, aside: bool = False) -> None:
    """Print the text, or write it to standard error, `aside` of what else is printed."""
    stream = sys.stderr if aside else sys.stdout
    with _room():
        print(text if _shows_colours(stream) else STYLE.sub("", text), file=stream, flush=True)


def _shows_colours(stream: TextIO) -> bool:
    # Old terminals of Windows print the signs instead.
    is_able = sys.platform != "win32" or "WT_SESSION" in os.environ
    return is_able and "NO_COLOR" not in os.environ and stream.isatty()


def spare(maps: Iterable[str], output: str) -> None:
    """Refuse to write over a map that is only to be read. Raises Failure."""
    for each in maps:
        if STANDARD not in (each, output) and _same(each, output):
            raise Failure(f"{output}: is the map to be read, and would be lost: name another file")


def _same(one: str, other: str) -> bool:
    try:
        return Path(one).samefile(other)
    except OSError:  # one of them is not there, so nothing can be lost
        return False


def put(data: bytes, output: str) -> None:
    """Write bytes to a file, or to standard output. Raises Failure."""
    from journeymapper.storage.safe_write import SaveFailed, save

    if output == STANDARD:
        with _room():
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()
        return
    try:
        save(Path(output), data)
    except SaveFailed as error:
        raise Failure(f"{output}: {error}") from None


@contextmanager
def _room() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:  # the reader has seen enough
        _drop_the_rest()
        sys.exit(SEEN_ENOUGH)
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        _drop_the_rest()
        raise Failure(f"standard output: cannot be written ({why}): send it elsewhere") from None


def _drop_the_rest() -> None:
    """Send nowhere what is still held back: Python would try to write it again at the end."""
    with suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
