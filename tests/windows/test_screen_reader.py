"""What a screen reader finds in the window: everything one can use, by role and name."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from journeymapper.model.sketch import sketch
from journeymapper.places import sample_maps
from journeymapper.windows.editor import Editor
from journeymapper.windows.palette.popup import PalettePopup
from journeymapper.windows.widgets.cell_row import CellRow
from journeymapper.windows.widgets.fold import Fold
from tests.helpers.spoken import Spoken, spoken, told

from .conftest import OpenEditor

Role = QAccessible.Role
USED = {
    *(Role.Button, Role.ButtonMenu, Role.CheckBox, Role.RadioButton, Role.PageTab, Role.Link),
    *(Role.EditableText, Role.ComboBox, Role.SpinBox, Role.Slider, Role.Canvas),
    *(Role.Tree, Role.List, Role.Table, Role.TreeItem, Role.ListItem, Role.MenuItem),
}
"""The roles of what one can use."""
UNLIKE = (Role.ListItem, Role.TreeItem, Role.ComboBox)
"""The roles of what may be named alike; on Linux Qt names a combo box by what is chosen in it."""
SELECTED = {
    "nothing": [],
    "a touchpoint": [("touchpoints", "parcel")],
    "several touchpoints": [("touchpoints", "parcel"), ("touchpoints", "i-order-it")],
    "a stage": [("stages", "delivery")],
    "a connection": [("connections", "compare->i-order-it")],
}


@pytest.fixture
def rich(open_editor: OpenEditor, qtbot: QtBot) -> Editor:
    """An editor on a map that holds something of everything, checked."""
    editor = open_editor(sketch("A\n  one = One"))
    assert editor.open(sample_maps("coffee-machine.journey"))
    editor.window.resize(1280, 800)
    qtbot.waitUntil(lambda: editor.desk.report is not None, timeout=15_000)
    return editor


def used(widget: QWidget) -> list[Spoken]:
    """What one can use there."""
    return [each for each in spoken(widget) if each.role in USED]


def twice(widget: QWidget) -> list[str]:
    """What two things in one group are both told to be."""
    named = Counter(
        (each.path[-2:], each.role, each.name) for each in used(widget) if each.role not in UNLIKE
    )
    return [f"{role.name} {name} in {group}" for (group, role, name), n in named.items() if n > 1]


def unfold(editor: Editor) -> None:
    for fold in editor.window.inspector.findChildren(Fold):
        fold.head.setChecked(True)


@pytest.mark.parametrize("keys", SELECTED.values(), ids=SELECTED)
def test_everything_one_can_use_has_a_name(rich: Editor, keys: list[tuple[str, str]]) -> None:
    rich.selection.set(keys)
    unfold(rich)
    assert [each for each in used(rich.window) if not each.name] == []


@pytest.mark.parametrize("keys", SELECTED.values(), ids=SELECTED)
def test_no_two_in_one_group_have_the_same_name(rich: Editor, keys: list[tuple[str, str]]) -> None:
    rich.selection.set(keys)
    unfold(rich)
    assert twice(rich.window) == []


def test_what_takes_the_keyboard_has_a_role(rich: Editor) -> None:
    rich.selection.set([("touchpoints", rich.document.journey.touchpoints.keys[0])])
    unfold(rich)
    bare = {Role.Client, Role.Border, Role.LayeredPane, Role.Grip}
    taken = [each for each in spoken(rich.window) if "focusable" in each.states]
    assert [each for each in taken if each.role in bare and not each.name] == []


def test_every_page_of_the_dock_is_told(rich: Editor, qtbot: QtBot) -> None:
    dock, found = rich.window.dock, []
    rich.window.dock.bring(rich.window.scores)
    with qtbot.waitSignal(rich.scores.live.ready, timeout=20_000):
        pass
    for place in range(len(dock.tabs)):
        dock.show_page(place)
        found += [str(each) for each in used(dock) if not each.name] + twice(dock)
    assert found == []


@pytest.mark.parametrize(
    "action", ["export", "personas", "channels", "settings", "save_view", "keys", "dismiss"]
)
def test_everything_in_a_dialog_has_a_name(rich: Editor, action: str) -> None:
    rich.findings.next()
    found: list[str] = []
    seen: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        seen.append(dialog.windowTitle())
        found.extend(str(each) for each in used(dialog) if not each.name)
        found.extend(twice(dialog))
        dialog.reject()

    QTimer.singleShot(0, look)
    rich.window.menus.actions[action].trigger()
    assert (found, len(seen)) == ([], 1)


def test_everything_in_the_palette_has_a_name(rich: Editor) -> None:
    rich.palette.open()
    popup = rich.window.findChild(PalettePopup)
    assert popup is not None
    assert [str(each) for each in used(popup) if not each.name] == []


def test_everything_on_the_start_page_has_a_name(rich: Editor) -> None:
    rich.window.show_start(True)
    assert rich.window.start is not None
    nameless = [str(each) for each in used(rich.window.start) if not each.name]
    assert (nameless, twice(rich.window.start)) == ([], [])


def test_the_canvas_tells_what_is_selected(rich: Editor) -> None:
    first = rich.document.journey.touchpoints.keys[0]
    rich.selection.set([("touchpoints", first)])
    canvas = told(rich.canvas)
    assert (canvas.role, canvas.name, canvas.description.partition(";")[0]) == (
        Role.Canvas,
        "Journey map",
        "My coffee machine gives up, touchpoint 1 of 2 in Discover",
    )


def test_a_row_of_the_outline_tells_place_findings_and_tags(rich: Editor) -> None:
    rows = [each.name for each in used(rich.window.outline) if each.role is Role.TreeItem]
    (row,) = (each for each in rows if each.startswith("The courier"))
    assert row == (
        "The courier comes a second time, touchpoint 3 of 5 in Put it right; Channel Courier; "
        "Level Commitment; Feeling +1 Content; Effort 2 of 7, Easy; Pillar Resolution +1; "
        "Evidence Workshop"
    )


def test_a_row_of_the_findings_tells_number_severity_and_place(rich: Editor) -> None:
    rows = [each.name for each in used(rich.findings.list) if each.role is Role.ListItem]
    assert rows[0] == "1. Error: Nobody keeps the customer informed in “Put it right”. Put it right"


def test_a_row_of_cells_tells_its_value_and_its_place(rich: Editor) -> None:
    rich.selection.set([("touchpoints", "i-order-it")])
    (level,) = (e for e in rich.window.findChildren(CellRow) if e.accessibleName() == "Level")
    scale = QAccessible.queryAccessibleInterface(level).valueInterface()
    assert (told(level).value, scale.currentValue(), scale.maximumValue()) == ("Commitment", 3, 5)


def test_a_screen_reader_can_set_the_place_on_a_scale(rich: Editor) -> None:
    rich.selection.set([("touchpoints", "i-order-it")])
    (level,) = (e for e in rich.window.findChildren(CellRow) if e.accessibleName() == "Level")
    QAccessible.queryAccessibleInterface(level).valueInterface().setCurrentValue(5)
    assert rich.document.journey.touchpoints["i-order-it"].level == "evolution"


def test_a_fold_tells_whether_it_is_open(rich: Editor) -> None:
    rich.selection.set([("touchpoints", "i-order-it")])
    fold = rich.window.inspector.findChildren(Fold)[0]
    before = told(fold.head).states
    fold.head.setChecked(True)
    assert ("expanded" in before, "expanded" in told(fold.head).states) == (False, True)


def test_a_screen_reader_can_press_a_fold(rich: Editor) -> None:
    rich.selection.set([("touchpoints", "i-order-it")])
    head = rich.window.inspector.findChildren(Fold)[0].head
    QAccessible.queryAccessibleInterface(head).actionInterface().doAction("Press")
    assert head.isChecked()


def test_a_tab_of_the_dock_tells_whether_its_page_is_in_front(rich: Editor) -> None:
    rich.window.dock.show_page(1)
    assert ["selected" in told(tab).states for tab in rich.window.dock.tabs[:2]] == [False, True]


def test_a_chip_tells_whether_it_is_on(rich: Editor) -> None:
    rich.selection.set([("touchpoints", "i-order-it")])
    chips = {each.name: each.states for each in used(rich.window.inspector)}
    assert "checkable" in chips["First-time buyer"]
