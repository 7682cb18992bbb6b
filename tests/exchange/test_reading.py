"""What columns and cells of a table mean, in the languages people write them in."""

from __future__ import annotations

from typing import Any

import pytest

from journeymapper.exchange.table.cells import read_cell
from journeymapper.exchange.table.fields import BY_KEY
from journeymapper.exchange.table.grid import Grid, grid_of
from journeymapper.exchange.table.guess import guess, has_header
from journeymapper.exchange.table.lists import parts_of
from journeymapper.exchange.table.reading import read
from journeymapper.exchange.table.scales import BY_NAME, FEELING, Scale
from journeymapper.exchange.vocabulary import _files, plain
from journeymapper.model.edits.rows import Row
from journeymapper.model.journey import new_journey
from journeymapper.model.sketch import sketch

EMPTY = new_journey("Empty")


def grid(*rows: str) -> Grid:
    return grid_of([row.split("|") for row in rows])


def fields(*rows: str) -> tuple[str, ...]:
    return guess(grid(*rows), EMPTY).fields


def rows(*lines: str) -> tuple[Row, ...]:
    table = grid(*lines)
    return read(table, guess(table, EMPTY)).rows


def problems(*lines: str) -> list[str]:
    table = grid(*lines)
    return [str(each) for each in read(table, guess(table, EMPTY)).problems]


def said(field: str, cell: str, scale: Scale | None = None) -> Any:
    return read_cell(BY_KEY[field], cell, scale)[0]


@pytest.mark.parametrize(
    ("names", "found"),
    [
        ("Stage|Touchpoint|Emotion|Pain points", "stage title sentiment pains"),
        ("PHASE|Customer action|Feeling:|pain_point", "stage title sentiment pains"),
        ("Phase|Schritt|Gefühl|Schmerzpunkte", "stage title sentiment pains"),
        ("Étape|Point de contact|Ressenti|Irritants", "stage title sentiment pains"),
        ("etapa|Acción|Emoción (1-5)|Puntos de dolor", "stage title sentiment pains"),
        ("Step|Kanäle|Säule|Zuständig", "title channels pillars owner"),
        ("Step|Channel|Level|Evidence", "title channels level evidence"),
        ("Step|Quote|Thinking|Opportunities", "title quote thought opportunities"),
        ("Step|MoT|Duration (min)|Swim lane", "title moment_of_truth duration_minutes lane"),
        ("Step|Budget|Channel|Owner", "title noted channels owner"),
        ("Step|Pain 1|Pain 2|Problems", "title pains pains pains"),
        ("Step|Channel|Description|Notes", "title channels description noted"),
    ],
)  # fmt: skip
def test_columns_are_known_by_their_names(names: str, found: str) -> None:
    assert fields(names, "a|b|c|d") == tuple(found.split())


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("I search|Website|+1", "I pay|Branch|-2", "title channels sentiment"),
        ("I search|🙂|Integrity", "I pay|☹️|Empathy -1", "title sentiment pillars"),
        ("I search|happy|proactive", "I pay|very bad|Responsive", "title sentiment level"),
        ("1|I search|frontstage", "2|I pay|backstage", "noted title lane"),
    ],
)
def test_columns_without_names_are_known_by_their_cells(
    first: str, second: str, found: str
) -> None:
    assert fields(first, second) == tuple(found.split())


def test_words_that_come_in_runs_are_stages() -> None:
    table = ["Before|I search", "Before|I compare", "Then|I pay", "Then|I wait"]
    assert fields(*table) == ("stage", "title")


def test_names_that_the_map_has_are_known() -> None:
    journey = sketch("channels: x = Zeppelin\nA\n  one = One")
    table = grid("I fly|zeppelin", "I land|Zeppelin")
    assert guess(table, journey).fields == ("title", "channels")


@pytest.mark.parametrize(
    ("first", "is_header"),
    [("Step|Channel", True), ("Dies|Jenes", False), ("Step|3", False), ("I pay|Shop", False)],
)
def test_a_header_is_known_by_its_names(first: str, is_header: bool) -> None:
    assert has_header(grid(first, "I search|Website", "I pay|Shop")) == is_header


def test_names_we_do_not_know_are_seen_above_numbers() -> None:
    assert has_header(grid("Vorgang|Punkte", "I search|3", "I pay|4"))


@pytest.mark.parametrize(
    ("cell", "feeling"),
    [
        ("delighted", 3),
        ("Sehr zufrieden", 3),
        ("frustré", -2),
        ("ENOJADO", -3),
        ("😀", 2),
        ("😡 at the queue", -3),
        ("☹", -2),
        ("☹️", -2),
        ("👍🏽", 2),
        ("++", 2),
        ("--", -2),
        ("o", 0),
        ("+1 Content", 1),
        ("-2: Upset", -2),
        ("2 - happy", 2),
        ("frustrated, confused", -2),
        ("happy / sad", 0),
        ("★★★★★", 3),
        ("★★☆☆☆", -2),
        ("−3", -3),
        ("1,0", 1),
        ("zounds", None),
        ("happy, zounds", None),
        ("7", None),
    ],
)
def test_a_feeling_is_understood(cell: str, feeling: int | None) -> None:
    assert said("sentiment", cell) == feeling


