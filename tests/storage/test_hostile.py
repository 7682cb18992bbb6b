"""Whatever a file holds, it is a map or it is refused; nothing else happens."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.model.unknown import unknown_fields
from journeymapper.storage.map_file import decode, encode, read
from journeymapper.storage.png_text import text_chunk
from journeymapper.storage.problems import BadMap
from tests.storage.example import EXAMPLE, Step

TEXT = json.dumps(EXAMPLE, indent=2).encode()
PICTURE = b"\x89PNG\r\n\x1a\n" + text_chunk(TEXT) + b"\0\0\0\0IEND\xaeB`\x82"

VALUES: st.SearchStrategy[Any] = st.sampled_from(
    [
        *(None, True, False, -1, 0, 1, 3.5, 10**400, float("nan"), float("inf"), "", "x" * 5_000),
        *([], {}, [None], [[]], {"a": []}, "order", "web", "first-time", "\x00", "a\ud800", "1"),
    ]
)
BYTES = st.one_of(
    st.binary(max_size=4),
    st.sampled_from(
        [
            b"null",
            b"NaN",
            b"1e999",
            b"[]",
            b"{}",
            b'"a"',
            b",",
            b":",
            b'"id"',
            rb"\ud800",
            b"9" * 50,
        ]
    ),
)
CUTS = st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 20), BYTES), min_size=1, max_size=4)


def places(tree: Any, here: tuple[Step, ...] = ()) -> list[tuple[Step, ...]]:
    inside = tree.items() if isinstance(tree, dict) else enumerate(tree)
    found = [(*here, step) for step, _ in inside]
    for step, value in tree.items() if isinstance(tree, dict) else enumerate(tree):
        if isinstance(value, dict | list):
            found += places(value, (*here, step))
    return found


PLACES = places(EXAMPLE)


def is_a_map_or_refused(data: bytes) -> None:
    try:
        journey = decode(data, "m.journey")
    except BadMap as refused:
        assert refused.problems
        assert str(refused).startswith("m.journey: ")
    else:
        unknown_fields(journey)
        assert decode(encode(journey)) == journey


@given(st.lists(st.tuples(st.sampled_from(PLACES), VALUES), min_size=1, max_size=4))
def test_any_values_at_any_places(changes: list[tuple[tuple[Step, ...], Any]]) -> None:
    tree: Any = copy.deepcopy(EXAMPLE)
    for place, value in changes:
        inner = tree
        for step in place[:-1]:
            inner = inner[step] if _has(inner, step) else None
        if _has(inner, place[-1]):
            inner[place[-1]] = copy.deepcopy(value)
    is_a_map_or_refused(json.dumps(tree).encode())


def _has(inner: Any, step: Step) -> bool:
    if isinstance(inner, list):
        return isinstance(step, int) and step < len(inner)
    return isinstance(inner, dict) and step in inner


@given(CUTS)
def test_any_bytes_anywhere(cuts: list[tuple[int, int, bytes]]) -> None:
    is_a_map_or_refused(spoilt(TEXT, cuts))


@given(st.binary(max_size=50))
def test_any_bytes_at_all(data: bytes) -> None:
    is_a_map_or_refused(data)


@given(CUTS)
def test_any_bytes_in_a_picture(
    tmp_path_factory: pytest.TempPathFactory, cuts: list[tuple[int, int, bytes]]
) -> None:
    path = Path(tmp_path_factory.mktemp("pictures")) / "m.png"
    path.write_bytes(spoilt(PICTURE, cuts))
    try:
        read(path)
    except BadMap as refused:
        assert refused.problems


@pytest.mark.parametrize("part", range(0, 100, 5))
def test_a_file_cut_off_anywhere_is_refused(part: int) -> None:
    with pytest.raises(BadMap):
        decode(TEXT[: len(TEXT) * part // 100])


def spoilt(data: bytes, cuts: list[tuple[int, int, bytes]]) -> bytes:
    for start, length, put in cuts:
        at = start % (len(data) + 1)
        data = data[:at] + put + data[at + length :]
    return data
