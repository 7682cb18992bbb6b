"""What scores bring with them: exact figures, reasons, the records behind, and none of nothing."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest

from journeymapper.analysis.runner import analyse
from journeymapper.analysis.scores.all import Scores, scores
from journeymapper.analysis.scores.as_json import to_json
from journeymapper.analysis.scores.continuum import Continuum, Landmark
from journeymapper.analysis.scores.figures import Figure, number, rounded, signed
from journeymapper.analysis.scores.landmarks.criterion import Criterion
from journeymapper.model.journey import Journey, new_journey
from journeymapper.model.sketch import sketch
from journeymapper.storage import map_file
from tests.analysis.scores.maps import scored_map

COFFEE = Path(__file__).parents[3] / "sample_maps" / "coffee-machine.journey"
DEAD_END = """
Research
  search = I search [entry]
  > lost = I am lost
  buy = I buy [goal]
search -> buy
"""
NOTHING: dict[str, Journey] = {
    "empty": new_journey("Nothing"),
    "stages without touchpoints": sketch("Research\nOrder"),
    "work behind the scenes only": sketch("Research\n  They search [backstage, communication]"),
}


@pytest.fixture(scope="module")
def coffee() -> Scores:
    return scores(map_file.read(COFFEE))


def test_the_pyramid_of_the_coffee_machine_stands(coffee: Scores) -> None:
    widths = [each.why.split(" stage")[0] for each in coffee.pyramid.coverage.values()]
    assert widths == ["4 of 6", "2 of 6", "3 of 6", "1 of 6", "1 of 6"]
    assert coffee.pyramid.inversion.value == Fraction(1, 36)
    assert coffee.pyramid.inversion.why == "it stands: commitment is wider than responsive"
    assert coffee.pyramid.overhanging == ()


def test_time_and_effort_is_the_weakest_pillar_of_the_coffee_machine(coffee: Scores) -> None:
    means = {key: (each.value, len(each.behind)) for key, each in coffee.pillars.total.items()}
    assert means == {
        "integrity": (Fraction(3, 2), 2),
        "resolution": (Fraction(3, 2), 2),
        "expectations": (Fraction(5, 3), 3),
        "empathy": (Fraction(3, 2), 2),
        "personalization": (2, 1),
        "time_and_effort": (0, 5),
    }
    assert coffee.pillars.weakest == "time_and_effort"


def test_what_helps_most_with_the_coffee_machine(coffee: Scores) -> None:
    ways = {
        key: way
        and (way.efforts, way.sum, [(each.touchpoint, each.saves) for each in way.leverage])
        for key, way in coffee.effort.segments.items()
    }
    helps = [("wait", 3), ("compare", 2), ("i-order-it", 2)]
    assert ways == {
        "first-time": ((2, 2, 3, 2, 3, 1, 4, 1, 1), 19, helps),
        "regular": ((2, 2, 3, 3, 1, 4, 1, 1), 17, helps),
    }


def test_the_components_of_the_coffee_machine(coffee: Scores) -> None:
    shown = {name: number(each.score, 0) for name, each in coffee.components.items()}
    assert list(shown.values()) == ["100", "78", "100", "42", "8", "29", "31", "38"]
    assert (coffee.lowest.name, number(coffee.average, 0)) == ("feedback", "53")


def test_what_the_coffee_machine_needs_for_the_next_landmark(coffee: Scores) -> None:
    ahead = coffee.continuum.ahead
    assert ahead is not None
    assert [each.wanted for each in ahead.missing] == [
        "communication and responsive in 5 of 6 stages (now 4 and 2)",
        "an owner and backstage support for “The parcel arrives”",
    ]


@pytest.mark.parametrize("journey", NOTHING.values(), ids=list(NOTHING))
def test_where_there_is_nothing_there_are_no_figures(journey: Journey) -> None:
    found = scores(journey)
    figures = [
        *found.pyramid.coverage.values(),
        found.pyramid.inversion,
        *found.pillars.total.values(),
        found.emotion.peak,
        found.emotion.end,
        found.emotion.peak_end,
    ]
    assert {each.value for each in figures} == {None}
    assert (found.pyramid.matrix, found.emotion.curve) == ({}, {})
    assert (found.pyramid.worst_pair, found.pillars.weakest) == (None, None)
    assert found.effort.segments == {"": None}


def test_every_figure_says_why_and_what_is_behind_it_is_in_the_map() -> None:
    for seed in range(100):
        journey = scored_map(seed)
        for why, behind in reasons(scores(journey, analyse(journey, plugins=False))):
            assert why.strip()
            assert [key for key in behind if not is_record(journey, key)] == []


def reasons(found: Scores) -> Iterator[tuple[str, tuple[str, ...]]]:
    figures: list[Figure] = [*found.pyramid.coverage.values(), found.pyramid.inversion]
    for group in ({"": found.pillars.total}, found.pillars.by_stage, found.pillars.by_channel):
        figures += [each for strengths in group.values() for each in strengths.values()]
    figures += [*found.emotion.curve.values(), found.emotion.peak, found.emotion.end]
    figures += [each for part in found.components.values() for each in part.parts]
    yield from ((each.why, each.behind) for each in figures)
    yield from (
        (each.why, each.behind) for sign in found.continuum.landmarks for each in sign.criteria
    )
    yield from (("missing", each.missing) for each in found.components.values())
    for way in found.effort.segments.values():
        if way is not None:
            yield way.why, way.path
            yield from ((each.why, (each.touchpoint,)) for each in way.leverage)


def is_record(journey: Journey, key: str) -> bool:
    tables = ("touchpoints", "stages", "segments", "channels", "connections", "opportunities")
    return any(key in journey.table(name) for name in tables)


def test_a_criterion_wants_something_only_while_it_does_not_hold() -> None:
    for seed in range(100):
        journey = scored_map(seed)
        road = scores(journey, analyse(journey, plugins=False)).continuum
        for each in (each for sign in road.landmarks for each in sign.criteria):
            assert each.holds == (each.wanted == ""), each


def at(*held: int, believed: int | None = None) -> Continuum:
    """A road on which so many of ten criteria hold at each sign."""
    signs = [
        Landmark(str(n), tuple(Criterion("", place < count, "", "") for place in range(10)))
        for n, count in enumerate(held, 1)
    ]
    return Continuum(tuple(signs), believed)


@pytest.mark.parametrize(
    ("held", "position", "ahead"),
    [
        ((0, 10, 10, 10), Fraction(0), "1"),
        ((7, 3, 10, 10), Fraction(1), "2"),
        ((6, 10, 10, 10), Fraction(6, 10), "1"),
        ((9, 10, 7, 10), Fraction(36, 10), "1"),
        ((10, 10, 10, 10), Fraction(4), None),
    ],
)
def test_the_road_stops_after_the_first_sign_below_seven_tenths(
    held: tuple[int, ...], position: Fraction, ahead: str | None
) -> None:
    road = at(*held)
    assert (road.position, road.ahead and road.ahead.name) == (position, ahead)


@pytest.mark.parametrize(
    ("believed", "doubt"),
    [
        (None, ""),
        (1, ""),
        (2, "The team sees itself further along: at 2, where the map says 1"),
    ],
)
def test_a_team_that_believes_itself_one_sign_further_is_told(
    believed: int | None, doubt: str
) -> None:
    assert at(7, 3, 0, 0, believed=believed).doubt == doubt


def test_a_dismissed_error_does_not_count_against_the_high_notes() -> None:
    lost = sketch(DEAD_END)
    dismissed = sketch(f"{DEAD_END}\ndismiss JM104 lost: They come back")
    holds = [scores(each).continuum.landmarks[3].criteria[0].holds for each in (lost, dismissed)]
    assert holds == [False, True]


def test_scores_go_by_the_review_profile_only() -> None:
    journey = map_file.read(COFFEE)
    with pytest.raises(ValueError, match="review"):
        scores(journey, analyse(journey, "workshop"))


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (Fraction(1, 20_000), Fraction(1, 10_000)),
        (Fraction(-1, 20_000), Fraction(-1, 10_000)),
        (Fraction(1, 20_001), Fraction(0)),
        (Fraction(2, 3), Fraction(6667, 10_000)),
    ],
)
def test_figures_are_rounded_half_away_from_zero(value: Fraction, shown: Fraction) -> None:
    assert rounded(value, 4) == shown


def test_feelings_are_written_with_their_sign() -> None:
    values = (Fraction(3, 2), Fraction(0), Fraction(-1, 3), Fraction(1, 1000), Fraction(-1, 1000))
    assert [signed(value) for value in values] == ["+1.5", "0", "−0.33", "0", "0"]


def test_whole_figures_are_whole_numbers_in_json(coffee: Scores) -> None:
    told = to_json(coffee)["components"]
    assert [repr(told[name]["score"]) for name in ("journey_mapping", "technology")] == [
        "100",
        "31.25",
    ]
