"""Context menus: what lies there decides what is offered, with its keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from journeymapper.layout.geometry import Point
from journeymapper.windows.actions import ACTIONS
from journeymapper.windows.context_menus import OFFERED
from journeymapper.windows.editor import Editor


def offered(editor: Editor) -> list[str]:
    """The ids in the open menu, parts by their rows."""
    menus = editor.window.menus
    ids = {action: name for name, action in menus.actions.items()}
    ids |= {menu.menuAction(): name for name, menu in menus.submenus.items()}
    return [ids.get(action, "") for action in editor.context_menus.menu.actions()]


def right_click(widget: QWidget, at: QPoint) -> None:
    """Press and let go, and ask for the menu as the window system does."""
    QTest.mouseClick(widget, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, at)
    by_mouse = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(widget, QContextMenuEvent(by_mouse, at, widget.mapToGlobal(at)))


def on_canvas(editor: Editor, at: Point) -> None:
    right_click(editor.canvas, editor.canvas.view.to_view(at).toPoint())


def card(editor: Editor, key: str) -> Point:
    return editor.canvas.shown.layout.cards[key].rect.centre


def test_every_row_of_every_menu_is_an_action_or_a_submenu() -> None:
    ids = {row.id for row in ACTIONS}
    assert {name for rows in OFFERED.values() for name in rows if name} - ids == set()


def test_a_right_click_on_a_card_selects_it_and_offers_what_can_be_done(editor: Editor) -> None:
    on_canvas(editor, card(editor, "order"))
    assert (editor.selection.keys, offered(editor)) == (
        (("touchpoints", "order"),),
        list(OFFERED["card"]),
    )


def test_on_one_of_several_cards_all_stay_selected(editor: Editor) -> None:
    editor.selection.set([("touchpoints", "order"), ("touchpoints", "thanks")])
    on_canvas(editor, card(editor, "order"))
    assert (len(editor.selection.keys), offered(editor)) == (2, list(OFFERED["cards"]))


def test_on_empty_paper_nothing_is_selected(editor: Editor) -> None:
    editor.selection.set([("touchpoints", "order")])
    stage = editor.canvas.shown.layout.stages["delivery"].rect
    on_canvas(editor, Point(stage.x + 8, stage.y + 8))
    assert (editor.selection.keys, offered(editor)) == ((), list(OFFERED["canvas"]))


def test_on_a_connection(editor: Editor) -> None:
    line = editor.canvas.shown.layout.lines["search->order"]
    a, b = line.points[:2]
    on_canvas(editor, Point((a.x + b.x) / 2, (a.y + b.y) / 2))
    assert offered(editor) == list(OFFERED["connection"])


def test_on_a_stage_name(editor: Editor) -> None:
    view, stage = editor.canvas.view, editor.canvas.shown.layout.stages["delivery"].rect
    at = QPoint(round(view.to_view(Point(stage.x + 60, 0)).x()), round(view.rail - 12))
    right_click(editor.canvas, at)
    assert (editor.selection.keys, offered(editor)) == (
        (("stages", "delivery"),),
        list(OFFERED["stage"]),
    )


def test_on_a_point_of_the_curve(editor: Editor) -> None:
    point = editor.canvas.shown.layout.curve.points[0]
    on_canvas(editor, point.at)
    assert (editor.selection.keys, offered(editor)) == (
        (("touchpoints", point.touchpoint),),
        list(OFFERED["curve"]),
    )


def test_shift_f10_opens_it_beside_the_card_in_hand(editor: Editor) -> None:
    editor.window.activateWindow()
    editor.canvas.setFocus()
    editor.selection.set([("touchpoints", "parcel")])
    asked: list[QPoint] = []
    editor.canvas.menu_requested.connect(lambda _, at: asked.append(at))
    QTest.keyClick(editor.canvas, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    rect = editor.canvas.view.rect_to_view(editor.canvas.shown.layout.cards["parcel"].rect)
    inside = [rect.contains(editor.canvas.mapFromGlobal(at)) for at in asked]
    assert (offered(editor), inside) == (list(OFFERED["card"]), [True])


def test_an_outline_row_offers_what_its_card_does(editor: Editor) -> None:
    tree = editor.window.outline.tree
    index = editor.window.outline.model.index_of(("touchpoints", "parcel"))
    right_click(tree.viewport(), tree.visualRect(index).center())
    assert (editor.selection.keys, offered(editor)) == (
        (("touchpoints", "parcel"),),
        list(OFFERED["card"]),
    )


@pytest.mark.parametrize("kind", ["finding", "legend"])
def test_findings_and_legend_have_one_too(editor: Editor, kind: str) -> None:
    window = editor.window
    widget = {"finding": window.findings.list, "legend": window.legend}[kind]
    QApplication.sendEvent(
        widget, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(4, 4), QPoint(4, 4))
    )
    assert offered(editor) == list(OFFERED[kind])


def test_what_makes_no_sense_now_is_pale(editor: Editor) -> None:
    on_canvas(editor, card(editor, "order"))
    actions = editor.window.menus.actions
    assert (actions["connect"].isEnabled(), actions["kind_flow"].isEnabled()) == (True, False)
