"""The answers of customers, put onto the open map through the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from journeymapper.exchange.survey.answers import answers_in
from journeymapper.exchange.survey.matching import matches
from journeymapper.exchange.table.grid import grid_of
from journeymapper.model.sketch import sketch
from journeymapper.windows.dialogs.told_list import ToldList
from journeymapper.windows.editor import Editor
from journeymapper.windows.importing.dialog import ImportDialog
from journeymapper.windows.importing.survey_dialog import SurveyDialog

MAP = sketch("# A map\nOrder\n  search = I search\n  buy = I buy\n  one = I pay\n  two = I pay")
TABLE = "Touchpoint;CES;Name\nI search;2;Ann\nI buy it;4;Bob\nI buy it;6;Cleo\nParking;1;Dan"


def open_survey(editor: Editor, file: Path, *acts: Callable[[QDialog], None]) -> list[QDialog]:
    """Put a survey onto the map, and do this with the dialogs that open, one after the other."""
    return meeting(lambda: editor.surveying.add(file), *acts)


def meeting(do: Callable[[], object], *acts: Callable[[QDialog], None]) -> list[QDialog]:
    """Do something, and this with the dialogs that open, one after the other."""
    met: list[QDialog] = []

    def meet(tries: int = 200) -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog) or dialog in met:
            if tries:
                QTimer.singleShot(10, lambda: meet(tries - 1))
            return
        met.append(dialog)
        try:
            acts[len(met) - 1](dialog)
        finally:
            dialog.close()  # one that stays would wait for ever
        if len(met) < len(acts):
            meet()

    QTimer.singleShot(0, meet)
    do()
    return met


def press(words: str) -> Callable[[QDialog], None]:
    def do(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        next(each for each in dialog.buttons() if each.text().startswith(words)).click()

    return do


def accept(dialog: QDialog) -> None:
    dialog.accept()


def test_answers_are_one_step_and_what_is_left_out_is_listed(
    editor: Editor, tmp_path: Path
) -> None:
    editor.document.replace(MAP)
    file, told = tmp_path / "answers.csv", [""]
    file.write_text(TABLE)

    def read(dialog: QDialog) -> None:
        assert isinstance(dialog, ToldList)
        told[:] = dialog.list.toPlainText().splitlines()

    open_survey(editor, file, accept, read)
    after = editor.document.journey
    figures = {
        each.id: [(metric.name, metric.value, metric.n) for metric in each.metrics]
        for each in after.touchpoints
    }
    editor.undo()
    assert (figures, told, editor.document.journey == MAP) == (
        {"search": [("CES", 2, 1)], "buy": [("CES", 5, 2)], "one": [], "two": []},
        ["“Parking” is left out, one answer.", "Columns left out: Name."],
        True,
    )


def test_esc_leaves_the_map_as_it_is(editor: Editor, tmp_path: Path) -> None:
    editor.document.replace(MAP)
    (tmp_path / "a.csv").write_text(TABLE)
    (dialog,) = open_survey(editor, tmp_path / "a.csv", QDialog.reject)
    assert (type(dialog), editor.document.journey) == (SurveyDialog, MAP)


def test_what_is_no_survey_is_told(editor: Editor, tmp_path: Path) -> None:
    editor.document.replace(MAP)
    (tmp_path / "a.csv").write_text("Colour;Size\nred;4")
    told: list[str] = []

    def read(dialog: QDialog) -> None:
        assert isinstance(dialog, ToldList)
        told.append(dialog.list.toPlainText())

    open_survey(editor, tmp_path / "a.csv", read)
    assert "No column says which touchpoint is meant" in told[0]
    assert editor.document.journey == MAP


def test_names_in_doubt_come_first_and_another_touchpoint_can_be_chosen(qtbot: QtBot) -> None:
    answers = answers_in(grid_of(row.split(";") for row in TABLE.splitlines()))
    dialog = SurveyDialog(None, MAP, answers, matches(MAP, answers.about))
    qtbot.addWidget(dialog)
    rows = dialog.rows
    combo = rows.combos["Parking"]
    before = ([*rows.combos], rows.chosen(), dialog.result_line.text())
    titles = [combo.itemText(at) for at in range(combo.count())]
    combo.setCurrentIndex(4)
    combo.activated.emit(4)
    assert before == (
        ["I buy it", "Parking", "I search"],
        {"I search": "search", "I buy it": "buy"},
        "3 answers for 2 touchpoints",
    )
    assert titles == [
        "None: leave it out",
        "I search",
        "I buy",
        "I pay (Order)",
        "I pay (Order)",
    ]
    assert (rows.chosen()["Parking"], rows.how["Parking"].text()) == ("two", "Chosen by you")
    assert dialog.result_line.text() == "4 answers for 3 touchpoints"


def test_nothing_is_put_onto_the_map_where_nothing_is_chosen(qtbot: QtBot) -> None:
    answers = answers_in(grid_of([["Touchpoint", "CES"], ["Parking", "1"]]))
    dialog = SurveyDialog(None, MAP, answers, matches(MAP, answers.about))
    qtbot.addWidget(dialog)
    assert (dialog.foot.go.isEnabled(), dialog.result_line.text()) == (
        False,
        "No touchpoint is chosen yet",
    )


def test_a_dropped_survey_goes_onto_the_map_without_a_question(
    editor: Editor, tmp_path: Path
) -> None:
    editor.document.replace(MAP)
    (tmp_path / "a.csv").write_text("Touchpoint;CES\nI buy;2\nI buy;4")
    met = meeting(lambda: editor.open_dropped([tmp_path / "a.csv"]), accept)
    figures = [each.value for each in editor.document.journey.touchpoints["buy"].metrics]
    assert ([type(each) for each in met], figures) == ([SurveyDialog], [3])


def test_a_dropped_table_that_may_be_either_is_asked_about(editor: Editor, tmp_path: Path) -> None:
    editor.document.replace(MAP)
    (tmp_path / "a.csv").write_text("Touchpoint;CES\nI buy;2\nI search;4")
    met = meeting(lambda: editor.open_dropped([tmp_path / "a.csv"]), QDialog.reject)
    assert [type(each) for each in met] == [QMessageBox]
    met = meeting(lambda: editor.open_dropped([tmp_path / "a.csv"]), press("Make"), QDialog.reject)
    assert [type(each) for each in met] == [QMessageBox, ImportDialog]
    met = meeting(lambda: editor.open_dropped([tmp_path / "a.csv"]), press("Put"), QDialog.reject)
    assert [type(each) for each in met] == [QMessageBox, SurveyDialog]
    assert editor.document.journey == MAP


def test_a_dropped_table_of_other_touchpoints_is_a_map(editor: Editor, tmp_path: Path) -> None:
    editor.document.replace(MAP)
    (tmp_path / "a.csv").write_text("Touchpoint;Effort\nParking;2\nWaiting;4")
    met = meeting(lambda: editor.open_dropped([tmp_path / "a.csv"]), QDialog.reject)
    assert [type(each) for each in met] == [ImportDialog]


def test_giving_up_the_choice_of_a_file_changes_nothing(
    editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    before = editor.document.journey
    editor.surveying.ask_file()
    assert editor.document.journey == before
