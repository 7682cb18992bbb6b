"""What stands round the map: every bar and panel, made and put in its place."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from journeymapper.language import label, tr
from journeymapper.places import resources
from journeymapper.windows.focus_ring import ring_focus
from journeymapper.windows.key_caps import caps_of
from journeymapper.windows.main_window import LEAST_ZOOM, MOST_ZOOM, MainWindow
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
from journeymapper.windows.placing import move_in
from journeymapper.windows.toolbar import Toolbar
from journeymapper.windows.waiting import Waiting


def furnish(window: MainWindow) -> Iterator[None]:
    """Make the parts of a window one by one, then let them stand where there is room for them."""
    window.setWindowIcon(QIcon(str(resources("icons", "journeymapper.png"))))
    window.setAcceptDrops(True)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    ring_focus(application)
    window.waiting = Waiting(window)
    yield
    window.menus = Menus(window)
    window.finder = PaletteButton(window.menus.actions["palette"], " ".join(caps_of("Ctrl+K")))
    bar = window.menuBar()
    bar.setCornerWidget(window.finder)
    window.finder.move(bar.width(), 0)  # or a mouse at the left would count as over it
    window.finder.show()  # the bar itself is in sight already
    yield
    window.toolbar = Toolbar(window.menus)
    window.toolbar.profile.say(label(window.settings.text("profile", "workshop")))
    yield
    window.outline = Outline()
    window.inspector = Inspector()
    yield
    window.findings = Findings()
    yield
    window.scores = ScoresPanel()
    yield
    window.opportunities = Opportunities()
    window.promises = Promises()
    yield
    window.notes = Notes()
    window.legend = LegendStrip()
    window.status = StatusBar(LEAST_ZOOM, MOST_ZOOM)
    yield
    window.dock = Dock()
    _fill_dock(window)
    yield
    for name in tuple(window.rooms):
        move_in(window, name, getattr(window, name))


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
