"""The inspector shows what is selected and edits it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from journeymapper.model.dimensions import DIMENSIONS
from journeymapper.windows.editor import Editor
from journeymapper.windows.forms.form import Form
from journeymapper.windows.forms.touchpoint_form import TouchpointForm
from journeymapper.windows.main_window import INSPECTOR_WIDTH
from journeymapper.windows.widgets.cell_row import CellRow
from journeymapper.windows.widgets.chip_fields import ChipField, PickedChips
from journeymapper.windows.widgets.picker import Picker
from journeymapper.windows.widgets.strengths import StrengthRows
from journeymapper.windows.widgets.value_widget import MIXED, common


def form_of(editor: Editor, table: str = "touchpoints") -> Form:
    return editor.window.inspector.forms[table]


def field(editor: Editor, name: str) -> Any:
    form = form_of(editor)
    assert isinstance(form, TouchpointForm)
    return form.by_field[name].widget


def title(editor: Editor, table: str = "touchpoints") -> QLineEdit:
    found = form_of(editor, table).findChild(QLineEdit, "title")
    assert isinstance(found, QLineEdit)
    return found


def select(editor: Editor, *keys: str, table: str = "touchpoints") -> None:
    editor.selection.set((table, key) for key in keys)


def click_cell(row: CellRow, index: int) -> None:
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=row.cell(index).center().toPoint())


def touchpoint(editor: Editor, key: str) -> Any:
    return editor.document.journey.touchpoints[key]


def test_shows_the_title_of_the_selected_card(editor: Editor) -> None:
    select(editor, "order")
    assert title(editor).text() == "I order it"


def test_shows_the_map_when_nothing_is_selected(editor: Editor) -> None:
    select(editor)
    assert title(editor, "").text() == "A coffee machine"


def test_has_a_field_for_every_dimension(editor: Editor) -> None:
    select(editor, "order")
    form = form_of(editor)
    assert isinstance(form, TouchpointForm)
    shown = {name for name, each in form.by_field.items() if form.isAncestorOf(each.widget)}  # type: ignore[arg-type]
    assert shown == {dimension.field for dimension in DIMENSIONS}


def test_clicking_a_level_sets_it_on_the_card(editor: Editor) -> None:
    select(editor, "thanks")
    click_cell(field(editor, "level"), 3)
    assert touchpoint(editor, "thanks").level == "proactive"


def test_clicking_the_chosen_level_again_clears_it(editor: Editor) -> None:
    select(editor, "search")
    click_cell(field(editor, "level"), 0)
    assert touchpoint(editor, "search").level is None


def test_a_neutral_feeling_is_not_the_same_as_none(editor: Editor) -> None:
    select(editor, "search")
    click_cell(field(editor, "sentiment"), 3)
    assert touchpoint(editor, "search").sentiment == 0


def test_arrow_and_space_choose_an_effort_without_a_mouse(editor: Editor) -> None:
    select(editor, "search")
    row = field(editor, "effort")
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Right)
    QTest.keyClick(row, Qt.Key.Key_Space)
    assert touchpoint(editor, "search").effort == 3


def test_several_cards_that_differ_show_as_mixed(editor: Editor) -> None:
    select(editor, "search", "parcel")
    assert field(editor, "effort").said() == "mixed"


def test_a_change_of_several_cards_is_one_undo_step(editor: Editor) -> None:
    before = editor.document.journey
    select(editor, "search", "parcel")
    click_cell(field(editor, "effort"), 4)
    changed = [touchpoint(editor, key).effort for key in ("search", "parcel")]
    editor.undo()
    assert (changed, editor.document.journey) == ([5, 5], before)


def test_clicking_a_pillar_tags_it_with_its_strength(editor: Editor) -> None:
    select(editor, "order")
    rows = field(editor, "pillars")
    assert isinstance(rows, StrengthRows)
    click_cell(rows.rows["empathy"], 0)
    assert dict(touchpoint(editor, "order").pillars) == {"integrity": 2, "empathy": -2}


def test_mixed_pillars_keep_the_other_strengths(editor: Editor) -> None:
    select(editor, "order", "search")
    rows = field(editor, "pillars")
    click_cell(rows.rows["empathy"], 3)
    held = [dict(touchpoint(editor, key).pillars) for key in ("order", "search")]
    assert held == [{"integrity": 2, "empathy": 1}, {"empathy": 1}]


def test_pillars_that_differ_keep_their_whole_name(editor: Editor, qtbot: QtBot) -> None:
    select(editor, "order")
    pillars = field(editor, "pillars")
    assert isinstance(pillars, StrengthRows)
    names = [row.accessibleName() for row in pillars.rows.values()]
    rows = StrengthRows("Pillars", [(name, name, "timer") for name in names])
    qtbot.addWidget(rows)
    rows.resize(INSPECTOR_WIDTH - 2 * 12, 150)
    rows.show_value(dict.fromkeys(names, MIXED))
    rows.show()
    assert [each.shown() for each in rows.names.values()] == [f"{name} ≠" for name in names]


def test_clicking_a_segment_says_who_walks_there(editor: Editor) -> None:
    select(editor, "order")
    chips = field(editor, "segments")
    assert isinstance(chips, ChipField)
    chips.chips()["regular"].click()
    assert touchpoint(editor, "order").segments == ("first", "regular")


def test_typing_a_new_channel_makes_it(editor: Editor) -> None:
    select(editor, "order")
    chips = field(editor, "channels")
    assert isinstance(chips, PickedChips)
    chips.open_picker()
    picker = chips.findChild(Picker)
    assert isinstance(picker, Picker)
    line = picker.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    QTest.keyClicks(line, "Shop window")
    QTest.keyClick(line, Qt.Key.Key_Return)
    made = editor.document.journey.channels["shop-window"].name
    assert (made, touchpoint(editor, "order").channels) == ("Shop window", ("web", "shop-window"))


def test_clicking_a_channel_takes_it_off(editor: Editor) -> None:
    select(editor, "order")
    field(editor, "channels").chips()["web"].click()
    assert touchpoint(editor, "order").channels == ()


def test_enter_commits_a_title(editor: Editor) -> None:
    select(editor, "order")
    title(editor).selectAll()
    QTest.keyClicks(title(editor), "I buy it")
    QTest.keyClick(title(editor), Qt.Key.Key_Return)
    assert touchpoint(editor, "order").title == "I buy it"


def test_what_was_typed_is_kept_when_the_selection_changes(editor: Editor) -> None:
    select(editor, "order")
    title(editor).setText("I buy it")
    select(editor, "parcel")
    assert (touchpoint(editor, "order").title, title(editor).text()) == (
        "I buy it",
        "The parcel arrives",
    )


def test_what_was_typed_is_kept_when_nothing_is_selected_any_more(editor: Editor) -> None:
    select(editor, "order")
    title(editor).setText("I buy it")
    select(editor)
    assert touchpoint(editor, "order").title == "I buy it"


def test_an_empty_title_is_not_taken(editor: Editor) -> None:
    select(editor, "order")
    title(editor).clear()
    QTest.keyClick(title(editor), Qt.Key.Key_Return)
    assert (touchpoint(editor, "order").title, title(editor).text()) == ("I order it",) * 2


def test_escape_gives_up_what_was_typed(editor: Editor) -> None:
    select(editor, "order")
    title(editor).setText("nonsense")
    QTest.keyClick(title(editor), Qt.Key.Key_Escape)
    assert title(editor).text() == "I order it"


def test_undo_brings_the_old_value_back_into_the_form(editor: Editor) -> None:
    select(editor, "search")
    click_cell(field(editor, "level"), 4)
    editor.undo()
    assert field(editor, "level").said() == "Communication"


def test_every_field_of_a_touchpoint_can_be_edited(editor: Editor) -> None:
    from journeymapper.model.records import Touchpoint

    select(editor, "order")
    form = form_of(editor)
    wanted: dict[str, Any] = {
        "title": "I buy it",
        "description": "In the shop",
        "thought": "Is it good?",
        "quote": "Never again",
        "duration_minutes": 20,
        "votes": 3,
    }
    by_place = set(wanted) | {each.field for each in DIMENSIONS}
    elsewhere = {"id", "stage", "position", "fail_point", "expectation", "metrics"}
    assert set(Touchpoint.defaults) - by_place == elsewhere
    journey = editor.document.journey
    shown = [binding.show(journey, form.records()) for binding in form._bindings]
    assert MIXED not in shown and len(shown) >= len(by_place)


def test_a_stage_gets_its_phase(editor: Editor) -> None:
    stage = editor.document.journey.stages.keys[0]
    select(editor, stage, table="stages")
    from journeymapper.windows.widgets.choice_chips import ChoiceChips

    chips = form_of(editor, "stages").findChild(ChoiceChips)
    assert isinstance(chips, ChoiceChips)
    chips.chips()["after"].click()
    assert editor.document.journey.stages[stage].phase == "after"


def test_a_connection_gets_another_kind(editor: Editor) -> None:
    from journeymapper.windows.widgets.choice_chips import ChoiceChips

    select(editor, "search->order", table="connections")
    chips = form_of(editor, "connections").findChild(ChoiceChips)
    assert isinstance(chips, ChoiceChips)
    chips.chips()["failure"].click()
    assert editor.document.journey.connections["search->order"].kind == "failure"


def test_an_unknown_wait_is_told_apart_from_none(editor: Editor) -> None:
    from journeymapper.windows.widgets.yes_field import YesField

    select(editor, "search->order", table="connections")
    box = form_of(editor, "connections").findChild(YesField)
    assert isinstance(box, YesField)
    box.click()
    assert editor.document.journey.connections["search->order"].wait_hours is None


def test_clicking_a_card_on_the_canvas_shows_it_in_the_inspector(editor: Editor) -> None:
    canvas = editor.canvas
    canvas.fit()
    rect = canvas.shown.layout.cards["parcel"].rect
    at = canvas.view.to_view(rect.centre).toPoint()
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(at))
    assert title(editor).text() == "The parcel arrives"


def test_tab_walks_through_the_fields_as_they_are_read(editor: Editor) -> None:
    select(editor, "order")
    editor.window.activateWindow()
    title(editor).setFocus()
    walked = []
    for _ in range(4):
        QTest.keyClick(editor.window.focusWidget(), Qt.Key.Key_Tab)
        walked.append(editor.window.focusWidget().accessibleName())
    assert walked == ["Website", "Add to Channel", "First-time buyer", "Regular customer"]


def test_of_many_cards_none_behind_the_first_that_differs_is_asked() -> None:
    values = iter([1, 1, 2, 3])
    assert (common(values), [*values]) == (MIXED, [3])
