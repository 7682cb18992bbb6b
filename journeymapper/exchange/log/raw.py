"""The rows of a log as they stand there, in DuckDB, and what is said of those that are no events.

The table `raw` holds who (the case), activity, time in microseconds since 1970, and the tags that
there are columns of; its `rowid` is the order of the file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from journeymapper.exchange.log.engine import row
from journeymapper.exchange.log.source import Rejected, Source
from journeymapper.exchange.log.times import SHOWN, first_texts, reader_of
from journeymapper.language import grouped, tr_many

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

ACTIVITIES, WORDS = 10_000, 100
"""How many activities a log may have; how many channels, segments or stages."""
TAGS = ("channel", "segment", "stage")
WHOLE = "who IS NOT NULL AND activity IS NOT NULL AND time IS NOT NULL"


def bring(
    connection: DuckDBPyConnection, source: Source, columns: Mapping[str, int]
) -> tuple[str, ...]:
    """Make `raw` of a log; gives what is said of rows that lack something."""
    time = _time(connection, source, columns["time"])
    texts = {"who": source.text(columns["case"]), "activity": source.text(columns["activity"])}
    texts |= {tag: source.text(columns[tag]) for tag in TAGS if tag in columns}
    cells = ", ".join(f"{text} AS {name}" for name, text in texts.items())
    connection.execute(
        f"CREATE OR REPLACE TEMP TABLE raw AS SELECT {cells}, {time} AS time FROM {source.relation}"
    )
    _see(connection, [*texts])
    if untidy := [name for name in texts if _is_untidy(connection, name)]:
        tidied = ", ".join(f"nullif(trim({name}), '') AS {name}" for name in untidy)
        connection.execute(
            f"CREATE OR REPLACE TEMP TABLE raw AS SELECT * REPLACE ({tidied}) FROM raw"
        )
        _see(connection, [*texts])
    return tuple(_incomplete(connection, source, columns, time))


def told_rejected(rejected: tuple[Rejected, ...]) -> Iterator[str]:
    """What is said of rows that could not be taken apart."""
    for each in rejected:
        yield tr_many(
            "One row is left out, in line {line}: it cannot be read ({why}).",
            "{n} rows are left out, the first in line {line}: they cannot be read ({why}).",
            each.count,
            line=grouped(each.line),
            why=each.why,
        )


def _time(connection: DuckDBPyConnection, source: Source, at: int) -> str:
    if at in source.times:
        return f"epoch_us(CAST({source.cells[at]} AS TIMESTAMPTZ))"
    read = reader_of(connection, first_texts(connection, source, at), source.names[at])
    return read(source.text(at))


def _see(connection: DuckDBPyConnection, columns: list[str]) -> None:
    """Make tables of the different texts in these columns, up to one too many; cases numbered."""
    for name in columns:
        texts = f"SELECT DISTINCT {name} FROM raw WHERE {name} IS NOT NULL"
        most = ACTIVITIES if name == "activity" else WORDS
        seen = (
            f"SELECT who, (row_number() OVER ())::INTEGER AS number FROM ({texts})"
            if name == "who"
            else f"{texts} LIMIT {most + 1}"
        )
        connection.execute(f"CREATE OR REPLACE TEMP TABLE seen_{name} AS {seen}")


def _is_untidy(connection: DuckDBPyConnection, name: str) -> bool:
    """Whether texts of a column have blanks around them, or are nothing else."""
    untidy = f"SELECT 1 FROM seen_{name} WHERE {name} <> trim({name}) OR {name} = '' LIMIT 1"
    return connection.execute(untidy).fetchone() is not None


def _incomplete(
    connection: DuckDBPyConnection, source: Source, columns: Mapping[str, int], time: str
) -> Iterator[str]:
    no_case, no_activity, no_time = row(
        connection,
        "SELECT count(*) FILTER (who IS NULL), count(*) FILTER (who IS NOT NULL AND activity IS"
        " NULL), count(*) FILTER (who IS NOT NULL AND activity IS NOT NULL AND time IS NULL)"
        " FROM raw",
    )
    if no_case:
        yield tr_many(
            "One row is left out: it names no case.",
            "{n} rows are left out: they name no case.",
            no_case,
        )
    if no_activity:
        yield tr_many(
            "One row is left out: it names no activity.",
            "{n} rows are left out: they name no activity.",
            no_activity,
        )
    if no_time:
        text = source.text(columns["time"])
        found = connection.execute(
            f"SELECT {text} FROM {source.relation} WHERE trim({text}) <> '' AND {time} IS NULL"
            " LIMIT 1"
        ).fetchone()
        yield _without_time(no_time, found[0][:SHOWN] if found else "")


def _without_time(count: int, found: str) -> str:
    if not found:
        return tr_many(
            "One row is left out: it tells no time.",
            "{n} rows are left out: they tell no time.",
            count,
        )
    return tr_many(
        "One row is left out: “{found}” is no time.",
        "{n} rows are left out: they tell no time, but “{found}” or the like.",
        count,
        found=found,
    )
