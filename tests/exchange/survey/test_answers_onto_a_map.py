"""Answers of customers on a map: which figures they make, whose they are, what is left out."""

from __future__ import annotations

from random import Random

import pytest

from journeymapper.exchange.refused import Refused
from journeymapper.exchange.survey.answers import NAMES, Answers, answers_in
from journeymapper.exchange.survey.onto_map import Onto, onto_map, sure_ones
from journeymapper.exchange.table.grid import grid_of
from journeymapper.model.journey import Journey
from journeymapper.model.records import Evidence, Metric
from journeymapper.model.sketch import sketch

MAP = sketch("# A map\nOrder\n  search = I search\n  buy = I buy\n  pay = I pay with a card")


def told(text: str) -> Answers:
    return answers_in(grid_of(line.split("|") for line in text.strip().splitlines()))


def put(text: str, journey: Journey = MAP) -> Onto:
    return sure_ones(journey, told(text), "answers.csv")


def figures(text: str) -> dict[str, tuple[float, int | None, str | None]]:
    held = put(text).patch.apply(MAP).touchpoints["search"].metrics
    return {each.name: (each.value, each.n, each.date) for each in held}


def test_answers_become_figures_a_quote_and_evidence() -> None:
    onto = put(
        """Touchpoint|CES|CSAT|NPS|Comment|Date
I search|2|4|9|Quick|2026-10-03
i SEARCH!|3|5 - very satisfied|10|Found it at once|04.10.2026
I search|7||3||"""
    )
    search = onto.patch.apply(MAP).touchpoints["search"]
    assert search.metrics == (
        Metric(name="CES", value=4, unit="1..7", n=3, date="2026-10-04"),
        Metric(name="CSAT", value=4.5, unit="1..5", n=2, date="2026-10-04"),
        Metric(name="NPS", value=33.3, unit="-100..100", n=3, date="2026-10-04"),
    )
    assert search.quote == "Found it at once"
    assert search.evidence == Evidence(grade="quantitative", source="answers.csv")
    assert onto.losses == ("I search: one more comment is left out.",)
    assert {key for _, key in onto.patch.touched} == {"search"}


def test_promoters_are_from_nine_and_detractors_to_six() -> None:
    rows = "\n".join(f"I search|{number}" for number in range(11))
    assert figures(f"Touchpoint|NPS\n{rows}") == {"NPS": (-45.5, 11, None)}


@pytest.mark.parametrize(
    "table",
    [
        "Kontaktpunkt|Zufriedenheit|Datum\nI search|4|1.2.2026",
        "Point de contact|Satisfaction|Date de réponse\nI search|4/5|2026-02-01T10:00",
        "Punto de contacto|Satisfacción|Fecha\nI search|4,0|2026/02/01 10:03:11 AM",
        "Step|CSAT: how was it?|Submitted at\nI search|4|2/1/2026\nI buy|4|2/28/2026",
        "Action|CSAT|Timestamp\nI search|4|2026-02-01",
        "I search - CSAT|Date\n4|2026-02-01",
        "I_search_CSAT|Date\n4|2026-02-01",
        "CSAT: I search|Date\n4|2026-02-01",
        "I search (CSAT)|Date\n4|2026-02-01",
        "I search - CSAT (1-9)|Date\n7|2026-02-01",
        "Touchpoint|CSAT 0 to 100|Date\nI search|75|2026-02-01",
    ],
)
def test_a_table_tells_its_columns_in_many_ways(table: str) -> None:
    assert figures(table) == {"CSAT": (4, 1, "2026-02-01")}


def test_what_cannot_be_taken_is_told_row_by_row() -> None:
    onto = put(
        """Name|Touchpoint|CSAT|Date
Ann|I search|6|2026-10-03
Bob|I search|heaps|soon
Cleo||4|
Dan|I search|n/a|
Eve|I search|4/10|
Flo|I search|4|
Gus|I am lost|1|
Hal|I pay by card|1|"""
    )
    assert onto.losses == (
        "“I am lost” is left out, one answer: no touchpoint is called so.",
        "“I pay by card” is left out, one answer: it may mean “I pay with a card”.",
        "Columns left out: Name.",
        "Row 2, CSAT: “6” is outside 1 to 5.",
        "Row 3, Date: “soon” is no date.",
        "Row 3, CSAT: “heaps” is no number.",
        "Row 4 names no touchpoint.",
        "Row 5 holds no answer.",
        "Row 6, CSAT: “4/10” is no number.",
    )


def test_a_name_nearly_the_same_is_taken_and_told() -> None:
    assert put("Touchpoint|CES\nI pay with a crad|4").losses == (
        "“I pay with a crad” is taken for “I pay with a card”.",
    )


