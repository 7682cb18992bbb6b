"""The events of a log in DuckDB, small enough to be walked quickly."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from journeymapper.exchange.log.engine import make_room, row
from journeymapper.exchange.log.raw import ACTIVITIES, TAGS, WHOLE, WORDS
from journeymapper.exchange.log.source import Source
from journeymapper.exchange.log.times import SHOWN
from journeymapper.exchange.refused import Refused
from journeymapper.language import grouped, tr

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


def take(
    connection: DuckDBPyConnection,
    source: Source,
    columns: Mapping[str, int],
    told: tuple[str, ...],
) -> tuple[str, ...]:
    """Make `events` of `raw`: case, activity, time, row, channel, segment, stage.

    Cases are whole numbers, the texts enumerations. Gives what is left out, in sentences; `told`
    is what was so before. Raises Refused for a log without events, or of too many activities.
    """
    (events,) = row(connection, f"SELECT count(*) FROM raw WHERE {WHOLE}")
    if not events:
        raise Refused(" ".join([tr("No row holds a whole event."), *told]))
    make_room(connection, events)
    if not _enumerated(connection, "activity", ACTIVITIES):
        words = tr("More than {n} different activities: is “{name}” the right column?")
        name = source.names[columns["activity"]][:SHOWN]
        raise Refused(words.format(n=grouped(ACTIVITIES), name=name))
    left_out, tags = [*told], []
    for tag in TAGS:
        is_there = tag in columns and _enumerated(connection, tag, WORDS)
        tags.append(f"{tag}::of_{tag} AS {tag}" if is_there else f"NULL::TINYINT AS {tag}")
        if tag in columns and not is_there:
            words = tr("“{name}” is left out: it holds nothing, or more than {n} different words.")
            left_out.append(words.format(name=source.names[columns[tag]][:SHOWN], n=WORDS))
    connection.execute(
        'CREATE TEMP VIEW events AS SELECT number AS "case", activity::of_activity AS activity,'
        f" time, raw.rowid AS row, {', '.join(tags)} FROM raw JOIN seen_who USING (who)"
        f" WHERE {WHOLE}"
    )
    return tuple(left_out)


def forget_rows(connection: DuckDBPyConnection) -> None:
    """Give back the room of the rows, once all is known of them."""
    connection.execute("DROP VIEW events")
    connection.execute("DROP TABLE raw")
    connection.execute("DROP TABLE seen_who")


def _enumerated(connection: DuckDBPyConnection, name: str, most: int) -> bool:
    """Make an enumeration of a column's texts, unless there are none, or more than so many."""
    (count,) = row(connection, f"SELECT count(*) FROM seen_{name}")
    if not 0 < count <= most:
        return False
    connection.execute(f"CREATE TYPE of_{name} AS ENUM (SELECT {name} FROM seen_{name} ORDER BY 1)")
    return True
