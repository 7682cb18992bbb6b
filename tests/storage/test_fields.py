"""Every field of every record, told by hand from the format: what it takes, what it refuses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import jsonschema
import pytest

from journeymapper.model.journey import RECORD_TYPES
from journeymapper.model.records import Header, Record
from journeymapper.storage.schema import file_schema
from tests.storage.example import MISSING, Step, example_with, problems_of

NO_TEXTS: tuple[Any, ...] = (5, True, [], {})
NO_NUMBERS: tuple[Any, ...] = ("1", True, [], {})
VALIDATOR = jsonschema.Draft202012Validator(
    file_schema(), format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
)


@dataclass(frozen=True)
class Kind:
    takes: tuple[Any, ...]
    refuses: tuple[Any, ...]
    refuses_inside: tuple[Any, ...] = ()

    def or_null(self) -> Kind:
        left = tuple(value for value in self.refuses if value is not None)
        return Kind((*self.takes, None), left, self.refuses_inside)


def text(longest: int = 4_000) -> Kind:
    return Kind(("", " ", "é\n中", "x" * longest), (*NO_TEXTS, None, "x" * (longest + 1)))


def whole(low: int, high: int | None) -> Kind:
    beyond = () if high is None else (high + 1,)
    return Kind(
        (low, low + 1, 10**20 if high is None else high),
        (*NO_NUMBERS, None, low - 1, low + 0.5, *beyond),
    )


def word(*options: str) -> Kind:
    return Kind(options, (*NO_TEXTS, None, "", "nonsense", options[0].upper()))


def words(*options: str) -> Kind:
    return Kind(([], list(options)), ("", 5, {}, None), ([options[0]] * 2, ["nonsense"], [5]))


NAME = Kind(("x", " x ", "x" * 4_000), (*NO_TEXTS, None, "", " \n\t", "x" * 4_001))
ID = Kind(
    ("A", "7.b_c-D", "x" * 64),
    (*NO_TEXTS, None, "", "x" * 65, "-a", ".a", "_a", "a b", "é", "a/b"),
)
LINES = Kind(([], ["", "a", "a"]), ("", 5, {}, None), ([5], [None], [["a"]], ["x" * 4_001]))
NUMBER = Kind((0, -1.5, 24.0, 10**300), (*NO_NUMBERS, None))
AMOUNT = Kind((0, 0.25, 10**300), (*NO_NUMBERS, None, -1, -0.1)).or_null()
MORE_THAN_0 = Kind((1, 0.25), (*NO_NUMBERS, None, 0, 0.0, -1)).or_null()
YES = Kind((True, False), (0, 1, "true", None, []))
NOT_DATES = ("", "2026-11-31", "2023-02-29", "2026-1-1", "20261101", "2026-11-30T10:00")
DATE = Kind(("2026-11-30", "2024-02-29"), (*NO_TEXTS, *NOT_DATES)).or_null()
PART = Kind(({},), ([], 5, "x", True)).or_null()
POSITION = Kind(({"x": 1, "y": -2.5},), ([], 5, "x"), ({}, {"x": 1}, {"x": "1", "y": 2})).or_null()
KEYS = Kind(([], ["gone", "a->b"]), ("", 5, {}, None), (["a", "a"], [5]))


def ids(*known: str) -> Kind:
    return Kind(([], list(known)), ("", 5, {}, None), ([known[0]] * 2, [5], ["a b"]))


SEGMENT = Kind(("first-time",), (5, "a b", [], {})).or_null()
STAGE = Kind(("delivery",), (5, "a b", [], {}, None))
PILLARS = Kind(
    ({}, {"integrity": -2, "time_and_effort": 2}),
    ([], 5, "integrity", None),
    ({"speed": 1}, {"integrity": 3}, {"integrity": True}, {"integrity": "1"}, {"empathy": None}),
)

FIELDS: dict[str, dict[str, Kind]] = {
    "": {
        "title": NAME,
        "description": text(20_000),
        "scenario": text(),
        "goal": text(),
        "differentiator": text(),
        "state": word("as_is", "to_be"),
        "believed_landmark": whole(1, 4).or_null(),
    },
    "segments": {
        "id": ID,
        "name": NAME,
        "basis": word("demographic", "psychographic", "behaviour").or_null(),
        "description": text(20_000),
    },
    "personas": {
        "id": ID,
        "name": NAME,
        "segment": SEGMENT,
        "quote": text(),
        "needs": LINES,
        "frustrations": LINES,
    },
    "channels": {
        "id": ID,
        "name": NAME,
        "kind": word("digital", "human", "physical").or_null(),
        "brand": Kind(({},), ([], 5, None)),
        "brand.values": whole(0, 2).or_null(),
        "brand.messaging": whole(0, 2).or_null(),
        "brand.visual_identity": whole(0, 2).or_null(),
    },
    "promises": {"id": ID, "text": NAME},
    "stages": {
        "id": ID,
        "name": NAME,
        "phase": word("before", "during", "after").or_null(),
        "goal": text(),
    },
    "touchpoints": {
        "id": ID,
        "title": NAME,
        "stage": STAGE,
        "role": word("step", "entry", "goal", "exit", "decision"),
        "lane": word("customer", "frontstage", "backstage", "support"),
        "initiator": word("customer", "business").or_null(),
        "segments": ids("first-time", "regular"),
        "channels": ids("web", "shop"),
        "actors": LINES,
        "pillars": PILLARS,
        "level": word(
            "communication", "responsive", "commitment", "proactive", "evolution"
        ).or_null(),
        "traits": words("transaction", "inquiry", "feedback", "sensitive"),
        "description": text(20_000),
        "thought": text(),
        "quote": text(),
        "pains": LINES,
        "gains": LINES,
        "sentiment": whole(-3, 3).or_null(),
        "effort": whole(1, 7).or_null(),
        "importance": whole(1, 5).or_null(),
        "performance": whole(1, 5).or_null(),
        "moment_of_truth": YES,
        "duration_minutes": AMOUNT,
        "asks_for": LINES,
        "promises_made": ids("next-day", "free"),
        "promises_kept": ids("next-day", "free"),
        "expectation": PART,
        "expectation.text": text(),
        "expectation.outcome": word("below", "met", "exceeded").or_null(),
        "fail_point": PART,
        "fail_point.text": text(),
        "fail_point.severity": whole(1, 5).or_null(),
        "fail_point.resolve_within_hours": MORE_THAN_0,
        "recovery": words(
            "acknowledge",
            "explain",
            "apologise",
            "act_urgently",
            "fix",
            "compensate",
            "follow_up",
        ),
        "owner": text(),
        "systems": LINES,
        "evidence": Kind(({"grade": "log"},), ([], 5), ({}, {"grade": None})).or_null(),
        "evidence.grade": word("assumption", "workshop", "qualitative", "quantitative", "log"),
        "evidence.source": text(),
        "metrics": Kind(([],), ({}, 5, None), ([5], [{}], [{"name": "NPS"}], [{"value": 1}])),
        "metrics.0.name": NAME,
        "metrics.0.value": NUMBER,
        "metrics.0.unit": text(),
        "metrics.0.n": Kind((0, 7), (*NO_NUMBERS, 1.5)).or_null(),
        "metrics.0.date": DATE,
        "votes": whole(0, None),
        "position": POSITION,
        "position.x": NUMBER,
        "position.y": NUMBER,
    },
    "connections": {
        "source": Kind(("order",), (*NO_TEXTS, None, "a b")),
        "target": Kind(("parcel",), (*NO_TEXTS, None, "a b")),
        "kind": word("flow", "failure", "recovery", "loopback", "support"),
        "label": text(),
        "segments": ids("first-time", "regular"),
        "wait_hours": AMOUNT,
    },
    "opportunities": {
        "id": ID,
        "title": NAME,
        "touchpoints": ids("order", "parcel"),
        "customer_value": whole(0, 100).or_null(),
        "business_value": whole(0, 100).or_null(),
        "effort": whole(1, 5).or_null(),
        "outcome": word(
            "satisfaction", "loyalty", "differentiation", "revenue", "cost", "churn", "risk"
        ).or_null(),
        "owner": text(),
        "due": DATE,
        "status": word("idea", "planned", "testing", "adopted", "dropped"),
        "votes": whole(0, None),
    },
    "notes": {
        "id": ID,
        "text": NAME,
        "stage": STAGE.or_null(),
        "position": POSITION,
        "position.x": NUMBER,
        "position.y": NUMBER,
    },
    "dismissals": {
        "rule": NAME,
        "subjects": KEYS,
        "segments": KEYS,
        "about": text(),
        "reason": NAME,
    },
}
REQUIRED = {
    "": ["title"],
    **{table: ["id", "name"] for table in ("segments", "personas", "channels", "stages")},
    "promises": ["id", "text"],
    "touchpoints": ["id", "title", "stage"],
    "connections": ["source", "target"],
    "opportunities": ["id", "title"],
    "notes": ["id", "text"],
    "dismissals": ["rule", "subjects", "reason"],
}


def cases(kinds: str) -> Iterator[Any]:
    for table, fields in FIELDS.items():
        for field, kind in fields.items():
            for value in getattr(kind, kinds):
                label = f"{table}.{field}={value!r}"
                yield pytest.param(place(table, field), value, id=label[:50])


def place(table: str, field: str) -> tuple[Step, ...]:
    inside = [int(step) if step.isdigit() else step for step in field.split(".")]
    # An id of a stage or a segment is mentioned elsewhere; the last one of each table is not.
    last = {"stages": 1, "segments": 1, "promises": 1, "channels": 1}.get(table, 0)
    return (table, last, *inside) if table else tuple(inside)


def path(steps: tuple[Step, ...]) -> str:
    told = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)
    return told.removeprefix(".")


@pytest.mark.parametrize(("steps", "value"), [*cases("takes")])
def test_a_field_takes_every_value_of_its_kind(steps: tuple[Step, ...], value: Any) -> None:
    tree = example_with(*steps, value=value)
    if steps == ("touchpoints", 0, "id"):
        tree["connections"][0]["source"] = value
    assert (problems_of(tree), list(VALIDATOR.iter_errors(tree))) == ([], [])


@pytest.mark.parametrize(("steps", "value"), [*cases("refuses")])
def test_a_field_refuses_every_other_value_at_its_place(
    steps: tuple[Step, ...], value: Any
) -> None:
    tree = example_with(*steps, value=value)
    assert path(steps) in [problem.path for problem in problems_of(tree)]
    assert not VALIDATOR.is_valid(tree)


@pytest.mark.parametrize(("steps", "value"), [*cases("refuses_inside")])
def test_a_list_or_part_refuses_what_is_wrong_inside(steps: tuple[Step, ...], value: Any) -> None:
    tree = example_with(*steps, value=value)
    (problem, *_) = problems_of(tree)
    assert problem.path.startswith(path(steps))
    assert not VALIDATOR.is_valid(tree)


def test_an_id_does_not_end_in_a_line_break() -> None:
    # Python's own idea of `$` would let it pass, and so would jsonschema's.
    (problem,) = problems_of(example_with("notes", 0, "id", value="a\n"))
    assert problem.path == "notes[0].id"


@pytest.mark.parametrize(
    ("table", "field"), [(table, each) for table, fields in REQUIRED.items() for each in fields]
)
def test_a_required_field_may_not_be_left_out(table: str, field: str) -> None:
    steps = place(table, field)
    tree = example_with(*steps, value=MISSING)
    told = {problem.path: problem.message for problem in problems_of(tree)}
    assert told[path(steps)].startswith("missing, expected ")
    assert not VALIDATOR.is_valid(tree)


def test_the_example_with_only_required_fields_is_a_map() -> None:
    bare = {
        "format": "journeymapper",
        "version": 1,
        "title": "t",
        "stages": [],
        "touchpoints": [],
        "connections": [],
    }
    assert problems_of(bare) == []


def test_every_field_of_every_record_is_told_here() -> None:
    told = {
        table: [field for field in fields if "." not in field] for table, fields in FIELDS.items()
    }
    kinds: dict[str, type[Record]] = {"": Header, **RECORD_TYPES}
    assert told == {table: list(kind.defaults) for table, kind in kinds.items()}


@pytest.mark.parametrize("table", [*RECORD_TYPES], ids=lambda table: str(table))
def test_a_table_takes_a_list_of_objects_only(table: str) -> None:
    wrong: tuple[Any, ...] = (None, {}, 5, "x")
    for value in wrong:
        (problem, *_) = problems_of(example_with(table, value=value))
        assert (problem.path, problem.message.endswith("expected a list")) == (table, True)
    (problem, *_) = problems_of(example_with(table, 0, value="x"))
    assert str(problem) == f'{table}[0]: found "x", expected an object'
