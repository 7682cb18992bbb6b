"""The customer's card opens a walk, and comes and goes by C."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from journeymapper.model.edits import vocabulary
from journeymapper.model.sketch import sketch
from journeymapper.windows.editor import Editor
from journeymapper.windows.presentation.show import Show
from tests.windows.conftest import OpenEditor

TWO_WAYS = """
segments: new = New customer, old = Old customer

Order
  search = I search [entry]
  > ask = I ask [for new]
  > order = I order it
Delivery
  > parcel = The parcel arrives [goal]
search -> order
"""
Key = Qt.Key


@pytest.fixture
def editor(open_editor: OpenEditor) -> Editor:
    """Two persons stand for new customers, one for old ones."""
    journey = sketch(TWO_WAYS)
    for name, segment in (("Ama", "new"), ("Bo", "new"), ("Cleo", "old")):
        journey = vocabulary.add(journey, "personas", name, segment=segment).apply(journey)
    return open_editor(journey)


def played(editor: Editor, walker: str) -> Show:
    editor.presenting.play(walker)
    assert editor.presenting.show is not None
    return editor.presenting.show


def after(show: Show, *keys: Qt.Key) -> tuple[str, int]:
    """The card on the wall and the place of the step in hand, after these keys."""
    for key in keys:
        QTest.keyClick(show, key)
    return show.wall().persona, show.wall().here


def test_a_walk_begins_with_those_who_stand_for_the_customer(editor: Editor) -> None:
    show = played(editor, "new")
    seen = [after(show), *(after(show, Key.Key_Right) for _ in range(3))]
    assert seen == [("ama", 0), ("bo", 0), ("", 0), ("", 1)]


def test_back_from_the_first_step_lies_the_card(editor: Editor) -> None:
    show = played(editor, "old")
    after(show, Key.Key_Right)
    assert after(show, Key.Key_Left) == ("cleo", 0)


def test_stage_by_stage_begins_with_the_first_step(editor: Editor) -> None:
    editor.presenting.start()
    assert editor.presenting.show is not None
    assert after(editor.presenting.show) == ("", 0)


def test_c_shows_the_cards_and_leads_back_to_the_same_step(editor: Editor) -> None:
    show = played(editor, "new")
    after(show, Key.Key_End)
    seen = [after(show, Key.Key_C) for _ in range(3)]
    last = len(show.story.tour.stops) - 1
    assert seen == [("ama", last), ("bo", last), ("", last)]


def test_the_next_customer_in_the_middle_of_a_walk_stays_at_the_step(editor: Editor) -> None:
    show = played(editor, "new")
    after(show, Key.Key_End)
    assert after(show, Key.Key_P)[0] == ""


def test_keys_change_nothing_that_a_card_hides(editor: Editor) -> None:
    show = played(editor, "new")
    before = editor.document.journey
    after(show, Key.Key_F, Key.Key_M, Key.Key_Plus)
    assert editor.document.journey == before


def test_a_card_follows_an_edit_and_goes_with_its_persona(editor: Editor) -> None:
    show = played(editor, "old")
    editor.document.edit(vocabulary.remove(editor.document.journey, "personas", "cleo"))
    assert after(show) == ("", 0)


def test_where_nobody_is_known_c_says_so(open_editor: OpenEditor) -> None:
    show = played(open_editor(sketch(TWO_WAYS)), "new")
    after(show, Key.Key_C)
    assert show.wall().message == "Nobody is known of them yet: Insert, Personas."


def test_a_screen_reader_is_told_who_the_customer_is(editor: Editor) -> None:
    show = played(editor, "old")
    assert show.accessibleDescription() == "Cleo. Stands for Old customer."
