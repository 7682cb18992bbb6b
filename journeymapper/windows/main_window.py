"""The shell: bare until it is painted first, then with bars, panels and canvas in their places."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6 import QtCore
from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtWidgets import QMainWindow

from journeymapper.canvas.guarded import attempt
from journeymapper.language import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import (
        QCloseEvent,
        QDragEnterEvent,
        QDragLeaveEvent,
        QDropEvent,
        QKeyEvent,
        QResizeEvent,
    )
    from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

    from journeymapper.canvas.canvas import Canvas
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
    from journeymapper.windows.settings import Settings
    from journeymapper.windows.side_by_side.sides import Sides
    from journeymapper.windows.start.page import StartPage
    from journeymapper.windows.toolbar import Toolbar
    from journeymapper.windows.waiting import Waiting

LEAST_ZOOM, MOST_ZOOM = 0.05, 4.0
INSPECTOR_BESIDE_FROM, INSPECTOR_WIDTH, INSPECTOR_MOST = 1000, 276, 400
FIRST_SIZE, MOST_OF_THE_SCREEN = QSize(1280, 800), 0.94
FRAME = 40
"""What a desktop's frame and title bar take, about."""
SESSION_END_SECONDS = 30.0
"""Between the question whether the session may end and its end; somebody else may say no."""
QWIDGETSIZE_MAX = (1 << 24) - 1


class Tenant(Protocol):
    """What moves into the window once it is painted: the editor."""

    def may_close(self) -> bool: ...

    def leave(self) -> None: ...

    def is_safe(self) -> bool: ...

    def keep(self) -> None: ...

    def open_dropped(self, paths: list[Path]) -> None: ...


