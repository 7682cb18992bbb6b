"""Diagrams that somebody drew in draw.io become maps."""

from __future__ import annotations

import pytest

from journeymapper.exchange.carried import ReadOptions, SeveralMaps
from journeymapper.exchange.drawio.reading import read as read_apart
from tests.exchange.drawio.drawn import (
    BOX,
    LANE,
    TEXT,
    file,
    line,
    model,
    page,
    read,
    shape,
    stages,
    ways,
)

ASTRAY = "is left out: it does not lead from one touchpoint to another."
COLUMNS = [
    shape("b", "Order", (300, 0, 200, 400), LANE),
    shape("a", "Research", (0, 0, 200, 400), LANE),
    shape("a2", "I compare", (40, 200, 120, 60), parent="a"),
    shape("a1", "I search", (40, 60, 120, 60), parent="a"),
    shape("b1", "I order", (40, 60, 120, 60), parent="b"),
    line("a1", "a2"),
    line("a2", "b1", "at last"),
]


def test_columns_are_stages_from_left_to_right_and_shapes_stand_from_top_to_bottom() -> None:
    reading = read(page(*COLUMNS))
    assert stages(reading) == {"Research": ["I search", "I compare"], "Order": ["I order"]}
    assert ways(reading) == [("I search", "I compare", ""), ("I compare", "I order", "at last")]
    assert [each.role for each in reading.journey.touchpoints] == ["entry", "step", "goal"]
    assert (reading.journey.header.title, reading.losses) == ("m", ())


@pytest.mark.parametrize("packed", [False, True])
def test_plain_and_deflated_files_are_the_same(packed: bool) -> None:
    data = file(("Größe → 日本", model(*COLUMNS)), packed=packed)
    assert read(data).journey.header.title == "Größe → 日本"
    assert read(data) == read_apart(data, ReadOptions(name="m"))


def test_a_bare_model_is_a_file_too() -> None:
    assert stages(read(model(*COLUMNS).encode())) == stages(read(page(*COLUMNS)))


def test_lanes_of_a_pool_are_stages_from_top_to_bottom_and_the_pool_is_told() -> None:
    reading = read(
        page(
            shape("p", "The shop", (0, 0, 800, 400), LANE + "horizontal=0;"),
            shape("l2", "Clerk", (30, 200, 770, 200), LANE + "horizontal=0;", "p"),
            shape("l1", "Customer", (30, 0, 770, 200), LANE + "horizontal=0;", "p"),
            shape("c", "pays", (400, 60, 120, 60), parent="l1"),
            shape("b", "asks", (100, 70, 120, 60), parent="l1"),
            shape("d", "sells", (100, 60, 120, 60), parent="l2"),
        )
    )
    assert stages(reading) == {"Customer": ["asks", "pays"], "Clerk": ["sells"]}
    assert reading.losses == ("The frame “The shop” is left out; what is in it stays.",)


def test_shapes_without_containers_stand_in_columns_and_texts_above_them_are_names() -> None:
    reading = read(
        page(
            shape("h1", "Before", (0, 0, 120, 30), TEXT),
            shape("h2", "After", (200, 0, 120, 30), TEXT),
            shape("d", "D", (205, 160, 120, 60)),
            shape("a", "A", (0, 60, 120, 60)),
            shape("b", "B", (10, 160, 120, 60)),
            shape("c", "C", (200, 60, 120, 60)),
            shape("e", "E", (400, 60, 120, 60)),
        )
    )
    assert stages(reading) == {"Before": ["A", "B"], "After": ["C", "D"], "Stage 3": ["E"]}
    assert reading.losses == ("What has no words is called “Stage 3”.",)


def test_a_shape_that_lies_on_a_container_belongs_to_it() -> None:
    reading = read(page(*COLUMNS, shape("f", "I wait", (340, 300, 120, 60))))
    assert stages(reading)["Order"] == ["I order", "I wait"]


def test_a_bare_group_is_seen_through() -> None:
    reading = read(
        page(
            shape("s", "Stage", (0, 0, 400, 400), LANE),
            shape("g", "", (20, 40, 300, 300), "group", "s"),
            shape("y", "below", (0, 100, 120, 60), parent="g"),
            shape("x", "above", (0, 0, 120, 60), parent="g"),
        )
    )
    assert stages(reading) == {"Stage": ["above", "below"]}


def test_texts_beside_shapes_are_notes() -> None:
    reading = read(page(*COLUMNS, shape("t", "Ask Anna", (20, 350, 120, 30), TEXT)))
    assert [(each.text, each.stage) for each in reading.journey.notes] == [("Ask Anna", "research")]


