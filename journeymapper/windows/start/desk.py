"""Where the start page meets window, files and what is remembered of maps."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QLineEdit

from journeymapper.document.background import Background
from journeymapper.document.document import Document
from journeymapper.language import tr
from journeymapper.places import sample_maps
from journeymapper.storage import map_file
from journeymapper.storage.templates import BLANK, TEMPLATES
from journeymapper.windows.files import Files
from journeymapper.windows.main_window import MainWindow
from journeymapper.windows.start.brand import NAME
from journeymapper.windows.start.known import Known, remember, remembered
from journeymapper.windows.start.looking import look_at

FIRST_MAP = "coffee-machine.journey"


class StartDesk(QObject):
    """Shows the start page, does what is chosen there, and finds out about the maps it lists."""

    turned = Signal()
    """The page is shown, or the map again."""

    def __init__(
        self, window: MainWindow, document: Document, files: Files, *, plugins: bool
    ) -> None:
        super().__init__(window)
        self._window, self._document, self._files = window, document, files
        self._look_at = partial(look_at, plugins=plugins)
        self._worker = Background("start", self)
        self._known: dict[Path, Known] = {}
        self._waiting: list[Path] = []
        self._is_wired = self._has_map = False
        document.replaced.connect(self._take_map)
        files.closed.connect(self._lose_map)
        files.begun.connect(self._begin)
        files.forgotten.connect(self._list)
        if self.is_shown:
            self._fill()

    @property
    def is_shown(self) -> bool:
        """Whether the page stands in place of the map."""
        return self._window.start is not None and self._window.start.isVisibleTo(self._window)

    def show(self) -> None:
        """Show the page; Esc leads back to the map, if there is one."""
        self._window.show_start(True)
        self._fill()
        self.turned.emit()

    def leave(self) -> None:
        """Show the map again, if there is one."""
        if self.is_shown and self._has_map:
            self._waiting = []
            self._window.show_start(False)
            self._files.tell_state()
            self._window.canvas.setFocus()
            self.turned.emit()

    def welcome(self) -> None:
        """Open a sample as a map without a file, with three hints: the very first start."""
        from journeymapper.windows.start.first_hints import FirstHints

        hints = FirstHints()
        hints.closed.connect(hints.deleteLater)
        self._window.middle.addWidget(hints)
        hints.show()  # now, so that the map is fitted into what is left
        self._document.replace(map_file.read(sample_maps(FIRST_MAP)))

    def close(self) -> None:
        """Look at no further map."""
        self._waiting = []
        self._worker.close()

    def _take_map(self) -> None:
        self._has_map = True
        self.leave()

    def _lose_map(self) -> None:
        self._has_map = False
        self.show()

    def _begin(self, name: str) -> None:
        """Let the first thing be typed: the name of a blank map's stage, else the map's title."""
        if name == BLANK:
            self._window.canvas.choose(("stages", self._document.journey.stages.keys[0]))
            self._window.canvas.type_title()
        elif self._window.inspector.isVisibleTo(self._window):
            self._type_title()

    def _type_title(self) -> None:
        """Put the caret on the map's title; Enter then leads to the map."""
        inspector = self._window.inspector
        if self._window.dock.isAncestorOf(inspector):
            self._window.dock.bring(inspector)
        title = inspector.forms[""].findChild(QLineEdit, "title")
        if isinstance(title, QLineEdit):
            title.setFocus(Qt.FocusReason.TabFocusReason)
            once = Qt.ConnectionType.SingleShotConnection
            title.returnPressed.connect(self._window.canvas.setFocus, once)

    def _fill(self) -> None:
        """Show what is remembered at once, and look at every file again."""
        page = self._window.start
        assert page is not None
        if not self._is_wired:
            self._is_wired = True
            page.template_chosen.connect(self._files.new_from)
            page.map_chosen.connect(self._open)
            page.forget_requested.connect(self._forget)
            page.open_requested.connect(self._files.ask_open)
            page.keys_requested.connect(self._window.menus.actions["keys"].trigger)
            page.left.connect(self.leave)
        self._window.setWindowTitle(tr("Start · {program}").format(program=NAME))
        self._list()
        page.take_focus()
        self._waiting = [*(each.path for each in TEMPLATES), *(row.path for row in page.rows)]
        self._look()

    def _list(self) -> None:
        """Show the recent maps as far as they are known; what is no longer recent is forgotten."""
        self._known = self._known or remembered()
        recent = self._window.settings.recent_files()
        kept = [*(each.path for each in TEMPLATES), *recent]
        self._known = {path: known for path, known in self._known.items() if path in kept}
        remember(self._known)
        if self._window.start is not None:
            self._window.start.show_maps(recent, self._known)

    def _open(self, path: Path) -> None:
        if not self._files.open(path):
            self._list()  # it may be off the list now

    def _forget(self, path: Path) -> None:
        self._window.settings.forget_recent(path)
        self._list()

    def _look(self) -> None:
        """Look at the next file that waits, away from the window's thread."""
        if not self._waiting:
            remember(self._known)
            return
        path = self._waiting.pop(0)
        is_template = any(path == each.path for each in TEMPLATES)
        profile = "" if is_template else self._window.settings.text("profile", "workshop")
        before = self._known.get(path)
        self._worker.ask(
            lambda: self._look_at(path, before, profile), lambda known: self._learn(path, known)
        )

    def _learn(self, path: Path, known: Known) -> None:
        self._known[path] = known
        if self.is_shown and self._window.start is not None:
            self._window.start.show_known(path, known)
            self._look()
