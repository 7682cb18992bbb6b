"""A log in a file of any format, brought into DuckDB to be asked what was walked."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from journeymapper.exchange.encodings import WINDOWS
from journeymapper.exchange.log import source, xes
from journeymapper.exchange.log.columns import Wanted, columns_of
from journeymapper.exchange.log.engine import hold, opened, rows
from journeymapper.exchange.log.events import forget_rows, take
from journeymapper.exchange.log.questions import GIVEN, kept
from journeymapper.exchange.log.raw import bring, told_rejected
from journeymapper.exchange.log.source import Source
from journeymapper.exchange.refused import Refused
from journeymapper.language import tr

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

    from journeymapper.exchange.log.walked import Ask, Given

OTHER_LETTERS = "invalid encoding"
"""What DuckDB says of text that is not UTF-8."""


@contextmanager
def in_file(path: Path, wanted: Wanted) -> Iterator[tuple[Ask, tuple[str, ...]]]:
    """The questions that can be asked of a log in a file, and what of it is left out.

    Raises Refused, OSError.
    """
    with TemporaryDirectory(prefix="journeymapper-", ignore_cleanup_errors=True) as temporary:
        folder = Path(temporary)
        plain = source.by_plain_name(path, folder)
        with opened(plain, folder) as connection, whole():
            told = _brought_in(connection, plain, folder, wanted)
            asked = kept()
            connection.execute(f"CREATE TEMP TABLE steps AS {asked['steps']}")
            forget_rows(connection)

            def ask(name: str, given: Given) -> Iterator[tuple[Any, ...]]:
                for table, held in given.items():
                    hold(connection, table, GIVEN[table], held)
                return rows(connection, asked[name])

            yield ask, told


@contextmanager
def whole() -> Iterator[None]:
    """Raise Refused for a packed file that is damaged."""
    try:
        yield
    except (EOFError, zlib.error) as error:
        raise Refused(tr("The file is damaged: {reason}").format(reason=error)) from None


def _brought_in(
    connection: DuckDBPyConnection, path: Path, folder: Path, wanted: Wanted
) -> tuple[str, ...]:
    """Make events of a file in any format; gives what of it is left out."""
    if source.is_parquet(path):
        found = source.parquet(connection, path)
        told = bring(connection, found, columns_of(found.names, wanted))
    else:
        path = _from_xes(path, folder, wanted) if source.is_xml(path) else path
        found, told = _from_text(connection, path, folder, wanted)
    return take(connection, found, columns_of(found.names, wanted), told)


def _from_xes(path: Path, folder: Path, wanted: Wanted) -> Path:
    names = xes.names_in(path)
    chosen = {names[at] for at in columns_of(names, wanted).values()}
    into = folder / "xes.csv"
    xes.as_table(path, [name for name in names if name in chosen], into)
    return into


def _from_text(
    connection: DuckDBPyConnection, path: Path, folder: Path, wanted: Wanted
) -> tuple[Source, tuple[str, ...]]:
    """Read a text quickly, and once more with patience where rows of it could not be read."""
    plain = source.in_utf_8(path, folder, source.encoding_of(path))
    found = source.delimited(plain)
    told = bring(connection, found, columns_of(found.names, wanted))
    if not (bad := source.rejected(connection)):
        return found, told
    if plain == path and any(each.why == OTHER_LETTERS for each in bad):
        plain = source.in_utf_8(path, folder, WINDOWS)
    found = source.delimited(plain, patient=True)
    told = bring(connection, found, columns_of(found.names, wanted))
    return found, (*told_rejected(source.rejected(connection, patient=True)), *told)
