"""Where the keyboard is can be seen: the same ring round every control."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from journeymapper.windows.editor import Editor
from journeymapper.windows.focus_ring import FocusRing
from journeymapper.windows.widgets.fold import Fold
from tests.helpers.editors import sweep


@pytest.fixture
def active(editor: Editor, qtbot: QtBot) -> Editor:
    """An editor in the window that has the keyboard, a card selected, everything unfolded."""
    with qtbot.waitActive(editor.window, timeout=5000):
        editor.window.activateWindow()
    editor.selection.set([("touchpoints", "order")])
    for fold in editor.window.inspector.findChildren(Fold):
        fold.head.setChecked(True)
    return editor


def ring_of(target: QWidget) -> QRect | None:
    """Where the ring round a control lies, in its window; None where it wears none."""
    rings = [each for each in target.window().findChildren(FocusRing) if each.isVisible()]
    for ring in rings:
        return QRect(ring.mapTo(target.window(), QPoint(0, 0)), ring.size())
    return None


def reached(window: QWidget) -> list[QWidget]:
    """All controls that Tab can reach."""
    return [
        each
        for each in window.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisible() and each.isEnabled()
    ]


def test_every_control_that_tab_reaches_wears_a_ring(active: Editor) -> None:
    bare = []
    for target in reached(active.window):
        if target is active.canvas or isinstance(target, QAbstractItemView):
            continue
        target.setFocus(Qt.FocusReason.TabFocusReason)
        if ring_of(target) is None:
            bare.append(target)
    assert bare == []


def test_the_ring_runs_outside_the_control(active: Editor) -> None:
    target = active.window.toolbar.lens
    target.setFocus(Qt.FocusReason.TabFocusReason)
    place = QRect(target.mapTo(active.window, QPoint(0, 0)), target.size())
    assert ring_of(target) == place.adjusted(-4, -4, 4, 4)


def test_the_ring_goes_with_the_keyboard(active: Editor) -> None:
    active.window.toolbar.lens.setFocus(Qt.FocusReason.TabFocusReason)
    active.window.toolbar.profile.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring_of(active.window.toolbar.profile) is not None
    active.canvas.setFocus()
    assert ring_of(active.canvas) is None


def test_the_ring_follows_a_control_that_moves(active: Editor) -> None:
    target = active.window.toolbar.profile
    target.setFocus(Qt.FocusReason.TabFocusReason)
    active.window.resize(1100, 760)
    place = QRect(target.mapTo(active.window, QPoint(0, 0)), target.size())
    assert ring_of(target) == place.adjusted(-4, -4, 4, 4)


def test_the_canvas_is_ringed_when_the_keyboard_comes_to_it(active: Editor) -> None:
    active.window.outline.tree.setFocus()
    active.canvas.setFocus(Qt.FocusReason.TabFocusReason)
    assert active.canvas.is_ringed


def test_the_canvas_loses_its_ring_with_the_first_key(active: Editor) -> None:
    active.canvas.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(active.canvas, Qt.Key.Key_Right)
    assert not active.canvas.is_ringed


def test_f6_marks_the_row_it_comes_to(active: Editor) -> None:
    active.canvas.setFocus()
    active.views.next_panel()
    assert active.window.testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)


def test_a_dialog_that_dies_with_its_ring_harms_nobody(active: Editor, qtbot: QtBot) -> None:
    for _ in range(3):
        dialog = QDialog(active.window)
        field = QLineEdit(dialog)
        dialog.show()
        field.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        dialog.close()
        dialog.deleteLater()
        with qtbot.waitSignal(dialog.destroyed, timeout=5000):
            sweep()
    with qtbot.waitActive(active.window, timeout=5000):
        active.window.activateWindow()
    active.window.toolbar.lens.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring_of(active.window.toolbar.lens) is not None


def test_a_button_with_the_keyboard_wears_nothing_but_the_ring(
    active: Editor, qtbot: QtBot
) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    button, other = QPushButton("Save", dialog), QLineEdit(dialog)
    button.setDefault(True)
    dialog.show()
    dialog.activateWindow()
    seen = []
    for each in (button, other):
        each.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.waitUntil(each.hasFocus, timeout=2000)
        seen.append(button.grab().toImage())
    assert seen[0] == seen[1]
