"""Logs as they come: packed, in other letters, damaged, made to do harm."""

from __future__ import annotations

import gzip
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from journeymapper.exchange.log import engine, events, raw, xes
from journeymapper.exchange.log.columns import Wanted
from journeymapper.exchange.log.discover import discover, title_of
from journeymapper.exchange.refused import Refused
from tests.exchange.log.logs import as_csv, log

TEXT = """case_id,activity,timestamp
1,I ask,2026-01-01 10:00:00
1,"I pay, at last",2026-01-01 11:30:00
2,I ask,2026-01-02 10:00:00
"""
TITLES = ["I ask", "I pay, at last"]
XES = """<?xml version="1.0" encoding="UTF-8"?>
<log xmlns="http://www.xes-standard.org/">
<string key="concept:name" value="A log"/>
<global scope="event"><string key="concept:name" value="no event"/></global>
<trace><string key="concept:name" value="1"/>
<event><string key="concept:name" value="I ask"/>
<date key="time:timestamp" value="2026-01-01T10:00:00.000+01:00"/></event>
<event><date key="time:timestamp" value="2026-01-01T10:30:00.000Z"/>
<string key="concept:name" value="I pay, at last"><string key="org:group" value="x"/></string>
</event></trace>
<trace><string key="concept:name" value="2"/>
<event><string key="concept:name" value="I ask"/>
<date key="time:timestamp" value="2026-01-02T10:00:00Z"/></event></trace></log>"""


def titles(path: Path) -> list[str]:
    return [each.title for each in discover(str(path)).journey.touchpoints]


def told(path: Path, rows: str) -> tuple[str, ...]:
    file = path / "log.csv"
    file.write_text(f"case_id,activity,timestamp\n1,A,2026-01-01 10:00:00\n{rows}", "utf-8")
    return discover(str(file)).losses


