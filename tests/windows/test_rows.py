from __future__ import annotations

import pytest
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from journeymapper.layout.showing import Showing
from journeymapper.model.sketch import sketch
from journeymapper.windows.editor import Editor
from tests.helpers.editors import new_editor

MAP = """
    Research
      search = I search
      > pay = I pay
      book = They book it [backstage]
    pay -> book: support
    """


@pytest.fixture
def editor(qtbot: QtBot) -> Editor:
    made = new_editor(qtbot)
    made.document.replace(sketch(MAP))
    return made


def lanes(editor: Editor) -> tuple[str, ...]:
    return tuple(editor.canvas.shown.layout.lanes)


def row_action(editor: Editor, name: str) -> QAction:
    menu = editor.window.menus.submenus["rows"]
    return next(each for each in menu.actions() if each.text() == name)


def test_the_blueprint_shows_all_lanes_and_goes_again(editor: Editor) -> None:
    action = editor.window.menus.actions["blueprint"]
    action.trigger()
    shown = lanes(editor)
    action.trigger()
    assert (shown, lanes(editor)) == (
        ("customer", "frontstage", "backstage", "support"),
        ("customer", "frontstage", "backstage"),
    )


def test_blueprint_and_what_the_customer_sees_exclude_each_other(editor: Editor) -> None:
    actions = editor.window.menus.actions
    actions["blueprint"].trigger()
    actions["customers_view"].trigger()
    checked = (actions["blueprint"].isChecked(), actions["customers_view"].isChecked())
    assert (checked, lanes(editor)) == ((False, True), ("customer", "frontstage"))


def test_visiting_a_card_behind_the_line_of_visibility_shows_its_lane(editor: Editor) -> None:
    editor.window.menus.actions["customers_view"].trigger()
    editor.window.outline.visit_requested.emit(("touchpoints", "book"))
    checked = editor.window.menus.actions["customers_view"].isChecked()
    assert (checked, "backstage" in lanes(editor)) == (False, True)


def test_rows_are_switched_in_their_menu(editor: Editor) -> None:
    row_action(editor, "Pains").trigger()
    row_action(editor, "Thoughts").trigger()
    row_action(editor, "Above the feeling curve").trigger()
    assert editor.rows.showing == Showing("used", ("thoughts", "pains"), texts_above=True)


def test_a_row_switched_off_is_gone(editor: Editor) -> None:
    row_action(editor, "Pains").trigger()
    row_action(editor, "Pains").trigger()
    assert editor.canvas.shown.layout.texts == {}


def test_rows_are_remembered_for_the_next_start(editor: Editor, qtbot: QtBot) -> None:
    editor.rows.show_rows(Showing("all", ("quotes", "evidence"), texts_above=True))
    assert new_editor(qtbot).rows.showing == editor.rows.showing


def test_rows_are_no_edit(editor: Editor) -> None:
    before = editor.document.journey
    editor.rows.show_rows(Showing("seen", ("quotes",)))
    assert (editor.document.journey is before, editor.document.undo_stack.count()) == (True, 0)


def test_another_map_keeps_the_rows(editor: Editor) -> None:
    editor.rows.show_rows(Showing("all", ("gains",)))
    editor.document.replace(sketch("A\n  a = I ask"))
    assert (lanes(editor)[-1], [*editor.canvas.shown.layout.texts]) == ("support", ["gains"])
