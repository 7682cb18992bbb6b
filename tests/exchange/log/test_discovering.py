"""The map that was walked: it is what the log says, by the definitions, and tells the rest."""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journeymapper.exchange.carried import Reading
from journeymapper.exchange.log.columns import Wanted
from journeymapper.exchange.log.discover import discover
from tests.exchange.log.logs import START, Event, as_csv, log, walked


def found(path: Path, text: str, share: str = "0.02") -> Reading:
    return discover(str(as_csv(path / "log.csv", log(text))), min_share=Fraction(share))


def roles(reading: Reading) -> dict[str, str]:
    return {each.title: each.role for each in reading.journey.touchpoints}


def figures(reading: Reading, name: str) -> dict[str, float]:
    return {
        each.title: metric.value
        for each in reading.journey.touchpoints
        for metric in each.metrics
        if metric.name == name
    }


EVENTS = st.tuples(
    st.sampled_from(["case 1", "2", 'Ü, "3"', "4"]),
    st.sampled_from("ABCDE"),
    st.integers(0, 9).map(lambda minutes: START + timedelta(minutes=minutes)),
)


@settings(
    deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(EVENTS, min_size=1, max_size=40), st.fractions(0, 1, max_denominator=10))
def test_any_log_gives_the_map_of_the_definitions(
    tmp_path: Path, events: list[Event], share: Fraction
) -> None:
    journey = discover(str(as_csv(tmp_path / "log.csv", events)), min_share=share).journey
    expected = walked(events, share)
    titles = {each.id: each.title for each in journey.touchpoints}
    reading = Reading(journey)
    ways = {
        (titles[each.source], titles[each.target]): each.wait_hours for each in journey.connections
    }
    assert ways == expected["ways"]
    assert figures(reading, "share of cases") == expected["shares"]
    assert figures(reading, "cases") == expected["cases"]
    assert figures(reading, "events") == expected["events"]
    assert figures(reading, "drop-off").items() <= expected["drop-off"].items()
    in_order = [titles[each.id] for each in journey.touchpoints]
    assert [expected["ranks"][name] for name in in_order] == sorted(expected["ranks"].values())
    goals = [name for name, role in roles(reading).items() if role == "goal"]
    assert [expected["lasts"][name] for name in goals] == [max(expected["lasts"].values())]


def test_ties_are_taken_in_the_order_of_the_file(tmp_path: Path) -> None:
    rows = [("one", "Z", START), ("one", "A", START), ("one", "M", START)]
    journey = discover(str(as_csv(tmp_path / "log.csv", rows))).journey
    assert [each.key for each in journey.connections] == ["z->a", "a->m"]


def test_where_cases_begin_and_end_become_entries_the_goal_and_exits(tmp_path: Path) -> None:
    reading = found(tmp_path, "1: Ask Buy Use\n2: Ask Buy Use\n3: See Buy\n4: Ask Buy Use", "0.25")
    assert roles(reading) == {"Ask": "entry", "See": "entry", "Buy": "exit", "Use": "goal"}


def test_a_beginning_or_end_of_few_cases_is_a_step(tmp_path: Path) -> None:
    reading = found(tmp_path, "1: Ask Buy Use\n2: Ask Buy Use\n3: See Buy\n4: Ask Buy Use", "0.3")
    assert roles(reading) == {"Ask": "entry", "See": "step", "Buy": "step", "Use": "goal"}


def test_ways_of_few_cases_and_repeats_are_left_out_and_told(tmp_path: Path) -> None:
    reading = found(tmp_path, "1: A B B C\n2: A B C\n3: A C", "0.5")
    assert [each.key for each in reading.journey.connections] == ["a->b", "b->c"]
    assert reading.losses == (
        "One way is left out: under 50 % of cases went it.",
        "“A” to “C” is left out: one case, 33.3 %.",
        "“B” right after itself is left out: one case, 33.3 %.",
    )


