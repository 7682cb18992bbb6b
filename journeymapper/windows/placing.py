"""The areas of a window: the map in its final place, and room for every bar and panel round it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from journeymapper.canvas.canvas import Canvas
from journeymapper.windows.main_window import (
    INSPECTOR_BESIDE_FROM,
    INSPECTOR_MOST,
    INSPECTOR_WIDTH,
)
from journeymapper.windows.side_by_side.sides import Sides

if TYPE_CHECKING:
    from journeymapper.windows.main_window import MainWindow

MENUS, TOOLS, LEGEND, STATUS = 30, 46, 32, 26
"""How high the bars are, px."""
OUTLINE, OUTLINE_LEAST, OUTLINE_MOST = 216, 160, 360
INSPECTOR_LEAST = 240
DOCK, DOCK_LEAST = 166, 120
BARS = {"toolbar": ("bar", TOOLS), "legend": ("strip", LEGEND), "status": ("status", STATUS)}
"""What each looks like in the style sheet, and how high it is."""
SWITCHES = {"outline": "show_outline", "inspector": "show_inspector", "dock": "show_findings"}
"""By panel, the action that shows it, and the setting that remembers whether it does."""


def lay_out(window: MainWindow) -> None:
    """Give the map its place, and room to what `furnish` brings."""
    window.menuBar().setFixedHeight(MENUS)
    window.canvas = Canvas()
    window.sides = Sides(window.canvas)
    rooms = window.rooms = _rooms()
    middle, centre = QWidget(), QWidget()
    window.middle = _column(middle, rooms["legend"], window.sides)
    window.top = _split(Qt.Orientation.Horizontal, (rooms["outline"], middle), (OUTLINE, 788))
    window.left = _split(Qt.Orientation.Vertical, (window.top, rooms["dock"]), (532, DOCK))
    window.across = _split(
        Qt.Orientation.Horizontal, (window.left, rooms["inspector"]), (1004, INSPECTOR_WIDTH)
    )
    window.rows = _column(centre, rooms["toolbar"], window.across, rooms["status"])
    for name, switch in SWITCHES.items():
        rooms[name].setVisible(window.settings.flag(switch))
    if window.width() < INSPECTOR_BESIDE_FROM:
        rooms["inspector"].hide()
    for name, splitter in window.splits().items():
        if not (state := window.settings.state(name)).isEmpty():
            splitter.restoreState(state)
    window.setCentralWidget(centre)


def move_in(window: MainWindow, name: str, part: QWidget) -> None:
    """Let a part stand where there was room for it, no larger or smaller than that may be."""
    room = window.rooms.pop(name)
    part.setMinimumSize(room.minimumSize())
    part.setMaximumSize(room.maximumSize())
    holder = room.parentWidget()
    if isinstance(holder, QSplitter):
        holder.replaceWidget(holder.indexOf(room), part)
    elif holder is not None and (column := holder.layout()) is not None:
        column.replaceWidget(room, part)
        part.show()  # now: at the next turn the others would have shared its room
    room.hide()
    room.deleteLater()


def _rooms() -> dict[str, QFrame]:
    rooms = {name: QFrame() for name in (*BARS, *SWITCHES)}
    for name, (look, height) in BARS.items():
        rooms[name].setObjectName(look)
        rooms[name].setFixedHeight(height)
    for name in SWITCHES:
        rooms[name].setObjectName("panel")
    rooms["outline"].setMinimumWidth(OUTLINE_LEAST)
    rooms["outline"].setMaximumWidth(OUTLINE_MOST)
    rooms["inspector"].setMinimumWidth(INSPECTOR_LEAST)
    rooms["inspector"].setMaximumWidth(INSPECTOR_MOST)
    rooms["dock"].setMinimumHeight(DOCK_LEAST)
    return rooms


def _split(
    orientation: Qt.Orientation, parts: tuple[QWidget, QWidget], sizes: tuple[int, int]
) -> QSplitter:
    """Two areas with a hairline between; the middle takes the room there is."""
    splitter = QSplitter(orientation)
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    for part in parts:
        splitter.addWidget(part)
    splitter.setSizes(list(sizes))
    keeps = 1 if parts[0].objectName() == "panel" else 0
    splitter.setStretchFactor(keeps, 1)
    splitter.setStretchFactor(1 - keeps, 0)
    return splitter


def _column(holder: QWidget, *parts: QWidget) -> QVBoxLayout:
    """Parts below each other; what has no height of its own takes the room there is."""
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part, 1 if isinstance(part, QSplitter) else 0)
    return column
