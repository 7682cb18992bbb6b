"""What is asked of the events of a log: two grouped questions over one window.

Written once, in Ibis, for any of its engines. Compiling takes Ibis longer than DuckDB takes to
answer for half a million events, so what it makes of them for DuckDB is kept in `questions.sql`:
`python -m scripts.log_questions` writes that file, and a test asks both the same.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ibis.expr.types import Table

KEPT = Path(__file__).with_name("questions.sql")
HEADING = re.compile(r"^-- (\w+)\n", re.MULTILINE)
HOUR = 3_600_000_000
GIVEN = {"meant": ("activity", "touchpoint"), "allowed": ("source", "target")}
"""The tables that a map gives to the comparisons, with their columns."""


def steps_of(events: Table, in_order: Sequence[str] = ("time", "row")) -> Table:
    """Each event with the next one of its case: `next`, `wait` to it, its `place` from 0."""
    import ibis

    in_case = ibis.window(group_by="case", order_by=[*in_order])
    return events.select(
        "case",
        "activity",
        "time",
        "channel",
        "segment",
        "stage",
        next=events.activity.lead().over(in_case),
        wait=events.time.lead().over(in_case) - events.time,
        place=ibis.row_number().over(in_case),
    )


def questions(steps: Table, median: str = "median") -> Mapping[str, Table]:
    """What is asked of the steps, by name; `median` is what Ibis calls it."""
    import ibis

    place, wait = getattr(ibis._.place, median)(), getattr(ibis._.wait, median)()

    went = steps.filter(steps.next.notnull())
    cases = ibis._["case"].nunique()
    return {
        "all": steps.agg(
            events=steps.count(),
            cases=steps.count(where=steps.place == 0),
            first=steps.time.min(),
            last=steps.time.max(),
        ),
        "activities": steps.group_by("activity").agg(
            events=ibis._.count(),
            cases=cases,
            place=place,
            first=ibis._.count(where=ibis._.place == 0),
            last=ibis._.count(where=ibis._.next.isnull()),
        ),
        "ways": went.group_by("activity", "next")
        .agg(cases=cases, wait=wait)
        .order_by(ibis.desc("cases")),
        "channels": _tagged(steps, "channel").agg(events=ibis._.count()),
        "segments": _tagged(steps, "segment").agg(cases=cases),
        "segments_of_ways": _tagged(went, "segment", "next").agg(cases=cases),
        "all_segments": steps.filter(steps.segment.notnull()).group_by("segment").agg(cases=cases),
        "stages": _tagged(steps, "stage").agg(events=ibis._.count()),
        "all_stages": steps.filter(steps.stage.notnull()).group_by("stage").agg(place=place),
    }


def comparisons(steps: Table, meant: Table, allowed: Table) -> Mapping[str, Table]:
    """What is asked of the steps to hold them against a map, by name.

    `meant`: `touchpoint` of each `activity`. `allowed`: each activity that may be the `target`
    after a `source`, "" before the first and after the last.
    """
    import ibis

    place = steps.place.cast("int64")  # a union takes the same types only
    goes = steps.select("case", place=place, source=steps.activity, target=steps.next.fill_null(""))
    begins = steps.filter(steps.place == 0).select(
        "case", place=place - 1, source=ibis.literal(""), target=steps.activity
    )
    astray = goes.union(begins).anti_join(allowed, ["source", "target"])
    first = astray.group_by("case").agg(place=ibis._.place.min())
    met = steps.inner_join(meant, "activity")
    return {
        "visits": met.group_by("touchpoint").agg(
            events=ibis._.count(),
            cases=ibis._["case"].nunique(),
            last=ibis._.count(where=ibis._.next.isnull()),
        ),
        "astray": astray.inner_join(first, ["case", "place"])
        .group_by(["source", "target"])
        .agg(cases=ibis._.count())
        .order_by(ibis.desc("cases"), "source", "target"),
    }


def _tagged(steps: Table, tag: str, *more: str):  # type: ignore[no-untyped-def]
    return steps.filter(steps[tag].notnull()).group_by("activity", *more, tag)


def kept() -> Mapping[str, str]:
    """The questions as DuckDB is asked them, `steps` first."""
    _, *parts = HEADING.split(KEPT.read_text("utf-8"))
    return dict(zip(parts[::2], parts[1::2], strict=True))


def made() -> str:
    """What Ibis makes of the questions for DuckDB, as `questions.sql` keeps it."""
    import ibis

    types = {"case": "int32", "activity": "string", "time": "int64", "row": "int64"}
    tags = {"channel": "string", "segment": "string", "stage": "string"}
    made_steps = steps_of(ibis.table({**types, **tags}, name="events"))
    steps = ibis.table(made_steps.schema(), name="steps")
    given = (ibis.table(dict.fromkeys(names, "string"), name=name) for name, names in GIVEN.items())
    asked = {"steps": made_steps, **questions(steps), **comparisons(steps, *given)}
    parts = (f"-- {name}\n{ibis.to_sql(each, dialect='duckdb')}\n" for name, each in asked.items())
    return "\n".join(parts)
