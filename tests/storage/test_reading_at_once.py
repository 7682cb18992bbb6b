"""A file in which nothing is wrong is read at once; only else is each record looked at alone."""

from __future__ import annotations

import copy
import json
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.model.journey import RECORD_TYPES
from journeymapper.model.sound import sound_parts
from journeymapper.storage import at_once, limits, one_by_one, structure
from journeymapper.storage import decode as reading
from journeymapper.storage.decode import decode
from journeymapper.storage.encode import encode
from journeymapper.storage.problems import BadMap
from tests.helpers.journeys import raw_maps
from tests.helpers.sizes import a_map_of, a_usual_map_of
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

    monkeypatch.setattr(one_by_one, "read_part", noted)
    return seen


def test_of_a_sound_file_no_record_is_looked_at_alone(looked_at: list[str]) -> None:
    decode(TEXT)
    assert looked_at == []


def test_one_bad_record_has_all_looked_at_once(looked_at: list[str]) -> None:
    with pytest.raises(BadMap):
        decode(json.dumps(example_with("touchpoints", 0, "title", value="")).encode())
    paths = [f"{name}[{n}]" for name in RECORD_TYPES for n in range(len(EXAMPLE[name]))]
    assert looked_at == ["", *paths]


def test_a_key_that_stands_very_often_is_parsed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    parsed: list[int] = []
    loads = json.loads

    def counted(text: str, **hooks: Any) -> Any:
        parsed.append(len(text))
        return loads(text, **hooks)

    often = TEXT[:-1] + b',"x":{' + b",".join([b'"a":0'] * 10_000) + b"}}"
    monkeypatch.setattr(json, "loads", counted)
    told = []
    for most in (100_000, 5_000):
        monkeypatch.setattr(at_once, "COLONS", most)
        with pytest.raises(BadMap) as refused:
            decode(often)
        told.append(str(refused.value))
    assert (len(parsed), told[0]) == (2 + 1, told[1])


def test_both_ways_give_the_same_map(monkeypatch: pytest.MonkeyPatch) -> None:
    data = [TEXT, _shuffled(), json.dumps(_with_unknown_keys()).encode()]
    at_once = [decode(each) for each in data]
    monkeypatch.setattr(reading, "read_at_once", lambda *_: None)
    one_by_one = [decode(each) for each in data]
    assert at_once == one_by_one
    assert [each.read_places for each in at_once] == [each.read_places for each in one_by_one]


@given(raw_maps(), st.integers(1, 5))
def test_how_many_rows_are_judged_together_makes_no_difference(tree: Any, rows: int) -> None:
    data = json.dumps(tree, ensure_ascii=False).encode()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(at_once, "AT_ONCE", rows)
        found = at_once.read_at_once(data, "")
    whole = at_once.read_at_once(data, "")
    assert found == whole
    if found and whole:
        assert found.read_places == whole.read_places
        assert encode(found) == encode(whole)


def test_a_large_map_is_judged_some_hundred_records_at_a_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    data, judged = encode(a_map_of(1_100)), list[tuple[str, int]]()

    def noted(kind: Any, rows: Any, *rest: Any) -> Any:
        judged.append((kind.__name__, len(rows)))
        return sound_parts(kind, rows, *rest)

    monkeypatch.setattr(at_once, "sound_parts", noted)
    assert at_once.read_at_once(data, "") is not None
    assert [rows for name, rows in judged if name == "Touchpoint"] == [512, 512, 76]


@pytest.mark.parametrize(("table", "field"), [("touchpoints", "id"), ("connections", "target")])
def test_what_is_there_twice_is_seen_however_far_apart(
    monkeypatch: pytest.MonkeyPatch, table: str, field: str
) -> None:
    tree = json.loads(encode(a_map_of(9)))
    first, last = tree[table][0], tree[table][-1]
    last.update({name: first[name] for name in (field, "source") if name in first})
    for rows in (2, 100):
        monkeypatch.setattr(at_once, "AT_ONCE", rows)
        assert at_once.read_at_once(json.dumps(tree).encode(), "") is None


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
    assert looked_at == []


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


def small(**touchpoint: Any) -> str:
    """A small map as text, with more in its touchpoint."""
    tree = {
        "format": "journeymapper",
        "version": 1,
        "title": "A map",
        "stages": [{"id": "s", "name": "S"}],
        "touchpoints": [{"id": "t", "title": "T", "stage": "s", **touchpoint}],
        "connections": [],
    }
    return json.dumps(tree)


