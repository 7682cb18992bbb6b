"""Copying as a picture: the whole map or the selected cards, annotated."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.analysis.runner import analyse
from journeymapper.model.part import part_of
from journeymapper.model.sketch import sketch
from journeymapper.pictures.image import PageImage
from journeymapper.windows.copying import about
from journeymapper.windows.editor import Editor

from .conftest import OpenEditor


def picture(editor: Editor) -> QSize:
    """The size of what the key puts on the clipboard."""
    QApplication.clipboard().clear()
    editor.window.menus.actions["copy_picture"].trigger()
    return QApplication.clipboard().image().size()


def test_the_whole_map_is_copied_as_the_page_that_an_export_gives(
    editor: Editor, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: editor.desk.report is not None, timeout=10_000)
    size = picture(editor)
    assert (size.width() > 900, size.height() > 600) == (True, True)


def test_the_selected_cards_alone_are_a_smaller_picture(editor: Editor, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: editor.desk.report is not None, timeout=10_000)
    whole = picture(editor)
    editor.selection.set([("touchpoints", "thanks")])
    assert picture(editor).height() < whole.height()


def test_a_picture_is_copied_with_findings_switched_off(editor: Editor) -> None:
    editor.desk.analyse_live(False)
    assert not picture(editor).isEmpty()


def test_a_part_is_told_only_what_concerns_its_records() -> None:
    journey = sketch("A\n  one = One [-3]\n  > two = Two [effort 7]\nB\n  > three = Three")
    report = analyse(journey, "review", plugins=False)
    told = about(part_of(journey, ["two"]), report)
    assert {key for each in told.findings for key in each.subjects} <= {"a", "two"}


def test_promises_that_show_are_copied_with_the_whole_map(open_editor: OpenEditor) -> None:
    ways = (
        "Order\n  order = I order [entry, makes soon]\nDelivery\n  > done = Here [goal, keeps soon]"
    )
    editor = open_editor(sketch(f"promises: soon = Soon\n{ways}"))
    plain = picture(editor)
    editor.window.menus.actions["show_promises"].trigger()
    assert picture(editor).height() > plain.height()


def test_nothing_is_painted_before_somebody_asks_for_the_picture(
    editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: list[PageImage] = []
    paint = PageImage.paint

    def noting(image: PageImage) -> QImage:
        painted.append(image)
        return paint(image)

    monkeypatch.setattr(PageImage, "paint", noting)
    editor.window.menus.actions["copy_picture"].trigger()
    before, size = len(painted), QApplication.clipboard().image().size()
    assert (before, len(painted)) == (0, 1)
    assert f"{size.width()} × {size.height()} px" in editor.window.status.message()


@pytest.mark.parametrize("action", ["copy", "copy_picture"])
def test_what_was_copied_stays_for_others_when_the_window_closes(
    editor: Editor, action: str
) -> None:
    editor.canvas.select_all()
    editor.window.menus.actions[action].trigger()
    forms = QApplication.clipboard().mimeData().formats()
    editor.document.undo_stack.setClean()
    assert editor.window.close()
    held = QApplication.clipboard().mimeData()
    assert (type(held), [*map(held.hasFormat, forms)]) == (QMimeData, [True] * len(forms))
    assert not held.imageData().isNull()
