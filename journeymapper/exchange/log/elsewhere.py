"""The same questions, asked of a table in another engine: only what was gathered comes here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from journeymapper.exchange.log.columns import Wanted, columns_of
from journeymapper.exchange.log.questions import GIVEN, comparisons, questions, steps_of
from journeymapper.exchange.log.raw import TAGS
from journeymapper.exchange.refused import Refused
from journeymapper.language import tr, tr_many

if TYPE_CHECKING:
    from ibis.expr.types import Table

    from journeymapper.exchange.log.walked import Ask, Given

SPARK = "spark://"
IN_ORDER = ("time", "row", "activity")
"""Whole seconds, which every engine counts, then the moment itself."""


@contextmanager
def asking(url: str, name: str, wanted: Wanted) -> Iterator[tuple[Ask, tuple[str, ...]]]:
    """The questions that can be asked of a table in an engine, and what of it is left out.

    `url` as Ibis takes it. A table has no order of rows: events of one moment are taken by name.
    Waits are in whole seconds.
    Raises Refused.
    """
    try:
        import ibis
        from ibis.expr import operations
    except ImportError:
        line = 'pip install "journeymapper[logs]"'
        words = tr("Other engines are asked through Ibis. Install it: {line}")
        raise Refused(words.format(line=line)) from None
    try:
        address, settings = _place(url)
        connection = ibis.connect(address, **settings)
        *database, table = name.split(".")
        found = connection.table(table, database=tuple(database) or None)
        told, events = _events(found, columns_of(found.columns, wanted))
        steps = steps_of(events, IN_ORDER).cache()
        exactly = connection.has_operation(operations.Median)
        asked = questions(steps, "median" if exactly else "approx_median")

        def ask(question: str, given: Given) -> Iterator[tuple[Any, ...]]:
            if not given:
                return _rows(asked[question])
            tables = (_held(given[name], columns) for name, columns in GIVEN.items())
            return _rows(comparisons(steps, *tables)[question])

        told += () if exactly else (tr("Medians are about right: this engine has no exact ones."),)
        yield ask, told
        with suppress(Exception):  # Ibis 12 says a DROP that sqlglot 30 leaves without its table
            steps.release()
    except Refused:
        raise
    except Exception as error:  # each engine has errors of its own
        reason = (str(error).strip() or repr(error)).splitlines()[0]
        raise Refused(tr("The engine says: {reason}").format(reason=reason)) from None


def _place(url: str) -> tuple[str, dict[str, str]]:
    """An engine as Ibis names it: a Spark cluster by its own address is a setting there."""
    if url.startswith(SPARK):
        return "pyspark://", {"spark.master": url}
    return url, {}


def _events(found: Table, columns: Mapping[str, int]) -> tuple[tuple[str, ...], Table]:
    import ibis

    names = found.columns
    when = found[names[columns["time"]]].cast("timestamp")
    time = when.truncate("s").epoch_seconds().cast("int64") * 1_000_000
    cells: dict[str, Any] = {
        field: found[names[columns[field]]].cast("string").strip().nullif("")
        if field in columns
        else ibis.null("string")
        for field in ("case", "activity", *TAGS)
    }
    events = found.select(**cells, time=time, row=when)
    whole = events.filter(
        events["case"].notnull() & events.activity.notnull() & events.time.notnull()
    )
    left = next(_rows(events.agg(n=events.count())))[0] - next(_rows(whole.agg(n=whole.count())))[0]
    told = tr_many(
        "One row is left out: it names no case, activity or time.",
        "{n} rows are left out: they name no case, activity or time.",
        left,
    )
    return ((told,) if left else ()), whole


def _held(rows: Sequence[tuple[str, str]], columns: Sequence[str]) -> Table:
    import ibis

    schema = dict.fromkeys(columns, "string")
    return ibis.memtable([dict(zip(columns, each, strict=True)) for each in rows], schema=schema)


def _rows(asked: Table) -> Iterator[tuple[Any, ...]]:
    return zip(*(column.to_pylist() for column in asked.to_pyarrow().columns), strict=True)
