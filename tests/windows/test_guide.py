"""The facilitator's guide in its window beside the map."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from journeymapper.windows.dialogs.guide import Guide
from journeymapper.windows.editor import Editor


@pytest.fixture
def guide(editor: Editor, qtbot: QtBot) -> Guide:
    """The guide, opened from the menu."""
    editor.window.resize(1280, 800)
    editor.window.menus.actions["guide"].trigger()
    shown = editor.window.findChild(Guide)
    assert shown is not None
    qtbot.waitUntil(lambda: shown.text.verticalScrollBar().maximum() > 0, timeout=10_000)
    return shown


def test_it_opens_at_its_beginning_and_leaves_the_map_to_be_worked_on(guide: Guide) -> None:
    text = guide.text
    first = text.cursorForPosition(text.viewport().rect().topLeft()).block().text()
    assert (first, guide.isModal()) == ("Facilitating a workshop", False)


def test_nothing_in_it_is_wider_than_its_window(guide: Guide) -> None:
    guide.resize(600, 500)
    assert guide.text.horizontalScrollBar().maximum() == 0


def test_it_is_opened_once(guide: Guide, editor: Editor) -> None:
    editor.window.menus.actions["guide"].trigger()
    assert editor.window.findChildren(Guide) == [guide]


def test_a_narrower_window_shows_the_same_place(guide: Guide) -> None:
    bar = guide.text.verticalScrollBar()
    bar.setValue(bar.maximum())
    guide.resize(600, 700)
    assert bar.value() == bar.maximum()


def test_every_picture_is_there(guide: Guide) -> None:
    assert all(not picture.isNull() for picture in guide.text.pictures().values())
    assert len(guide.text.pictures()) == 12
