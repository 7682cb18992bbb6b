"""What one sees in a window: every bar, panel and canvas, made and put in its place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from journeymapper.canvas.canvas import Canvas
from journeymapper.language import label, tr
from journeymapper.places import resources
from journeymapper.windows.key_caps import caps_of
from journeymapper.windows.main_window import (
    INSPECTOR_MOST,
    INSPECTOR_WIDTH,
    LEAST_ZOOM,
    MOST_ZOOM,
    MainWindow,
)
from journeymapper.windows.menus import Menus
from journeymapper.windows.palette.button import PaletteButton
from journeymapper.windows.panels.dock import Dock
from journeymapper.windows.panels.findings import Findings
from journeymapper.windows.panels.inspector import Inspector
from journeymapper.windows.panels.legend_strip import LegendStrip
from journeymapper.windows.panels.notes import Notes
from journeymapper.windows.panels.opportunities import Opportunities
from journeymapper.windows.panels.outline import Outline
from journeymapper.windows.panels.promises import Promises
from journeymapper.windows.panels.scores import ScoresPanel
from journeymapper.windows.panels.status_bar import StatusBar
from journeymapper.windows.side_by_side.sides import Sides
from journeymapper.windows.toolbar import Toolbar
from journeymapper.windows.waiting import Waiting


def furnish(window: MainWindow) -> None:
    """Make the parts of a window, and lay them out."""
    window.setWindowIcon(QIcon(str(resources("icons", "journeymapper.png"))))
    window.setAcceptDrops(True)
    window.waiting = Waiting(window)
    window.menus = Menus(window)
    window.finder = PaletteButton(window.menus.actions["palette"], " ".join(caps_of("Ctrl+K")))
    window.menuBar().setCornerWidget(window.finder)
    window.toolbar = Toolbar(window.menus)
    window.toolbar.profile.say(label(window.settings.text("profile", "workshop")))
    window.outline = Outline()
    window.inspector = Inspector()
    window.findings = Findings()
    window.scores = ScoresPanel()
    window.opportunities = Opportunities()
    window.promises = Promises()
    window.notes = Notes()
    window.canvas = Canvas()
    window.sides = Sides(window.canvas)
    window.legend = LegendStrip()
    window.dock = Dock()
    window.status = StatusBar(LEAST_ZOOM, MOST_ZOOM)
    _fill_dock(window)
    _lay_out(window)


def _fill_dock(window: MainWindow) -> None:
    window.dock.add_page(
        tr("Findings"), window.findings, window.findings.severities, window.findings.show_all
    )
    window.dock.add_page(tr("Scores"), window.scores)
    opportunities = window.opportunities
    window.dock.add_page(
        tr("Opportunities"),
        opportunities,
        opportunities.by_votes,
        opportunities.copy,
        opportunities.shape,
    )
    window.dock.add_page(tr("Promises"), window.promises, window.promises.new)
    window.dock.add_page(tr("Notes"), window.notes)


def _lay_out(window: MainWindow) -> None:
    middle = QWidget()
    window.middle = _column(middle)
    window.middle.addWidget(window.legend)
    window.middle.addWidget(window.sides, 1)
    window.top = _split(Qt.Orientation.Horizontal, (window.outline, middle), (216, 788))
    window.left = _split(Qt.Orientation.Vertical, (window.top, window.dock), (532, 166))
    window.across = _split(
        Qt.Orientation.Horizontal, (window.left, window.inspector), (1004, INSPECTOR_WIDTH)
    )
    window.outline.setMinimumWidth(160)
    window.outline.setMaximumWidth(360)
    window.inspector.setMinimumWidth(240)
    window.inspector.setMaximumWidth(INSPECTOR_MOST)
    centre = QWidget()
    window.rows = _column(centre)
    window.rows.addWidget(window.toolbar)
    window.rows.addWidget(window.across, 1)
    window.rows.addWidget(window.status)
    window.setCentralWidget(centre)


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


def _column(holder: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column
