"""Comparing the open map with another, with itself as it was opened, or as it was saved."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from journeymapper.canvas.canvas import Canvas
from journeymapper.canvas.selection import Selection
from journeymapper.document.background import Background
from journeymapper.document.document import Document
from journeymapper.formats import readable
from journeymapper.language import in_quotes, label, tr
from journeymapper.windows.compare_rows import Compared, Key, rows
from journeymapper.windows.file_filters import filters
from journeymapper.windows.finding_desk import FindingDesk
from journeymapper.windows.foreign import read_asking
from journeymapper.windows.main_window import MainWindow
from journeymapper.windows.panels.comparison import Comparison
from journeymapper.windows.panels.dock import DockTab
from journeymapper.windows.side_by_side.desk import SideBySide
from journeymapper.windows.which_file import ask_which
from journeymapper.windows.widgets.button import push_button

if TYPE_CHECKING:
    from journeymapper.analysis.finding import Report
    from journeymapper.model.journey import Journey

QUIET_MS = 150


class Comparing(QObject):
    """Shows the differences in a page of the dock, and marks them on the canvas, while it lasts."""

    def __init__(
        self,
        window: MainWindow,
        document: Document,
        canvas: Canvas,
        selection: Selection,
        desk: FindingDesk,
    ) -> None:
        super().__init__(window)
        self._window, self._document, self._desk = window, document, desk
        self._canvas, self._selection = canvas, selection
        self._old: Journey | None = None
        self._fixed: Journey | None = None
        """The newer map, where that is not the open one."""
        self._profile = ""
        self.page: Comparison | None = None
        self.sides = SideBySide(window, canvas)
        self._names = ("", "")
        self._answer: Compared | None = None
        self._tab: DockTab | None = None
        self._background = Background("compare", self)
        self._quiet = QTimer(self, interval=QUIET_MS, singleShot=True)
        self._quiet.timeout.connect(self._compare)
        document.changed.connect(self._follow_edit)
        document.replaced.connect(self.end)
        window.sides.closed.connect(lambda: self.show_sides(False))
        desk.analysis.report_ready.connect(self._follow_profile)

    @property
    def compared(self) -> tuple[Journey, str, Journey, str] | None:
        """The two maps compared just now, the older one first, each with its name."""
        if self._old is None:
            return None
        return self._old, self._names[0], self._new, self._names[1]

    def ask_file(self) -> None:
        """Ask which map to compare with."""
        if (path := self.ask_path()) is not None:
            self.with_file(path)

    def ask_path(self) -> Path | None:
        """The file of a map to compare with; None where the user gave up."""
        return ask_which(self._window, tr("Compare with a map"), filters(readable()))

    def with_file(self, path: Path) -> None:
        """Compare with the map in a file or a picture; a bad one is told."""
        if (old := self.read(path)) is not None:
            self.start(old, in_quotes(path.name))

    def read(self, path: Path) -> Journey | None:
        """The map in a file; a bad one is told."""
        reading = read_asking(self._window, path)
        return None if reading is None else reading.journey

    def with_opened(self) -> None:
        """Compare with the map as it was before the first edit."""
        self.start(self._document.as_opened, tr("the map as it was opened"))

    def with_saved(self) -> None:
        """Compare with the map as its file has it."""
        if self._document.as_saved is not None:
            self.start(self._document.as_saved, tr("the map as it was saved last"))

    def start(
        self, old: Journey, with_what: str, new: Journey | None = None, what: str = ""
    ) -> None:
        """Compare with an older map until that is ended: the open one, or `new`, called `what`."""
        self.end()
        self._old, self._fixed = old, new
        self._names = (with_what, what or tr("The map now"))
        page = self.page = Comparison(with_what, what)
        page.visit_requested.connect(self._visit)
        page.closed.connect(self.end)
        dock, actions = self._window.dock, self._window.menus.actions
        page.sides.clicked.connect(actions["side_by_side"].trigger)
        page.change.clicked.connect(actions["change_page"].trigger)
        close = push_button(tr("End comparing"), self.end, "link")
        tab = self._tab = dock.add_page(tr("Compare"), page, close)
        self.show_sides(self.sides.is_on)
        dock.show_page(dock.tabs.index(tab))
        dock.show()
        page.list.setFocus()
        self._compare()
        if new is not None:
            self.show_sides(True)  # neither of them is on the canvas

    def show_sides(self, on: bool) -> None:
        """Show both maps side by side while they are compared, or only the open one."""
        old = self._old
        if on and old is not None:
            self.sides.show(old, *self._heads(old), self._fixed)
            self._mark()
        elif old is not None and self._fixed is None:
            words = tr("{newer} compared with {older}")
            self.sides.crown(words.format(newer=tr("The map now"), older=self._names[0]))
        else:
            self.sides.end()
        on = self.sides.is_on
        self._window.menus.actions["side_by_side"].setChecked(on)
        if self.page is not None:
            self.page.say_sides(on)

    def _heads(self, old: Journey) -> tuple[str, str]:
        """What stands over each side: its name, and what the map is of where only one is to be."""
        states = old.header.state, self._new.header.state
        if states[0] == states[1]:
            return self._names
        words = tr("{name} · {state}")
        told = (
            words.format(name=name, state=label(state))
            for name, state in zip(self._names, states, strict=True)
        )
        return next(told), next(told)

    def end(self) -> None:
        """Take the page and the marks away."""
        self._quiet.stop()
        self._background.forget()
        if self.page is not None:
            self._window.dock.take_out(self.page)
            self.page.deleteLater()
            self.page = self._old = self._fixed = self._tab = self._answer = None
            self.show_sides(False)
            self._canvas.set_changes({})
            self._canvas.setFocus()

    def close(self) -> None:
        """End what is being worked out, and work out nothing more."""
        self._quiet.stop()
        self._old = None
        self._background.close()

    @property
    def _new(self) -> Journey:
        return self._document.journey if self._fixed is None else self._fixed

    def _follow_edit(self) -> None:
        if self.page is not None and self._fixed is None:
            self._quiet.start()

    def _follow_profile(self, report: Report) -> None:
        if self.page is not None and report.profile != self._profile:
            self._compare()

    def _compare(self) -> None:
        old, new, is_open = self._old, self._new, self._fixed is None
        profile = self._profile = self._desk.analysis.profile
        plugins = self._desk.analysis.plugins
        if old is not None:
            self._background.ask(lambda: compared(old, new, profile, plugins, is_open), self._show)

    def _show(self, answer: Compared) -> None:
        if self.page is None or self._tab is None or answer.new is not self._new:
            return  # another answer is on its way
        listed = rows(answer)
        self.page.show_rows(listed)
        self._tab.say(sum(not row.is_heading for row in listed))
        self._answer = answer
        self._mark()

    def _mark(self) -> None:
        answer = self._answer
        if answer is not None:
            self._canvas.set_changes(answer.changes_of_new() if answer.is_open else {})
            self.sides.mark(answer.changes_of_old(), answer.changes_of_new())

    def _visit(self, keys: tuple[Key, ...]) -> None:
        if self.sides.is_on:
            self.sides.go_to(keys)
            return
        journey = self._document.journey
        there = [(table, key) for table, key in keys if key in journey.table(table)]
        if there:
            self._selection.set(there)
            self._canvas.go_to(there)


def compared(
    old: Journey, new: Journey, profile: str, plugins: bool = True, is_open: bool = True
) -> Compared:
    """Two maps compared, and what the passes of a profile say of each; `is_open`: the new one."""
    from journeymapper.analysis.versions import versions

    both = versions(old, new, profile, plugins=plugins)
    return Compared(old, new, both.records, both.findings, is_open)