@pytest.mark.parametrize(
    ("label", "words"),
    [
        ("I <b>really</b>&nbsp;pay", "I really pay"),
        ("one<br>two<br/>three", "one\ntwo\nthree"),
        ("<div>one</div><div><br></div><div>two</div>", "one\ntwo"),
        ("<p style='margin:0'>one</p><ul><li>two</li><li>three</li></ul>", "one\ntwo\nthree"),
        ("a &lt;b&gt; &amp; c", "a <b> & c"),
        ("a\n  b", "a b"),
        ("<script>alert(1)</script>pay<style>p {}</style>", "pay"),
        ("5 < 6", "5 < 6"),
    ],
)
def test_labels_in_html_become_plain_text(label: str, words: str) -> None:
    (found,) = read(page(shape("a", label))).journey.touchpoints
    assert found.title == words


def test_a_label_that_is_no_html_is_taken_letter_by_letter() -> None:
    (found,) = read(page(shape("a", "a <b> &amp; c", style="rounded=0;"))).journey.touchpoints
    assert found.title == "a <b> &amp; c"


def test_lines_lead_where_their_arrows_point() -> None:
    cells = [shape(id, id, (0, 100 * place, 120, 60)) for place, id in enumerate("ABCD")]
    reading = read(
        page(
            *cells,
            line("A", "B", style="startArrow=classic;endArrow=none;"),
            line("B", "C", style="startArrow=classic;endArrow=classic;"),
            line("C", "D", style="endArrow=none;"),
        )
    )
    assert ways(reading) == [("B", "A", ""), ("B", "C", ""), ("C", "B", ""), ("C", "D", "")]


def test_words_glued_to_a_line_are_its_words() -> None:
    glued = shape("w", "no <i>way</i>", style="edgeLabel;html=1;", parent="a2-b1")
    assert ways(read(page(*COLUMNS[:-1], line("a2", "b1", "at last"), glued)))[-1] == (
        "I compare",
        "I order",
        "at last\nno way",
    )


def test_a_rhombus_is_a_decision() -> None:
    (found,) = read(page(shape("a", "Enough?", style="rhombus;html=1;"))).journey.touchpoints
    assert found.role == "decision"


def test_data_of_a_shape_fill_fields_or_go_into_the_description() -> None:
    cell = shape("", "I pay").replace(' id=""', "").replace(' value="I pay"', "")
    data = 'owner="Anna" effort="5" sentiment="very" Cost="20" link="https://example.org"'
    (found,) = read(
        page(f'<object id="a" label="I pay" {data}>{cell}</object>')
    ).journey.touchpoints
    assert (found.title, found.owner, found.effort, found.sentiment) == ("I pay", "Anna", 5, None)
    assert found.description == "sentiment: very\nCost: 20\nlink: https://example.org"


def test_what_is_left_out_is_told_item_by_item() -> None:
    reading = read(
        page(
            *COLUMNS,
            shape("x", "", (0, 500, 10, 10)),
            shape("y", "I smile", (340, 300, 90, 60), BOX + "fillColor=#ff0000;image=data:x;"),
            line("a1", "b"),
            line("a1", "", "nowhere"),
            line("a1", "a1", id="self"),
            line("a1", "a2", "again", id="second"),
        )
    )
    assert reading.losses == (
        "One shape without words is left out.",
        f"The line I search → Order {ASTRAY}",
        f"The line I search → ? “nowhere” {ASTRAY}",
        f"The line I search → I search {ASTRAY}",
        "The line I search → I compare “again” is left out: there is one already between the two.",
        "“I smile” is there without: colours, picture.",
    )


def test_several_pages_are_several_maps() -> None:
    data = file(("As is", model(*COLUMNS)), ("Empty", model()), ("To be", model(shape("a", "A"))))
    with pytest.raises(SeveralMaps) as several:
        read_apart(data, ReadOptions(name="m"))
    assert several.value.titles == ("As is", "To be")
    second = read_apart(data, ReadOptions(name="m", block=2)).journey
    assert (second.header.title, [each.title for each in second.touchpoints]) == ("To be", ["A"])


def test_parents_in_a_circle_hold_nothing_up() -> None:
    reading = read(page(shape("a", "A", parent="b"), shape("b", "B", parent="a"), shape("c", "C")))
    assert "C" in [each.title for each in reading.journey.touchpoints]
