"""The map that customers really walked, from a log of what they did."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from fractions import Fraction
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from journeymapper.exchange.carried import Reading
from journeymapper.exchange.log import source
from journeymapper.exchange.log.as_map import map_of, named
from journeymapper.exchange.log.columns import Wanted, columns_of
from journeymapper.exchange.log.engine import opened, rows
from journeymapper.exchange.log.events import forget_rows, take
from journeymapper.exchange.log.questions import kept
from journeymapper.exchange.log.walked import Ask, gathered
from journeymapper.exchange.refused import Refused
from journeymapper.language import tr

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

MIN_SHARE = Fraction(2, 100)
SUFFIXES = (".csv", ".csv.gz", ".tsv", ".tsv.gz", ".parquet", ".xes", ".xes.gz")


def discover(path: Path, wanted: Wanted = Wanted(), min_share: Fraction = MIN_SHARE) -> Reading:
    """The map of a log in a file, and what of it the map does not hold.

    Raises Refused, OSError.
    """
    with walking(path, wanted) as (ask, told):
        reading = map_of(gathered(ask, min_share), title_of(path.name), path.name, min_share)
    return replace(reading, losses=(*told, *reading.losses))


@contextmanager
def walking(path: Path, wanted: Wanted) -> Iterator[tuple[Ask, tuple[str, ...]]]:
    """The questions that can be asked of a log in a file, and what of it is left out."""
    with TemporaryDirectory(prefix="journeymapper-", ignore_cleanup_errors=True) as temporary:
        folder = Path(temporary)
        plain = source.by_plain_name(path, folder)
        with opened(plain, folder) as connection:
            told = _brought_in(connection, plain, folder, wanted)
            kept_questions = kept()
            connection.execute(f"CREATE TEMP TABLE steps AS {kept_questions['steps']}")
            forget_rows(connection)
            yield (lambda name: rows(connection, kept_questions[name])), told


def title_of(name: str) -> str:
    """What the map of a log of this name is called."""
    for suffix in sorted(SUFFIXES, key=len, reverse=True):
        if name.lower().endswith(suffix):
            name = name[: -len(suffix)]
            break
    return named(name)


def _brought_in(
    connection: DuckDBPyConnection, path: Path, folder: Path, wanted: Wanted
) -> tuple[str, ...]:
    if source.is_parquet(path):
        opened = source.parquet(connection, path)
    else:
        opened = source.delimited(source.in_utf_8(path, folder, source.encoding_of(path)))
    return take(connection, opened, columns_of(opened.names, wanted))
