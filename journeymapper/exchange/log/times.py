"""How a log writes its times: ISO 8601, day or month first, or seconds since 1970."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from journeymapper.exchange.log.engine import listed, row
from journeymapper.exchange.refused import Refused
from journeymapper.language import tr

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

    from journeymapper.exchange.log.source import Source

SAMPLE, SHOWN = 1_000, 40
OF_DAY = ("", "%H:%M", "%H:%M:%S", "%H:%M:%S.%f", "%I:%M %p", "%I:%M:%S %p")
FIRST, LAST = -62_135_596_800_000_000, 253_402_300_799_999_999
"""The years 1 to 9999 in microseconds since 1970."""
UNITS = {"9,10": 1_000_000, "12,13": 1_000, "15,16": 1}
"""Microseconds in the unit of whole numbers of so many digits."""

Reader = Callable[[str], str]
"""Gives the SQL that makes microseconds since 1970, UTC, of the SQL of a text; null for no time."""


def reader_of(connection: DuckDBPyConnection, texts: Sequence[str], name: str) -> Reader:
    """How most of these times are written, the first in a column called `name`.

    Raises Refused where they are no times, or where day and month cannot be told apart.
    """
    ways = [_iso, *_others()]
    counts = _counts(connection, texts, [_iso])
    if not texts or counts[0] < len(texts):
        counts = _counts(connection, texts, ways)
    most = max(counts)
    if not most:
        words = tr("The column “{name}” holds no times, but “{found}”. Name another one.")
        raise Refused(words.format(name=name[:SHOWN], found="".join(texts[:1])[:SHOWN]))
    best = [way for way, count in zip(ways, counts, strict=False) if count == most]
    if len(best) > 1 and _differ(connection, texts, best):
        words = tr("The days in “{name}” may begin with the day or the month: write 2026-11-30.")
        raise Refused(words.format(name=name[:SHOWN]))
    return best[0]


def first_texts(connection: DuckDBPyConnection, source: Source, at: int) -> list[str]:
    """The first texts in a column, as far as they have to be seen to know how they are written."""
    texts = [row[at].strip() for row in source.head[:SAMPLE] if len(row) > at and row[at].strip()]
    if texts:
        return texts
    cell = source.text(at)
    found = f"SELECT trim({cell}) FROM {source.relation} WHERE trim({cell}) <> '' LIMIT {SAMPLE}"
    return [text for (text,) in connection.execute(found).fetchall()]


def _counts(
    connection: DuckDBPyConnection, texts: Sequence[str], ways: Sequence[Reader]
) -> tuple[int, ...]:
    counted = ", ".join(f"count({way(_TEXT)})" for way in ways)
    return row(connection, f"SELECT {counted} FROM {_SAMPLE}", [[*texts]])


_SAMPLE = '(SELECT unnest(?::VARCHAR[]) AS "text")'
_TEXT = '"text"'
_KINDS = ("TIMESTAMP", "TIMESTAMPTZ")


def _others() -> Iterator[Reader]:
    yield _written("%d.%m.%Y")
    for day in ("%d/%m/%Y", "%m/%d/%Y", "%d-%m-%Y", "%m-%d-%Y"):
        yield _written(day)
    for digits, unit in UNITS.items():
        yield _counted(digits, unit)


def _iso(cell: str) -> str:
    """Texts of the form 2026-11-30 10:07:00 hold no offset from UTC: those are quicker to read."""
    plain, any_other = (f"epoch_us(TRY_CAST({cell} AS {kind}))" for kind in _KINDS)
    is_plain = f"strlen({cell}) = 19 AND substr({cell}, 17, 1) = ':'"
    return _within(f"CASE WHEN {is_plain} THEN {plain} ELSE {any_other} END")


def _written(day: str) -> Reader:
    forms = [f"{day}{gap}{time}" for time in OF_DAY for gap in ((" ", ", ") if time else ("",))]
    return lambda cell: _within(f"epoch_us(try_strptime(trim({cell}), {listed(forms)}))")


def _counted(digits: str, unit: int) -> Reader:
    number = r"'-?[0-9]{" + digits + r"}(\.[0-9]+)?'"
    return lambda cell: _within(
        f"CASE WHEN regexp_full_match(trim({cell}), {number})"
        f" THEN TRY_CAST(TRY_CAST({cell} AS DECIMAL(38, 9)) * {unit} AS BIGINT) END"
    )


def _within(microseconds: str) -> str:
    return f"(CASE WHEN {microseconds} BETWEEN {FIRST} AND {LAST} THEN {microseconds} END)"


def _differ(connection: DuckDBPyConnection, texts: Sequence[str], ways: Sequence[Reader]) -> bool:
    one, other = (way(_TEXT) for way in ways[:2])
    question = f"SELECT count(*) FROM {_SAMPLE} WHERE {one} <> {other}"
    return bool(row(connection, question, [[*texts]])[0])
