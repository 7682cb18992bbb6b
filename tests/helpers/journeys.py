"""Random journeys for hypothesis: every record, every field, every kind of value.

`journeys()` gives Journey values; `raw_maps()` the same as the tree of values of a file.
"""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from journeymapper.model import words
from journeymapper.model.journey import RECORD_TYPES, Journey
from journeymapper.model.records import Header
from journeymapper.model.table import Table

Raw = dict[str, Any]
Drawn = st.SearchStrategy[Any]

LETTERS = st.one_of(
    st.characters(min_codepoint=32, max_codepoint=126),
    st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff"),
    st.sampled_from("\n\t<&\"'\\=+@é中🙂\u202e\u2028"),
)
TEXT = st.text(LETTERS, max_size=12)
NAME = TEXT.filter(str.strip)
LINES = st.lists(TEXT, max_size=3)
NUMBER = st.one_of(
    st.integers(-1000, 1000), st.floats(allow_nan=False, allow_infinity=False, width=32)
)
AMOUNT = st.one_of(st.sampled_from([0, 0.5, 1, 23.5, 24, 24.0, 48]), st.floats(0, 1e6))
DATE = st.dates().map(str)
JSON = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(allow_nan=False, allow_infinity=False, width=32),
        TEXT,
    ),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(TEXT, inner, max_size=2),
    max_leaves=4,
)
UNKNOWN = st.dictionaries(TEXT.map(lambda text: f"x{text}"), JSON, max_size=2)
POSITION = st.fixed_dictionaries({"x": NUMBER, "y": NUMBER})


def whole(low: int, high: int) -> Drawn:
    return st.one_of(st.none(), st.integers(low, high))


def word(options: tuple[str, ...]) -> Drawn:
    return st.one_of(st.none(), st.sampled_from(options))


def some(options: list[str] | tuple[str, ...]) -> Drawn:
    return st.lists(st.sampled_from(options), max_size=3, unique=True) if options else st.just([])


HEADER: dict[str, Drawn] = {
    "description": TEXT,
    "scenario": TEXT,
    "goal": TEXT,
    "differentiator": TEXT,
    "state": st.sampled_from(words.STATES),
    "believed_landmark": whole(1, 4),
}
SEGMENT: dict[str, Drawn] = {"basis": word(words.BASES), "description": TEXT}
BRAND = st.fixed_dictionaries({}, optional={key: whole(0, 2) for key in words.BRAND_ASPECTS})
CHANNEL: dict[str, Drawn] = {"kind": word(words.CHANNEL_KINDS), "brand": BRAND}
STAGE: dict[str, Drawn] = {"phase": word(words.PHASES), "goal": TEXT}
PERSONA: dict[str, Drawn] = {"quote": TEXT, "needs": LINES, "frustrations": LINES}
EXPECTATION = st.fixed_dictionaries(
    {}, optional={"text": TEXT, "outcome": word(words.OUTCOMES_OF_EXPECTATION)}
)
FAIL_POINT = st.fixed_dictionaries(
    {},
    optional={
        "text": TEXT,
        "severity": whole(1, 5),
        "resolve_within_hours": st.sampled_from([None, 1, 0.5, 24]),
    },
)
EVIDENCE = st.fixed_dictionaries(
    {"grade": st.sampled_from(words.EVIDENCE_GRADES)}, optional={"source": TEXT}
)
METRIC = st.fixed_dictionaries(
    {"name": NAME, "value": NUMBER},
    optional={"unit": TEXT, "n": whole(0, 9999), "date": st.none() | DATE},
)
TOUCHPOINT: dict[str, Drawn] = {
    "role": st.sampled_from(words.ROLES),
    "lane": st.sampled_from(words.LANES),
    "initiator": word(words.INITIATORS),
    "actors": LINES,
    "pillars": st.dictionaries(st.sampled_from(words.PILLARS), st.integers(-2, 2), max_size=3),
    "level": word(words.LEVELS),
    "traits": some(words.TRAITS),
    "description": TEXT,
    "thought": TEXT,
    "quote": TEXT,
    "pains": LINES,
    "gains": LINES,
    "sentiment": whole(-3, 3),
    "effort": whole(1, 7),
    "importance": whole(1, 5),
    "performance": whole(1, 5),
    "moment_of_truth": st.booleans(),
    "duration_minutes": st.none() | AMOUNT,
    "asks_for": LINES,
    "expectation": st.none() | EXPECTATION,
    "fail_point": st.none() | FAIL_POINT,
    "recovery": some(words.RECOVERY_ACTS),
    "owner": TEXT,
    "systems": LINES,
    "evidence": st.none() | EVIDENCE,
    "metrics": st.lists(METRIC, max_size=2),
    "votes": st.integers(0, 9),
    "position": st.none() | POSITION,
}
CONNECTION: dict[str, Drawn] = {
    "kind": st.sampled_from(words.CONNECTION_KINDS),
    "label": TEXT,
    "wait_hours": st.none() | AMOUNT,
}
OPPORTUNITY: dict[str, Drawn] = {
    "customer_value": whole(0, 100),
    "business_value": whole(0, 100),
    "effort": whole(1, 5),
    "outcome": word(words.OUTCOMES),
    "owner": TEXT,
    "due": st.none() | DATE,
    "status": st.sampled_from(words.STATUSES),
    "votes": st.integers(0, 9),
}
NOTE: dict[str, Drawn] = {"position": st.none() | POSITION}
DISMISSAL: dict[str, Drawn] = {"segments": some(("s", "gone")), "about": TEXT}


