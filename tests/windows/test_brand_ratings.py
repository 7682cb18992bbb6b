"""How the brand comes through in the channels: rated by keys, and where it drifts apart is seen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.analysis.runner import analyse
from journeymapper.model.edits import vocabulary
from journeymapper.model.sketch import sketch
from journeymapper.painting.scores.spot import Spot
from journeymapper.windows.editor import Editor
from journeymapper.windows.vocabulary import VocabularyDialog
from journeymapper.windows.widgets.brand_grid import HEAD, NAMES, ROW, BrandGrid
from tests.windows.conftest import OpenEditor

Key = Qt.Key


@pytest.fixture
def editor(open_editor: OpenEditor) -> Editor:
    """A map whose brand drifts apart between website and phone."""
    journey = sketch("channels: web = Website, phone = Phone, mail = E-mail\nOrder\n  I order")
    for key, values in (("web", 2), ("phone", 0), ("mail", 1)):
        brand = {"values": values}
        journey = vocabulary.change(journey, "channels", key, brand=brand).apply(journey)
    return open_editor(journey)


@pytest.fixture
def grid(editor: Editor, qtbot: QtBot) -> Iterator[BrandGrid]:
    """The grid in the dialog, its first cell in hand."""
    dialog = VocabularyDialog(editor.window, editor.document)
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.show_table("channels")
    found = dialog.findChild(BrandGrid)
    assert found is not None
    found.setFocus()
    yield found
    dialog.reject()
    dialog.deleteLater()


def said_after(grid: BrandGrid, *keys: Qt.Key) -> str:
    for key in keys:
        QTest.keyClick(grid, key)
    return grid.said()


def test_the_ends_of_a_drift_are_said(grid: BrandGrid) -> None:
    said = [said_after(grid), said_after(grid, Key.Key_Down), said_after(grid, Key.Key_Down)]
    assert said == [
        "Website, Values: fully, the best",
        "Phone, Values: not, the worst",
        "E-mail, Values: partly",
    ]


def test_digits_rate_and_del_clears(editor: Editor, grid: BrandGrid) -> None:
    said = [said_after(grid, key) for key in (Key.Key_1, Key.Key_0, Key.Key_Delete)]
    assert said == [
        "Website, Values: partly",
        "Website, Values: not",
        "Website, Values: not rated",
    ]
    assert editor.document.journey.channels["web"].brand.values is None


def test_a_rating_is_one_step_to_undo(editor: Editor, grid: BrandGrid) -> None:
    before = editor.document.journey
    said_after(grid, Key.Key_Right, Key.Key_Down, Key.Key_2)
    rated = editor.document.journey.channels["phone"].brand.messaging
    editor.undo()
    assert (rated, editor.document.journey) == (2, before)


def test_a_click_takes_the_channel_in_hand(editor: Editor, grid: BrandGrid) -> None:
    at = QPoint(NAMES + 10, HEAD + ROW * 2 + 5)
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=at)
    dialog = grid.window()
    assert isinstance(dialog, VocabularyDialog)
    assert (grid.said(), dialog.pages["channels"].key()) == ("E-mail, Values: partly", "mail")


def in_the_dialog(seen: list[tuple[str, str]]) -> None:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, VocabularyDialog)
    seen.append((dialog.windowTitle(), dialog.pages["channels"].key()))
    dialog.reject()


def test_the_finding_of_a_drift_leads_to_the_ratings(editor: Editor) -> None:
    report = analyse(editor.document.journey, "review")
    editor.desk.show(report)
    editor.findings.take(next(each for each in report.findings if each.rule == "JM810"))
    seen: list[tuple[str, str]] = []
    QTimer.singleShot(0, lambda: in_the_dialog(seen))
    editor.findings.detail.channels.click()
    assert seen == [("Channels of this map", "phone")]


def test_the_score_of_the_brand_leads_to_the_ratings(editor: Editor) -> None:
    from journeymapper.layout.geometry import Rect

    seen: list[tuple[str, str]] = []
    QTimer.singleShot(0, lambda: in_the_dialog(seen))
    spot = Spot(Rect(0, 0, 1, 1), "Brand", behind=("mail",), is_of_channels=True)
    editor.scores.show_on_map(spot)
    assert seen == [("Channels of this map", "mail")]
