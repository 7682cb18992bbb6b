"""A fix is shown while it is pointed at, and done with a click."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.analysis.finding import Finding, Fix, Report, Severity
from journeymapper.analysis.mending import FixRefused
from journeymapper.model.edits.touchpoints import add_touchpoint, rename
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.sketch import sketch
from journeymapper.windows.editor import Editor

from .conftest import OpenEditor

SILENCE = """
Put it right [during]
  sorry = They apologise and book a new slot [entry, by phone]
  courier = The courier comes a second time [goal]
sorry -> courier: 48h
"""
Wait = Callable[[Callable[[], bool]], None]


@pytest.fixture
def silent(open_editor: OpenEditor, wait: Wait) -> Editor:
    """An editor with the two days of silence in hand."""
    editor = open_editor(sketch(SILENCE))
    wait(lambda: editor.desk.report is not None)
    editor.findings.list.take(next(f for f in found(editor) if f.rule == "JM202").identity)
    return editor


@pytest.fixture
def wait(qtbot: QtBot) -> Wait:
    return lambda true: qtbot.waitUntil(true, timeout=10_000)


def found(editor: Editor) -> tuple[Finding, ...]:
    return editor.desk.report.findings if editor.desk.report else ()


def enter(editor: Editor) -> None:
    """Bring the mouse over the button."""
    at = QPointF(5, 5)
    button = editor.findings.detail.fix.button
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    QApplication.sendEvent(button, QEnterEvent(at, at, at))


def leave(editor: Editor) -> None:
    button = editor.findings.detail.fix.button
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    QApplication.sendEvent(button, QEvent(QEvent.Type.Leave))


def has_ghost(editor: Editor) -> Callable[[], bool]:
    return lambda: bool(editor.canvas.look.ghosts)


def offering(editor: Editor, *fixes: Fix) -> None:
    """Let one finding with these fixes be in hand."""
    editor.desk.analyse_live(False)
    told = Finding(
        "JM501", "test", Severity.ERROR, ("order",), (), "", "Hard", "Because.", "Do.", fixes
    )
    editor.desk.show(Report("review", (told,)))
    editor.findings.list.setCurrentRow(0)


def trying(attempt: Callable[[Journey], Patch]) -> Fix:
    """A fix that is worked out like this."""

    class Tried(Fix):
        def apply(self, journey: Journey) -> Patch:
            return attempt(journey)

    return Tried("tried", "Do it", lambda _: ())


def refuse(_: Journey) -> Patch:
    raise FixRefused("There is nothing left to mend.")


def test_the_mouse_over_the_button_shows_the_ghost(silent: Editor, wait: Wait) -> None:
    enter(silent)
    wait(has_ghost(silent))
    assert len(silent.document.journey.touchpoints) == 2


def test_the_mouse_off_the_button_leaves_no_trace(silent: Editor, wait: Wait) -> None:
    before = silent.canvas.look
    enter(silent)
    wait(has_ghost(silent))
    leave(silent)
    assert (silent.canvas.look, silent.window.status.message()) == (before, "")


def test_a_ghost_worked_out_too_late_is_not_shown(silent: Editor, wait: Wait) -> None:
    enter(silent)
    leave(silent)
    silent.desk.mending.close()
    QApplication.processEvents()
    assert not silent.canvas.look.ghosts


def test_the_keyboard_on_the_button_shows_the_ghost(silent: Editor, wait: Wait) -> None:
    silent.window.activateWindow()
    silent.findings.detail.fix.button.setFocus(Qt.FocusReason.TabFocusReason)
    wait(has_ghost(silent))
    silent.canvas.setFocus()
    assert not silent.canvas.look.ghosts


def test_the_status_bar_says_what_a_fix_would_add(silent: Editor, wait: Wait) -> None:
    enter(silent)
    wait(has_ghost(silent))
    assert silent.window.status.message() == "Adds “A message says how long it takes”"


def test_a_click_is_one_step_that_can_be_taken_back(silent: Editor, wait: Wait) -> None:
    before = silent.document.journey
    silent.findings.detail.fix.button.click()
    wait(lambda: silent.document.undo_stack.count() == 1)
    silent.undo()
    assert silent.document.journey == before


def test_what_a_click_added_is_selected(silent: Editor, wait: Wait) -> None:
    silent.findings.detail.fix.button.click()
    wait(lambda: silent.document.undo_stack.count() == 1)
    (added,) = {*silent.document.journey.touchpoints.keys} - {"sorry", "courier"}
    assert silent.selection.keys == (("touchpoints", added),)


def test_after_a_click_the_finding_is_gone(silent: Editor, wait: Wait) -> None:
    silent.findings.detail.fix.button.click()
    wait(lambda: silent.document.undo_stack.count() == 1)
    wait(lambda: all(each.rule != "JM202" for each in found(silent)))


def test_after_a_click_the_map_stays_where_one_looks(silent: Editor, wait: Wait) -> None:
    silent.canvas.set_zoom(1.0)
    enter(silent)
    wait(has_ghost(silent))
    before = silent.canvas.view.area
    silent.findings.detail.fix.button.click()
    assert silent.canvas.view.area == before


def test_the_key_shows_the_ghost_before_it_mends(silent: Editor, wait: Wait) -> None:
    silent.window.menus.actions["fix"].trigger()
    wait(has_ghost(silent))
    assert silent.document.undo_stack.count() == 0


def test_the_key_mends_what_it_has_shown(silent: Editor, wait: Wait) -> None:
    silent.window.menus.actions["fix"].trigger()
    silent.window.menus.actions["fix"].trigger()
    wait(lambda: silent.document.undo_stack.count() == 1)


def test_the_key_says_what_to_do_where_there_is_no_fix(editor: Editor) -> None:
    offering(editor)
    editor.window.menus.actions["fix"].trigger()
    assert editor.window.status.message() == "Do."


def test_two_fixes_of_one_name_are_not_taken_for_each_other(editor: Editor, wait: Wait) -> None:
    fixes = [
        trying(lambda journey, key=key: rename(journey, key, "Done"))  # type: ignore[misc]
        for key in ("order", "parcel")
    ]
    offering(editor, fixes[0])
    editor.desk.mending.point(fixes[0])
    wait(lambda: editor.canvas.has_ghost)
    editor.desk.mending.mend(fixes[1])
    wait(lambda: editor.document.undo_stack.count() == 1)
    journey = editor.document.journey
    assert [journey.touchpoints[key].title for key in ("order", "parcel")] == ["I order it", "Done"]


def test_a_fix_that_is_refused_says_why(editor: Editor, wait: Wait) -> None:
    offering(editor, trying(refuse))
    editor.findings.detail.fix.button.click()
    wait(lambda: editor.window.status.message() == "There is nothing left to mend.")


def test_a_fix_for_a_map_that_changed_meanwhile_is_not_done(editor: Editor, wait: Wait) -> None:
    changed = Event()

    def slowly(journey: Journey) -> Patch:
        changed.wait(10)
        return add_touchpoint(journey, "A word", "delivery")

    offering(editor, trying(slowly))
    editor.findings.detail.fix.button.click()
    editor.document.edit(rename(editor.document.journey, "order", "I buy it"))
    changed.set()
    wait(lambda: editor.findings.detail.fix.isEnabled())
    assert editor.document.undo_stack.count() == 1


def test_several_fixes_are_offered_in_a_menu(editor: Editor) -> None:
    offering(editor, *(Fix(name, name.title(), lambda _: ()) for name in ("first", "second")))
    menu = editor.findings.detail.fix.menu
    assert [action.text() for action in menu.actions()] == ["First", "Second"]


def test_a_finding_without_a_fix_gives_advice(editor: Editor) -> None:
    offering(editor)
    assert not editor.findings.detail.fix.isVisible()
