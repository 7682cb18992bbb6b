"""mxGraph, which draw.io is made of, reads what we write, and we read what it writes."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from journeymapper.exchange.carried import Reading, WriteOptions
from journeymapper.exchange.drawio.reading import reading_of, unpacked
from journeymapper.exchange.drawio.writing import write
from journeymapper.model.journey import Journey
from journeymapper.places import sample_maps
from journeymapper.storage import map_file
from tests.exchange.drawio.drawn import LANE, line, model, shape, stages, ways
from tests.helpers.hostile import hostile_map

HERE = Path(__file__).parent
INSTALLED = HERE / "node_modules" / "mxgraph"
BOUND_SECONDS = 100
DRAWN = ("stages", "touchpoints", "notes")

pytestmark = pytest.mark.skipif(
    not (INSTALLED.exists() and shutil.which("node")) and not os.environ.get("CI"),
    reason="SKIPPED: mxGraph is not here; `make test` installs it where npm is",
)


def asked(models: Iterable[str]) -> list[dict[str, Any]]:
    """What mxGraph says of each model."""
    done = subprocess.run(
        ["node", str(HERE / "ask.mjs")],
        input="".join(f"{json.dumps(each)}\n" for each in models),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        timeout=BOUND_SECONDS,
    )
    return [json.loads(said) for said in done.stdout.split("\n")[:-1]]


def model_of(journey: Journey) -> str:
    file = ElementTree.fromstring(write(journey, WriteOptions()).data)
    return ElementTree.tostring(next(file.iter("mxGraphModel")), "unicode")


def drawn(said: dict[str, Any]) -> dict[str, Any]:
    """What stands where, and says what, by id; lines by their ends."""
    shapes = {
        cell["id"]: (cell["parent"], cell["label"])
        for cell in said["cells"]
        if cell["kind"] == "vertex"
    }
    lines = {tuple(cell["ends"]): cell["label"] for cell in said["cells"] if cell["kind"] == "edge"}
    return {"shapes": shapes, "lines": lines}


def expected(journey: Journey) -> dict[str, Any]:
    shapes = {f"stages:{each.id}": ("1", each.name) for each in journey.stages}
    for card in journey.touchpoints:
        shapes[f"touchpoints:{card.id}"] = (f"stages:{card.stage}", card.title)
    shapes |= {f"notes:{each.id}": ("1", each.text) for each in journey.notes}
    lines = {
        (f"touchpoints:{each.source}", f"touchpoints:{each.target}"): each.label
        for each in journey.connections
    }
    return {"shapes": shapes, "lines": lines}


def test_mxgraph_reads_what_we_write_letter_by_letter() -> None:
    journeys = [map_file.read(each) for each in sorted(sample_maps().glob("*.journey"))]
    journeys += [map_file.decode(hostile_map(start)) for start in range(0, 60, 10)]
    for said, journey in zip(asked(map(model_of, journeys)), journeys, strict=True):
        assert drawn(said) == expected(journey)


def test_cards_stand_inside_their_stages() -> None:
    journey = map_file.read(sample_maps() / "coffee-machine.journey")
    (said,) = asked([model_of(journey)])
    places = {cell["id"]: cell["place"] for cell in said["cells"]}
    for card in journey.touchpoints:
        x, y, width, height = places[f"touchpoints:{card.id}"]
        *_, wide, high = places[f"stages:{card.stage}"]
        assert 0 <= x <= x + width <= wide
        assert 40 <= y <= y + height <= high


def test_what_mxgraph_writes_of_a_map_is_that_map_again() -> None:
    journeys = [map_file.read(each) for each in sorted(sample_maps().glob("*.journey"))]
    journeys += [map_file.decode(hostile_map(start)) for start in range(0, 60, 10)]
    for said, journey in zip(asked(map(model_of, journeys)), journeys, strict=True):
        file = f'<mxfile><diagram name="x">{said["again"]}</diagram></mxfile>'
        again = reading_of(unpacked(file.encode()))
        header = again.journey.header.changed(title=journey.header.title)
        assert again._replace(journey=again.journey.with_tables(header=header)) == Reading(journey)


def test_what_mxgraph_writes_of_a_drawing_is_read_as_the_drawing() -> None:
    told = model(
        shape("s", "Order", (0, 0, 200, 400), LANE),
        shape("a", "I <b>ask</b>", (40, 60, 120, 60), parent="s"),
        shape("b", "I pay", (40, 200, 120, 60), parent="s"),
        line("a", "b", "at last"),
    )
    (said,) = asked([told])
    reading = reading_of(unpacked(said["again"].encode(), "m"))
    assert stages(reading) == {"Order": ["I ask", "I pay"]}
    assert ways(reading) == [("I ask", "I pay", "at last")]
