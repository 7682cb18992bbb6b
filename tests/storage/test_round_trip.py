"""What is written comes back, and is written the same again."""

from __future__ import annotations

import json
from collections.abc import Iterator
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
    known = [key for key in tree if not key.startswith("x")]
    shuffled = {key: tree[key] for key in random.sample(known, len(known))}
    shuffled["connections"] = random.sample(tree["connections"], len(tree["connections"]))
    unknown = {key: tree[key] for key in tree if key.startswith("x")}
    assert encode(decode(as_file({**shuffled, **unknown}))) == encode(decode(as_file(tree)))


@given(raw_maps(unknown=True))
def test_only_defaults_are_left_out(tree: Any) -> None:
    written = json.loads(encode(decode(as_file(tree))))
    for table in ("touchpoints", "connections"):
        for rows in (tree, written):
            rows[table] = sorted(
                rows[table], key=lambda row: (row.get("id"), row.get("source"), row.get("target"))
            )
    assert list(lost(tree, written)) == []


def as_file(tree: Any) -> bytes:
    return json.dumps(tree).encode()


EMPTY: tuple[Any, ...] = (None, "", [])
DEFAULTS: dict[str, tuple[Any, ...]] = {
    "state": ("as_is",),
    "role": ("step",),
    "lane": ("frontstage",),
    "kind": (None, "flow"),
    "status": ("idea",),
    "wait_hours": (0,),
    "votes": (0,),
    "moment_of_truth": (False,),
    "pillars": ({},),
}


def lost(before: Any, after: Any, path: str = "") -> Iterator[str]:
    """The paths whose value is not written, or another one, though it is no default."""
    if isinstance(before, dict) and isinstance(after, dict):
        for key, value in before.items():
            if key == "brand":
                yield from lost(value, after.get(key, {}), f"{path}.{key}")
            elif key in after:
                yield from lost(value, after[key], f"{path}.{key}")
            elif value not in DEFAULTS.get(key, EMPTY):
                yield f"{path}.{key}"
    elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        for index, pair in enumerate(zip(before, after, strict=True)):
            yield from lost(*pair, path=f"{path}[{index}]")
    elif before != after:
        yield path