class MainWindow(QMainWindow):
    """Everything one sees. It knows no document: the editor moves in and connects the parts."""

    painted = Signal()
    """What comes first is to be seen: the map, all round it bare still; without one the window."""
    furnished = Signal()

    waiting: Waiting
    menus: Menus
    finder: PaletteButton
    toolbar: Toolbar
    outline: Outline
    inspector: Inspector
    findings: Findings
    scores: ScoresPanel
    opportunities: Opportunities
    promises: Promises
    notes: Notes
    canvas: Canvas
    sides: Sides
    legend: LegendStrip
    dock: Dock
    status: StatusBar
    middle: QVBoxLayout
    rows: QVBoxLayout
    across: QSplitter
    left: QSplitter
    top: QSplitter
    rooms: dict[str, QFrame]
    """What keeps the places of bars and panels that are not there yet."""

    def __init__(self, settings: Settings, *, furnished: bool = True) -> None:
        super().__init__()
        self.settings = settings
        self.start: StartPage | None = None
        self.is_laid_out = self.is_furnished = False
        self._tenant: Tenant | None = None
        self._gives_room = False
        self._unasked_until = 0.0
        self.setWindowTitle("JourneyMapper")
        self._take_size()
        if furnished:
            self.furnish()

    def lay_out(self) -> None:
        """Give the map its final place in the bare window, and room to everything round it."""
        from journeymapper.windows.placing import lay_out

        self.is_laid_out = True
        lay_out(self)

    def furnish(self) -> None:
        """Bring everything one sees into the window."""
        if not self.is_laid_out:
            self.lay_out()
        for _ in self.furnishing():
            pass

    def furnishing(self) -> Iterator[None]:
        """The same one by one, where the map has its place."""
        from journeymapper.windows.furnishing import furnish

        yield from furnish(self)
        self.is_furnished = True
        self.dock.fill.toggled.connect(self._fill_with_dock)
        self.menus.map_needed.connect(lambda: self.dock.fill.setChecked(False))
        self._fit_to(self.width())
        self.furnished.emit()

    @property
    def tenant(self) -> Tenant | None:
        """What has moved in, if it has."""
        return self._tenant

    def take_in(self, tenant: Tenant) -> None:
        """Let the editor answer for closing and dropped files."""
        self._tenant = tenant

    def show_start(self, on: bool) -> None:
        """Show the start page in place of the map and everything around it, or the map again."""
        if on and self.start is None:
            self._make_start()
        map_parts = [self.toolbar, self.across, self.status]
        start_parts = [self.start] if self.start is not None else []
        for part in map_parts if on else start_parts:
            part.hide()  # first, or both would share the room for a moment
        for part in start_parts if on else map_parts:
            part.show()

    def add_strip(self, strip: QWidget) -> None:
        """Put a strip under everything, the start page too."""
        self.rows.addWidget(strip)

    def show_fitting(self) -> None:
        """Show it; it fills a screen that is too small for the size of a first start."""
        room = self.screen().availableSize()
        if room.width() < FIRST_SIZE.width() + FRAME or room.height() < FIRST_SIZE.height() + FRAME:
            self.showMaximized()
        else:
            self.show()

    def show_dock(self) -> None:
        """Let the findings and lists be seen, if they are hidden."""
        if not self.dock.isVisible():
            self.menus.actions["show_findings"].trigger()

    def bring(self, page: QWidget) -> None:
        """Bring a page of the dock to the front, in sight."""
        self.show_dock()
        self.dock.bring(page)

    def make_room(self, on: bool) -> None:
        """Give the map the room of outline and inspector, or give it back to them."""
        self._gives_room = on
        outlined = self.menus.actions["show_outline"].isChecked()
        self.outline.setVisible(outlined and not on)
        if self.across.indexOf(self.inspector) >= 0:
            self._show_inspector_beside()

    def panels(self) -> list[QWidget]:
        """The panels in the order F6 walks them, with what takes the focus in each."""
        lists = (self.outline.tree, self.dock.front())
        places = (*self.sides.maps(), *lists, self.inspector, self.toolbar)
        return [place for place in dict.fromkeys(places) if place.isVisible()]

    def splits(self) -> dict[str, QSplitter]:
        """The splitters whose places are remembered, by name."""
        if not self.is_laid_out:
            return {}
        return {"across": self.across, "left": self.left, "top": self.top}

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_escape = event.key() == QtCore.Qt.Key.Key_Escape
        if is_escape and self.is_furnished and self.canvas.isVisible():
            self.canvas.setFocus()  # from wherever nothing else had a use for it
        else:
            super().keyPressEvent(event)

    def expect_the_end(self) -> None:
        """Close without a question for a while: the session ends, and all is kept already."""
        self._unasked_until = time.monotonic() + SESSION_END_SECONDS

    def closeEvent(self, event: QCloseEvent) -> None:
        if time.monotonic() < self._unasked_until:
            QCoreApplication.exit()  # as a signal does: the safety copy stays
            return
        event.ignore()  # an error on the way must leave the window open
        if self._tenant is None or self._tenant.may_close():
            attempt(self._remember)
            if self._tenant is not None:
                self._tenant.leave()
            event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.is_furnished:
            self._fit_to(self.width())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self._await_drop(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._await_drop(False)

    def dropEvent(self, event: QDropEvent) -> None:
        urls = event.mimeData().urls()
        paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        event.acceptProposedAction()
        self._await_drop(False)
        if self._tenant and paths:
            self._tenant.open_dropped(paths)

    def _make_start(self) -> None:
        from journeymapper.windows.start.known import remembered
        from journeymapper.windows.start.page import StartPage

        self.start = StartPage()
        self.start.show_maps(self.settings.recent_files(), remembered())
        self.rows.insertWidget(0, self.start)

    def _await_drop(self, on: bool) -> None:
        if self.start is not None:
            self.start.drop_place.await_drop(on)

    def _fill_with_dock(self, on: bool) -> None:
        """Give the dock the room of map, outline and inspector, or give it back."""
        self.top.setVisible(not on)
        if self.across.indexOf(self.inspector) >= 0:
            self._show_inspector_beside()

    def _fit_to(self, width: int) -> None:
        self.toolbar.fit_to(width)
        self._place_inspector(in_dock=width < INSPECTOR_BESIDE_FROM)

    def _place_inspector(self, *, in_dock: bool) -> None:
        """Put the inspector at the right, or behind a tab of the dock where that is too narrow."""
        is_in_dock = self.across.indexOf(self.inspector) < 0
        if in_dock == is_in_dock:
            return
        if in_dock:
            self.dock.add_page(tr("Inspector"), self.inspector)
            self.inspector.setMaximumWidth(QWIDGETSIZE_MAX)
        else:
            self.dock.take_out(self.inspector)
            self.across.addWidget(self.inspector)
            self.inspector.setMaximumWidth(INSPECTOR_MOST)
            self.across.setSizes([self.width() - INSPECTOR_WIDTH, INSPECTOR_WIDTH])
            self._show_inspector_beside()

    def _show_inspector_beside(self) -> None:
        wanted = self.menus.actions["show_inspector"].isChecked()
        gone = self.dock.fill.isChecked() or self._gives_room
        self.inspector.setVisible(wanted and not gone)

    def _take_size(self) -> None:
        room = self.screen().availableSize()
        self.resize((room * MOST_OF_THE_SCREEN).expandedTo(FIRST_SIZE).boundedTo(room))
        self.restoreGeometry(self.settings.state("geometry"))

    def _remember(self) -> None:
        self.settings.remember("geometry", self.saveGeometry())
        for name, splitter in self.splits().items():
            if splitter.count() == 2:  # the inspector may stand in the dock just now
                self.settings.remember(name, splitter.saveState())
        self.settings.save()