@st.composite
def raw_maps(draw: st.DrawFn, *, unknown: bool = False, most_touchpoints: int = 6) -> Raw:
    """A whole valid map as the values of a file, in any order; `unknown` adds unknown keys."""

    def record(required: Raw, optional: dict[str, Drawn]) -> Raw:
        # A few fields each: all of them would be slow to draw and hide the defaults.
        names = sorted(optional)
        wanted = draw(st.lists(st.sampled_from(names), unique=True, max_size=9)) if names else []
        made = {**required, **{name: draw(optional[name]) for name in wanted}}
        return {**made, **draw(UNKNOWN)} if unknown else made

    def ids(prefix: str, most: int, least: int = 0) -> list[str]:
        return [f"{prefix}{n}" for n in range(draw(st.integers(least, most)))]

    segments, channels, promises = ids("s", 3), ids("C-", 3), ids("p.", 2)
    most = draw(st.integers(0, most_touchpoints))
    stages = ids("st_", 4, least=1 if most else 0)
    touchpoints = [f"t{n}" for n in range(most)]
    mentions: dict[str, Drawn] = {
        "segments": some(segments),
        "channels": some(channels),
        "promises_made": some(promises),
        "promises_kept": some(promises),
    }
    pairs = [(a, b) for a in touchpoints for b in touchpoints if a != b]
    joined = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=9)) if pairs else []
    of_a_segment = st.sampled_from([None, *segments])
    in_a_stage = st.sampled_from([None, *stages])
    tree: Raw = {
        "segments": [record({"id": key, "name": draw(NAME)}, SEGMENT) for key in segments],
        "personas": [
            record({"id": key, "name": draw(NAME)}, PERSONA | {"segment": of_a_segment})
            for key in ids("7", 2)
        ],
        "channels": [record({"id": key, "name": draw(NAME)}, CHANNEL) for key in channels],
        "promises": [record({"id": key, "text": draw(NAME)}, {}) for key in promises],
        "stages": [record({"id": key, "name": draw(NAME)}, STAGE) for key in stages],
        "touchpoints": [
            record(
                {"id": key, "title": draw(NAME), "stage": draw(st.sampled_from(stages))},
                TOUCHPOINT | mentions,
            )
            for key in touchpoints
        ],
        "connections": [
            record({"source": a, "target": b}, CONNECTION | {"segments": some(segments)})
            for a, b in joined
        ],
        "opportunities": [
            record(
                {"id": key, "title": draw(NAME)}, OPPORTUNITY | {"touchpoints": some(touchpoints)}
            )
            for key in ids("o", 2)
        ],
        "notes": [
            record({"id": key, "text": draw(NAME)}, NOTE | {"stage": in_a_stage})
            for key in ids("n", 2)
        ],
        "dismissals": [
            record(
                {"rule": draw(NAME), "subjects": draw(some(("t0", "gone"))), "reason": draw(NAME)},
                DISMISSAL,
            )
            for _ in ids("d", 2)
        ],
    }
    return {
        "format": "journeymapper",
        "version": 1,
        **record({"title": draw(NAME)}, HEADER),
        **tree,
    }


def journeys(*, unknown: bool = False, most_touchpoints: int = 6) -> st.SearchStrategy[Journey]:
    """Any valid journey, small, in canonical order."""
    return raw_maps(unknown=unknown, most_touchpoints=most_touchpoints).map(journey_of)


def journey_of(tree: Raw) -> Journey:
    """The journey that the values of a valid file make, without going through storage."""
    tables = {
        name: Table(kind.made(raw) for raw in tree.get(name, ()))
        for name, kind in RECORD_TYPES.items()
    }
    outside = {"format", "version", *RECORD_TYPES}
    header = Header.made({k: v for k, v in tree.items() if k not in outside})
    return Journey(header).with_tables(**tables).ordered()
