"""However a map is written, its file is the same to the letter."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.model.plain import whole
from journeymapper.places import sample_maps
from journeymapper.storage import encode as writing
from journeymapper.storage.decode import decode
from journeymapper.storage.encode import encode
from journeymapper.storage.figure import Figure
from tests.helpers.sizes import a_map_of
from tests.storage.example import EXAMPLE

MAP: dict[str, Any] = {
    "format": "journeymapper",
    "version": 1,
    "title": "A map",
    "stages": [{"id": "s", "name": "S"}],
    "touchpoints": [
        {"id": "a", "title": "A", "stage": "s"},
        {"id": "b", "title": "B", "stage": "s"},
    ],
    "connections": [{"source": "a", "target": "b"}],
}


@pytest.fixture(autouse=True, scope="module")
def of_any_size() -> Iterator[None]:
    """Maps that are small, as these are, would all be written by hand."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(writing, "FEW", 0)
        yield


def by_hand(data: bytes) -> bytes:
    """The map in these bytes as our own writer has it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(writing, "unknown_fields", lambda _: ("all",))
        return encode(decode(data))


def with_numbers(wait: str, x: str) -> bytes:
    tree = json.loads(json.dumps(MAP))
    tree["connections"][0]["wait_hours"] = "WAIT"
    tree["touchpoints"][0]["position"] = {"x": "X", "y": 3}
    return json.dumps(tree).replace('"WAIT"', wait).replace('"X"', x).encode()


@pytest.mark.parametrize("path", sorted(sample_maps().glob("*.journey")), ids=lambda p: p.stem)
def test_samples_are_written_as_by_hand(path: Any) -> None:
    data = path.read_bytes()
    assert encode(decode(data)) == by_hand(data) == data


@pytest.mark.parametrize(
    "data",
    [json.dumps(EXAMPLE).encode(), encode(a_map_of(60)), json.dumps(MAP).encode()],
    ids=["every field", "many", "hardly any"],
)
def test_maps_are_written_as_by_hand(data: bytes) -> None:
    assert encode(decode(data)) == by_hand(data)


FIGURES = ["2.50", "1E2", "-0.0", "0.0", "-0", "1e16", "0.00001", "5e-324", "12.5", "10.0"]


@pytest.mark.parametrize("figure", FIGURES)
def test_numbers_keep_their_words(figure: str) -> None:
    data = with_numbers("0.5", figure)
    assert encode(decode(data)) == by_hand(data)


@given(st.floats(0, allow_infinity=False), st.floats(allow_nan=False, allow_infinity=False))
def test_any_numbers_are_written_as_by_hand(wait: float, x: float) -> None:
    data = with_numbers(repr(wait), repr(x))
    assert encode(decode(data)) == by_hand(data)


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_texts_are_written_as_by_hand(title: str, thought: str) -> None:
    tree = json.loads(json.dumps(MAP))
    tree["touchpoints"][0] |= {"title": f"T{title}", "thought": thought, "pains": [thought]}
    data = json.dumps(tree).encode()
    assert encode(decode(data)) == by_hand(data)


def test_a_usual_map_is_written_without_a_look_at_each_record(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looked_at: list[object] = []
    monkeypatch.setattr(writing, "plain", looked_at.append)
    journey = a_map_of(60)
    encode(journey)
    told = [each for each in looked_at if each in [*journey.touchpoints, *journey.connections]]
    assert told == []


def test_a_figure_is_no_more_than_a_number_elsewhere() -> None:
    journey = decode(with_numbers("2.50", "1"))
    (connection,) = journey.connections
    assert isinstance(connection.wait_hours, Figure)
    assert whole(connection)["wait_hours"] == 2.5
