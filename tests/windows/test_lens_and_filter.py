"""The lens colours, the filter dims, and bar, menus and legend agree on both."""

from __future__ import annotations

from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QToolButton
from pytestqt.qtbot import QtBot

from journeymapper.model.dimensions import LENSES, Dimension
from journeymapper.model.edits.touchpoints import add_touchpoint, remove
from journeymapper.model.records import Touchpoint
from journeymapper.model.sketch import sketch
from journeymapper.windows.editor import Editor
from journeymapper.windows.filtering import NONE, CardFilter
from journeymapper.windows.lens_and_filter import SOME
from tests.helpers.chances import any_edit
from tests.helpers.sizes import a_map_of

from .conftest import COFFEE, OpenEditor

EDITS = 40


def test_every_lens_is_in_the_menu_and_colours_the_canvas(editor: Editor) -> None:
    lenses = []
    for action in editor.window.menus.submenus["lens"].actions():
        action.trigger()
        lenses.append(editor.canvas.look.lens)
    assert lenses == [dimension.field for dimension in LENSES]


def test_the_legend_shows_the_values_of_every_lens_in_use(editor: Editor) -> None:
    shown, used = {}, {}
    for lens in LENSES:
        editor.filtering.choose_lens(lens.field)
        entries = editor.window.legend.entries
        shown[lens.field] = {value for field, value in entries if field == lens.field} - {NONE}
        used[lens.field] = {value.key for value in lens.used(editor.document.journey)}
    assert shown == used


def filters(editor: Editor) -> dict[str, list[str]]:
    """What the menu offers, by dimension."""
    menu = editor.window.menus.submenus["filter"]
    menu.aboutToShow.emit()
    offered = {}
    for action in menu.actions():
        if isinstance(values := action.menu(), QMenu):
            values.aboutToShow.emit()
            offered[action.text()] = [value.text() for value in values.actions()]
    return offered


def test_every_dimension_in_use_is_in_the_menu_with_its_values(editor: Editor) -> None:
    assert filters(editor) == {
        "Channel": ["Website", "Phone", "E-mail", "none"],
        "Segment": ["First-time buyer", "none"],
        "Level": ["Communication", "Commitment", "none"],
        "Feeling": ["Upset", "Content", "none"],
        "Effort": ["Easy", "Very hard", "none"],
        "Pillar": ["Integrity", "none"],
        "Lane": ["Frontstage", "none"],
        "Role": ["Step", "Entry", "Goal", "none"],
        "Traits": ["Transaction", "none"],
        "Moment of truth": ["yes", "none"],
    }


def test_a_value_of_the_menu_filters(editor: Editor) -> None:
    filters(editor)
    menu = editor.window.menus.submenus["filter"]
    moment = next(each.menu() for each in menu.actions() if each.text() == "Moment of truth")
    assert isinstance(moment, QMenu)
    moment.actions()[0].trigger()
    assert editor.canvas.look.shown == frozenset({"parcel"})


def test_clicking_the_legend_dims_the_other_cards(editor: Editor) -> None:
    editor.window.legend.entries["channels", "web"].click()
    assert editor.canvas.look.shown == frozenset({"search", "order"})


def test_clicking_it_again_shows_all(editor: Editor) -> None:
    editor.window.legend.entries["channels", "web"].click()
    editor.window.legend.entries["channels", "web"].click()
    assert editor.canvas.look.shown is None


def test_typing_filters_by_text(editor: Editor) -> None:
    QTest.keyClicks(editor.window.toolbar.filter, "parcel")
    assert editor.canvas.look.shown == frozenset({"parcel"})


def test_escape_in_the_field_shows_all_again(editor: Editor) -> None:
    QTest.keyClicks(editor.window.toolbar.filter, "nothing like it")
    QTest.keyClick(editor.window.toolbar.filter, Qt.Key.Key_Escape)
    assert (editor.canvas.look.shown, editor.window.toolbar.filter.text()) == (None, "")


def test_nothing_is_left_to_clear_in_the_field_once_all_is_shown_again(
    editor: Editor, qtbot: QtBot
) -> None:
    field = editor.window.toolbar.filter
    clears = next(
        each
        for each in field.findChildren(QToolButton)
        if each.defaultAction().objectName() == "_q_qlineeditclearaction"
    )
    QTest.keyClicks(field, "parcel")
    qtbot.waitUntil(clears.isVisible, timeout=2000)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not clears.isVisible(), timeout=2000)


def test_no_match_is_said(editor: Editor) -> None:
    QTest.keyClicks(editor.window.toolbar.filter, "xyz")
    assert editor.window.status._filter.toolTip() == "No card matches. Esc shows them all."


