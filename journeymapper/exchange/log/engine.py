"""DuckDB inside the program, held in bounds: no network, no extension, two threads, little memory.

What does not fit is put down in a temporary folder, which goes with the connection.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from journeymapper.exchange.refused import Refused
from journeymapper.language import tr

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

MEMORY, A_EVENT, THREADS = 100, 64, 2
"""Megabytes for any log, and bytes more for each event: medians are held in memory."""
CHUNK = 10_000
INTERRUPTED = "Query interrupted"


@contextmanager
def opened(file: Path, folder: Path) -> Iterator[DuckDBPyConnection]:
    """A connection that may read this file and the folder for what does not fit, and no other.

    Raises Refused where DuckDB is not installed, and for all that goes wrong inside.
    """
    try:
        import duckdb
    except ImportError:
        raise Refused(
            tr("Event logs are read with DuckDB. Install it: {line}").format(
                line='pip install "journeymapper[logs]"'
            )
        ) from None
    settings: dict[str, Any] = {
        "memory_limit": f"{MEMORY}MB",
        "threads": THREADS,
        "temp_directory": str(folder / "spilt"),
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
        "allow_community_extensions": False,
    }
    connection = duckdb.connect(config=settings)
    try:
        connection.execute("SET TimeZone = 'UTC'")
        connection.execute(f"SET allowed_paths = [{literal(str(file))}]")
        connection.execute(f"SET allowed_directories = [{literal(str(folder))}]")
        connection.execute("SET enable_external_access = false")
        yield connection
    except RuntimeError as error:
        if str(error) == INTERRUPTED:  # that is all DuckDB says of Ctrl+C
            raise KeyboardInterrupt from None
        raise
    except duckdb.OutOfMemoryException:
        words = tr("This log needs more memory than there is. Take a part of it.")
        raise Refused(words) from None
    except duckdb.Error as error:
        reason = str(error).strip().splitlines()[0]
        raise Refused(tr("The log cannot be read: {reason}").format(reason=reason)) from None
    finally:
        connection.close()


def make_room(connection: DuckDBPyConnection, events: int) -> None:
    """Let the connection take the memory that so many events need."""
    connection.execute(f"SET memory_limit = '{MEMORY + A_EVENT * events // 1_000_000}MB'")


def rows(connection: DuckDBPyConnection, sql: str) -> Iterator[tuple[Any, ...]]:
    """The rows that a question gives, a chunk of them in memory at a time."""
    result = connection.execute(sql)
    while chunk := result.fetchmany(CHUNK):
        yield from chunk


def row(connection: DuckDBPyConnection, sql: str, held: Sequence[Any] = ()) -> tuple[Any, ...]:
    """The one row that a question gives; `held` stands in the place of its question marks."""
    found: tuple[Any, ...] | None = connection.execute(sql, [*held]).fetchone()
    assert found is not None
    return found


def hold(
    connection: DuckDBPyConnection,
    table: str,
    columns: Sequence[str],
    held: Sequence[Sequence[str]],
) -> None:
    """Make a table of these rows of texts."""
    cells = [[each[at] for each in held] for at in range(len(columns))]
    listed = ", ".join(f"unnest(?::VARCHAR[]) AS {quoted(name)}" for name in columns)
    connection.execute(f"CREATE OR REPLACE TEMP TABLE {table} AS SELECT {listed}", cells)


def literal(text: str) -> str:
    """A text as SQL writes it."""
    return "'" + text.replace("'", "''") + "'"


def quoted(name: str) -> str:
    """A name as SQL writes it."""
    return '"' + name.replace('"', '""') + '"'


def listed(texts: Sequence[str]) -> str:
    """Texts as SQL writes a list."""
    return "[" + ", ".join(map(literal, texts)) + "]"
