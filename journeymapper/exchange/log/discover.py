"""The map that customers really walked, from a log of what they did."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from journeymapper.exchange.carried import Reading
from journeymapper.exchange.log import source, xes
from journeymapper.exchange.log.as_map import map_of, named
from journeymapper.exchange.log.columns import FOUND, Wanted, columns_of
from journeymapper.exchange.log.elsewhere import asking
from journeymapper.exchange.log.engine import opened, rows
from journeymapper.exchange.log.events import forget_rows, take
from journeymapper.exchange.log.questions import kept
from journeymapper.exchange.log.walked import Ask, gathered

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

MIN_SHARE = Fraction(2, 100)
SUFFIXES = (".csv", ".csv.gz", ".tsv", ".tsv.gz", ".parquet", ".xes", ".xes.gz")


def discover(
    log: str, wanted: Wanted = FOUND, min_share: Fraction = MIN_SHARE, engine: str = ""
) -> Reading:
    """The map of a log in a file, and what of it the map does not hold.

    `engine`: the address of another one, where `log` is the name of a table. Raises Refused,
    OSError.
    """
    name = log if engine else Path(log).name
    with walking(log, wanted, engine) as (ask, told):
        reading = map_of(gathered(ask, min_share), title_of(name), name, min_share)
    return replace(reading, losses=(*told, *reading.losses))


def walking(
    log: str, wanted: Wanted, engine: str = ""
) -> AbstractContextManager[tuple[Ask, tuple[str, ...]]]:
    """The questions that can be asked of a log, and what of it is left out."""
    return asking(engine, log, wanted) if engine else _in_file(Path(log), wanted)


@contextmanager
def _in_file(path: Path, wanted: Wanted) -> Iterator[tuple[Ask, tuple[str, ...]]]:
    with TemporaryDirectory(prefix="journeymapper-", ignore_cleanup_errors=True) as temporary:
        folder = Path(temporary)
        plain = source.by_plain_name(path, folder)
        with opened(plain, folder) as connection:
            told = _brought_in(connection, plain, folder, wanted)
            asked = kept()
            connection.execute(f"CREATE TEMP TABLE steps AS {asked['steps']}")
            forget_rows(connection)
            yield (lambda name: rows(connection, asked[name])), told


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
    """Make events of a file in any format; gives what of it is left out."""
    if source.is_parquet(path):
        found = source.parquet(connection, path)
        return take(connection, found, columns_of(found.names, wanted))
    if source.is_xml(path):
        path = _from_xes(path, folder, wanted)
    return _from_text(connection, path, folder, wanted)


def _from_xes(path: Path, folder: Path, wanted: Wanted) -> Path:
    names = xes.names_in(path)
    chosen = {names[at] for at in columns_of(names, wanted).values()}
    into = folder / "xes.csv"
    xes.as_table(path, [name for name in names if name in chosen], into)
    return into


def _from_text(
    connection: DuckDBPyConnection, path: Path, folder: Path, wanted: Wanted
) -> tuple[str, ...]:
    encoding = source.encoding_of(path)
    found = source.delimited(source.in_utf_8(path, folder, encoding))
    return take(connection, found, columns_of(found.names, wanted))
