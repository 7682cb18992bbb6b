"""Two maps side by side: they look at the same, they mark what differs, only one can be edited."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.canvas.canvas import Canvas
from journeymapper.canvas.motion import allow_motion
from journeymapper.model.edits.tags import set_fields
from journeymapper.model.edits.touchpoints import add_touchpoint, remove
from journeymapper.model.journey import Journey
from journeymapper.windows.editor import Editor
from journeymapper.windows.side_by_side.head import SideHead
from journeymapper.windows.side_by_side.reading import ReadingCanvas
from tests.helpers.editors import sweep

Divide = Callable[[], ReadingCanvas]


@pytest.fixture
def changed(editor: Editor) -> Editor:
    """A map in which one card came, one went, one is another."""
    allow_motion(False)
    document = editor.document
    document.edit(add_touchpoint(document.journey, "I pay", "order-2"))
    document.edit(remove(document.journey, [("touchpoints", "thanks")]))
    document.edit(set_fields(document.journey, ["search"], effort=5))
    return editor


@pytest.fixture
def divide(changed: Editor, qtbot: QtBot) -> Divide:
    """Shows the map beside what it was, once the differences are known."""

    def do() -> ReadingCanvas:
        changed.window.menus.actions["side_by_side"].trigger()
        qtbot.waitUntil(lambda: bool(changed.canvas.look.changes), timeout=10_000)
        left = changed.comparing.sides.left
        assert left is not None
        qtbot.waitUntil(lambda: left.view.zoom == changed.canvas.view.zoom, timeout=10_000)
        return left

    return do


def stage_at(canvas: Canvas) -> str | None:
    """The stage in the middle of what is in sight."""
    return canvas.shown.grid.stage_at(canvas.view.area.centre)


def test_each_side_marks_what_became_of_its_cards(changed: Editor, divide: Divide) -> None:
    left = divide()
    assert (left.look.changes, changed.canvas.look.changes) == (
        {"search": "changed", "thanks": "removed", "parcel->thanks": "removed"},
        {"search": "changed", "i-pay": "added"},
    )


def test_the_left_side_shows_the_map_as_it_was(changed: Editor, divide: Divide) -> None:
    before = changed.document.as_opened
    assert divide().document.journey is before


def test_scrolling_one_side_scrolls_the_other(changed: Editor, divide: Divide) -> None:
    left = divide()
    changed.canvas.set_zoom(1.5)
    changed.canvas.pan(500, 0)
    assert (stage_at(left), left.zoom) == (stage_at(changed.canvas), changed.canvas.zoom)


def test_the_left_side_leads_as_well(changed: Editor, divide: Divide) -> None:
    left = divide()
    left.set_zoom(1.5)
    left.pan(500, 0)
    assert (stage_at(changed.canvas), changed.canvas.zoom) == (stage_at(left), left.zoom)


def test_a_card_chosen_on_one_side_is_chosen_on_the_other(changed: Editor, divide: Divide) -> None:
    left = divide()
    left.selection.set([("touchpoints", "parcel")])
    assert changed.selection.keys == (("touchpoints", "parcel"),)


def test_a_card_that_only_one_side_has_is_chosen_there_alone(
    changed: Editor, divide: Divide
) -> None:
    left = divide()
    changed.selection.set([("touchpoints", "i-pay")])
    assert left.selection.keys == ()


def test_a_removed_card_is_gone_to_at_the_left(changed: Editor, divide: Divide) -> None:
    left = divide()
    page = changed.comparing.page
    assert page is not None
    page.visit_requested.emit((("touchpoints", "thanks"),))
    assert left.selection.keys == (("touchpoints", "thanks"),)


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_T, Qt.Key.Key_F, Qt.Key.Key_F2])
def test_keys_change_nothing_at_the_left(changed: Editor, divide: Divide, key: Qt.Key) -> None:
    left = divide()
    left.selection.set([("touchpoints", "order")])
    QTest.keyClick(left, key)
    was = left.document.journey
    assert (was is changed.document.as_opened, left.typing.typed) == (True, None)


def test_the_map_is_edited_at_the_right_and_marked_anew(
    changed: Editor, divide: Divide, qtbot: QtBot
) -> None:
    divide()
    changed.document.edit(set_fields(changed.document.journey, ["order"], effort=1))
    qtbot.waitUntil(lambda: changed.canvas.look.changes.get("order") == "changed", timeout=10_000)


def test_a_card_in_another_stage_has_moved(editor: Editor, qtbot: QtBot) -> None:
    journey: Journey = editor.document.journey
    editor.document.edit(set_fields(journey, ["order"], stage="delivery"))
    editor.comparing.with_opened()
    qtbot.waitUntil(lambda: editor.canvas.look.changes == {"order": "moved"}, timeout=10_000)


def test_the_panels_make_room_and_come_back(changed: Editor, divide: Divide) -> None:
    changed.window.resize(1280, 800)
    divide()
    panels = (changed.window.outline, changed.window.inspector)
    shown = [each.isVisible() for each in panels]
    changed.comparing.show_sides(False)
    assert (shown, [each.isVisible() for each in panels]) == ([False, False], [True, True])


def test_escape_ends_it_and_the_comparison_goes_on(changed: Editor, divide: Divide) -> None:
    divide()
    changed.canvas.selection.clear()
    QTest.keyClick(changed.canvas, Qt.Key.Key_Escape)
    assert (changed.comparing.sides.is_on, changed.comparing.page is None) == (False, False)


def test_the_map_goes_its_own_way_when_it_has_ended(changed: Editor, divide: Divide) -> None:
    divide()
    changed.comparing.show_sides(False)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    changed.canvas.set_zoom(2.0)
    changed.selection.set([("touchpoints", "order")])
    assert changed.canvas.view.zoom == 2.0


def test_the_map_goes_on_alone_afterwards(changed: Editor, divide: Divide, qtbot: QtBot) -> None:
    divide()
    changed.comparing.show_sides(False)
    sweep()
    with qtbot.captureExceptions() as raised:
        changed.canvas.pan(50, 0)
        changed.selection.set([("touchpoints", "order")])
        changed.views.choose_theme("dark")
        changed.document.edit(set_fields(changed.document.journey, ["order"], effort=1))
    assert raised == []


def test_ending_the_comparison_ends_it(changed: Editor, divide: Divide) -> None:
    divide()
    changed.comparing.end()
    action = changed.window.menus.actions["side_by_side"]
    assert (changed.comparing.sides.is_on, action.isChecked()) == (False, False)


def test_two_older_maps_stand_side_by_side(editor: Editor, qtbot: QtBot) -> None:
    old = editor.document.journey
    newer = add_touchpoint(old, "I pay", "order-2").apply(old)
    editor.comparing.start(old, "“A”", newer, "“B”")
    sides = editor.comparing.sides
    qtbot.waitUntil(lambda: bool(sides.right.look.changes), timeout=10_000)
    assert (sides.right.look.changes, editor.canvas.isVisible()) == ({"i-pay": "added"}, False)


def test_a_theme_is_worn_on_both_sides(changed: Editor, divide: Divide) -> None:
    left = divide()
    changed.views.choose_theme("dark")
    assert left.look.theme is changed.canvas.look.theme


def test_f6_comes_to_both_maps(changed: Editor, divide: Divide) -> None:
    left = divide()
    changed.canvas.setFocus()
    changed.views.previous_panel()
    at_left = changed.window.focusWidget() is left
    changed.views.next_panel()
    assert (at_left, changed.window.focusWidget() is changed.canvas) == (True, True)


def test_a_to_be_is_named_as_one(editor: Editor) -> None:
    editor.window.resize(1280, 800)
    editor.to_be.make()
    editor.comparing.show_sides(True)
    heads = [head.name.text() for head in editor.window.findChildren(SideHead)]
    assert heads == ["The map it was copied from · As is", "The map now · To be"]


def test_on_one_map_the_marks_are_told_above_it(changed: Editor) -> None:
    changed.window.resize(1280, 800)
    changed.comparing.with_opened()
    (head,) = changed.window.findChildren(SideHead)
    words = "The map now compared with the map as it was opened"
    shown = head.legend is not None and head.legend.isVisible()
    assert (head.name.toolTip(), shown) == (words, True)


def test_the_head_goes_with_the_comparison(changed: Editor) -> None:
    changed.comparing.with_opened()
    changed.comparing.end()
    sweep()
    assert changed.window.findChildren(SideHead) == []
