from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QMenuBar

from journeymapper.windows.editor import Editor
from journeymapper.windows.widgets.combo import Combo


def test_every_menu_of_the_window_has_round_corners(editor: Editor) -> None:
    editor.window.menus.submenus["filter"].aboutToShow.emit()  # it is filled when it is seen
    menus = editor.window.findChildren(QMenu)
    ours = [menu for menu in menus if menu.title() or not isinstance(menu.parent(), QMenuBar)]
    glass = Qt.WidgetAttribute.WA_TranslucentBackground
    square = [menu.title() for menu in ours if not menu.testAttribute(glass)]
    assert (square, len(ours) > 20) == ([], True)


def test_the_list_of_a_choice_has_round_corners(editor: Editor) -> None:
    popup = Combo(editor.window).view().window()
    assert popup.testAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