def test_a_name_that_fits_two_touchpoints_is_never_taken() -> None:
    twins = sketch("# A\nOrder\n  one = I pay\n  two = I pay\n  I wait on platform 1")
    assert not put("Touchpoint|CES\nI pay|4\nI wait on platform 2|4", twins).patch


def test_answers_on_another_scale_are_not_cut_to_fit() -> None:
    rows = "\n".join(f"I search|{number}" for number in (3, 5, 7, 8, 9, 10))
    onto = put(f"Touchpoint|CSAT|NPS (1-10)\n{rows}|9")
    assert (onto.patch.changes, onto.losses[:2]) == (
        (),
        (
            "CSAT is left out: 4 of 6 answers are outside 1 to 5. Say the scale in the column's"
            " name, like “CSAT (1-10)”.",
            "NPS (1-10) is left out: NPS is made of answers from 0 to 10.",
        ),
    )


def test_days_that_may_be_two_are_left_out() -> None:
    onto = put("Touchpoint|CES|Date\nI search|4|3/4/2026\nI search|4|4/3/2026")
    assert onto.patch.apply(MAP).touchpoints["search"].metrics[0].date is None
    assert onto.losses == ("Date: “3/4/2026” may be one of two days: those dates are left out.",)


def test_the_order_of_the_rows_never_matters() -> None:
    head, *rows = """Touchpoint|CES|NPS|Comment|Date
I search|1|3|Slow|1/2/2026
i search|2|9|Fine|13/2/2026
I buy|2.1|9|Nice|2/3/2026
I bye|3.3|8|Odd|
I search|7|10|Good|20/3/2026""".splitlines()
    first = put("\n".join([head, *rows])).patch
    for seed in range(20):
        Random(seed).shuffle(rows)
        assert put("\n".join([head, *rows])).patch == first


def test_the_same_answers_twice_change_nothing_and_say_so() -> None:
    table = "Touchpoint|CES|Comment|Date\nI search|4|Fine|2026-10-03"
    journey = put(table).patch.apply(MAP)
    again = put(table, journey)
    assert (again.patch.changes, again.losses) == ((), ("I search: CES 4 is there already.",))


def test_a_later_survey_stands_beside_an_earlier_one_and_a_mended_one_takes_its_place() -> None:
    journey = put("Touchpoint|CES|Date\nI search|4|2026-10-03").patch.apply(MAP)
    later = put("Touchpoint|CES|Date\nI search|2|2026-11-03", journey).patch.apply(journey)
    mended = put("Touchpoint|CES|Date\nI search|3|2026-11-03", later)
    held = mended.patch.apply(later).touchpoints["search"].metrics
    assert [(each.value, each.date) for each in held] == [(4, "2026-10-03"), (3, "2026-11-03")]
    assert mended.losses == ("I search: CES 3 takes the place of 2.",)


def test_what_is_known_better_or_said_already_stays() -> None:
    search = MAP.touchpoints["search"].changed(
        quote="Mine", evidence={"grade": "log", "source": "clicks"}
    )
    buy = MAP.touchpoints["buy"].changed(evidence={"grade": "workshop", "source": "us"})
    journey = MAP.with_tables(touchpoints=type(MAP.touchpoints)([search, buy]))
    after = put("Touchpoint|CES|Comment\nI search|4|Theirs\nI buy|4|", journey).patch.apply(journey)
    known = [(each.quote, each.evidence) for each in after.touchpoints]
    assert known == [
        ("Mine", Evidence(grade="log", source="clicks")),
        ("", Evidence(grade="quantitative", source="us, answers.csv")),
    ]


def test_comments_alone_are_words_not_numbers() -> None:
    after = put("Touchpoint|Comment\nI search|Fine").patch.apply(MAP)
    assert after.touchpoints["search"].evidence == Evidence(
        grade="qualitative", source="answers.csv"
    )


def test_names_that_a_person_chose_count_together() -> None:
    answers = told("Touchpoint|CES\nLooking|2\nSearching|4")
    onto = onto_map(MAP, answers, {"Looking": "search", "Searching": "search"}, "answers.csv")
    metrics = onto.patch.apply(MAP).touchpoints["search"].metrics
    assert [(each.value, each.n) for each in metrics] == [(3, 2)]


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ("Colour|CES\nred|4", "No column says which touchpoint is meant"),
        ("Touchpoint|Colour\nI search|red", "No column holds answers"),
        ("Touchpoint|CES", "This is no table of answers"),
        (
            "Touchpoint|CES\n" + "\n".join(f"{n}|4" for n in range(NAMES + 1)),
            f"The answers name more than {NAMES} touchpoints",
        ),
    ],
)
def test_a_table_without_answers_is_refused_in_words(table: str, words: str) -> None:
    with pytest.raises(Refused, match=words):
        told(table)
