"""The preview of a table, and what adding it does to the map."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from journeymapper.exchange.table.grid import Grid, grid_of
from journeymapper.model.journey import new_journey
from journeymapper.windows.dialogs.bad_map import BadMapDialog
from journeymapper.windows.editor import Editor
from journeymapper.windows.importing.dialog import ImportDialog

TABLE = (
    "Phase\tStep\tChannel\tFeeling\n"
    "Use\tI unpack it\tAt home\t5\n"
    "\tI switch it on\tapp\t1\n"
    "Care\tI clean it\t\tmeh"
)


def meet(act: Callable[[ImportDialog], None]) -> list[ImportDialog]:
    """Do this with the preview that is about to open."""
    met: list[ImportDialog] = []

    def do() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ImportDialog)
        met.append(dialog)
        act(dialog)
        QTimer.singleShot(0, dialog.reject)  # a preview that stays would wait for ever

    QTimer.singleShot(0, do)
    return met


def press(key: Qt.Key) -> Callable[[QWidget], None]:
    def do(dialog: QWidget) -> None:
        QTest.keyClick(dialog.focusWidget() or dialog, key)

    return do


def paste(editor: Editor, text: str = TABLE) -> None:
    QApplication.clipboard().setText(text)
    editor.canvas.paste()


def dialog_on(qtbot: QtBot, *rows: str) -> ImportDialog:
    dialog = ImportDialog(None, grid(*rows), new_journey("Empty"))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def grid(*rows: str) -> Grid:
    return grid_of([row.split("|") for row in rows])


def test_enter_adds_the_table_as_one_step(editor: Editor) -> None:
    before = editor.document.journey
    meet(press(Qt.Key.Key_Return))
    paste(editor)
    after = editor.document.journey
    steps = editor.document.undo_stack.count()
    editor.undo()
    held = (
        [each.name for each in after.stages],
        [each.title for each in after.touchpoints][-3:],
        after.touchpoints["i-switch-it-on"].sentiment,
        steps,
        editor.document.journey == before,
    )
    assert held == (
        ["Order", "Delivery", "Use", "Care"],
        ["I unpack it", "I switch it on", "I clean it"],
        -3,
        1,
        True,
    )


def test_esc_leaves_the_map_as_it_is(editor: Editor) -> None:
    before = editor.document.journey
    meet(press(Qt.Key.Key_Escape))
    paste(editor)
    assert editor.document.journey is before


def test_what_was_added_is_selected_and_told(editor: Editor) -> None:
    meet(press(Qt.Key.Key_Return))
    paste(editor)
    held = (editor.selection.of("touchpoints"), editor.window.focusWidget() is editor.canvas)
    assert held == (("i-unpack-it", "i-switch-it-on", "i-clean-it"), True)


def test_the_line_says_what_will_come(qtbot: QtBot) -> None:
    dialog = dialog_on(qtbot, "Stage|Step|Channel", "A|I come|Web, Phone", "B|I go|")
    assert dialog.result_line.text() == "2 touchpoints in 2 stages, 2 new channels"


def test_another_choice_for_a_column_changes_what_will_come(qtbot: QtBot) -> None:
    dialog = dialog_on(qtbot, "Stage|Step|Channel", "A|I come|Web", "B|I go|")
    combo = dialog.table.header.combos[2]
    combo.setFocus()
    combo.setCurrentIndex(combo.findText("Segment"))
    combo.activated.emit(combo.currentIndex())
    assert dialog.result_line.text() == "2 touchpoints in 2 stages, one new segment"


def test_a_field_has_one_column_the_other_goes_to_the_description(qtbot: QtBot) -> None:
    dialog = dialog_on(qtbot, "Stage|Step|x", "A|I come|B")
    dialog.take_field(2, "stage")
    chosen = [combo.currentText() for combo in dialog.table.header.combos]
    assert chosen == ["To the description", "Touchpoint", "Stage"]


def test_without_names_the_first_row_is_a_touchpoint(qtbot: QtBot) -> None:
    dialog = dialog_on(qtbot, "Stage|Step", "A|I come")
    dialog.header.click()
    assert [row.title for row in dialog.rows] == ["Step", "I come"]


def test_the_scale_is_asked_for_only_where_feelings_are_numbers(qtbot: QtBot) -> None:
    words = dialog_on(qtbot, "Step|Feeling", "I come|happy")
    numbers = dialog_on(qtbot, "Step|Feeling", "I come|8")
    held = (words.scale.isVisible(), numbers.scale.isVisible(), numbers.scale.combo.currentText())
    assert held == (False, True, "1 to 10")


def test_another_scale_gives_other_feelings(qtbot: QtBot) -> None:
    dialog = dialog_on(qtbot, "Step|Feeling", "I come|4")
    dialog.scale.combo.setCurrentText("1 to 10")
    dialog.scale.combo.activated.emit(dialog.scale.combo.currentIndex())
    assert dialog.rows[0].fields["sentiment"] == -1


def test_what_cannot_be_read_is_listed(qtbot: QtBot) -> None:
    dialog = dialog_on(qtbot, "Step|Feeling", "I come|zounds")
    assert [dialog.problems.item(n).text() for n in range(dialog.problems.count())] == [
        "Row 2, Feeling: “zounds” cannot be read as Feeling. It stands in the description."
    ]


def test_a_table_without_problems_shows_no_list(qtbot: QtBot) -> None:
    dialog = dialog_on(qtbot, "Step|Feeling", "I come|happy")
    assert not dialog.problems.isVisible()


def test_every_part_of_the_preview_is_reached_with_tab(qtbot: QtBot) -> None:
    dialog = dialog_on(qtbot, "Step|Feeling", "I come|4", "I go|x")
    dialog.activateWindow()
    dialog.header.setFocus()
    reached = [dialog.focusWidget()]
    for _ in range(9):
        QTest.keyClick(reached[-1], Qt.Key.Key_Tab)
        reached.append(dialog.focusWidget())
    wanted = [dialog.header, dialog.scale.combo, *dialog.table.header.combos, dialog.go]
    assert {*wanted} <= {*reached}


def test_at_the_smallest_window_nothing_of_the_preview_is_cut_off(qtbot: QtBot) -> None:
    dialog = dialog_on(qtbot, "|".join(f"Name {n}" for n in range(30)), "|".join(["x"] * 30))
    size = dialog.frameGeometry()
    assert (size.width() <= 1280, size.height() <= 800) == (True, True)


def test_a_long_table_is_read_while_the_window_goes_on(qtbot: QtBot) -> None:
    dialog = dialog_on(qtbot, "Step|Channel", *(f"Step {n}|Web" for n in range(400)))
    told = (dialog.result_line.text(), dialog.go.isEnabled())
    qtbot.waitUntil(dialog.go.isEnabled, timeout=10_000)
    assert (told, dialog.result_line.text()) == (
        ("Reading 401 rows...", False),
        "400 touchpoints in one stage, one new channel",
    )


def test_a_file_becomes_a_map_of_its_own_that_is_not_saved(editor: Editor, tmp_path: Path) -> None:
    file = tmp_path / "Coffee at home.csv"
    file.write_bytes("Step;Channel\nI grind;Kitchen\nI brew;Kitchen\n".encode("utf-8-sig"))
    meet(press(Qt.Key.Key_Return))
    is_open = editor.open(file)
    document = editor.document
    held = (
        is_open,
        document.journey.header.title,
        [each.title for each in document.journey.touchpoints],
        document.path,
        document.is_clean,
    )
    assert held == (True, "Coffee at home", ["I grind", "I brew"], None, False)


def test_a_file_of_lines_becomes_a_map_at_once(editor: Editor, tmp_path: Path) -> None:
    file = tmp_path / "list.md"
    file.write_text("# Coffee\n## Morning\n- I grind\n- I brew\n", "utf-8")
    editor.open(file)
    journey = editor.document.journey
    assert ([each.name for each in journey.stages], journey.connections.keys) == (
        ["Morning"],
        ("i-grind->i-brew",),
    )


def test_a_dropped_table_is_imported(editor: Editor, tmp_path: Path) -> None:
    file = tmp_path / "steps.tsv"
    file.write_text("Step\tChannel\nI grind\tKitchen", "utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0)
    meet(press(Qt.Key.Key_Return))
    editor.window.dropEvent(QDropEvent(QPointF(9, 9), copy, mime, left, none))
    assert [each.title for each in editor.document.journey.touchpoints] == ["I grind"]


def test_import_in_the_menu_asks_for_a_file(
    editor: Editor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "steps.txt"
    file.write_text("I grind\nI brew", "utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    editor.window.menus.actions["import"].trigger()
    assert [each.title for each in editor.document.journey.touchpoints] == ["I grind", "I brew"]


@pytest.mark.parametrize("data", [b"", b"\0\1\2\3" * 20, b"\n\n"], ids=["no", "odd", "blank"])
def test_a_file_with_nothing_to_read_is_told_and_the_map_stays(
    editor: Editor, tmp_path: Path, data: bytes
) -> None:
    file = tmp_path / "odd.txt"
    file.write_bytes(data)
    before = editor.document.journey
    told: list[bool] = []

    def read_it() -> None:
        box = QApplication.activeModalWidget()
        told.append(isinstance(box, BadMapDialog))
        assert box is not None
        box.close()

    QTimer.singleShot(0, read_it)
    editor.open(file)
    assert (told, editor.document.journey is before) == ([True], True)


def test_the_preview_is_no_larger_than_the_window_that_asks(editor: Editor) -> None:
    editor.window.resize(900, 620)
    dialog = ImportDialog(editor.window, grid_of(TABLE), new_journey("A test"))
    assert dialog.size() == dialog.size().boundedTo(editor.window.size())
