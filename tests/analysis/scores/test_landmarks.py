"""The landmarks at their thresholds, and what they tell a team to do next."""

from __future__ import annotations

import pytest

from journeymapper.analysis.finding import Report
from journeymapper.analysis.scores.continuum import continuum
from journeymapper.analysis.scores.landmarks.criterion import Criterion
from journeymapper.model.sketch import sketch

FIRST, SECOND, THIRD, FOURTH = range(4)
MOMENT = "Order\n  buy = I buy [moment of truth, owner Sales, system Till]\n"


def criterion(text: str, landmark: int, place: int) -> Criterion:
    road = continuum(sketch(text), Report("review", ()))
    return road.landmarks[landmark].criteria[place]


def stages(count: int, grounded: int) -> str:
    """So many stages, the first of them with both levels of the ground."""
    lines = []
    for n in range(count):
        tags = ("[communication]", "[responsive]") if n < grounded else ("", "")
        lines += [f"Stage {n}", f"  I hear {n} {tags[0]}", f"  I ask {n} {tags[1]}"]
    return "\n".join(lines)


@pytest.mark.parametrize(("grounded", "holds"), [(3, False), (4, True)])
def test_four_of_five_stages_are_ground_enough(grounded: int, holds: bool) -> None:
    assert criterion(stages(5, grounded), SECOND, 1).holds == holds


@pytest.mark.parametrize(("known", "holds"), [(2, False), (3, True)])
def test_three_of_five_touchpoints_are_evidence_enough(known: int, holds: bool) -> None:
    grades = ["log"] * known + ["assumption", "assumption", "assumption"]
    steps = [f"  I do it {n} [evidence {grade}]" for n, grade in enumerate(grades[:5])]
    assert criterion("\n".join(["Order", *steps]), THIRD, 0).holds == holds


@pytest.mark.parametrize(
    ("support", "lack"),
    [
        ("  shelf = They pack it [backstage]\nbuy -> shelf: support", ""),
        ("  shelf = They pack it [support]\nshelf -> buy: support", ""),
        ("  shelf = They pack it [backstage]\nshelf -> buy", "backstage support for “I buy”"),
        ("  clerk = A clerk helps\nclerk -> buy: support", "backstage support for “I buy”"),
        ("  clerk = A clerk helps", "backstage support for “I buy”"),
    ],
)
def test_a_moment_of_truth_is_supported_from_behind_the_scenes(support: str, lack: str) -> None:
    assert criterion(MOMENT + support, SECOND, 2).wanted == lack


def test_all_that_a_moment_of_truth_lacks_is_named_and_how_many_are_like_it() -> None:
    text = "Order\n  I buy [moment of truth]\n  I pay [moment of truth, system Till]"
    found = criterion(text, SECOND, 2)
    assert found.wanted == (
        "an owner, backstage support and a system for “I buy”, and 1 more like it"
    )
    assert found.behind == ("i-buy", "i-pay")


@pytest.mark.parametrize(
    ("header", "wanted"),
    [
        ("", "the scenario and the goal in words"),
        ("goal: Coffee\n", "the scenario in words"),
        ("scenario: It broke\n", "the goal in words"),
        ("goal: Coffee\nscenario: It broke\n", ""),
    ],
)
def test_scenario_and_goal_are_wanted_by_name(header: str, wanted: str) -> None:
    assert criterion(f"{header}Order", FIRST, 0).wanted == wanted


def test_the_first_impression_is_the_first_stage_where_we_are_met_and_rated() -> None:
    text = """
        Trouble
          It breaks [customer, -3]
          I look it up
        Help
          They answer [+1]
          I wait [customer, -3]
        Later
          They come [-3]
    """
    found = criterion(text, FIRST, 2)
    assert (found.holds, found.why, found.behind) == (
        True,
        "“Help” feels like +1",
        ("they-answer",),
    )


def test_an_unkept_promise_is_named() -> None:
    text = """
        promises: soon = With you in two days
        Order
          buy = I buy [entry, makes soon]
          > done = I have it [goal]
    """
    found = criterion(text, SECOND, 0)
    assert (found.why, found.behind) == ("not kept: “With you in two days”", ("buy",))


def test_the_ground_is_wanted_in_numbers() -> None:
    assert criterion(stages(6, 2), SECOND, 1).wanted == (
        "communication and responsive in 5 of 6 stages (now 2 and 2)"
    )


@pytest.mark.parametrize(
    ("metrics", "holds"), [("metric NPS 8", False), ("metric nps 8, metric Orders 3", True)]
)
def test_deeds_are_measured_when_one_figure_is_no_opinion(metrics: str, holds: bool) -> None:
    assert criterion(f"Order\n  I buy [{metrics}]", THIRD, 3).holds == holds
