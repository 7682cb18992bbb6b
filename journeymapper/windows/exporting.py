"""Exporting a picture: asking how and where, making it, saying how it went."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QProgressDialog

from journeymapper.analysis.profile import PROFILES
from journeymapper.analysis.reports.actions import to_do
from journeymapper.canvas.handed_on import names_are_left_out
from journeymapper.canvas.selection import Selection
from journeymapper.document.document import Document
from journeymapper.language import spoken, tr
from journeymapper.model.journey import Journey
from journeymapper.model.part import part_of
from journeymapper.model.still_named import still_named
from journeymapper.windows.dialogs.questions import tell
from journeymapper.windows.dialogs.told_list import tell_left_out
from journeymapper.windows.export_job import ExportJob
from journeymapper.windows.export_target import ask_where
from journeymapper.windows.files import SUFFIX, Files
from journeymapper.windows.finding_desk import FindingDesk
from journeymapper.windows.lens_and_filter import LensAndFilter
from journeymapper.windows.main_window import MainWindow
from journeymapper.windows.widgets.captioned import plain_label

if TYPE_CHECKING:
    from journeymapper.pictures.options import PictureOptions
    from journeymapper.windows.dialogs.export import ExportDialog
    from journeymapper.windows.dialogs.export_sizes import Page

PATIENCE_MS = 400
LARGEST_TOLD = 300
"""The page of more touchpoints takes too long to lay out while somebody chooses."""


class Exporting(QObject):
    """Makes pictures of the open map."""

    def __init__(
        self,
        window: MainWindow,
        document: Document,
        files: Files,
        filtering: LensAndFilter,
        desk: FindingDesk,
        selection: Selection,
    ) -> None:
        super().__init__(window)
        self._selection = selection
        self._window, self._document, self._files = window, document, files
        self._filtering, self._desk = filtering, desk

    def ask(self) -> None:
        """Ask how and where, and make the picture."""
        from journeymapper.windows.dialogs.export import LIKELIEST, ExportDialog

        self._files.flush_requested.emit()
        dialog = ExportDialog(
            self._window,
            profiles=PROFILES,
            segments=[(each.id, each.name) for each in self._document.journey.segments],
            profile=self._desk.analysis.profile,
            lens=self._filtering.lens.label.lower(),
            showing=self._window.canvas.shown.showing,
            has_actions=bool(to_do(self._document.journey)),
            several_personas=len(self._document.journey.personas) > 1,
            promises=self._window.menus.actions["show_promises"].isChecked(),
            redact=names_are_left_out(),
            still_named=partial(still_named, self._document.journey),
            format=self._window.settings.text("export", LIKELIEST),
            theme=self._window.settings.text("export_theme", "print"),
            size=self._window.settings.text("export_size", "1"),
            stages=[(each.id, each.name) for each in self._document.journey.ordered().stages],
            selected=len(self._selection.of("touchpoints")),
            page_of=self._page_of,
        )
        own_rules = [] if self._desk.analysis.plugins else ["--no-plugins"]
        if dialog.exec() and (target := self._ask_where(dialog.suffix())):
            self._remember(dialog)
            journey = self._selected() if dialog.only_selected() else None
            self.export(target, [*dialog.arguments(), *own_rules], journey)
        dialog.deleteLater()

    def _remember(self, dialog: ExportDialog) -> None:
        remember = self._window.settings.remember
        remember("export", dialog.suffix())
        remember("export_theme", str(dialog.theme.currentData()))
        remember("export_size", str(dialog.scale.currentData()))

    def _selected(self) -> Journey:
        return part_of(self._document.journey, self._selection.of("touchpoints"))

    def _page_of(self, picture: PictureOptions, selected: bool) -> Page | None:
        from journeymapper.pictures.page import page_of
        from journeymapper.pictures.subject import subject_of

        journey = self._selected() if selected else self._document.journey
        if len(journey.touchpoints) > LARGEST_TOLD:
            return None
        page = page_of(subject_of(journey, self._desk.report, picture))
        return page.width, page.height

    def export(self, target: Path, arguments: list[str], part: Journey | None = None) -> ExportJob:
        """Make the picture while the window goes on; a long one can be called off.

        `part` is what it shows, None for the whole map.
        """
        stem = self._document.path.stem if self._document.path else target.stem
        job = ExportJob(self, stem + SUFFIX, part or self._document.journey)
        progress = QProgressDialog("", tr("Cancel"), 0, 0, self._window)
        progress.setLabel(plain_label(tr("Making {file}").format(file=target.name)))
        progress.setWindowModality(Qt.WindowModality.WindowModal)
        progress.setMinimumDuration(PATIENCE_MS)
        progress.setAutoClose(False)
        progress.canceled.connect(job.call_off)
        for end in (job.done, job.failed):
            end.connect(progress.cancel)  # before anything is told, which may wait
        job.done.connect(lambda note: self._tell_done(target, note))
        job.failed.connect(self._tell_failed)
        for end in (job.done, job.failed):
            end.connect(progress.deleteLater)
            end.connect(job.deleteLater)
        job.start(target, [*arguments, f"--language={spoken()}"])
        return job

    def _ask_where(self, suffix: str) -> Path | None:
        stem = Path(self._files.suggested_name()).stem
        return ask_where(self._window, self._window.settings, suffix, stem)

    def _tell_done(self, target: Path, note: str) -> None:
        words = tr("Exported {file} to {folder}")
        folder = target.resolve().parent.name
        said = words.format(file=target.name, folder=folder)
        losses = [line.removeprefix(f"{target}: ") for line in note.splitlines()]
        if len(losses) > 1:
            self._window.status.say(said)
            tell_left_out(self._window, target.name, losses)
        else:
            self._window.status.say(". ".join([said, *losses]))

    def _tell_failed(self, why: str) -> None:
        tell(self._window, tr("The picture could not be made"), why)
