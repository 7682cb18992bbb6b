"""How a page of the dock is divided: a list at the left, the one in hand in full at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

WIDTHS = [588, 416]


def lay_side_by_side(page: QWidget, listed: QWidget, detail: QWidget) -> None:
    """Fill the page with both, a hairline between them that can be pulled."""
    splitter = QSplitter(Qt.Orientation.Horizontal)
    splitter.setHandleWidth(1)
    splitter.addWidget(listed)
    splitter.addWidget(detail)
    splitter.setSizes(WIDTHS)
    splitter.setChildrenCollapsible(False)
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(splitter)