SOUND = {
    "plain": small(),
    "colons in texts": small(thought='at 10:30 she said ": hello", "yes":\\": no'),
    "colons in texts, and a blank before one": small(thought="a:b").replace(
        '"stage":', '"stage" :'
    ),
    "colons in many texts": small(
        pains=["a:b", "c: d"], fail_point={"text": "e:"}, metrics=[{"name": ":", "value": 8}]
    ),
    "a blank before a colon": small().replace('"stage":', '"stage" :'),
    "nested": small(fail_point={"severity": 3}, metrics=[{"name": "NPS", "value": 8}]),
    "no blanks": small().replace(": ", ":").replace(", ", ","),
    "decimals": small(position={"x": 1.5, "y": -0.0}),
}
NOT_AT_ONCE = {
    "a key twice": small().replace('"id": "t"', '"id": "t", "id": "t"'),
    "a key twice, among colons": small(thought="a:b").replace('"id": "t"', '"id": "t", "id": "t"'),
    "a key twice, once spaced": small(thought="a").replace('"id": "t"', '"id": "t", "id" : "t"'),
    "a key twice in a list": small(metrics=[{"name": "NPS", "value": 8}]).replace(
        '"value": 8', '"value": 8, "value": 8'
    ),
    "a pillar twice": small(pillars={"empathy": 1}).replace(": 1}", ': 1, "empathy": 1}'),
    "a key of the map twice": small().replace('"version": 1', '"version": 1, "version": 1'),
    "a title twice": small().replace('"A map"', '"A: map", "title": "A map"'),
    "a key twice inside": small(fail_point={"severity": 1}).replace(": 1}", ': 1, "severity": 1}'),
    "a control character": small(thought="a").replace('"a"', r'"a\u0007"'),
    "no number": small(duration_minutes=1).replace('"duration_minutes": 1', '"votes": NaN'),
    "a list for a stage": small().replace('"stage": "s"', '"stage": ["s"]'),
    "an object for a stage": small().replace('"stage": "s"', '"stage": {"s": "s"}'),
    "nothing for a stage": small().replace('"stage": "s"', '"stage": ""'),
    "null for a stage": small().replace('"stage": "s"', '"stage": null'),
    "yes for a stage": small().replace('"stage": "s"', '"stage": true'),
    "a connection from nowhere": small().replace(
        '"connections": []', '"connections": [{"source": ["t"], "target": "t"}]'
    ),
    "a field of a newer version": small(colour="red"),
}


@pytest.mark.parametrize("name", SOUND)
def test_a_sound_map_is_read_at_once(name: str) -> None:
    data = SOUND[name].encode()
    found = at_once.read_at_once(data, "")
    assert found == one_by_one_of(data)


@pytest.mark.parametrize("name", NOT_AT_ONCE)
def test_what_may_be_wrong_is_not_read_at_once(name: str) -> None:
    assert at_once.read_at_once(NOT_AT_ONCE[name].encode(), "") is None


@given(raw_maps(unknown=True), st.integers(0, 3))
def test_any_map_is_the_same_both_ways(tree: Any, indent: int) -> None:
    data = json.dumps(tree, indent=indent or None, ensure_ascii=False).encode()
    found = at_once.read_at_once(data, "")
    if found is not None:
        other = one_by_one_of(data)
        assert (found, found.read_places) == (other, other.read_places)
        assert encode(found) == encode(other)


def test_sound_maps_are_read_and_checked_without_pydantic() -> None:
    program = (
        "import sys; from pathlib import Path; from journeymapper.storage import map_file;"
        "from journeymapper.places import sample_maps;"
        "[map_file.read(path) for path in sorted(sample_maps().glob('*.journey'))];"
        "print('pydantic' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout == "False\n"


def one_by_one_of(data: bytes) -> Any:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading, "read_at_once", lambda *_: None)
        return decode(data)


def test_what_many_records_say_alike_is_held_once(monkeypatch: pytest.MonkeyPatch) -> None:
    data = encode(a_usual_map_of(200))
    plain = decode(data, "m.journey")
    monkeypatch.setattr(at_once, "MANY", 100)
    shared = decode(data, "m.journey")
    assert shared == plain
    stages = {id(each.stage) for each in shared.touchpoints}
    assert len(stages) == len(shared.stages)
    for field in ("channels", "pillars"):
        said = [getattr(each, field) for each in shared.touchpoints]
        assert len({*map(id, said)}) == len({*map(repr, said)})
