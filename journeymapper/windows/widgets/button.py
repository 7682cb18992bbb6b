"""Buttons as this window has them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QToolButton


def push_button(name: str, clicked: Callable[[], object], look: str = "") -> QPushButton:
    """A button with words; `look`: its name in the style, if it has one of its own.

    Enter elsewhere in a dialog is not its.
    """
    button = QPushButton(name)
    button.setObjectName(look)
    button.setAutoDefault(False)
    button.clicked.connect(lambda: clicked())
    return button


def icon_button(
    name: str, clicked: Callable[[], object], width: int, height: int, icon: int
) -> QToolButton:
    """A small button, told by its name, which may end with its keys in brackets; sizes in px.

    Its icon is set by who follows the theme.
    """
    button = QToolButton()
    button.setObjectName("small")
    button.setFixedSize(width, height)
    button.setIconSize(QSize(icon, icon))
    button.setAccessibleName(name.split(" (")[0])
    button.setToolTip(name)
    button.clicked.connect(lambda: clicked())
    return button
