"""The map's own words in their dialog: by keys only, each change an edit to be undone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from journeymapper.windows.dialogs.word_list import USED_ROLE
from journeymapper.windows.dialogs.word_page import WordPage
from journeymapper.windows.editor import Editor
from journeymapper.windows.vocabulary import VocabularyDialog
from journeymapper.windows.widgets.chip import Chip
from journeymapper.windows.widgets.chip_fields import PickedChips
from journeymapper.windows.widgets.picker import Picker

ASKED = "journeymapper.windows.dialogs.word_page.confirm"


@pytest.fixture
def dialog(editor: Editor, qtbot: QtBot) -> Iterator[VocabularyDialog]:
    """The dialog in sight, segments in front."""
    opened = VocabularyDialog(editor.window, editor.document)
    with qtbot.waitExposed(opened):
        opened.show()
    opened.show_table("segments")
    yield opened
    opened.reject()
    opened.deleteLater()


@pytest.fixture
def page(dialog: VocabularyDialog) -> WordPage:
    """The page of segments."""
    return dialog.pages["segments"]


def names(editor: Editor, table: str = "segments") -> list[str]:
    return [each.name for each in editor.document.journey.table(table)]


def type_new(page: WordPage, name: str) -> None:
    QTest.keyClicks(page.line, name)
    QTest.keyClick(page.line, Qt.Key.Key_Return)


def pick(page: WordPage, typed: str) -> None:
    """Type into the picker that is open, and take what matches."""
    picker = page.merge.findChild(Picker)
    assert picker is not None
    line = picker.findChild(QLineEdit)
    assert line is not None
    QTest.keyClicks(line, typed)
    QTest.keyClick(line, Qt.Key.Key_Return)


def test_a_typed_word_is_added_and_taken_in_hand(editor: Editor, page: WordPage) -> None:
    type_new(page, "Small firms")
    held = page.list.currentItem().text()
    expected = ["First-time buyer", "Regular customer", "Small firms"]
    assert (names(editor), held) == (expected, "Small firms")


def test_a_word_that_is_there_already_is_taken_in_hand(editor: Editor, page: WordPage) -> None:
    type_new(page, "regular CUSTOMER")
    assert (len(names(editor)), page.list.currentItem().text()) == (2, "Regular customer")


def test_enter_in_a_field_removes_nothing(editor: Editor, page: WordPage) -> None:
    type_new(page, "Small firms")
    QTest.keyClick(page.form.findChildren(QLineEdit)[0], Qt.Key.Key_Return)
    assert len(names(editor)) == 3


def test_each_word_says_on_how_many_cards_it_stands(dialog: VocabularyDialog) -> None:
    words = dialog.pages["channels"].list
    said = [words.item(row).data(USED_ROLE) for row in range(words.count())]
    assert said == ["on 2 cards", "on 1 card", "on 1 card"]


def test_f2_leads_to_the_name(editor: Editor, page: WordPage) -> None:
    QTest.keyClick(page.list, Qt.Key.Key_F2)
    name = QApplication.focusWidget()
    assert isinstance(name, QLineEdit)
    name.selectAll()
    QTest.keyClicks(name, "Newcomer")
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert names(editor) == ["Newcomer", "Regular customer"]


def test_alt_and_an_arrow_change_the_order(editor: Editor, page: WordPage) -> None:
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    held = page.list.currentItem().text()
    assert (names(editor), held) == (["Regular customer", "First-time buyer"], "First-time buyer")


def test_deleting_what_is_used_asks_and_says_what_goes(
    editor: Editor, page: WordPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def refuse(_: object, *words: str, is_harmless: bool) -> bool:
        asked.extend(words)
        return False

    monkeypatch.setattr(ASKED, refuse)
    QTest.keyClick(page.list, Qt.Key.Key_Delete)
    assert (names(editor)[0], asked) == (
        "First-time buyer",
        [
            "Delete the segment “First-time buyer”?",
            "It stands on 1 card. 1 card that only they walk will then be for everyone. "
            "Undo brings all of it back.",
            "Delete",
            "Cancel",
        ],
    )


def test_what_is_deleted_leaves_the_cards_and_one_undo_brings_it_back(
    editor: Editor, page: WordPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ASKED, lambda *_, **__: True)
    before = editor.document.journey
    QTest.keyClick(page.list, Qt.Key.Key_Delete)
    gone = (names(editor), editor.document.journey.touchpoints["order"].segments)
    editor.undo()
    assert (gone, editor.document.journey) == ((["Regular customer"], ()), before)


def test_what_no_card_names_is_deleted_without_a_question(
    editor: Editor, page: WordPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ASKED, lambda *_, **__: False)
    page.list.setCurrentRow(1)
    page.remove.click()
    assert names(editor) == ["First-time buyer"]


def test_merging_leads_all_cards_to_the_other_word(
    editor: Editor, dialog: VocabularyDialog
) -> None:
    dialog.show_table("channels", "web")
    page = dialog.pages["channels"]
    page.merge.click()
    pick(page, "mail")
    channels = {each.id: each.channels for each in editor.document.journey.touchpoints}
    assert (names(editor, "channels"), page.list.currentItem().text()) == (
        ["Phone", "E-mail"],
        "E-mail",
    )
    assert channels == {
        "search": ("mail",),
        "order": ("mail",),
        "parcel": ("phone",),
        "thanks": ("mail",),
    }


def test_ctrl_z_works_in_the_dialog(editor: Editor, page: WordPage) -> None:
    type_new(page, "Small firms")
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert names(editor) == ["First-time buyer", "Regular customer"]


def test_its_cards_are_shown_on_the_map(editor: Editor) -> None:
    def press() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, VocabularyDialog)
        dialog.pages["channels"].cards.click()

    QTimer.singleShot(0, press)
    editor.vocabulary.ask("channels", "web")
    assert editor.selection.keys == (("touchpoints", "search"), ("touchpoints", "order"))


def test_a_persona_gets_a_segment_that_is_typed(editor: Editor, dialog: VocabularyDialog) -> None:
    dialog.show_table("personas")
    page = dialog.pages["personas"]
    type_new(page, "Ama")
    chips = page.form.findChild(PickedChips)
    assert chips is not None
    chips.created.emit("Parents")
    journey = editor.document.journey
    assert (journey.personas["ama"].segment, names(editor)[-1]) == ("parents", "Parents")


def test_tab_walks_through_the_dialog_as_it_is_read_and_round(
    editor: Editor, dialog: VocabularyDialog
) -> None:
    dialog.show_table("personas")
    type_new(dialog.pages["personas"], "Ama")
    for _ in range(5):  # a layout asks those around it to follow
        QApplication.processEvents()
    walked = []
    for _ in range(11):
        field = dialog.focusWidget()
        assert field is not None
        walked.append(field.accessibleName() or getattr(field, "text", str)())
        QTest.keyClick(field, Qt.Key.Key_Tab)
    line = "Type a new one, then Enter"
    chips = ["First-time buyer", "Regular customer", "Add to Stands for"]
    fields = ["Name", *chips, "Quote", "Needs", "Frustrations"]
    tabs = dialog.tabs.tabBar().accessibleName()
    assert walked == [line, "Delete", *fields, "Close", tabs]
    assert dialog.focusWidget() is dialog.pages["personas"].list


def test_a_segment_that_is_typed_walks_the_connection_in_hand(editor: Editor) -> None:
    editor.selection.set([("connections", "search->order")])
    form = editor.window.inspector.forms["connections"]
    chips = form.findChild(PickedChips)
    assert chips is not None
    chips.created.emit("Parents")
    journey = editor.document.journey
    assert journey.connections["search->order"].segments == ("parents",)


def test_f2_on_a_chip_of_the_inspector_opens_its_word(editor: Editor) -> None:
    editor.selection.set([("touchpoints", "order")])
    form = editor.window.inspector.forms["touchpoints"]
    (chip,) = (each for each in form.findChildren(Chip) if each.text() == "Regular customer")
    seen: list[tuple[str, str]] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, VocabularyDialog)
        seen.append((dialog.windowTitle(), dialog.pages["segments"].key()))
        dialog.reject()

    QTimer.singleShot(0, look)
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_F2)
    assert seen == [("Segments of this map", "regular")]