def test_the_filter_follows_an_edit(editor: Editor) -> None:
    from journeymapper.model.edits.tags import set_fields

    editor.filtering.toggle("channels", "web")
    editor.document.edit(set_fields(editor.document.journey, ["thanks"], channels=["web"]))
    assert editor.canvas.look.shown == frozenset({"search", "order", "thanks"})


def test_another_map_is_not_filtered(editor: Editor) -> None:
    editor.filtering.toggle("channels", "web")
    editor.document.replace(sketch("A\n  One"))
    assert editor.canvas.look.shown is None


MANY = "channels: " + ", ".join(f"c{n} = The channel number {n}" for n in range(12)) + "\nOrder\n"
MANY += "".join(f"  a{n} = I do {n} [by c{n}]\n" for n in range(12))


def test_values_without_room_in_the_legend_are_behind_its_last_button(
    open_editor: OpenEditor,
) -> None:
    legend = open_editor(sketch(MANY)).window.legend
    legend.resize(600, 32)
    shown = [key for key, entry in legend.entries.items() if not entry.isHidden()]
    assert legend.more.text() == f"+{12 - len(shown)}"
    assert [*shown, *legend.left_out()] == [("channels", f"c{n}") for n in range(12)]


def test_a_value_behind_the_last_button_filters_too(open_editor: OpenEditor) -> None:
    editor = open_editor(sketch(MANY))
    legend = editor.window.legend
    legend.resize(600, 32)
    legend.more.menu().aboutToShow.emit()
    legend.more.menu().actions()[-1].trigger()
    assert editor.canvas.look.shown == frozenset({"a11"})


def test_enter_on_a_value_of_the_legend_filters(editor: Editor) -> None:
    QTest.keyClick(editor.window.legend.entries["channels", "web"], Qt.Key.Key_Return)
    assert editor.canvas.look.shown == frozenset({"search", "order"})


def test_how_many_cards_are_shown_stays_said(editor: Editor) -> None:
    editor.filtering.toggle("channels", "web")
    told = editor.window.status._filter.toolTip()
    editor.filtering.clear()
    assert (told, editor.window.status._filter.isHidden()) == (
        "2 of 4 shown, Esc shows all",
        True,
    )


def matching(**wanted: set[str]) -> frozenset[str] | None:
    values = {name: frozenset(each) for name, each in wanted.items()}
    return CardFilter(values).matching(sketch(COFFEE))


def test_cards_for_everyone_match_any_segment() -> None:
    assert matching(segments={"regular"}) == frozenset({"search", "parcel", "thanks"})


def test_two_values_of_one_dimension_widen_the_filter() -> None:
    assert matching(channels={"web", "phone"}) == frozenset({"search", "order", "parcel"})


def test_two_dimensions_narrow_the_filter() -> None:
    assert matching(channels={"web"}, level={"commitment"}) == frozenset({"order"})


def test_none_finds_the_untagged() -> None:
    assert matching(level={NONE}) == frozenset({"parcel", "thanks"})


def test_show_all_cards_is_offered_while_some_are_dimmed(editor: Editor) -> None:
    everything = editor.window.menus.actions["show_all_cards"]
    before = everything.isEnabled()
    editor.filtering.toggle("channels", "web")
    assert (before, everything.isEnabled()) == (False, True)


@pytest.mark.parametrize("lens", LENSES, ids=lambda lens: lens.field)
def test_whatever_is_edited_the_legend_shows_what_is_in_use(
    editor: Editor, lens: Dimension
) -> None:
    editor.filtering.choose_lens(lens.field)
    document, legend, chance = editor.document, editor.window.legend, Random(1)
    for _ in range(EDITS):
        if chance.random() < 0.3 and document.undo_stack.canUndo():
            document.undo()
        else:
            document.edit(any_edit(document.journey, chance))
        shown = [*legend.entries]
        editor.filtering.refresh()
        assert shown == [*legend.entries]


def test_a_card_that_comes_or_goes_asks_no_others_what_they_are(
    open_editor: OpenEditor, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor, asked = open_editor(a_map_of(1000)), list[object]()
    document, values_of = editor.document, Dimension.values_of

    def noting(dimension: Dimension, card: Touchpoint) -> tuple[str, ...]:
        asked.append(card)
        return values_of(dimension, card)

    monkeypatch.setattr(Dimension, "values_of", noting)
    monkeypatch.setattr(Dimension, "taggings", lambda self, journey: pytest.fail("all are asked"))
    document.edit(add_touchpoint(document.journey, "I ask", document.journey.stages.keys[1]))
    document.edit(remove(document.journey, [("touchpoints", "c3")]))
    document.undo()
    assert 0 < len(asked) < 4 * SOME
