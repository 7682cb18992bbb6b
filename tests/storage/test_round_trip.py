"""What is written comes back, and is written the same again."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from journeymapper.model.journey import Journey
from journeymapper.storage.map_file import decode, encode
from tests.helpers.journeys import journeys, raw_maps


@given(journeys(unknown=True))
def test_any_journey_comes_back_equal(journey: Journey) -> None:
    assert decode(encode(journey)) == journey


@given(journeys(unknown=True))
def test_what_was_written_is_written_the_same_again(journey: Journey) -> None:
    written = encode(journey)
    assert encode(decode(written)) == written


@given(raw_maps(unknown=True), st.randoms(use_true_random=False))
def test_the_order_in_a_file_does_not_change_what_is_written(tree: Any, random: Any) -> None:
    shuffled = {key: tree[key] for key in random.sample(sorted(tree), len(tree))}
    shuffled["connections"] = random.sample(tree["connections"], len(tree["connections"]))
    shuffled |= {key: tree[key] for key in tree if key.startswith("x")}
    again = {key: value for key, value in shuffled.items() if not key.startswith("x")}
    again |= {key: value for key, value in tree.items() if key.startswith("x")}
    assert encode(decode(_bytes(again))) == encode(decode(_bytes(tree)))


@given(raw_maps(unknown=True))
def test_nothing_of_a_file_is_lost(tree: Any) -> None:
    assert _complete(json.loads(encode(decode(_bytes(tree))))) == _complete(tree)


def _bytes(tree: Any) -> bytes:
    return json.dumps(tree).encode()


DEFAULTS: dict[str, Any] = {
    "state": "as_is",
    "role": "step",
    "lane": "frontstage",
    "status": "idea",
    "votes": 0,
    "moment_of_truth": False,
    "pillars": {},
    "brand": {},
}


def _complete(tree: Any) -> Any:
    """The values without those that only say the default, records in one fixed order."""
    rows = {name: _sorted(name, value) for name, value in tree.items() if _is_table(value)}
    return _without_defaults({**tree, **rows})


def _is_table(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(row, dict) for row in value)


def _sorted(name: str, rows: list[Any]) -> list[Any]:
    if name not in ("touchpoints", "connections"):
        return rows
    return sorted(rows, key=lambda row: row.get("id") or (row["source"], row["target"]))


def _without_defaults(tree: Any, name: str = "") -> Any:
    if isinstance(tree, dict):
        pairs = {key: _without_defaults(value, key) for key, value in tree.items()}
        return {key: value for key, value in pairs.items() if not _is_default(name, key, value)}
    return [_without_defaults(each, name) for each in tree] if isinstance(tree, list) else tree


def _is_default(record: str, key: str, value: Any) -> bool:
    if key.startswith("x") and len(key) > 1:
        return False
    if key == "wait_hours":
        return bool(value == 0 and value is not None)
    if key == "values" or key in ("messaging", "visual_identity"):
        return value is None
    return value in (None, "", []) or (key in DEFAULTS and value == DEFAULTS[key])
