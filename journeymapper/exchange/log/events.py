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
    texts = {"who": source.text(columns["case"]), "activity": source.text(columns["activity"])}
    texts |= {tag: source.text(columns[tag]) for tag in TAGS if tag in columns}
    cells = ", ".join(f"{text} AS {name}" for name, text in texts.items())
    connection.execute(
        f"CREATE TEMP TABLE raw AS SELECT {cells}, {time} AS time, row_number() OVER () AS row"
        f" FROM {source.relation}"
    )
    most = {name: ACTIVITIES if name == "activity" else WORDS for name in texts if name != "who"}
    _see(connection, most)
    if untidy := [name for name in texts if _is_untidy(connection, name)]:
        tidied = ", ".join(f"nullif(trim({name}), '') AS {name}" for name in untidy)
        connection.execute(
            f"CREATE OR REPLACE TEMP TABLE raw AS SELECT * REPLACE ({tidied}) FROM raw"
        )
        _see(connection, most)
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
        'CREATE TEMP VIEW events AS SELECT number AS "case", activity::of_activity AS activity,'
        f" time, row, {', '.join(tags)} FROM raw JOIN seen_who USING (who) WHERE {WHOLE}"
    )
    return tuple(told)


def _see(connection: DuckDBPyConnection, most: Mapping[str, int]) -> None:
    """Make tables of the different texts in the columns, up to one too many; cases numbered."""
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE seen_who AS SELECT who, (row_number() OVER ())::INTEGER AS"
        " number FROM (SELECT DISTINCT who FROM raw WHERE who IS NOT NULL)"
    )
    for name, count in most.items():
        connection.execute(
            f"CREATE OR REPLACE TEMP TABLE seen_{name} AS SELECT DISTINCT {name} FROM raw"
            f" WHERE {name} IS NOT NULL LIMIT {count + 1}"
        )


def _is_untidy(connection: DuckDBPyConnection, name: str) -> bool:
    """Whether texts of a column have blanks around them, or are nothing else."""
    untidy = f"SELECT 1 FROM seen_{name} WHERE {name} <> trim({name}) OR {name} = '' LIMIT 1"
    return connection.execute(untidy).fetchone() is not None


def forget_rows(connection: DuckDBPyConnection) -> None:
    """Give back the room of the rows, once all is known of them."""
    connection.execute("DROP VIEW events")
    connection.execute("DROP TABLE raw")
    connection.execute("DROP TABLE seen_who")


def _time(connection: DuckDBPyConnection, source: Source, at: int) -> str:
    if at in source.times:
        return f"epoch_us(CAST({source.cells[at]} AS TIMESTAMPTZ))"
    text = source.text(at)
    return reader_of(connection, source.relation, text, source.names[at])(text)


def _enumerated(connection: DuckDBPyConnection, name: str, most: int) -> bool:
    """Make an enumeration of a column's texts, unless there are none, or more than so many."""
    (count,) = row(connection, f"SELECT count(*) FROM seen_{name}")
    if not 0 < count <= most:
        return False
    connection.execute(f"CREATE TYPE of_{name} AS ENUM (SELECT {name} FROM seen_{name} ORDER BY 1)")
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
