"""The opportunities at work: made of findings and cards, rated, changed, shown on the map."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QGuiApplication

from journeymapper.canvas.canvas import Canvas
from journeymapper.canvas.handed_on import handed_on, told
from journeymapper.canvas.selection import Selection
from journeymapper.document.document import Document
from journeymapper.language import tr, tr_many
from journeymapper.model.edits import opportunities as edits
from journeymapper.windows.main_window import MainWindow
from journeymapper.windows.panels.dock import DockTab
from journeymapper.windows.panels.finding_place import records_of

if TYPE_CHECKING:
    from journeymapper.analysis.finding import Finding
    from journeymapper.model.journey import Journey
    from journeymapper.windows.panels.matrix_places import Rating


class OpportunitiesDesk(QObject):
    """Connects the page of the dock with document, findings and canvas."""

    def __init__(
        self, window: MainWindow, document: Document, canvas: Canvas, selection: Selection
    ) -> None:
        super().__init__(window)
        self._window, self._document = window, document
        self._canvas, self._selection = canvas, selection
        page = window.opportunities
        page.detail.edit_requested.connect(document.edit)
        page.detail.refused.connect(window.status.say)
        page.rated.connect(self._rate)
        page.glanced.connect(self._show_cards)
        page.visit_requested.connect(self._visit)
        page.delete_requested.connect(self.delete)
        page.chosen.connect(self._ring)
        page.copy_wanted.connect(self.copy_table)
        window.findings.detail.opportunity.clicked.connect(self.make_of_finding)
        document.changed.connect(self._show)
        document.replaced.connect(self._show)
        self._show()

    def show_page(self) -> None:
        """Bring the opportunities to the front, and take the focus there."""
        self._window.bring(self._window.opportunities)
        self._window.opportunities.setFocus()

    def copy_table(self) -> None:
        """Copy the action list as a table, for a spreadsheet or a letter."""
        from journeymapper.exchange.table.actions import action_rows
        from journeymapper.exchange.table.writing import as_html, as_tsv

        self._window.opportunities.flush()
        rows, mime = action_rows(handed_on(self._document.journey)), QMimeData()
        mime.setText(as_tsv(rows))
        mime.setHtml(as_html(rows))
        QGuiApplication.clipboard().setMimeData(mime)
        copied = tr_many("Copied {n} row as a table", "Copied {n} rows as a table", len(rows) - 1)
        self._canvas.say(told(copied))

    def make_of_cards(self) -> None:
        """Make an opportunity of the selected cards, its title ready to be typed anew."""
        self._window.opportunities.flush()
        keys = self._selection.of("touchpoints")
        if keys:
            first = self._document.journey.touchpoints[keys[0]].title
            title = tr("How might we make this better: “{title}”").format(title=first)
            self.make(title, keys)

    def make_of_finding(self) -> None:
        """Make an opportunity of the finding in hand, its title ready to be typed anew."""
        self._window.opportunities.flush()
        finding, journey = self._window.findings.current(), self._document.journey
        if finding is not None:
            title = tr("How might we change this: {finding}").format(finding=finding.message)
            self.make(title, touchpoints_of(journey, finding))

    def delete(self, key: str) -> None:
        """Take an opportunity out."""
        self._document.edit(edits.remove_opportunity(self._document.journey, key))

    def make(self, title: str, touchpoints: Iterable[str]) -> None:
        """Make an opportunity on these touchpoints, its title ready to be typed anew."""
        patch = edits.add_opportunity(self._document.journey, title, touchpoints)
        self._document.edit(patch)
        self._window.bring(self._window.opportunities)
        self._window.opportunities.take(*patch.added("opportunities"))
        self._window.opportunities.detail.type_title()
        self._canvas.say(tr("Kept as an opportunity. Type a title of your own, or leave it."))

    def _rate(self, key: str, rating: Rating | None) -> None:
        value, effort = rating if rating is not None else (None, None)
        journey = self._document.journey
        self._document.edit(edits.rate_opportunity(journey, key, value, effort))

    def _visit(self, key: str) -> None:
        self._window.dock.fill.setChecked(False)
        QTimer.singleShot(0, self, lambda: self._show_cards(key))  # once the map has its size

    def _show_cards(self, key: str) -> None:
        held = self._document.journey.opportunities
        if key in held and (tied := held[key].touchpoints) and self._canvas.isVisible():
            self._canvas.show_keys([("touchpoints", each) for each in tied])

    def _ring(self, key: str) -> None:
        held = self._document.journey.opportunities
        self._canvas.point_out("opportunities", held[key].touchpoints if key in held else ())

    def _show(self) -> None:
        journey = self._document.journey
        self._window.opportunities.show_journey(journey)
        self._tab().say(len(journey.opportunities))

    def _tab(self) -> DockTab:
        return self._window.dock.tab_of(self._window.opportunities)


def touchpoints_of(journey: Journey, finding: Finding) -> tuple[str, ...]:
    """The touchpoints a finding is about, with the ends of its connections."""
    found: list[str] = []
    for table, key in records_of(journey, finding):
        if table == "touchpoints":
            found.append(key)
        elif table == "connections":
            found += [journey.connections[key].source, journey.connections[key].target]
    return tuple(dict.fromkeys(found))
