"""The scores panel: it follows the map, shows figures on it, and the keyboard reaches them all."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from journeymapper.model.edits.header import set_header
from journeymapper.model.edits.tags import set_fields
from journeymapper.model.sketch import sketch
from journeymapper.painting.look import Route
from journeymapper.painting.scores.page import NOTHING_YET
from journeymapper.windows.editor import Editor
from journeymapper.windows.panels.scores_spot import SpotButton

from .conftest import OpenEditor

MAP = """
# A coffee machine
segments: first = First-time buyer, regular = Regular customer
channels: web = Website, phone = Phone

Order [before]
  search = I search [entry, communication, by web, +1, effort 2]
  > order = I order it [commitment, transaction, by web, for first, integrity +2]
  book = I order again [for regular, effort 1, by web]
Delivery [during]
  parcel = The parcel arrives [goal, by phone, -2, effort 6]
search->book
order->parcel
book->parcel
"""
KEY = Qt.Key


@pytest.fixture
def shown(qtbot: QtBot, open_editor: OpenEditor) -> Editor:
    """An editor with the scores filling the window."""
    editor = open_editor(sketch(MAP))
    editor.scores.show()
    qtbot.waitUntil(lambda: bool(editor.window.scores.boxes), timeout=5000)
    return editor


def figure(editor: Editor, box: str, begins: str) -> SpotButton:
    return next(
        each
        for each in editor.window.scores.boxes[box].buttons
        if each.accessibleName().startswith(begins)
    )


def press(button: SpotButton, key: Qt.Key) -> None:
    button.setFocus()
    QTest.keyClick(button, key)


def test_the_scores_come_when_their_tab_is_shown(shown: Editor) -> None:
    assert len(shown.window.scores.boxes) == 7


def test_the_dock_fills_the_window_and_gives_it_back(shown: Editor) -> None:
    filled = shown.canvas.isVisible()
    shown.window.dock.fill.click()
    assert (filled, shown.canvas.isVisible()) == (False, True)


def test_a_figure_shows_its_cards_and_dims_the_rest(shown: Editor) -> None:
    figure(shown, "Levels by stage", "Communication in Order").click()
    assert shown.canvas.look.shown == frozenset({"search"})


def test_showing_cards_brings_the_map_back(shown: Editor) -> None:
    figure(shown, "Levels by stage", "Communication in Order").click()
    assert shown.canvas.isVisible()


def test_show_me_shows_what_a_component_lacks(shown: Editor) -> None:
    figure(shown, "Eight components", "Touchpoint analysis").click()
    assert shown.canvas.look.shown == frozenset({"search", "order", "book", "parcel"})


def test_a_figure_without_cards_leaves_the_map_alone(shown: Editor) -> None:
    figure(shown, "Levels by stage", "Evolution in Order").click()
    assert shown.canvas.look.shown is None


def test_esc_in_the_panel_shows_all_cards_again(shown: Editor) -> None:
    button = figure(shown, "Levels by stage", "Communication in Order")
    press(button, KEY.Key_Return)
    press(button, KEY.Key_Escape)
    assert (shown.canvas.look.shown, button.isChecked()) == (None, False)


def test_esc_on_the_canvas_shows_all_cards_again(shown: Editor) -> None:
    figure(shown, "Least-effort path", "First-time buyer").click()
    QTest.keyClick(shown.canvas, KEY.Key_Escape)
    assert (shown.canvas.look.shown, shown.canvas.look.route) == (None, None)


def test_a_segment_draws_its_easiest_way_on_the_map(shown: Editor) -> None:
    figure(shown, "Least-effort path", "Regular customer").click()
    assert shown.canvas.look.route == Route(
        frozenset({"search->book", "book->parcel"}), "parcel", 9, {"parcel": 5, "search": 1}
    )


def test_the_way_follows_an_edit(qtbot: QtBot, shown: Editor) -> None:
    figure(shown, "Least-effort path", "Regular customer").click()
    shown.document.edit(set_fields(shown.document.journey, ["parcel"], effort=1))
    qtbot.waitUntil(lambda: _effort_shown(shown) == 4, timeout=5000)


def _effort_shown(editor: Editor) -> int:
    route = editor.canvas.look.route
    return -1 if route is None else route.effort


def test_another_figure_takes_the_way_off_the_map(shown: Editor) -> None:
    figure(shown, "Least-effort path", "Regular customer").click()
    figure(shown, "Pyramid", "Commitment").click()
    assert shown.canvas.look.route is None


def test_the_figure_on_the_map_is_marked_in_the_panel(shown: Editor) -> None:
    button = figure(shown, "Pyramid", "Commitment")
    button.click()
    assert button.isChecked()


def test_tab_enters_each_box_once(shown: Editor) -> None:
    stops = [
        sum(each.focusPolicy() == Qt.FocusPolicy.StrongFocus for each in box.buttons)
        for box in shown.window.scores.boxes.values()
    ]
    assert stops == [1] * 7


def test_arrows_reach_every_cell_of_the_levels(shown: Editor) -> None:
    box = shown.window.scores.boxes["Levels by stage"]
    box.buttons[0].setFocus()
    walked = [box.buttons[0].accessibleName()]
    for row in range(5):
        if row:
            walked.append(_step(shown, KEY.Key_Down))
        walked.append(_step(shown, KEY.Key_Left if row % 2 else KEY.Key_Right))
    assert set(walked) == {each.accessibleName() for each in box.buttons}


def _step(editor: Editor, key: Qt.Key) -> str:
    QTest.keyClick(editor.window.focusWidget(), key)
    held = editor.window.focusWidget()
    assert held is not None
    return held.accessibleName()


def test_figures_and_boxes_tell_themselves_in_words(shown: Editor) -> None:
    box = shown.window.scores.boxes["Pyramid"]
    told = (box.accessibleName(), figure(shown, "Pyramid", "Commitment").accessibleName())
    assert told == ("Pyramid", "Commitment: 1 of 2 stages has it")


def test_pillars_are_told_apart_by_what_is_chosen(shown: Editor) -> None:
    choice = shown.window.scores.choice
    by_channel = next(each for each in choice.menu().actions() if each.data() == "channels")
    by_channel.trigger()
    assert figure(shown, "Six pillars", "Integrity, Website").accessibleName().endswith("+2")


def test_scores_follow_an_edit(qtbot: QtBot, shown: Editor) -> None:
    shown.document.edit(set_fields(shown.document.journey, ["book"], level="evolution"))
    qtbot.waitUntil(
        lambda: "1 of 2" in figure(shown, "Pyramid", "Evolution").accessibleName(), timeout=5000
    )


def test_a_map_without_tags_says_what_scores_need(qtbot: QtBot, shown: Editor) -> None:
    shown.document.replace(sketch("Order\n  search = I search [entry]"))
    empty = shown.window.scores.notice
    qtbot.waitUntil(lambda: empty.isVisible() and empty.text() == NOTHING_YET, timeout=5000)


def test_scores_that_nobody_looks_at_are_not_worked_out(
    qtbot: QtBot, open_editor: OpenEditor
) -> None:
    editor = open_editor(sketch(MAP))
    told: list[object] = []
    editor.scores.live.ready.connect(lambda *_: told.append(1))
    with qtbot.waitSignal(editor.desk.analysis.report_ready, timeout=5000):
        pass
    assert not told


def test_boxes_stand_clear_of_each_other_at_any_size(qtbot: QtBot, shown: Editor) -> None:
    for width in (700, 1000, 1280, 1900):
        shown.window.resize(width, 900)
        boxes = [each.geometry() for each in shown.window.scores.boxes.values()]
        by_place = sorted(boxes, key=lambda each: (each.top(), each.left()))
        assert not [1 for a, b in pairwise(by_place) if a.intersects(b)]


def test_the_scores_keep_to_the_map_that_is_open(qtbot: QtBot, shown: Editor) -> None:
    retitled = set_header(shown.document.journey, title="Another")
    shown.document.edit(retitled)
    with qtbot.waitSignal(shown.scores.live.ready, timeout=5000) as answer:
        pass
    assert answer.args is not None
    assert answer.args[0] is shown.document.journey


def test_what_is_selected_is_to_be_seen(shown: Editor) -> None:
    shown.selection.set([("touchpoints", "order")])
    assert shown.canvas.isVisible()


def test_a_new_card_is_typed_in_sight(shown: Editor) -> None:
    shown.window.menus.actions["new_touchpoint"].trigger()
    assert shown.canvas.isVisible()


def test_a_filled_window_remembers_how_large_its_parts_were(
    open_editor: OpenEditor, qtbot: QtBot
) -> None:
    editor = open_editor(sketch(MAP))
    before = editor.window.dock.height()
    editor.window.dock.fill.click()
    editor.window.close()
    again = open_editor(sketch(MAP))
    assert again.window.dock.height() == before


def test_the_key_for_the_next_panel_reaches_the_figures(shown: Editor) -> None:
    shown.window.dock.tabs[1].setFocus()
    shown.views.next_panel()
    assert isinstance(shown.window.focusWidget(), SpotButton)
