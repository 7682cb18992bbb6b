"""What of a window cannot be read: labels without room, and widgets that lie on each other."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QDialog,
    QLabel,
    QLineEdit,
    QToolButton,
    QWidget,
)

from journeymapper.windows.focus_ring import FocusRing
from journeymapper.windows.panels.dock import DockTab
from journeymapper.windows.panels.legend_entry import LegendEntry
from journeymapper.windows.panels.scores_spot import SpotButton
from journeymapper.windows.start.drop_place import DropPlace
from journeymapper.windows.start.recent_row import RecentRow

NEVER = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
SLACK = 2
"""Where things run from the right, Qt puts the parts of a splitter a pixel or two aside."""
SHORTENING = (DockTab, LegendEntry, RecentRow, DropPlace)
"""What cuts its words by itself, and tells them in full when it is pointed at."""


def seen(window: QWidget) -> list[QWidget]:
    """The widgets in a window that are in sight, at least in part."""
    return [
        each
        for each in window.findChildren(QWidget)
        if each.isVisible()
        and not isinstance(each, FocusRing)  # it lies around what has the focus
        and not each.visibleRegion().isEmpty()
        and not isinstance(each.parent(), QLineEdit)
    ]


def called(widget: QWidget) -> str:
    """A widget by its type and what it says."""
    text = widget.text() if isinstance(widget, (QLabel, QAbstractButton)) else ""
    return f"{type(widget).__name__} {text or widget.accessibleName() or widget.objectName()}"


def without_room(window: QWidget) -> list[str]:
    """The labels and buttons whose words need more room than they have."""
    return [
        called(each)
        for each in seen(window)
        if isinstance(each, (QLabel, QAbstractButton))
        and not isinstance(each, SHORTENING)
        and not (isinstance(each, QLabel) and _paints_itself(each))
        and each.text()
        and not _has_room(each)
    ]


def overlapping(window: QWidget) -> list[tuple[str, str]]:
    """The pairs of neighbours that lie on each other."""
    return [pair for each in seen(window) for pair in _overlapping_children(each)]


def outside(window: QWidget) -> list[str]:
    """The widgets that stand out of their window and cannot be scrolled to."""
    room = window.rect().adjusted(-SLACK, 0, SLACK, 0)
    return [
        called(each)
        for each in seen(window)
        if each.window() is window
        and (not room.contains(_at(each)) if _is_chrome(each) else _is_cut_sideways(each))
    ]


def _has_room(widget: QLabel | QAbstractButton) -> bool:
    if isinstance(widget, QToolButton) and widget.icon().isNull():
        return widget.fontMetrics().horizontalAdvance(widget.text()) <= widget.width()
    if not isinstance(widget, QLabel):
        return widget.sizeHint().width() <= widget.width() + 1
    room = widget.contentsRect()
    wraps = Qt.TextFlag.TextWordWrap if widget.wordWrap() else Qt.TextFlag.TextSingleLine
    needed = widget.fontMetrics().boundingRect(
        QRect(0, 0, room.width(), 10_000), wraps, widget.text()
    )
    return needed.width() <= room.width() + 1 and needed.height() <= room.height() + 1


def _overlapping_children(parent: QWidget) -> Iterator[tuple[str, str]]:
    kinds = (QLabel, QAbstractButton, QLineEdit)
    children = [
        each
        for each in parent.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if isinstance(each, kinds) and not isinstance(each, SpotButton) and each.isVisible()
    ]
    for place, one in enumerate(children):
        for other in children[place + 1 :]:
            if one.geometry().intersects(other.geometry()):
                yield called(one), called(other)


def _is_chrome(widget: QWidget) -> bool:
    """Whether it does not scroll."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QAbstractScrollArea):
            return False
        parent = parent.parentWidget()
    return True


def _is_cut_sideways(widget: QWidget) -> bool:
    """Whether it is wider than what it scrolls up and down in; of dialogs, which choose a width."""
    if not isinstance(widget.window(), QDialog):
        return False
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QAbstractScrollArea):
        parent = parent.parentWidget()
    if parent is None or parent.horizontalScrollBarPolicy() != NEVER:
        return False
    left = widget.mapTo(parent, QPoint(0, 0)).x()
    return left < -SLACK or left + widget.width() > parent.width() + SLACK


def _at(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def _paints_itself(label: QLabel) -> bool:
    """Whether its text is what a screen reader says, and something else is seen."""
    return type(label).paintEvent is not QLabel.paintEvent
