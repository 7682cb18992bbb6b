"""Every text of a widget and all in it that a person can read or hear."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

from tests.helpers.clipped import seen

ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)


def texts_of(widget: QWidget) -> Iterator[str]:
    """The texts of all that is in sight, told and shown on pointing at it too."""
    if isinstance(widget, QDialog):
        yield widget.windowTitle()
    for each in (widget, *seen(widget)):
        yield each.accessibleName()
        yield each.accessibleDescription()
        yield each.toolTip()
        yield from _own(each)


def texts_of_menu(menu: QMenu) -> Iterator[str]:
    """What a menu and its submenus say."""
    menu.aboutToShow.emit()
    for action in menu.actions():
        yield action.text()
        yield action.toolTip()
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from texts_of_menu(inner)


def _own(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, (QLabel, QAbstractButton, QMessageBox)):
        yield widget.text()
    elif isinstance(widget, (QLineEdit, QPlainTextEdit)):
        yield widget.placeholderText()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(place) for place in range(widget.count()))
    elif isinstance(widget, QTabBar):
        yield from (widget.tabText(place) for place in range(widget.count()))
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _held(widget.model(), QModelIndex())


def _held(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    for row in range(model.rowCount(parent)):
        for column in range(_columns(model, parent)):
            index = model.index(row, column, parent)
            yield from (text for role in ROLES if isinstance(text := index.data(role), str))
            yield from _held(model, index)


def _columns(model: QAbstractItemModel, parent: QModelIndex) -> int:
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)
