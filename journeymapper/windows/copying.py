"""Copying the map, or what is selected of it, as a picture for a slide or a letter."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from journeymapper.analysis.finding import Report
from journeymapper.canvas.handed_on import leave_names_out, names_are_left_out, told
from journeymapper.canvas.late_mime import IMAGE, LateMime
from journeymapper.canvas.selection import Selection
from journeymapper.document.document import Document
from journeymapper.language import tr, tr_many
from journeymapper.model.part import part_of
from journeymapper.windows.finding_desk import FindingDesk
from journeymapper.windows.lens_and_filter import LensAndFilter
from journeymapper.windows.main_window import MainWindow

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey

WITHOUT_NAMES = "without_names"
"""The action that switches it, and the setting."""


class Copying(QObject):
    """Puts pictures on the clipboard."""

    def __init__(
        self,
        window: MainWindow,
        document: Document,
        selection: Selection,
        filtering: LensAndFilter,
        desk: FindingDesk,
    ) -> None:
        super().__init__(window)
        self._window, self._document, self._selection = window, document, selection
        self._filtering, self._desk = filtering, desk
        leave_names_out(window.settings.flag(WITHOUT_NAMES, default=False))
        window.menus.actions[WITHOUT_NAMES].setChecked(names_are_left_out())

    def copy_picture(self) -> None:
        """Copy the selected cards, else the whole map, as a picture with findings and legend."""
        from journeymapper.pictures.image import PageImage
        from journeymapper.pictures.options import PictureOptions

        journey, selected = self._document.journey, self._selection.of("touchpoints")
        shown, report = journey, self._desk.report
        if selected:
            shown = part_of(journey, selected)
            report = report and about(shown, report)
        options = PictureOptions(
            embed=False,
            lens=self._filtering.lens.field,
            date=date.today(),
            file_name=self._document.path.name if self._document.path else "",
            redact=names_are_left_out(),
            promises=self._window.menus.actions["show_promises"].isChecked() and not selected,
        )
        image = PageImage(shown, report, options)
        QGuiApplication.clipboard().setMimeData(LateMime({IMAGE: image.paint}))
        what = tr("the whole map")
        if selected:
            what = tr_many("one touchpoint", "{n} touchpoints", len(selected))
        words = tr("Copied {what} as a picture, {width} × {height} px")
        width, height = image.size
        said = words.format(what=what, width=width, height=height)
        self._window.status.say(told(said))

    def leave_names_out(self, on: bool) -> None:
        """Copy for other programs without names, quotes and notes, or with them."""
        leave_names_out(on)
        self._window.settings.remember(WITHOUT_NAMES, "yes" if on else "no")


def about(journey: Journey, report: Report) -> Report:
    """The report with only the findings that speak of what is drawn of a part of its journey."""
    tables = (journey.stages, journey.touchpoints, journey.connections)
    drawn = {key for table in tables for key in table.keys}
    findings = tuple(
        each for each in report.findings if each.subjects and drawn.issuperset(each.subjects)
    )
    return Report(report.profile, findings, report.dismissed)