@pytest.mark.parametrize(
    ("scale", "told"),
    [
        ("-3..3", {-3: -3, 0: 0, 3: 3}),
        ("-2..2", {-2: -3, -1: -2, 0: 0, 1: 2, 2: 3}),
        ("1..5", {1: -3, 2: -2, 3: 0, 4: 2, 5: 3}),
        ("1..10", {1: -3, 2: -2, 3: -2, 4: -1, 5: 0, 6: 0, 7: 1, 8: 2, 9: 2, 10: 3}),
    ],
)
def test_a_scale_is_stretched_onto_ours(scale: str, told: dict[int, int]) -> None:
    assert {number: BY_NAME[scale].on(FEELING, number) for number in told} == told


@pytest.mark.parametrize(
    ("numbers", "scale"),
    [("1|5|3", "1..5"), ("2|8", "1..10"), ("-1|2", "-3..3"), ("0|3", "-3..3"), ("4/5|2/5", "1..5")],
)
def test_the_scale_is_guessed_from_the_numbers(numbers: str, scale: str) -> None:
    table = grid("Step|Feeling", *(f"I pay|{number}" for number in numbers.split("|")))
    assert guess(table, EMPTY).scale.name == scale


def test_a_scale_in_the_name_of_the_column_is_believed() -> None:
    assert rows("Step|Feeling (0-10)", "I pay|10")[0].fields["sentiment"] == 3


@pytest.mark.parametrize(
    ("field", "cell", "value"),
    [
        ("effort", "7", 7),
        ("effort", "sehr schwer", 6),
        ("effort", "low", 2),
        ("level", "Proactive", "proactive"),
        ("level", "4", "proactive"),
        ("level", "2 Responsive", "responsive"),
        ("level", "reaktiv", "responsive"),
        ("pillars", "Integrity +2; Empathie -1", {"integrity": 2, "empathy": -1}),
        ("traits", "transaction, feedback", ("transaction", "feedback")),
        ("lane", "Hinterbühne", "backstage"),
        ("evidence", "Interviews", {"grade": "qualitative"}),
        ("moment_of_truth", "x", True),
        ("moment_of_truth", "nein", False),
        ("channels", "Web, App; Phone\nWeb", ("Web", "App", "Phone")),
        ("pains", "Slow, and ugly; Dear", ("Slow, and ugly", "Dear")),
        ("pains", "• Slow\n• Dear", ("Slow", "Dear")),
        ("pains", "Slow, Dear", ("Slow", "Dear")),
        ("duration_minutes", "20 min", 20),
        ("duration_minutes", "1,5 h", 90),
        ("fail_point", "Nobody at home", {"text": "Nobody at home"}),
        ("role", "Abbruch", "exit"),
        ("initiator", "Kundin", "customer"),
        ("importance", "4/5", 4),
    ],
)  # fmt: skip
def test_a_cell_is_read_as_its_field(field: str, cell: str, value: Any) -> None:
    assert said(field, cell) == value


def test_quotes_keep_an_entry_of_a_list_whole() -> None:
    assert parts_of('"a, b", c "d", "say ""hi"""') == ("a, b", 'c "d"', 'say "hi"')


def test_what_cannot_be_read_is_told_and_stands_in_the_description() -> None:
    table = ("Step|Effort|Level|Budget", "I pay|9|sky|=1+1")
    description = rows(*table)[0].fields["description"]
    assert (description, problems(*table)) == (
        "Effort: 9\nLevel: sky\nBudget: =1+1",
        [
            "Row 2, Effort: “9” cannot be read as Effort. It stands in the description.",
            "Row 2, Level: “sky” cannot be read as Level. It stands in the description.",
        ],
    )


def test_of_a_list_only_what_cannot_be_read_stands_in_the_description() -> None:
    row = rows("Step|Pillar", "I pay|Integrity, Luck")[0]
    assert row.fields == {"pillars": {"integrity": 1}, "description": "Pillar: Luck"}


def test_a_row_without_a_stage_is_in_that_of_the_row_above() -> None:
    assert [row.stage for row in rows("Stage|Step", "A|I come", "|I pay", "B|I go")] == [
        "A",
        "",
        "B",
    ]


def test_a_row_of_a_stage_alone_is_an_empty_stage() -> None:
    assert rows("Stage|Step", "A|I come", "B|")[1] == Row("", "B")


def test_a_row_without_a_title_is_called_by_its_first_words() -> None:
    table = ("Stage|Step|Pain points", "A|I come|Slow", "|| The queue, again")
    assert (rows(*table)[1].title, problems(*table)) == (
        "The queue",
        ["Row 3 has no title. It is called by its first words."],
    )


def test_a_dash_says_nothing() -> None:
    assert rows("Step|Owner|Channel", "I pay|-|n/a")[0].fields == {}


def test_a_title_too_long_for_a_card_stands_whole_in_the_description() -> None:
    row = rows("Step|Channel", f"{'long ' * 1_000}|Web")[0]
    assert (len(row.title), len(row.fields["description"])) == (4_000, 4_999)


@pytest.mark.parametrize("part", ["columns", "values"])
def test_in_one_language_no_word_means_two_things(part: str) -> None:
    twice = []
    for file in _files():
        told = file.get(part, {})
        groups = [told] if part == "columns" else list(told.values())
        for group in groups:
            words = [plain(word) for words in group.values() for word in words]
            twice += [word for word in {*words} if words.count(word) > 1]
    assert twice == []
