"""The same questions in another engine, and as they are kept for DuckDB: the same answers."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from journeymapper.exchange.carried import Reading
from journeymapper.exchange.log.discover import discover
from journeymapper.exchange.log.engine import literal
from journeymapper.exchange.log.questions import HEADING, kept, made
from journeymapper.exchange.log.replay import replay
from journeymapper.exchange.refused import Refused
from journeymapper.model.table import Table
from tests.exchange.log.logs import START, as_csv

pytestmark = pytest.mark.filterwarnings("ignore:fetch_arrow_table:DeprecationWarning")
"""Ibis 12 asks DuckDB 2 as it asked the one before."""

ROWS = [
    (case, activity, START.replace(hour=hour), channel, segment, stage)
    for case, activity, hour, channel, segment, stage in [
        ("1", "A", 0, "Web", "New", "First"),
        ("1", "B", 1, "Shop", "New", "Then"),
        ("1", "B", 2, "Shop", "New", "Then"),
        ("1", "C", 5, "Web", "New", "Then"),
        ("2", "A", 0, "Shop", "Old", "First"),
        ("2", "C", 3, "", "Old", "First"),
        ("3", "B", 0, "Shop", "Old", "Then"),
        ("3", "C", 4, "Web", "", "Then"),
        ("", "C", 4, "Web", "", "Then"),
    ]
]
NAMES = ("case_id", "activity", "timestamp", "channel", "segment", "stage")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return as_csv(tmp_path / "log.csv", ROWS, NAMES)


@pytest.fixture
def url(tmp_path: Path, path: Path) -> str:
    with duckdb.connect(str(tmp_path / "store.ddb")) as connection:
        connection.execute(
            "CREATE SCHEMA sales; CREATE TABLE sales.events AS SELECT * FROM"
            f" read_csv({literal(str(path))}, types = {{'case_id': 'VARCHAR'}})"
        )
    return f"duckdb://{tmp_path / 'store.ddb'}"


def content(reading: Reading) -> list[object]:
    journey = reading.journey
    touchpoints = [each.changed(evidence=None) for each in journey.touchpoints]
    tags = (*journey.stages, *journey.channels, *journey.segments)
    return [*tags, *touchpoints, *journey.connections]


def test_another_engine_gives_the_same_map(path: Path, url: str) -> None:
    there = discover("sales.events", engine=url)
    assert content(there) == content(discover(str(path)))
    assert there.losses[0] == "One row is left out: it names no case, activity or time."
    assert there.journey.header.title == "sales.events"


def test_another_engine_holds_a_log_against_a_map_the_same(path: Path, url: str) -> None:
    journey = discover(str(path)).journey
    kept = [each for each in journey.connections if each.key != "a->c"]
    rarer = journey.with_tables(connections=Table(kept))
    here, there = replay(rarer, str(path)), replay(rarer, "sales.events", engine=url)
    assert here.astray
    assert (there.cases, there.fitting, there.astray) == (here.cases, here.fitting, here.astray)


def test_what_an_engine_cannot_do_is_said_in_a_line(url: str) -> None:
    for log, engine in (("nothing", url), ("sales.events", "nosuch://x")):
        with pytest.raises(Refused) as caught:
            discover(log, engine=engine)
        assert str(caught.value).startswith("The engine says: ")
        assert "\n" not in str(caught.value)


def test_every_question_is_kept_for_duckdb() -> None:
    assert [*kept()] == HEADING.findall(made())


def test_a_log_in_a_file_is_read_without_loading_ibis_and_what_it_brings(path: Path) -> None:
    code = (
        "import sys\n"
        "from journeymapper.exchange.log.discover import discover\n"
        "discover(sys.argv[1])\n"
        "print([each for each in ('ibis', 'pandas', 'pyarrow', 'numpy') if each in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"


def test_a_spark_cluster_is_named_by_its_own_address(monkeypatch: pytest.MonkeyPatch) -> None:
    named: list[object] = []

    def connect(address: str, **settings: str) -> None:
        named.append((address, settings))
        raise OSError("nobody there")

    monkeypatch.setattr("ibis.connect", connect)
    with pytest.raises(Refused, match="The engine says: nobody there"):
        discover("events", engine="spark://master:7077")
    assert named == [("pyspark://", {"spark.master": "spark://master:7077"})]
