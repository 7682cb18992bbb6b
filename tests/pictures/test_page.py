from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QPainter

from journeymapper.analysis.finding import Finding, Report, Severity
from journeymapper.layout.geometry import Rect
from journeymapper.layout.showing import Showing
from journeymapper.model.dimensions import LENSES
from journeymapper.model.edits.opportunities import change_opportunity
from journeymapper.model.edits.tags import set_fields
from journeymapper.model.journey import Journey
from journeymapper.model.sketch import sketch
from journeymapper.pictures.key import MOST_TOLD
from journeymapper.pictures.options import PictureOptions
from journeymapper.pictures.page import LEAST_TITLE_PX, TITLE_PX, page_of
from journeymapper.pictures.subject import subject_of
from tests.helpers.drawn import pixels_of, svg_of, words_of
from tests.helpers.journeys import journeys

MAP = """
# Ordering a coffee machine
scenario: The old one broke
goal: Good coffee by Saturday
segments: young=Young people, old=Old people
web=Search [before]
  look=I look around [entry, by website, for young, +1]
  > ask=I ask [by phone, for old, effort 6, -2, owner Sales]
buy=Buy [during]
  pay=I pay [goal, moment of truth]
ask->pay: failure, "no stock"
"""


MEANT = ((1, "ask"), (2, "pay"))
"""Findings with their subjects, the second of which decides most."""


def finding(number: int, *subjects: str) -> Finding:
    message = f"Headline {number}"
    return Finding(
        "JM999", "n", Severity.WARNING, subjects, (), str(number), message, "A fact. A rest.", "Act"
    )


def report(*findings: Finding) -> Report:
    return Report("review", findings)


def words(journey: Journey, found: Report | None, options: PictureOptions) -> list[str]:
    return words_of(svg_of(page_of(subject_of(journey, found, options)).paint))


def test_a_page_tells_title_story_findings_date_profile_and_file() -> None:
    options = PictureOptions(date=datetime.date(2026, 11, 21), file_name="coffee.journey")
    said = words(sketch(MAP), report(finding(1, "pay")), options)
    expected = {
        "Ordering a coffee machine",
        "The old one broke. Goal: Good coffee by Saturday.",
        "What the map says",
        "1 warning; numbers as on the map",
        "Headline 1",
        "A fact. Act.",
        "21 November 2026 · Review profile · coloured by channel",
        "coffee.journey · made with JourneyMapper"
        " · open this picture in JourneyMapper to edit the map",
    }
    assert expected - set(said) == set()


def test_a_part_of_a_page_draws_only_what_lies_in_it() -> None:
    many = report(*(finding(number, "pay") for number in range(40)))
    page = page_of(subject_of(sketch(MAP), many, PictureOptions()))
    parts = ("Ordering a coffee machine", "Before", "Headline 0", "flow")

    def drawn(top: float) -> list[str]:
        said = words_of(svg_of(lambda painter: page.paint(painter, Rect(0, top, page.width, 10))))
        return [words for words in parts if words in said]

    assert page.height > 2_400
    assert [drawn(top) for top in (0, 200, 1_500, page.height - 10)] == [
        ["Ordering a coffee machine"],
        ["Before", "Headline 0"],
        ["Headline 0"],
        ["flow"],
    ]


def test_the_key_has_the_numbers_of_the_map() -> None:
    said = words(sketch(MAP), report(finding(1, "pay"), finding(2, "buy")), PictureOptions())
    assert (said.count("Headline 2"), said.count("2") >= 3) == (1, True)


def test_a_long_headline_is_told_in_full() -> None:
    headline = "Two days of silence after “They apologise and book a new delivery for the week”"
    said = words(sketch(MAP), report(finding(1).changed(message=headline)), PictureOptions())
    assert headline in " ".join(said)


def test_a_page_without_annotations_has_no_key_and_no_badges() -> None:
    said = words(sketch(MAP), report(finding(77, "pay")), PictureOptions(annotate=False))
    assert {"What the map says", "Headline 77", "77"} & set(said) == set()


def test_a_map_without_findings_says_so() -> None:
    assert "Nothing stands out." in words(sketch(MAP), report(), PictureOptions())


def test_a_long_key_says_how_many_more_there_are() -> None:
    many = [finding(n) for n in range(MOST_TOLD + 5)]
    said = words(sketch(MAP), report(*many), PictureOptions())
    told = [each for each in said if each.startswith("Headline")]
    more = "and 5 more: open the map to see them all"
    assert (len(told), more in said) == (MOST_TOLD, True)


