"""Every row of an open menu is chosen by a letter of its own."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtWidgets import QMenu

from journeymapper.windows.actions import ACTIONS
from journeymapper.windows.editor import Editor
from journeymapper.windows.mnemonics import with_letters


@pytest.mark.parametrize(
    ("texts", "marked"),
    [
        (["Cut", "Copy"], ["&Cut", "C&opy"]),
        (["Select all", "Save as..."], ["&Select all", "Save &as..."]),
        (["A", "A"], ["&A", "A"]),
        (["…"], ["…"]),
    ],
)
def test_each_text_gets_the_first_letter_that_is_free(texts: list[str], marked: list[str]) -> None:
    assert with_letters(texts) == marked


def letter(text: str) -> str:
    return text.partition("&")[2][:1].casefold()


def test_no_two_rows_of_a_menu_share_a_letter(editor: Editor) -> None:
    menus = editor.window.menus
    shown = {row.id: menus.actions[row.id].text() for row in ACTIONS if row.handler}
    shown |= {name: menu.title() for name, menu in menus.submenus.items()}
    used = Counter((row.menu, row.under, letter(shown[row.id])) for row in ACTIONS if row.id)
    assert [key for key, count in used.items() if count > 1 and key[2]] == []


def test_no_two_menus_share_a_letter(editor: Editor) -> None:
    titles = [action.menu() for action in editor.window.menuBar().actions()]
    letters = [letter(menu.title()) for menu in titles if isinstance(menu, QMenu)]
    assert len(set(letters)) == len(letters)
