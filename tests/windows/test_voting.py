"""A round of dot voting: clicks are dots, hidden until they are shown, then one step in the map."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from journeymapper.model.sketch import sketch
from journeymapper.windows.editor import Editor
from journeymapper.windows.workshop.round import Key, Round
from journeymapper.windows.workshop.vote_page import DOTS_ROLE
from journeymapper.windows.workshop.vote_start import VoteStart

LEFT = Qt.MouseButton.LeftButton
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
ONE, TWO = ("touchpoints", "one"), ("touchpoints", "two")


def px(editor: Editor, card: str) -> QPoint:
    canvas = editor.canvas
    return canvas.view.to_view(canvas.shown.layout.cards[card].rect.centre).toPoint()


def click(editor: Editor, *cards: str, held: Qt.KeyboardModifier = NONE) -> None:
    for card in cards:
        QTest.mouseClick(editor.canvas, LEFT, held, px(editor, card))


def given(editor: Editor) -> list[str]:
    assert editor.voting.round is not None
    return [key for _, key in editor.voting.round.given]


def votes(editor: Editor) -> dict[str, int]:
    """The votes in the map, where there are any."""
    journey = editor.document.journey
    return {each.id: each.votes for each in journey.touchpoints if each.votes}


def listed(editor: Editor) -> list[tuple[str, int]]:
    page = editor.votes.page
    assert page is not None
    items = [page.item(row) for row in range(page.count())]
    return [(item.text(), item.data(DOTS_ROLE)) for item in items]


@pytest.fixture
def voting(editor: Editor) -> Editor:
    """An editor in whose map a round of three dots for each of two people goes on."""
    editor.voting.start(Round(3, 2))
    return editor


def test_nobody_gives_more_dots_than_there_are() -> None:
    held = Round(2, 2)
    for _ in range(9):
        held = held.give(ONE)
    assert (len(held.given), held.left) == (4, 0)


def test_as_many_may_come_as_want() -> None:
    held = Round(2)
    for _ in range(9):
        held = held.give(ONE)
    assert (held.person, held.left_of_person, held.left) == (5, 1, None)


@pytest.mark.parametrize(
    ("dots", "turn"), [(0, (1, 3)), (2, (1, 1)), (3, (2, 3)), (5, (2, 1)), (6, (2, 0))]
)
def test_one_person_gives_all_dots_then_the_next(dots: int, turn: tuple[int, int]) -> None:
    held = Round(3, 2, (ONE,) * dots)
    assert (held.person, held.left_of_person) == turn


@pytest.mark.parametrize(("key", "left"), [(None, (ONE, TWO)), (ONE, (TWO, TWO))])
def test_the_dot_given_last_is_taken_back(key: Key | None, left: tuple[Key, ...]) -> None:
    assert Round(3, 1, (ONE, TWO, TWO)).take(key).given == left


def test_a_card_without_dots_has_none_to_take() -> None:
    assert Round(3, 1, (ONE,)).take(TWO) == Round(3, 1, (ONE,))


def test_a_click_on_a_card_is_a_dot(voting: Editor) -> None:
    click(voting, "search", "parcel", "parcel")
    assert given(voting) == ["search", "parcel", "parcel"]


def test_the_second_click_of_a_double_click_is_a_dot_too(voting: Editor) -> None:
    click(voting, "search")
    QTest.mouseDClick(voting.canvas, LEFT, NONE, px(voting, "search"))
    assert given(voting) == ["search", "search"]


def test_a_click_with_shift_takes_a_dot_of_that_card(voting: Editor) -> None:
    click(voting, "search", "parcel")
    click(voting, "search", held=SHIFT)
    assert given(voting) == ["parcel"]


def test_backspace_takes_the_last_dot_and_deletes_nothing(voting: Editor) -> None:
    before = voting.document.journey
    voting.selection.set([("touchpoints", "thanks")])
    click(voting, "search", "parcel")
    QTest.keyClick(voting.canvas, Qt.Key.Key_Backspace)
    assert (given(voting), voting.document.journey) == (["search"], before)


def test_plus_and_minus_vote_for_the_card_in_hand(voting: Editor) -> None:
    voting.selection.set([("touchpoints", "thanks")])
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Return, Qt.Key.Key_Minus):
        QTest.keyClick(voting.canvas, key)
    assert given(voting) == ["thanks"]


def test_dots_are_in_no_map_before_they_are_shown(voting: Editor) -> None:
    click(voting, "search", "parcel")
    look = voting.canvas.look
    assert (votes(voting), look.show_votes, voting.document.is_clean) == ({}, False, True)


def test_shown_votes_are_in_the_map_and_on_the_cards(voting: Editor) -> None:
    click(voting, "search", "parcel", "parcel")
    voting.voting.bar.reveal.click()
    assert (votes(voting), voting.canvas.look.show_votes) == ({"search": 1, "parcel": 2}, True)


def test_a_round_is_one_step_that_can_be_undone(voting: Editor) -> None:
    before = voting.document.journey
    click(voting, "search", "parcel", "parcel")
    voting.voting.show_votes()
    voting.undo()
    assert (voting.document.journey, voting.document.undo_stack.count()) == (before, 1)


def test_the_votes_are_listed_the_most_first(voting: Editor) -> None:
    click(voting, "search", "parcel", "parcel")
    voting.voting.show_votes()
    assert listed(voting) == [("The parcel arrives", 2), ("I search", 1)]


def test_a_row_of_the_list_leads_to_its_card(voting: Editor) -> None:
    click(voting, "search", "parcel", "parcel")
    voting.voting.show_votes()
    page = voting.votes.page
    assert page is not None
    page.itemClicked.emit(page.item(1))
    assert voting.selection.keys == (("touchpoints", "search"),)


def test_a_row_of_an_opportunity_leads_to_it(on_opportunities: Editor) -> None:
    click_row(on_opportunities, 1)
    on_opportunities.voting.show_votes()
    page, opportunities = on_opportunities.votes.page, on_opportunities.window.opportunities
    assert page is not None
    opportunities.list.setCurrentRow(0)
    page.itemClicked.emit(page.item(0))
    front = on_opportunities.window.dock.front()
    assert (front, opportunities.list.currentRow()) == (opportunities, 1)


def test_a_new_round_counts_anew(voting: Editor) -> None:
    click(voting, "search")
    voting.voting.show_votes()
    voting.voting.start(Round())
    click(voting, "parcel")
    hidden = not voting.canvas.look.show_votes
    voting.voting.show_votes()
    assert (hidden, votes(voting)) == (True, {"parcel": 1})


@pytest.fixture
def on_opportunities(editor: Editor) -> Editor:
    """An editor with a round on, and a list of two opportunities in front."""
    text = "A\n  one = One\nopportunity Shorter -> one\nopportunity Warmer -> one"
    editor.document.replace(sketch(text))
    editor.window.dock.bring(editor.window.opportunities)
    editor.voting.start(Round())
    return editor


def click_row(editor: Editor, row: int, held: Qt.KeyboardModifier = NONE) -> None:
    listed = editor.window.opportunities.list
    place = listed.visualItemRect(listed.item(row)).center()
    QTest.mouseClick(listed.viewport(), LEFT, held, place)


def test_a_click_on_an_opportunity_is_a_dot_too(on_opportunities: Editor) -> None:
    for row in (1, 0, 1):
        click_row(on_opportunities, row)
    click_row(on_opportunities, 0, SHIFT)
    on_opportunities.voting.show_votes()
    assert listed(on_opportunities) == [("Warmer", 2)]


def test_keys_vote_for_the_opportunity_in_hand(on_opportunities: Editor) -> None:
    opportunities = on_opportunities.window.opportunities
    opportunities.list.setCurrentRow(1)
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Return, Qt.Key.Key_Backspace):
        QTest.keyClick(opportunities.list, key)
    assert given(on_opportunities) == [opportunities.current()]


def test_a_round_that_is_given_up_changes_nothing(voting: Editor) -> None:
    before = voting.document.journey
    click(voting, "search")
    voting.voting.bar.given_up.emit()
    assert (voting.document.journey, voting.voting.round) == (before, None)


@pytest.mark.parametrize("locked", [True, False])
def test_the_map_is_locked_while_people_vote(editor: Editor, locked: bool) -> None:
    editor.canvas.set_locked(locked)
    editor.voting.start(Round())
    meanwhile = editor.canvas.locked
    editor.voting.give_up()
    assert (meanwhile, editor.canvas.locked) == (True, locked)


def test_another_map_ends_the_round(voting: Editor) -> None:
    voting.document.replace(sketch("A\n  one = One"))
    assert (voting.voting.round, voting.voting.bar.isVisible()) == (None, False)


def test_after_the_round_a_click_selects_again(voting: Editor) -> None:
    voting.voting.give_up()
    click(voting, "search")
    assert voting.selection.keys == (("touchpoints", "search"),)


def test_votes_are_hidden_again(voting: Editor) -> None:
    click(voting, "search")
    voting.voting.show_votes()
    voting.window.menus.actions["show_votes"].trigger()
    shown = (voting.canvas.look.show_votes, voting.votes.page)
    assert (shown, votes(voting)) == ((False, None), {"search": 1})


def test_the_bar_says_whose_turn_it_is(voting: Editor) -> None:
    said = [voting.voting.bar.words.text()]
    for _ in range(2):
        click(voting, "search", "search", "search")
        said.append(voting.voting.bar.words.text())
    assert said == [
        "Person 1 of 2: 3 of 3 dots left",
        "Person 2 of 2: 3 of 3 dots left",
        "All dots are given.",
    ]


def test_the_numbers_are_asked_for_and_remembered(
    editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def choose(dialog: VoteStart) -> int:
        dialog.each.setCurrentText("5")
        dialog.people.setCurrentText("4")
        return 1

    monkeypatch.setattr(VoteStart, "exec", choose)
    editor.window.menus.actions["vote"].trigger()
    started = editor.voting.round
    editor.voting.give_up()
    monkeypatch.setattr(VoteStart, "exec", lambda _: 1)
    editor.window.menus.actions["vote"].trigger()
    assert (started, editor.voting.round) == (Round(5, 4), Round(5, 4))


def test_without_a_choice_anybody_gives_three_dots(
    editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(VoteStart, "exec", lambda _: 1)
    editor.window.menus.actions["vote"].trigger()
    assert editor.voting.round == Round(3, None)


def test_a_round_that_is_not_started_leaves_the_button_up(
    editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(VoteStart, "exec", lambda _: 0)
    action = editor.window.menus.actions["vote"]
    action.trigger()
    assert (action.isChecked(), editor.voting.round) == (False, None)


def test_the_button_stays_down_while_a_round_goes_on(voting: Editor) -> None:
    action = voting.window.menus.actions["vote"]
    action.trigger()
    assert (action.isChecked(), voting.voting.round) == (True, Round(3, 2))