def refused(path: Path, data: bytes | str, name: str = "log.csv") -> str:
    (path / name).write_bytes(data.encode() if isinstance(data, str) else data)
    with pytest.raises(Refused) as caught:
        discover(str(path / name))
    return str(caught.value)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("plain.csv", TEXT.encode()),
        ("marked.csv", TEXT.encode("utf-8-sig")),
        ("lines.csv", TEXT.replace("\n", "\r\n").encode()),
        ("packed.csv.gz", gzip.compress(TEXT.encode(), mtime=0)),
        ("wide.csv", TEXT.encode("utf-16")),
        ("semicolons.csv", TEXT.replace(",at", ";at").replace(",", ";").encode()),
        ("log.xes", XES.encode()),
        ("log.xes.gz", gzip.compress(XES.encode(), mtime=0)),
        ("named as nothing", TEXT.encode()),
    ],
)
def test_a_log_is_read_however_it_is_written(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    found = titles(tmp_path / name)
    assert [each.replace(";", ",") for each in found] == TITLES


def test_a_parquet_file_is_read_with_its_own_times(tmp_path: Path) -> None:
    import duckdb

    with duckdb.connect() as connection:
        connection.execute(
            "COPY (SELECT 7 AS case_id, 'A' AS activity, TIMESTAMP '2026-01-01 10:00:00' AS time"
            " UNION ALL SELECT 7, 'B', TIMESTAMP '2026-01-01 10:30:00')"
            f" TO {engine.literal(str(tmp_path / 'log.parquet'))}"
        )
    (way,) = discover(str(tmp_path / "log.parquet")).journey.connections
    assert (way.key, way.wait_hours) == ("a->b", 0.5)


def test_letters_of_older_programs_are_read_wherever_they_begin(tmp_path: Path) -> None:
    rows = "".join(f"{n},I ask,2026-01-01 10:00:00\n" for n in range(3000))
    late = f"case_id,activity,timestamp\n{rows}1,Fragen für alle,2026-01-01 11:00:00\n"
    (tmp_path / "log.csv").write_bytes(late.encode("cp1252"))
    assert titles(tmp_path / "log.csv") == ["I ask", "Fragen für alle"]


@pytest.mark.parametrize(
    ("one", "other", "hours"),
    [
        ("2026-01-01T10:00:00Z", "2026-01-01T12:00:00+01:00", 1),
        ("2026-01-01 10:00", "2026-01-01 10:00:36.5", 0.01),
        ("2026-01-31", "2026-02-01", 24),
        ("31.01.2026 10:00", "1.2.2026 11:00", 25),
        ("31.01.2026, 10:00:00", "01.02.2026", 14),
        ("1/31/2026 11:00 PM", "2/1/2026 1:00 AM", 2),
        ("31-01-2026 10:00:00", "01-02-2026 10:00:00", 24),
        ("1767261600", "1767265200", 1),
        ("1767261600000", "1767263400000", 0.5),
    ],
)
def test_times_are_read_as_the_log_writes_them(
    tmp_path: Path, one: str, other: str, hours: float
) -> None:
    path = as_csv(tmp_path / "log.csv", [("1", "A", one), ("1", "B", other)])
    (way,) = discover(str(path)).journey.connections
    assert (way.key, way.wait_hours) == ("a->b", hours)


def test_days_that_may_be_months_are_refused(tmp_path: Path) -> None:
    assert refused(tmp_path, "case,activity,time\n1,A,3/4/2026 10:00\n") == (
        "The days in “time” may begin with the day or the month: write 2026-11-30."
    )


def test_rows_that_are_no_events_are_left_out_and_counted(tmp_path: Path) -> None:
    rows = (
        ",A,2026-01-01\n  ,A,2026-01-01\n1,,2026-01-01\n1,A,yesterday\n1,A,tomorrow\n"
        '1,A,2026-13-41\n1,B\n1,A,2026-01-01 11:00:00,more\n1, A ,2026-01-01 09:00:00\n1,"C'
    )
    losses = told(tmp_path, rows)
    assert losses[:3] == (
        "2 rows are left out: they name no case.",
        "2 rows are left out: they name no activity.",
        "4 rows are left out: they tell no time, but “yesterday” or the like.",
    )


def test_a_row_that_cannot_be_read_is_left_out_and_told(tmp_path: Path) -> None:
    losses = told(tmp_path, f"1,{'B' * 3_000_000},2026-01-01\n1,C,2026-01-02\n")
    assert losses == (
        "One row is left out, in line 3: it cannot be read (line size over maximum).",
    )


def test_blanks_around_names_do_not_matter(tmp_path: Path) -> None:
    path = as_csv(
        tmp_path / "log.csv",
        [(" 1", "A ", "2026-01-01"), ("1", " A", "2026-01-02"), ("1 ", "B", "2026-01-03")],
    )
    journey = discover(str(path)).journey
    assert [(each.title, each.metrics[1].value) for each in journey.touchpoints] == [
        ("A", 1),
        ("B", 1),
    ]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "The log is empty. Its first row holds the names of the columns."),
        (b"\x00\xff\x00", "No column says which case an event is of. Name one “case”. "),
        (b"case,activity,time\n", "The column “time” holds no times, but “”. Name another one."),
        (b"case,activity,time\n1,A,x\n", "The column “time” holds no times, but “x”."),
        (
            b"case,activity\n1,A\n",
            "No column says when it was done. Name one “time”. There",
        ),
        (b"PAR1 but not really", "The log cannot be read: "),
        (gzip.compress(TEXT.encode(), mtime=0)[:-20], ""),
        (b"case,activity,time\n,A,2026-01-01\n,B,2026-01-01\n", "No row holds a whole event. 2"),
    ],
)
def test_what_is_no_log_is_refused_in_a_sentence(tmp_path: Path, data: bytes, told: str) -> None:
    assert refused(tmp_path, data).startswith(told)


@pytest.mark.parametrize(
    "data",
    [
        '<!DOCTYPE log [<!ENTITY a "b">]><log>&a;</log>',
        "<log>" + "<a>" * 300 + "</a>" * 300 + "</log>",
        "<log><trace>",
        f"<log><event a='{'x' * (xes.PIECE + 100_000)}'/></log>",
        "<log/>",
    ],
)
def test_xml_made_to_do_harm_is_refused(tmp_path: Path, data: str) -> None:
    assert refused(tmp_path, data, "log.xes")


