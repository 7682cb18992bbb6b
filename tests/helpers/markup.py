"""What of a window Qt would read as markup: labels, tips, rows, boxes, menus."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import Qt as Rich
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLabel,
    QMessageBox,
    QTextEdit,
    QWidget,
)

from journeymapper.windows.dialogs.guide import GuideText

TIP = Qt.ItemDataRole.ToolTipRole


def read_as_markup(top: QWidget) -> list[str]:
    """The texts in a window, with their tips and rows, that Qt would take for more than text."""
    found: list[str] = []
    for each in (top, *top.findChildren(QWidget)):
        if isinstance(each, QLabel | QMessageBox) and not _is_plain(each):
            found += [each.text()] if is_alive(each.text()) else []
        if isinstance(each, QTextEdit) and not isinstance(each, GuideText):
            found += [f"{each.accessibleName()} takes markup"] if each.acceptRichText() else []
        tips = [each.toolTip(), each.whatsThis(), *(act.toolTip() for act in each.actions())]
        if isinstance(each, QAbstractItemView) and each.model():
            tips += _row_tips(each.model(), QModelIndex())
        found += filter(is_alive, tips)
    return found


def anywhere() -> list[str]:
    """The same of all windows, dialogs, menus and tips there are."""
    return [found for top in QApplication.topLevelWidgets() for found in read_as_markup(top)]


def is_alive(text: str) -> bool:
    """Whether Qt takes a text for markup; one that our own escaping made holds no live tag."""
    bare = text.removeprefix("<qt>").replace("<br>", "")
    return Rich.mightBeRichText(text) and ("<" in bare or not text.startswith("<qt>"))


def _is_plain(each: QLabel | QMessageBox) -> bool:
    return each.textFormat() == Qt.TextFormat.PlainText


def _row_tips(model: QAbstractItemModel, parent: QModelIndex) -> list[str]:
    is_list = isinstance(model, QAbstractListModel)
    columns = range(1 if is_list else model.columnCount(parent))
    tips = [str(model.headerData(n, Qt.Orientation.Horizontal, TIP) or "") for n in columns]
    for row in range(model.rowCount(parent)):
        tips += [str(model.data(model.index(row, n, parent), TIP) or "") for n in columns]
        tips += _row_tips(model, model.index(row, 0, parent))
    return tips
