"""What is plainly right needs no pydantic, and pydantic makes the same of it."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from journeymapper.model import judged, sound
from journeymapper.model.journey import RECORD_TYPES
from journeymapper.model.records import REQUIRED, Evidence, Header, Metric, Part, Record, Touchpoint
from tests.helpers.journeys import raw_maps
from tests.storage.example import EXAMPLE

KINDS: dict[str, type[Record]] = {"": Header, **RECORD_TYPES}
TABLES = ("format", "version", *RECORD_TYPES)

ODD: list[Any] = [
    *(None, True, False, 0, -1, 1, 2, 3, 4, 5, 6, 7, 8, -3, -4, 100, 101, 0.0, -0.0, 0.5, 1.0),
    *(10**400, 1e400, float("nan"), "", " ", "\n", "\t", "x", "é", "x" * 64, "x" * 65, "-x", "x\n"),
    *("x" * 4000, "x" * 4001, "x" * 20_000, "x" * 20_001, "a\x07b", "a\r\nb", "\ud800", "\ufffe"),
    *("as_is", "failure", "2026-02-28", "2026-02-30", "2026-2-3", "٢٠٢٦-01-01", b"x"),
    *(
        [],
        [""],
        ["x"],
        ["x", "y"],
        ["x", "x"],
        ["inquiry"],
        ["fix", "fix"],
        [None],
        [1],
        [[]],
        [{}],
    ),
    *((), ("x",), {"x"}, frozenset(), "xy", [True], ["a\x07b"], [{"name": "NPS", "value": 1}]),
    *({}, {"x": 1}, {"x": 1, "y": 2}, {"x": 1, "y": 2, "z": 3}, {"empathy": 1}, {"empathy": 3}),
    *({"empathy": True}, {"empathy": 1.0}, {"kindness": 1}, {1: 2}, {"text": "x"}, {"text": ""}),
    *({"severity": 5}, {"severity": 6}, {"severity": None}, {"grade": "log"}, {"grade": "x"}),
    *({"values": 2}, {"values": 3}, {"resolve_within_hours": 0}, {"resolve_within_hours": 0.1}),
    *(Evidence(grade="log"), (Metric(name="NPS", value=1),), [Metric(name="NPS", value=1)], object),
]
"""Values that some fields take and others do not."""


def outcome(kind: type[Part], values: Any) -> Part | None:
    """What pydantic makes of values; None where they are wrong."""
    try:
        return judged.judged(kind, copy.copy(values))
    except ValidationError:
        return None


def assert_alike(kind: type[Part], values: Any) -> None:
    found = sound.sound(kind, copy.copy(values))
    if found is not None:
        part = outcome(kind, values)
        assert part is not None
        assert (found, [*found]) == (vars(part), [*vars(part)])


def fields() -> Iterator[tuple[str, str]]:
    for table, kind in KINDS.items():
        for name in kind.shapes:
            yield table, name


@pytest.mark.parametrize(("table", "field"), [*fields()])
def test_of_any_value_that_is_right_pydantic_makes_the_same(table: str, field: str) -> None:
    held = EXAMPLE[table][0] if table else {k: v for k, v in EXAMPLE.items() if k not in TABLES}
    for value in ODD:
        assert_alike(KINDS[table], {**held, field: value})


@given(raw_maps(), st.data())
def test_in_any_map_what_is_right_is_the_same_to_pydantic(tree: Any, data: st.DataObject) -> None:
    tables = [name for name in RECORD_TYPES if tree.get(name)]
    table = data.draw(st.sampled_from(["", *tables]))
    rows = tree[table] if table else [{k: v for k, v in tree.items() if k not in TABLES}]
    for row in rows:
        assert sound.sound(KINDS[table], copy.deepcopy(row)) is not None
        assert_alike(KINDS[table], row)
        field = data.draw(st.sampled_from([*KINDS[table].shapes]))
        assert_alike(KINDS[table], {**row, field: data.draw(st.sampled_from(ODD))})


@pytest.mark.parametrize("table", KINDS)
def test_many_rows_are_judged_as_each_of_them(table: str) -> None:
    kind = KINDS[table]
    held = EXAMPLE[table][0] if table else {k: v for k, v in EXAMPLE.items() if k not in TABLES}
    rows = [
        {name: value for name, value in held.items() if name != left_out}
        for left_out in (
            "",
            *(n for n, default in kind.defaults.items() if default is not REQUIRED),
        )
    ]
    own = copy.deepcopy(rows)
    made = sound.sound_parts(kind, own, sound.columns_of(own))
    assert made == [outcome(kind, row) for row in rows]


def test_what_is_said_but_stands_there_anyway_is_not_held() -> None:
    spoken = Touchpoint.made(
        {"stage": "s", "votes": 0, "pains": [], "effort": None, "title": "T", "id": "t"}
    )
    assert [*vars(spoken).items()] == [("id", "t"), ("title", "T"), ("stage", "s")]
    assert spoken == Touchpoint(id="t", title="T", stage="s")


def test_the_values_given_stay_the_givers() -> None:
    values: dict[str, Any] = {"id": "t", "title": "T", "stage": "s", "fail_point": {"text": ""}}
    made = Touchpoint.made(values)
    values["fail_point"]["text"] = "changed"
    values["votes"] = 3
    assert made.fail_point is not None
    assert (made.fail_point.text, made.votes) == ("", 0)


@pytest.mark.parametrize("kind", [Header, *RECORD_TYPES.values()])
def test_every_field_has_a_way_to_be_judged(kind: type[Part]) -> None:
    for name in kind.shapes:
        assert sound.sound_values(kind, {name: object()}) is None
