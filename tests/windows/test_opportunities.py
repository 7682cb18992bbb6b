"""Problems worth solving are collected, rated and followed up without leaving the map."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from journeymapper.model.edits.opportunities import change_opportunity
from journeymapper.model.records import Opportunity
from journeymapper.model.sketch import sketch
from journeymapper.windows.editor import Editor
from journeymapper.windows.panels.matrix_places import Places, Rating, dots, stepped
from journeymapper.windows.panels.opportunity_shape import LIST, MATRIX

from .conftest import OpenEditor

Wait = Callable[[Callable[[], bool]], None]
LEFT = Qt.MouseButton.LeftButton
COLLECTED = """
# Parcels
Order
  order = I order it [entry]
Delivery
  > wait = I wait
  > parcel = The parcel arrives [goal]
opportunity Tell them where it is -> wait, parcel
opportunity Ask less -> order
"""
SILENCE = """
Put it right [during]
  sorry = They apologise and book a new slot [entry, by phone]
  courier = The courier comes a second time [goal]
sorry -> courier: 48h
"""


@pytest.fixture
def wait(qtbot: QtBot) -> Wait:
    return lambda true: qtbot.waitUntil(true, timeout=10_000)


@pytest.fixture
def collected(open_editor: OpenEditor) -> Editor:
    """An editor on two opportunities, their page in front."""
    editor = open_editor(sketch(COLLECTED))
    editor.opportunities.show_page()
    return editor


def held(editor: Editor) -> list[Opportunity]:
    return list(editor.document.journey.opportunities)


def ratings(editor: Editor) -> list[tuple[int | None, int | None]]:
    return [(each.customer_value, each.effort) for each in held(editor)]


def drag(editor: Editor, key: str, to: QPointF) -> None:
    matrix = editor.window.opportunities.matrix
    QTest.mousePress(matrix, LEFT, pos=matrix.spots()[key].toPoint())
    QTest.mouseMove(matrix, to.toPoint())
    QTest.mouseRelease(matrix, LEFT, pos=to.toPoint())


def turn(editor: Editor, shape: int) -> None:
    editor.window.opportunities.shape.chips.button(shape).click()


def test_an_empty_page_says_where_opportunities_come_from(editor: Editor) -> None:
    editor.opportunities.show_page()
    said = editor.window.opportunities.detail._said.text()
    assert said == "Problems worth solving collect here. Make one from any finding."


def test_the_tab_counts_the_opportunities(collected: Editor) -> None:
    window = collected.window
    assert window.dock.tab_of(window.opportunities).accessibleName() == "Opportunities 2"


def test_an_opportunity_is_made_of_the_selected_cards_in_one_step(editor: Editor) -> None:
    before = editor.document.journey
    editor.selection.set([("touchpoints", "order"), ("touchpoints", "parcel")])
    editor.window.menus.actions["opportunity"].trigger()
    made = [(each.title, each.touchpoints) for each in held(editor)]
    editor.undo()
    assert made == [("How might we make this better: “I order it”", ("order", "parcel"))]
    assert editor.document.journey == before


def test_the_title_of_a_new_opportunity_is_typed_at_once(editor: Editor) -> None:
    editor.window.activateWindow()
    editor.selection.set([("touchpoints", "order")])
    editor.window.menus.actions["opportunity"].trigger()
    QTest.keyClicks(editor.window.focusWidget(), "Ask less")
    QTest.keyClick(editor.window.focusWidget(), Qt.Key.Key_Return)
    assert [each.title for each in held(editor)] == ["Ask less"]


def test_an_opportunity_is_made_of_a_finding_with_the_cards_it_speaks_of(
    open_editor: OpenEditor, wait: Wait
) -> None:
    editor = open_editor(sketch(SILENCE))
    wait(lambda: editor.desk.report is not None)
    assert editor.desk.report is not None
    silence = next(each for each in editor.desk.report.findings if each.rule == "JM202")
    editor.findings.take(silence)
    editor.findings.detail.opportunity.click()
    assert [(each.title, each.touchpoints) for each in held(editor)] == [
        (f"How might we change this: {silence.message}", ("sorry", "courier"))
    ]


def test_what_is_being_typed_is_kept_when_the_next_one_is_made(collected: Editor) -> None:
    page = collected.window.opportunities
    page.take("ask-less")
    assert page.detail.form is not None
    page.detail.form.title.setText("Ask for nothing")
    before = collected.document.journey
    collected.selection.set([("touchpoints", "wait")])
    collected.opportunities.make_of_cards()
    titles = [each.title for each in held(collected)]
    collected.undo()
    collected.undo()
    assert titles[1:] == ["Ask for nothing", "How might we make this better: “I wait”"]
    assert collected.document.journey == before


def test_the_cards_of_the_opportunity_in_hand_are_ringed(collected: Editor) -> None:
    collected.window.opportunities.take("tell-them-where-it-is")
    assert collected.canvas.look.found == {"wait", "parcel"}


def test_no_card_is_ringed_once_another_page_is_in_front(collected: Editor) -> None:
    collected.window.opportunities.take("tell-them-where-it-is")
    collected.notes.show_page()
    assert collected.canvas.look.found == frozenset()


def test_the_form_changes_the_opportunity_in_hand(collected: Editor) -> None:
    page = collected.window.opportunities
    page.take("ask-less")
    form = page.detail.form
    assert form is not None
    fields = {each.widget.accessibleName(): each.widget for each in form._bindings}  # type: ignore[attr-defined]
    for name, value in (
        ("Owner", "Shop"),
        ("Due", "2026-11-30"),
        ("Status", "planned"),
        ("What it is good for", "cost"),
        ("Worth to the business, 0 to 100", 40),
        ("Cards", "parcel"),
    ):
        fields[name].picked.emit(value)
    assert collected.document.journey.opportunities["ask-less"] == Opportunity(
        id="ask-less",
        title="Ask less",
        touchpoints=("order", "parcel"),
        owner="Shop",
        due="2026-11-30",
        status="planned",
        outcome="cost",
        business_value=40,
    )


def test_a_day_that_is_none_is_refused_in_words(collected: Editor) -> None:
    page = collected.window.opportunities
    page.take("ask-less")
    assert page.detail.form is not None
    fields = {each.widget.accessibleName(): each.widget for each in page.detail.form._bindings}  # type: ignore[attr-defined]
    fields["Due"].picked.emit("soon")
    assert "a date like 2026-11-30" in collected.window.status.message()


def test_a_dot_dragged_into_the_matrix_is_rated_in_one_step(collected: Editor) -> None:
    turn(collected, MATRIX)
    before, matrix = collected.document.journey, collected.window.opportunities.matrix
    drag(collected, "ask-less", Places(matrix.width(), matrix.height()).at(Rating(80, 2)))
    rated = ratings(collected)
    collected.undo()
    assert rated[0] == (None, None)
    assert rated[1][1] == 2
    assert (rated[1][0] or 0) == pytest.approx(80, abs=5)
    assert collected.document.journey == before


def test_a_dot_dragged_back_to_the_tray_is_no_longer_rated(collected: Editor) -> None:
    turn(collected, MATRIX)
    matrix = collected.window.opportunities.matrix
    places = Places(matrix.width(), matrix.height())
    drag(collected, "ask-less", places.at(Rating(80, 2)))
    drag(collected, "ask-less", places.tray.center())
    assert ratings(collected) == [(None, None), (None, None)]


def test_page_down_takes_the_next_dot_and_arrows_rate_it(collected: Editor) -> None:
    turn(collected, MATRIX)
    collected.window.opportunities.take("tell-them-where-it-is")
    matrix = collected.window.opportunities.matrix
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Left):
        QTest.keyClick(matrix, key)
    assert ratings(collected) == [(None, None), (55, 2)]


def test_del_takes_the_opportunity_in_hand_out(collected: Editor) -> None:
    collected.window.opportunities.take("ask-less")
    QTest.keyClick(collected.window.opportunities.list, Qt.Key.Key_Delete)
    assert [each.id for each in held(collected)] == ["tell-them-where-it-is"]


def test_the_list_comes_back_as_it_was(collected: Editor) -> None:
    collected.window.opportunities.take("ask-less")
    turn(collected, MATRIX)
    turn(collected, LIST)
    page = collected.window.opportunities
    assert (page.list.isVisible(), page.current()) == (True, "ask-less")


@pytest.mark.parametrize("rating", [Rating(0, 1), Rating(100, 5), Rating(55, 3), Rating(80, 2)])
@pytest.mark.parametrize("room", [Places(400, 130), Places(1200, 700)])
def test_a_place_in_the_matrix_means_the_rating_that_stands_there(
    rating: Rating, room: Places
) -> None:
    assert room.rating(room.at(rating)) == rating


def test_dots_of_one_rating_stand_side_by_side() -> None:
    spots = dots({"a": Rating(50, 3), "b": Rating(50, 3), "c": Rating(50, 3)}, Places(400, 130))
    assert len({round(spot.x()) for spot in spots.values()}) == 3


def test_a_step_at_the_edge_stays() -> None:
    assert stepped(Rating(100, 1), easier=1, better=1) == Rating(100, 1)


@pytest.fixture
def voted(collected: Editor) -> Editor:
    """An editor on opportunities of which the second got more votes than the first."""
    for key, votes in zip(collected.document.journey.opportunities.keys, (2, 5), strict=True):
        journey = collected.document.journey
        collected.document.edit(change_opportunity(journey, key, votes=votes))
    return collected


def told(editor: Editor) -> list[str]:
    listed = editor.window.opportunities.list
    role = Qt.ItemDataRole.AccessibleTextRole
    return [listed.item(row).data(role) for row in range(listed.count())]


def test_votes_are_hidden_until_they_are_shown(voted: Editor) -> None:
    hidden = told(voted)
    voted.window.menus.actions["show_votes"].trigger()
    assert (hidden, told(voted)) == (
        ["Tell them where it is, Idea, 2 cards", "Ask less, Idea, 1 card"],
        ["Tell them where it is, Idea, 2 cards, 2 votes", "Ask less, Idea, 1 card, 5 votes"],
    )


def test_shown_votes_can_sort_the_list_and_the_numbers_of_the_dots(voted: Editor) -> None:
    page = voted.window.opportunities
    assert not page.by_votes.isVisibleTo(voted.window)
    voted.window.menus.actions["show_votes"].trigger()
    voted.opportunities.show_page()
    page.by_votes.click()
    assert [title.split(",")[0] for title in told(voted)] == ["Ask less", "Tell them where it is"]
    assert list(page.matrix.spots()) == ["ask-less", "tell-them-where-it-is"]
    voted.window.menus.actions["show_votes"].trigger()
    assert told(voted)[0].startswith("Tell them")


def test_a_dot_tells_its_votes_once_they_are_shown(voted: Editor) -> None:
    page = voted.window.opportunities
    page.take("ask-less")
    hidden = page.matrix.told().value
    voted.window.menus.actions["show_votes"].trigger()
    voted.opportunities.show_page()
    assert (hidden, page.matrix.told().value) == (
        "Ask less, not rated yet: drag it in",
        "Ask less, not rated yet: drag it in, 5 votes",
    )


def test_the_action_list_is_copied_as_a_table(collected: Editor) -> None:
    collected.window.opportunities.copy.click()
    lines = QGuiApplication.clipboard().text().splitlines()
    head, *rows = [line.split("\t") for line in lines]
    assert (head[0], [row[0] for row in rows]) == (
        "What is to be done",
        ["Tell them where it is", "Ask less"],
    )
    assert rows[0][-1] == "I wait; The parcel arrives"


def test_without_opportunities_there_is_nothing_to_copy(editor: Editor) -> None:
    action = editor.window.menus.actions["copy_actions"]
    assert (action.isEnabled(), editor.window.opportunities.copy.isEnabled()) == (False, False)
