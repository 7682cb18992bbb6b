"""The ledger of promises at work: read, shown on the map, mended, added to."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from journeymapper.model.edits.tags import set_fields
from journeymapper.model.sketch import sketch
from journeymapper.windows.editor import Editor
from journeymapper.windows.panels.promise_row import PLACES_ROLE, WORD_ROLE

from .conftest import OpenEditor

Wait = Callable[[Callable[[], bool]], None]
PROMISED = """
promises: soon = Delivered the next day, back = Money back, gift = A gift
segments: first = First-time buyer, regular = Regular customer
Order
  order = I order it [entry, makes soon, makes back]
Wait
  late = It is late [for regular]
  van = The van brings it [keeps soon]
Delivery
  done = It is here [goal, keeps back]
order -> van -> done
order -> late -> done
"""


@pytest.fixture
def wait(qtbot: QtBot) -> Wait:
    return lambda true: qtbot.waitUntil(true, timeout=10_000)


@pytest.fixture
def promised(open_editor: OpenEditor, wait: Wait) -> Editor:
    """An editor on three promises, their page in front."""
    editor = open_editor(sketch(PROMISED))
    editor.window.menus.actions["promise_ledger"].trigger()
    wait(lambda: editor.window.promises.list.count() == 3)
    return editor


def rows(editor: Editor) -> list[tuple[str, tuple[str, str], str]]:
    listed = editor.window.promises.list
    items = [listed.item(row) for row in range(listed.count())]
    return [(each.text(), tuple(each.data(PLACES_ROLE)), each.data(WORD_ROLE)) for each in items]


def said(editor: Editor) -> list[str]:
    return [line.label.text() for line in editor.window.promises.detail.lines]


def arcs(editor: Editor) -> list[tuple[str, str, bool]]:
    return [(each.source, each.target, each.kept) for each in editor.canvas.look.arcs]


def test_an_empty_page_says_what_to_do(editor: Editor) -> None:
    editor.promises.show_page()
    words = "What the customer is promised collects here. Type the first one above."
    assert editor.window.promises.detail._said.text() == words


def test_the_keyboard_takes_the_first_one_in_hand(promised: Editor) -> None:
    page = promised.window.promises
    assert (page.current(), page.list.item(0).isSelected()) == ("soon", True)


def test_a_row_says_from_where_to_where_and_what_becomes_of_it(promised: Editor) -> None:
    assert rows(promised) == [
        ("Delivered the next day", ("I order it", "The van brings it"), "Broken"),
        ("Money back", ("I order it", "It is here"), "Kept"),
        ("A gift", ("nowhere made", "nowhere kept"), "Unused"),
    ]


def test_a_row_is_told_in_words(promised: Editor) -> None:
    item = promised.window.promises.list.item(0)
    told = item.data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Delivered the next day. Broken: I order it → The van brings it"


def test_a_broken_promise_tells_on_which_way_and_for_whom(promised: Editor) -> None:
    promised.window.promises.take("soon")
    assert said(promised) == [
        "Broken for Regular customer on this way: I order it → It is late → It is here"
    ]


def test_of_a_long_way_only_the_ends_are_told(open_editor: OpenEditor, wait: Wait) -> None:
    steps = "\n".join(f"  > I wait {n}" for n in range(5))
    text = f"promises: soon = Soon\nOrder\n  a = I order [entry, makes soon]\n{steps}"
    editor = open_editor(sketch(f"{text}\n  > It is here [goal]"))
    editor.promises.show_page()
    wait(lambda: editor.window.promises.list.count() == 1)
    editor.window.promises.take("soon")
    assert said(editor) == [
        "Broken on this way: I order → I wait 0 → (3 more) → I wait 4 → It is here"
    ]


def test_of_many_cards_that_promise_it_only_some_are_told(
    open_editor: OpenEditor, wait: Wait
) -> None:
    steps = "\n".join(f"  > I ask {n} [makes soon]" for n in range(10))
    editor = open_editor(sketch(f"promises: soon = Soon\nOrder\n  a = I order [entry]\n{steps}"))
    editor.promises.show_page()
    wait(lambda: editor.window.promises.list.count() == 1)
    editor.window.promises.take("soon")
    assert (len(said(editor)), said(editor)[-1]) == (9, "2 more cards promise it.")


def test_a_kept_promise_tells_where(promised: Editor) -> None:
    promised.window.promises.take("back")
    assert said(promised) == [
        "“I order it” promises it. Kept on every way to a goal: “It is here”."
    ]


def test_the_promise_in_hand_is_drawn_over_the_map(promised: Editor) -> None:
    promised.window.promises.take("soon")
    assert arcs(promised) == [("order", "van", True), ("order", "done", False)]
    assert {"order->late", "late->done"} <= promised.canvas.look.found


def test_nothing_is_drawn_once_nobody_looks(promised: Editor) -> None:
    promised.window.promises.take("soon")
    promised.views.show_findings()
    assert (arcs(promised), promised.canvas.look.found) == ([], frozenset())


def test_another_page_keeps_what_it_points_out(promised: Editor) -> None:
    promised.selection.set([("touchpoints", "late")])
    promised.window.menus.actions["opportunity"].trigger()
    assert promised.canvas.look.found == {"late"}


def test_all_promises_are_drawn_on_demand_whatever_page_is_in_front(
    promised: Editor, wait: Wait
) -> None:
    promised.views.show_findings()
    promised.window.menus.actions["show_promises"].trigger()
    wait(lambda: len(arcs(promised)) == 3)
    forms = promised.window.legend.forms
    assert [each.label for each in forms.items] == ["promise kept", "promise broken"]
    promised.window.menus.actions["show_promises"].trigger()
    assert (arcs(promised), forms.isVisible()) == ([], False)


def test_a_press_on_an_arc_takes_its_promise_in_hand(promised: Editor, wait: Wait) -> None:
    promised.views.show_findings()
    promised.window.menus.actions["show_promises"].trigger()
    wait(lambda: len(arcs(promised)) == 3)
    promised.canvas.arc_pressed.emit("back")
    page = promised.window.promises
    wait(lambda: promised.window.dock.front() is page and page.current() == "back")


def test_the_arcs_follow_an_edit(promised: Editor, wait: Wait) -> None:
    promised.window.promises.take("soon")
    journey = promised.document.journey
    promised.document.edit(set_fields(journey, ["late"], promises_kept=("soon",)))
    wait(lambda: arcs(promised) == [("order", "late", True), ("order", "van", True)])
    assert rows(promised)[0][2] == "Kept"


def test_the_selected_card_keeps_it_with_one_click_and_one_undo(
    promised: Editor, wait: Wait
) -> None:
    promised.window.promises.take("soon")
    before = promised.document.journey
    keep = promised.window.promises.detail.keep
    assert not keep.isEnabled()
    promised.selection.set([("touchpoints", "late")])
    assert keep.text() == "This card keeps it"
    keep.click()
    wait(lambda: rows(promised)[0][2] == "Kept")
    assert keep.text() == "This card keeps it no longer"
    promised.undo()
    assert promised.document.journey == before


def test_a_promise_is_added_and_made_on_the_fly(promised: Editor, wait: Wait) -> None:
    page = promised.window.promises
    promised.views.show_findings()
    promised.window.menus.actions["new_promise"].trigger()
    assert page.isVisible()
    page.new.setText(" We call first ")
    QTest.keyClick(page.new, Qt.Key.Key_Return)
    wait(lambda: page.current() == "we-call-first")
    promised.selection.set([("touchpoints", "order"), ("touchpoints", "van")])
    assert page.detail.make.text() == "These 2 cards make it"
    page.detail.make.click()
    wait(lambda: rows(promised)[3][1][0] == "2 places")
    assert page.new.text() == ""


def test_what_mends_it_is_the_fix_of_its_finding(promised: Editor, wait: Wait) -> None:
    promised.window.promises.take("soon")
    fix = promised.window.promises.detail.fix
    wait(fix.isVisible)
    assert fix.button.accessibleName() == "Add where it is kept"
    fix.button.click()
    wait(lambda: rows(promised)[0][2] == "Kept")
    wait(lambda: not fix.isVisible())


def test_a_kept_promise_has_nothing_to_mend(promised: Editor, wait: Wait) -> None:
    wait(lambda: promised.desk.report is not None)
    promised.window.promises.take("back")
    assert not promised.window.promises.detail.fix.isVisible()


def test_enter_brings_all_its_cards_in_sight(promised: Editor, wait: Wait) -> None:
    promised.canvas.set_zoom(4)
    page = promised.window.promises
    page.take("soon")
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    view, cards = promised.canvas.view, promised.canvas.shown.layout.cards
    wait(lambda: all(view.area.meets(cards[key].rect) for key in ("order", "late", "done")))


def test_an_opportunity_is_made_of_a_promise(promised: Editor) -> None:
    promised.window.promises.take("soon")
    promised.window.promises.detail.opportunity.click()
    (made,) = promised.document.journey.opportunities
    assert (made.title, made.touchpoints) == (
        "How might we keep this promise: “Delivered the next day”",
        ("order",),
    )


def test_a_promise_is_deleted_with_its_mentions_in_one_step(promised: Editor) -> None:
    before = promised.document.journey
    page = promised.window.promises
    page.take("soon")
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Delete)
    assert promised.document.journey.touchpoints["order"].promises_made == ("back",)
    promised.undo()
    assert promised.document.journey == before


def test_the_tab_counts_the_promises(promised: Editor) -> None:
    window = promised.window
    assert window.dock.tab_of(window.promises).accessibleName() == "Promises 3"


def test_nothing_is_worked_out_while_nobody_looks(open_editor: OpenEditor, qtbot: QtBot) -> None:
    editor = open_editor(sketch(PROMISED))
    with qtbot.assertNotEmitted(editor.promises.live.ready, wait=300):
        editor.document.edit(set_fields(editor.document.journey, ["late"], sentiment=1))


def test_another_map_begins_without_arcs(promised: Editor) -> None:
    promised.window.menus.actions["show_promises"].trigger()
    promised.document.replace(sketch("Order\n  I order it"))
    shown = promised.window.menus.actions["show_promises"].isChecked()
    assert (arcs(promised), rows(promised), shown) == ([], [], False)
