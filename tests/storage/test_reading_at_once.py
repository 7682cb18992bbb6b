"""A file in which nothing is wrong is read at once; only else is each record looked at alone."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from journeymapper.model.journey import RECORD_TYPES
from journeymapper.storage import decode as reading
from journeymapper.storage import limits, structure
from journeymapper.storage.decode import decode
from journeymapper.storage.encode import encode
from journeymapper.storage.problems import BadMap
from tests.helpers.sizes import a_map_of
from tests.storage.example import EXAMPLE, example_with

TEXT = json.dumps(EXAMPLE).encode()


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Where in the file a record was looked at alone; "" is the header."""
    seen: list[str] = []
    alone = structure.read_part

    def noted(kind: Any, raw: Any, path: str, problems: Any) -> Any:
        seen.append(path)
        return alone(kind, raw, path, problems)

    monkeypatch.setattr(reading, "read_part", noted)
    return seen


def test_of_a_sound_file_no_record_is_looked_at_alone(looked_at: list[str]) -> None:
    decode(TEXT)
    assert looked_at == [""]


def test_one_bad_record_has_all_looked_at_once(looked_at: list[str]) -> None:
    with pytest.raises(BadMap):
        decode(json.dumps(example_with("touchpoints", 0, "title", value="")).encode())
    paths = [f"{name}[{n}]" for name in RECORD_TYPES for n in range(len(EXAMPLE[name]))]
    assert looked_at == ["", *paths]


def test_both_ways_give_the_same_map(monkeypatch: pytest.MonkeyPatch) -> None:
    data = [TEXT, _shuffled(), json.dumps(_with_unknown_keys()).encode()]
    at_once = [decode(each) for each in data]
    monkeypatch.setattr(reading, "_all_at_once", lambda _: None)
    one_by_one = [decode(each) for each in data]
    assert at_once == one_by_one
    assert [each.read_places for each in at_once] == [each.read_places for each in one_by_one]


def test_many_entries_in_many_records_are_still_read_at_once(
    monkeypatch: pytest.MonkeyPatch, looked_at: list[str]
) -> None:
    monkeypatch.setattr(limits, "ENTRIES", 30)
    touchpoints = [
        {"id": f"t{n}", "title": "T", "stage": "s", "pains": ["p"] * 20} for n in range(10)
    ]
    tree = {
        "format": "journeymapper",
        "version": 1,
        "title": "A map",
        "stages": [{"id": "s", "name": "S"}],
        "touchpoints": touchpoints,
        "connections": [],
    }
    decode(json.dumps(tree).encode())
    assert looked_at == [""]


def _shuffled() -> bytes:
    tree = json.loads(encode(a_map_of(60)))
    tree["touchpoints"].reverse()
    tree["connections"].reverse()
    return json.dumps(tree).encode()


def _with_unknown_keys() -> Any:
    tree = copy.deepcopy(EXAMPLE)
    tree["touchpoints"][0]["colour"] = {"deep": [1, 2.50, {"er": None}]}
    tree["weather"] = "fine"
    return tree


def test_no_record_remembers_for_itself_which_fields_the_file_named() -> None:
    journey = decode(TEXT)
    records = [record for name in RECORD_TYPES for record in journey.table(name)]
    assert len({id(record.model_fields_set) for record in records}) == 1


def test_a_changed_record_leaves_the_others_of_its_file_alone() -> None:
    touchpoints = [*decode(TEXT).touchpoints]
    touchpoints[0].without("segments", {*touchpoints[0].segments})
    touchpoints[0].changed(title="Another")
    assert touchpoints[1].model_fields_set == set()
