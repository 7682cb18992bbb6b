"""The rows of a log as events in DuckDB, and what is said of those that are left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from journeymapper.exchange.log.engine import make_room, row
from journeymapper.exchange.log.source import Source, rejected
from journeymapper.exchange.log.times import SHOWN, reader_of
from journeymapper.exchange.refused import Refused
from journeymapper.language import grouped, tr, tr_many

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

ACTIVITIES, WORDS = 10_000, 100
"""How many activities a log may have; how many channels, segments or stages."""
WHOLE = "who IS NOT NULL AND activity IS NOT NULL AND time IS NOT NULL"
TAGS = ("channel", "segment", "stage")


def take(
    connection: DuckDBPyConnection, source: Source, columns: Mapping[str, int]
) -> tuple[str, ...]:
    """Make `events` of a log: case, activity, time, row, channel, segment, stage.

    Cases are whole numbers, the texts enumerations, times microseconds since 1970. Gives what is
    left out, in sentences. Raises Refused for a log without events, or with too many names.
    """
    time = _time(connection, source, columns["time"])
    cells = {"who": source.text(columns["case"]), "activity": source.text(columns["activity"])}
    cells |= {tag: source.text(columns[tag]) for tag in TAGS if tag in columns}
    listed = ", ".join(f"{cell} AS {name}" for name, cell in cells.items())
    connection.execute(
        f"CREATE TEMP TABLE raw AS SELECT {listed}, {time} AS time, row_number() OVER () AS row"
        f" FROM {source.relation}"
    )
    told = [*_rejected(connection, source), *_incomplete(connection, source, columns, time)]
    (events,) = row(connection, f"SELECT count(*) FROM raw WHERE {WHOLE}")
    if not events:
        raise Refused(" ".join([tr("No row holds a whole event."), *told]))
    make_room(connection, events)
    if not _enumerated(connection, "activity", ACTIVITIES):
        words = tr("More than {n} different activities: is “{name}” the right column?")
        name = source.names[columns["activity"]][:SHOWN]
        raise Refused(words.format(n=grouped(ACTIVITIES), name=name))
    tags = []
    for tag in TAGS:
        is_there = tag in columns and _enumerated(connection, tag, WORDS)
        tags.append(f"{tag}::of_{tag} AS {tag}" if is_there else f"NULL::TINYINT AS {tag}")
        if tag in columns and not is_there:
            told.append(_too_many(source.names[columns[tag]]))
    connection.execute(
        "CREATE TEMP TABLE cases AS SELECT who, (row_number() OVER ())::INTEGER AS number"
        f" FROM (SELECT DISTINCT who FROM raw WHERE {WHOLE})"
    )
    connection.execute(
        'CREATE TEMP VIEW events AS SELECT number AS "case", activity::of_activity AS activity,'
        f" time, row, {', '.join(tags)} FROM raw JOIN cases USING (who) WHERE {WHOLE}"
    )
    return tuple(told)


def forget_rows(connection: DuckDBPyConnection) -> None:
    """Give back the room of the rows, once all is known of them."""
    connection.execute("DROP VIEW events")
    connection.execute("DROP TABLE raw")
    connection.execute("DROP TABLE cases")


def _time(connection: DuckDBPyConnection, source: Source, at: int) -> str:
    if at in source.times:
        return f"epoch_us(CAST({source.cells[at]} AS TIMESTAMPTZ))"
    text = source.text(at)
    return reader_of(connection, source.relation, text, source.names[at])(text)


def _enumerated(connection: DuckDBPyConnection, column: str, most: int) -> bool:
    """Make an enumeration of a column's texts, unless there are more than so many."""
    texts = f"SELECT DISTINCT {column} FROM raw WHERE {column} IS NOT NULL AND {WHOLE}"
    (count,) = row(connection, f"SELECT count(*) FROM ({texts} LIMIT {most + 1})")
    if not 0 < count <= most:
        return False
    connection.execute(f"CREATE TYPE of_{column} AS ENUM ({texts} ORDER BY 1)")
    return True


def _too_many(name: str) -> str:
    words = tr("“{name}” is left out: it holds nothing, or more than {n} different words.")
    return words.format(name=name[:SHOWN], n=WORDS)


def _rejected(connection: DuckDBPyConnection, source: Source) -> Iterator[str]:
    for why, count, line in rejected(connection) if source.is_text else ():
        yield tr_many(
            "One row is left out, in line {line}: it cannot be read ({why}).",
            "{n} rows are left out, the first in line {line}: they cannot be read ({why}).",
            count,
            line=grouped(line),
            why=why.lower(),
        )


def _incomplete(
    connection: DuckDBPyConnection, source: Source, columns: Mapping[str, int], time: str
) -> Iterator[str]:
    """What is said of rows without a case, an activity or a time."""
    no_case, no_activity, no_time = row(
        connection,
        "SELECT count(*) FILTER (who IS NULL), count(*) FILTER (who IS NOT NULL AND activity IS"
        " NULL), count(*) FILTER (who IS NOT NULL AND activity IS NOT NULL AND time IS NULL)"
        " FROM raw",
    )
    if no_case:
        one, many = "One row is left out: it names no case.", "{n} rows are left out: no case."
        yield tr_many(one, many, no_case)
    if no_activity:
        yield tr_many(
            "One row is left out: it names no activity.",
            "{n} rows are left out: they name no activity.",
            no_activity,
        )
    if no_time:
        text = source.text(columns["time"])
        found = connection.execute(
            f"SELECT {text} FROM {source.relation} WHERE {text} IS NOT NULL AND {time} IS NULL"
            " LIMIT 1"
        ).fetchone()
        yield tr_many(
            "One row is left out: its time cannot be read ({found}).",
            "{n} rows are left out: their times cannot be read ({found}).",
            no_time,
            found=tr("like “{found}”").format(found=found[0][:SHOWN]) if found else tr("empty"),
        )