def test_too_many_activities_are_taken_for_the_wrong_column(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (raw, events):
        monkeypatch.setattr(module, "ACTIVITIES", 2)
    words = refused(tmp_path, as_csv(tmp_path / "a.csv", log("1: A B C")).read_bytes())
    assert words == "More than 2 different activities: is “activity” the right column?"


def test_channels_of_too_many_words_are_left_out_and_told(tmp_path: Path) -> None:
    rows = [("1", "A", "2026-01-01", f"channel {n}") for n in range(raw.WORDS + 1)]
    path = as_csv(tmp_path / "log.csv", rows, ("case", "activity", "time", "channel"))
    reading = discover(str(path))
    assert len(reading.journey.channels) == 0
    assert "“channel” is left out: it holds nothing, or more than 100 different words." in (
        reading.losses
    )


def test_a_missing_column_is_told_with_those_there_are(tmp_path: Path) -> None:
    path = as_csv(tmp_path / "log.csv", log("1: A"))
    with pytest.raises(Refused) as caught:
        discover(str(path), Wanted(case="who"))
    assert str(caught.value) == (
        "There is no column “who”. There are “case_id”, “activity”, “timestamp”."
    )


@pytest.mark.parametrize(
    "names",
    [
        ("case:concept:name", "concept:name", "time:timestamp"),
        ("Fallnummer", "Aktivität", "Zeitstempel"),
        ("Numéro de dossier", "Activité", "Date et heure"),
        ("Id de caso", "Actividad", "Marca de tiempo"),
    ],
)
def test_columns_are_found_by_their_names(tmp_path: Path, names: Sequence[str]) -> None:
    assert titles(as_csv(tmp_path / "log.csv", log("1: A B"), names)) == ["A", "B"]


def test_without_duckdb_it_is_said_what_to_install(tmp_path: Path) -> None:
    path = as_csv(tmp_path / "log.csv", log("1: A"))
    code = (
        "import sys; sys.modules['duckdb'] = None\n"
        "from journeymapper.cli.main import main\n"
        f"sys.argv = ['journeymapper', 'discover', {str(path)!r}, '-o', '-']; main()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines() == [
        f'{path}: Event logs are read with DuckDB. Install it: pip install "journeymapper[logs]"'
    ]


def test_duckdb_is_kept_off_the_network_and_other_files(tmp_path: Path) -> None:
    import duckdb

    file = as_csv(tmp_path / "log.csv", log("1: A"))
    other = as_csv(tmp_path / "other.csv", log("1: A"))
    folder = tmp_path / "folder"
    folder.mkdir()
    with engine.opened(file, folder) as connection:
        connection.execute(f"SELECT * FROM read_csv({engine.literal(str(file))})")
        for forbidden in (
            f"SELECT * FROM read_csv({engine.literal(str(other))})",
            "SELECT * FROM read_csv('http://localhost:1/log.csv')",
            "INSTALL httpfs",
            "SET enable_external_access = true",
        ):
            with pytest.raises(duckdb.Error):
                connection.execute(forbidden)


def test_no_temporary_file_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    there = tmp_path / "temporary"
    there.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(there))
    (tmp_path / "log.xes").write_text(XES, "utf-8")
    discover(str(tmp_path / "log.xes"))
    refused(tmp_path, b"case,activity,time\n1,A,x\n")
    assert [*there.iterdir()] == []


def test_a_map_is_called_as_its_log() -> None:
    assert [*map(title_of, ("orders.csv.gz", "A b.xes", "sales.events"))] == [
        "orders",
        "A b",
        "sales.events",
    ]


def test_ctrl_c_is_what_it_is_everywhere(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), engine.opened(tmp_path / "log.csv", tmp_path):
        raise RuntimeError(engine.INTERRUPTED)
    with pytest.raises(RuntimeError), engine.opened(tmp_path / "log.csv", tmp_path):
        raise RuntimeError("another one")