def test_a_way_back_to_an_earlier_stage_is_a_loopback(tmp_path: Path) -> None:
    reading = found(tmp_path, "1: A B C A\n2: A B C\n3: A B C")
    kinds = {each.key: each.kind for each in reading.journey.connections}
    assert kinds == {"a->b": "flow", "b->c": "flow", "c->a": "loopback"}


def test_what_a_log_does_not_say_stays_unrated_and_its_grade_is_log(tmp_path: Path) -> None:
    (first, *_) = found(tmp_path, "1: A B").journey.touchpoints
    assert (first.sentiment, first.effort) == (None, None)
    assert first.evidence is not None
    assert (first.evidence.grade, first.evidence.source) == ("log", "log.csv")
    metrics = [(each.name, each.value, each.unit, each.n, each.date) for each in first.metrics]
    assert metrics == [
        ("share of cases", 100.0, "%", 1, "2026-01-01"),
        ("cases", 1, "", None, "2026-01-01"),
        ("events", 1, "", None, "2026-01-01"),
        ("drop-off", 0.0, "%", 1, "2026-01-01"),
    ]


def test_more_than_eight_ranks_share_eight_stages(tmp_path: Path) -> None:
    journey = found(tmp_path, "1: " + " ".join("ABCDEFGHIJKLMNOP")).journey
    held = [each.stage for each in journey.touchpoints]
    assert [held.count(each.id) for each in journey.stages] == [2] * 8


def test_a_column_names_the_stages_channels_and_segments(tmp_path: Path) -> None:
    def row(case: str, what: str, hour: int, *more: str) -> tuple[object, ...]:
        return (case, what, START + timedelta(hours=hour), *more)

    rows = [
        row("1", "Ask", 0, "Phone", "New", "Before"),
        row("1", "Buy", 1, "Web", "New", "During"),
        row("2", "Ask", 0, "Web", "Old", "Before"),
        row("2", "Return", 1, "Web", "Old", "During"),
    ]
    names = ("case_id", "activity", "timestamp", "Channel", "Customer segment", "Phase")
    journey = discover(str(as_csv(tmp_path / "log.csv", rows, names))).journey
    assert [each.name for each in journey.stages] == ["Before", "During"]
    assert [each.name for each in journey.channels] == ["Phone", "Web"]
    told = {each.title: (each.stage, each.channels, each.segments) for each in journey.touchpoints}
    assert told == {
        "Ask": ("before", ("phone", "web"), ()),
        "Buy": ("during", ("web",), ("new",)),
        "Return": ("during", ("web",), ("old",)),
    }
    assert {each.key: each.segments for each in journey.connections} == {
        "ask->buy": ("new",),
        "ask->return": ("old",),
    }


def test_an_activity_of_two_stages_stands_where_most_events_are_and_that_is_told(
    tmp_path: Path,
) -> None:
    rows = [(case, "Ask", START, stage) for case, stage in ("1S", "2S", "3T")]
    names = ("case", "activity", "time", "stage")
    reading = discover(str(as_csv(tmp_path / "log.csv", rows, names)))
    assert [each.name for each in reading.journey.stages] == ["S"]
    assert reading.losses == ("“Ask” stands in “S” only, not also in “T”.",)


def test_hostile_names_are_cleaned_and_nothing_else_is_read(tmp_path: Path) -> None:
    names = ["=cmd|' /C calc'!A0", "<b>bold</b>\x07", "'); DROP TABLE steps; --", "x" * 5000]
    rows = [("1'; DROP", name, START + timedelta(hours=at)) for at, name in enumerate(names)]
    journey = discover(str(as_csv(tmp_path / "it's {a} [log]*.csv", rows))).journey
    titles = [each.title for each in journey.touchpoints]
    assert titles == [names[0], "<b>bold</b>", names[2], "x" * 4000]


def test_columns_can_be_said(tmp_path: Path) -> None:
    path = as_csv(tmp_path / "log.csv", log("1: A B"), ("a", "b", "c"))
    journey = discover(str(path), Wanted(case="a", activity="B", time="c")).journey
    assert [each.title for each in journey.touchpoints] == ["A", "B"]