def test_one_stage_is_shown_alone_with_its_findings() -> None:
    found = report(finding(1, "pay"), finding(2, "look"))
    said = words(sketch(MAP), found, PictureOptions(stage="buy"))
    shown = {"I pay", "I look around", "Headline 1", "Headline 2", "Only the stage “Buy”."}
    assert shown & set(said) == {"I pay", "Headline 1"}


def test_a_segment_dims_what_others_meet() -> None:
    subject = subject_of(sketch(MAP), None, PictureOptions(segment="young"))
    assert subject.look.shown == frozenset({"look", "pay"})


@pytest.mark.parametrize("wish", [{"stage": "nowhere"}, {"segment": "nobody"}])
def test_a_stage_or_segment_that_is_not_there_is_an_error(wish: dict[str, str]) -> None:
    with pytest.raises(KeyError, match="no"):
        subject_of(sketch(MAP), None, PictureOptions(**wish))  # type: ignore[arg-type]


def test_a_redacted_page_names_nobody() -> None:
    text = MAP + "\n  stock=They fetch it [backstage, owner Ms Smith]"
    journey = sketch(text.replace("ask->pay", "ask->stock"))
    said = [words(journey, None, PictureOptions(redact=hide)) for hide in (False, True)]
    assert ["Ms Smith" in each for each in said] == [True, False]


def test_a_redacted_page_does_not_invite_to_open_it() -> None:
    said = words(sketch(MAP), None, PictureOptions(redact=True))
    assert [each for each in said if "open this picture" in each] == []


def long_map(stages: int) -> Journey:
    return sketch("\n".join(f"Stage {n}\n  I do {n}" for n in range(stages)))


@pytest.mark.parametrize("stages", [0, 1, 8, 40])
def test_card_titles_stay_readable_however_wide_the_map(stages: int) -> None:
    journey = long_map(stages) if stages else sketch("# Nothing yet")
    page = page_of(subject_of(journey, None, PictureOptions()))
    assert page.map_scale * TITLE_PX >= LEAST_TITLE_PX


def test_a_page_is_as_wide_as_its_map_up_to_the_usual_width() -> None:
    pages = (page_of(subject_of(long_map(n), None, PictureOptions())) for n in (1, 4, 6, 8))
    widths = [page.width for page in pages]
    assert (widths[0] < widths[1] < widths[2], widths[2:]) == (True, [2400, 2400])


def test_the_key_stands_beside_a_map_that_leaves_it_room() -> None:
    beside = [
        page_of(subject_of(long_map(n), report(finding(1)), PictureOptions())).key_beside
        for n in (1, 6)
    ]
    assert beside == [True, False]


@pytest.mark.parametrize("stage", [None, "buy"])
def test_a_narrow_page_has_room_for_title_key_and_foot(stage: str | None) -> None:
    title = "Ordering a coffee machine whose parcel does not come"
    journey = sketch(MAP.replace("Ordering a coffee machine", title))
    options = PictureOptions(
        stage=stage, date=datetime.date(2026, 11, 21), file_name="coffee-machine.journey"
    )
    said = words(journey, report(finding(1, "pay"), finding(2, "pay")), options)
    assert (title in " ".join(said), [each for each in said if "…" in each]) == (True, [])


def test_a_taller_map_grows_the_page() -> None:
    low, high = (
        page_of(
            subject_of(
                sketch("Buy\n" + "\n".join(f"  I do {n}" for n in range(cards))),
                None,
                PictureOptions(),
            )
        )
        for cards in (2, 12)
    )
    assert high.height > low.height


def test_the_legend_shows_what_is_in_use() -> None:
    said = words(sketch(MAP), None, PictureOptions())
    named = {"website", "phone", "Young people", "flow", "failure", "recovery", "effort 1–7"}
    named |= {"entry", "goal", "exit", "moment of truth", "fail point", "empathy"}
    assert named - set(said) == {"recovery", "exit", "fail point", "empathy"}


@given(journeys(), st.sampled_from([lens.field for lens in LENSES]), st.booleans())
def test_any_valid_map_makes_a_page(journey: Journey, lens: str, redact: bool) -> None:
    options = PictureOptions(lens=lens, redact=redact, scale=0.2)
    page = page_of(subject_of(journey, report(finding(1), finding(2)), options))

    def draw(painter: QPainter) -> None:
        painter.scale(0.2, 0.2)
        page.paint(painter)

    assert not pixels_of(draw, 480, 300).isNull()


