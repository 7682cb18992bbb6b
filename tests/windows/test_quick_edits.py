"""After an edit only what says something else now is made and painted anew."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any
from weakref import ref

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from journeymapper.analysis.runner import analyse
from journeymapper.canvas.commanded import WITH_THE_FIRST_KEY
from journeymapper.model.dimensions import CHANNEL
from journeymapper.model.edits import tags
from journeymapper.model.edits.tags import tag, tag_new, toggle_fail_point
from journeymapper.model.edits.touchpoints import rename
from journeymapper.model.sketch import sketch
from journeymapper.windows.actions import ACTIONS, Action
from journeymapper.windows.editor import Editor
from journeymapper.windows.menus import Menus
from journeymapper.windows.panels.severity_count import SeverityCount
from journeymapper.windows.panels.severity_filter import SeveritySwitch
from journeymapper.windows.widgets.cell_row import CellRow
from journeymapper.windows.widgets.chip_fields import PickedChips
from journeymapper.windows.widgets.figures import FiguresField
from journeymapper.windows.widgets.fold import FoldHead
from journeymapper.windows.widgets.strengths import RowName
from tests.windows.conftest import OpenEditor

KEPT = 20
"""More edits than anything that is left of a map is kept for."""


class Painted(QObject):
    """Keeps which widgets were painted."""

    def __init__(self) -> None:
        super().__init__()
        self.widgets: list[QObject] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.widgets.append(watched)
        return False


def test_an_edit_paints_neither_the_tools_nor_the_tabs(editor: Editor) -> None:
    window, document = editor.window, editor.document
    card = document.journey.touchpoints.keys[0]
    editor.selection.set([("touchpoints", card)])
    document.edit(toggle_fail_point(document.journey, [card]))
    QApplication.processEvents()
    painted = Painted()
    still = [window.toolbar.filter, *window.dock.tabs]
    for widget in (editor.canvas, *still):
        widget.installEventFilter(painted)
    document.edit(toggle_fail_point(document.journey, [card]))
    editor.canvas.repaint()
    for widget in (editor.canvas, *still):
        widget.removeEventFilter(painted)
    assert editor.canvas in painted.widgets
    assert [widget for widget in still if widget in painted.widgets] == []


def test_an_edit_of_another_field_keeps_figures_and_chips(editor: Editor) -> None:
    document = editor.document
    card = document.journey.touchpoints.keys[0]
    editor.selection.set([("touchpoints", card)])
    form = editor.window.inspector.forms["touchpoints"]
    figures = form.findChildren(FiguresField)[0].findChildren(QPushButton)
    chips = [list(each.chips().values()) for each in form.findChildren(PickedChips)]
    document.edit(toggle_fail_point(document.journey, [card]))
    assert form.findChildren(FiguresField)[0].findChildren(QPushButton) == figures
    assert [list(each.chips().values()) for each in form.findChildren(PickedChips)] == chips


def test_the_map_is_painted_before_another_form(editor: Editor, qtbot: QtBot) -> None:
    editor.window.resize(1600, 1200)
    editor.selection.set([("touchpoints", "parcel")])
    QApplication.processEvents()
    painted, inspector = Painted(), editor.window.inspector
    inspector.installEventFilter(painted)
    editor.selection.set([("touchpoints", "order")])
    editor.canvas.repaint()
    with_the_map = [*painted.widgets]
    qtbot.waitUntil(inspector.updatesEnabled)
    inspector.repaint()
    assert (with_the_map, {*painted.widgets}) == ([], {inspector})


def test_the_first_card_selected_finds_its_form_made(editor: Editor, qtbot: QtBot) -> None:
    forms = editor.window.inspector.forms
    at_first = [*forms]
    qtbot.waitUntil(lambda: "touchpoints" in forms)
    form = forms["touchpoints"]
    editor.selection.set([("touchpoints", "parcel")])
    assert (at_first, editor.window.inspector.forms["touchpoints"]) == ([""], form)


def test_the_first_key_finds_its_verbs_loaded(
    open_editor: OpenEditor, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    late = [f"journeymapper.canvas.{name}" for name in WITH_THE_FIRST_KEY]
    for name in late:
        import_module(name)  # so that what is there now comes back
        monkeypatch.delitem(sys.modules, name)
    open_editor(sketch("Order\n  order = I order"))
    qtbot.waitUntil(lambda: all(name in sys.modules for name in late))


def test_a_form_that_does_not_show_holds_no_map(editor: Editor) -> None:
    document = editor.document
    editor.desk.analyse_live(False)
    document.edit(rename(document.journey, "order", "I buy it"))
    editor.selection.set([("touchpoints", "parcel")])
    left = ref(document.journey)
    editor.selection.clear()
    for n in range(KEPT):
        document.edit(rename(document.journey, "order", f"I buy it {n}"))
        QApplication.processEvents()
        QApplication.processEvents()
    assert left() is None


def test_an_edit_paints_of_the_inspector_only_what_says_something_else(editor: Editor) -> None:
    document = editor.document
    editor.window.resize(1600, 1200)
    editor.selection.set([("touchpoints", "parcel")])
    QApplication.processEvents()
    form, painted = editor.window.inspector.forms["touchpoints"], Painted()
    parts = [each for kind in (CellRow, RowName, FoldHead) for each in form.findChildren(kind)]
    for each in parts:
        each.installEventFilter(painted)
    document.edit(tags.step_sentiment(document.journey, ["parcel"], 1))
    editor.canvas.repaint()
    for each in parts:
        each.removeEventFilter(painted)
    assert [each.accessibleName() for each in parts if each in painted.widgets] == ["Feeling"]


def test_an_edit_asks_only_the_parts_that_show_what_it_touches(
    editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    document, asked = editor.document, list[str]()
    editor.selection.set([("touchpoints", "parcel")])
    for part, name in (
        (type(editor.window.inspector.forms["touchpoints"]), "_show"),
        (type(editor.window.legend), "show_journey"),
        (type(editor.window.notes), "show_journey"),
        (type(editor.window.opportunities), "_fill"),
    ):
        noted(monkeypatch, part, name, asked)
    document.edit(rename(document.journey, "order", "I buy it"))
    elsewhere = [*asked]
    document.edit(rename(document.journey, "parcel", "It comes"))
    in_hand = [*asked]
    document.edit(tag(document.journey, ["parcel"], CHANNEL, "web"))
    in_use = [*asked]
    document.edit(tag_new(document.journey, ["parcel"], CHANNEL, "Chat"))
    assert (elsewhere, in_hand, in_use) == ([], ["TouchpointForm"], ["TouchpointForm"] * 2)
    assert asked == [*in_use, "LegendStrip", "TouchpointForm"]


def noted(monkeypatch: pytest.MonkeyPatch, kind: type[object], name: str, asked: list[str]) -> None:
    """Have every call of a method write down whose it is."""
    method = getattr(kind, name)

    def noting(self: object, *args: Any) -> None:
        asked.append(kind.__name__)
        method(self, *args)

    monkeypatch.setattr(kind, name, noting)


def test_what_is_selected_offers_anew_only_the_actions_that_need_it(
    editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    editor.selection.clear()
    offer = Menus._offer

    def noting(menus: Menus, rows: Sequence[Action] = ACTIONS) -> None:
        asked.extend(row.needs for row in rows)
        offer(menus, rows)

    monkeypatch.setattr(Menus, "_offer", noting)
    editor.selection.set([("touchpoints", "parcel")])
    assert {*asked} == {"selection", "cards", "cards_or_lines"}
    assert editor.window.menus.actions["delete"].isEnabled()


def test_an_edit_builds_no_graph_where_one_waits(editor: Editor) -> None:
    editor.desk.analyse_live(False)
    document = editor.document
    document.edit(rename(document.journey, "order", "I buy it"))
    editor.canvas.repaint()
    QApplication.processEvents()
    asked = [key[0] for key in document.journey._memo if isinstance(key, tuple)]
    assert asked and not {"whole", "flow"} & {question.__name__ for question in asked}


def test_as_many_findings_as_before_measure_no_severity_anew(
    editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = list[str]()
    editor.desk.analyse_live(False)
    journey = editor.document.journey
    for edited in (journey, rename(journey, "order", "I buy it").apply(journey)):
        noted(monkeypatch, SeveritySwitch, "setFixedSize", asked)
        noted(monkeypatch, SeverityCount, "updateGeometry", asked)
        asked.clear()
        editor.desk.show(analyse(edited, "workshop", plugins=False))
    assert asked == []