def test_a_picture_numbers_findings_as_the_window_does() -> None:
    both = tuple(finding(n, key).changed(severity=Severity.ERROR) for n, key in MEANT)
    subject = subject_of(sketch(MAP), Report("review", both), PictureOptions())
    assert [each.subjects for each in subject.findings] == [("pay",), ("ask",)]


BEHIND = """
segments: all=All
buy=Buy
  pay=I pay
  book=They book it [backstage]
pay->book: support
"""


def test_a_page_of_what_the_customer_sees_tells_nothing_of_what_lies_behind() -> None:
    seen = PictureOptions(showing=Showing("seen"))
    said = words(sketch(BEHIND), report(finding(1, "book"), finding(2, "pay")), seen)
    hidden = {"They book it", "Backstage", "Line of visibility", "Headline 1"}
    assert (hidden & {*said}, "I pay" in said, "Headline 2" in said) == (set(), True, True)


def test_a_page_shows_the_rows_that_are_wanted() -> None:
    journey = set_fields(sketch(BEHIND), ["pay"], thought="At last.").apply(sketch(BEHIND))
    said = words(journey, None, PictureOptions(showing=Showing("all", ("thoughts", "gains"))))
    assert {"Thoughts", "At last.", "Gains", "Support"} <= {*said}


def test_a_redacted_page_quotes_nobody() -> None:
    journey = set_fields(sketch(BEHIND), ["pay"], quote="At last.").apply(sketch(BEHIND))
    wished = PictureOptions(redact=True, showing=Showing(texts=("quotes",)))
    assert {"“At last.”", "Quotes"} & {*words(journey, None, wished)} == set()


PROMISED = """
promises: soon = Delivered the next day
first = Order
  order = I order it [entry, makes soon]
Delivery
  > done = It is here [goal]
"""


def test_promises_are_drawn_where_wanted_and_named_in_the_legend() -> None:
    said = words(sketch(PROMISED), None, PictureOptions(promises=True))
    assert {"Promises", "Delivered the next day", "promise broken"} <= set(said)
    assert "Promises" not in words(sketch(PROMISED), None, PictureOptions())


def test_promises_make_the_page_as_much_higher_as_their_sky() -> None:
    plain, promised = (
        page_of(subject_of(sketch(PROMISED), None, PictureOptions(promises=promises)))
        for promises in (False, True)
    )
    assert promised.subject.bounds.y == -42
    assert promised.height - plain.height == pytest.approx(42 * plain.map_scale)


def test_a_promise_kept_where_the_customer_does_not_look_has_no_arc() -> None:
    text = f"{PROMISED}  store = They find it [backstage, keeps soon]\ndone -> store"
    options = PictureOptions(promises=True, showing=Showing("seen"))
    assert "promise kept" not in words(sketch(text), None, options)


def test_one_stage_shows_no_arc_that_leaves_it() -> None:
    options = PictureOptions(promises=True, stage="first")
    assert "Delivered the next day" not in words(sketch(PROMISED), None, options)


ACTIONS = """
# Ordering
Search
  look=I look around [entry]
Buy
  > pay=I pay [goal]
opportunity Search less -> look
opportunity Pay at once -> pay
"""


def with_actions(**wishes: object) -> list[str]:
    journey = sketch(ACTIONS)
    named = change_opportunity(journey, "pay-at-once", owner="Omar").apply(journey)
    options = PictureOptions(actions=True, **wishes)  # type: ignore[arg-type]
    return words_of(svg_of(page_of(subject_of(named, None, options)).paint))


def test_opportunities_stand_below_the_map_as_an_action_list() -> None:
    assert {"Action list", "Search less", "Pay at once", "Omar"} <= {*with_actions()}


def test_nobody_asked_for_no_action_list() -> None:
    said = words_of(svg_of(page_of(subject_of(sketch(ACTIONS), None, PictureOptions())).paint))
    assert "Action list" not in said


def test_a_map_without_opportunities_has_no_action_list() -> None:
    options = PictureOptions(actions=True)
    assert page_of(subject_of(sketch(MAP), None, options)).actions is None


def test_one_stage_has_its_own_action_list() -> None:
    said = with_actions(stage=sketch(ACTIONS).stages.keys[1])
    assert ("Pay at once" in said, "Search less" in said) == (True, False)


def test_a_redacted_action_list_has_neither_owners_nor_a_column_for_them() -> None:
    assert {"Omar", "Owner"} & {*with_actions(redact=True)} == set()
    assert {"Omar", "Owner"} <= {*with_actions()}
