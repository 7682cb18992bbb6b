"""The sponsor's page at work: against which map, shown, copied, exported."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from journeymapper.analysis.wording import sentence
from journeymapper.canvas.handed_on import names_are_left_out, without_names
from journeymapper.document.background import Background
from journeymapper.document.document import Document
from journeymapper.language import label, tr
from journeymapper.storage.safe_write import SaveFailed
from journeymapper.windows.comparing import Comparing
from journeymapper.windows.dialogs.bad_map import read_or_tell
from journeymapper.windows.dialogs.questions import tell
from journeymapper.windows.export_target import ask_where
from journeymapper.windows.files import Files
from journeymapper.windows.finding_desk import FindingDesk
from journeymapper.windows.main_window import MainWindow
from journeymapper.windows.older_maps import Older, OlderMaps
from journeymapper.windows.workshop.snapshot_desk import SnapshotDesk

if TYPE_CHECKING:
    from journeymapper.analysis.headlines import Headlines
    from journeymapper.analysis.versions import Versions
    from journeymapper.model.journey import Journey
    from journeymapper.pictures.change.brief import Brief
    from journeymapper.windows.dialogs.change_page import ChangePageDialog


class ChangeDesk(QObject):
    """Shows what the open map would change of an older one, on a page to hand on."""

    def __init__(
        self,
        window: MainWindow,
        document: Document,
        files: Files,
        comparing: Comparing,
        snapshots: SnapshotDesk,
        desk: FindingDesk,
    ) -> None:
        super().__init__(window)
        self._window, self._document, self._files = window, document, files
        self._desk, self._maps = desk, OlderMaps(document, comparing, snapshots)
        self._background = Background("change", self)
        self._older: list[Older] = []
        self._brief: Brief | None = None
        self.dialog: ChangePageDialog | None = None

    def ask(self) -> None:
        """Show the page, against what is compared just now, else the map as it was."""
        self._files.flush_requested.emit()
        self._older = [*self._maps.known()]
        if not self._older and not self._read_file():
            return
        from journeymapper.windows.dialogs.change_page import ChangePageDialog

        dialog = self.dialog = ChangePageDialog(
            self._window,
            [sentence(each.name) for each in self._older],
            redact=names_are_left_out(),
        )
        dialog.asked.connect(self._work)
        dialog.file_wanted.connect(self._take_file)
        dialog.copy_requested.connect(self._copy)
        dialog.export_requested.connect(self._ask_export)
        self._work()
        dialog.exec()
        self._background.forget()
        self.dialog = self._brief = None
        dialog.deleteLater()

    def export(self, path: Path) -> None:
        """Write the page shown into a file; what goes wrong is told."""
        from journeymapper.pictures.change.writing import write_change

        assert self._brief is not None
        try:
            write_change(path, self._brief)
        except SaveFailed as failed:
            tell(self.dialog, tr("The picture could not be made"), str(failed))
            return
        words = tr("Exported {file} to {folder}")
        self._window.status.say(words.format(file=path.name, folder=path.resolve().parent.name))

    def close(self) -> None:
        """End what is being worked out."""
        self._background.close()

    def _read_file(self) -> bool:
        """Ask for a file with the older map; whether there is one more now."""
        older = self._maps.ask_file()
        if older is not None:
            self._older.append(older)
        return older is not None

    def _take_file(self) -> None:
        dialog = self.dialog
        assert dialog is not None
        if self._read_file():
            dialog.add_older(self._older[-1].name)
            self._work()
        else:
            dialog.older.setCurrentIndex(0)
            self._work()

    def _work(self) -> None:
        """Work out the page that is asked for."""
        dialog = self.dialog
        assert dialog is not None
        older = self._older[dialog.older.currentData() or 0]
        old = read_or_tell(self._window, older.name, older.read)
        if old is None:
            return
        profile, plugins = self._desk.analysis.profile, self._desk.analysis.plugins
        dialog.wait()
        self._background.ask(
            lambda: _figures(old, older.newer, profile, plugins),
            lambda answer: self._show(answer, older),
        )

    def _show(self, answer: tuple[Versions, Headlines], older: Older) -> None:
        from journeymapper.pictures.change.brief import Brief
        from journeymapper.pictures.change.page import ChangePage

        if self.dialog is None:
            return
        versions, figures = answer
        states = versions.old.header.state, versions.new.header.state
        names = label(states[0]), label(states[1])
        redact = self.dialog.redact.isChecked()
        if states[0] == states[1]:
            names = sentence(older.name), sentence(older.newer_name)
            if redact:  # they may be those of files, or given by somebody
                names = tr("Before"), tr("After")
        brief = Brief(
            versions,
            figures,
            names[0],
            names[1],
            theme_name=self.dialog.theme.currentData(),
            date=date.today(),
            file_name=self._document.path.name if self._document.path else "",
        )
        self._brief = brief.redacted() if redact else brief
        self.dialog.show_page(ChangePage(self._brief))

    def _copy(self) -> None:
        from journeymapper.pictures.change.writing import change_image

        assert self._brief is not None
        QGuiApplication.clipboard().setImage(change_image(self._brief))
        assert self.dialog is not None
        said = tr("Copied the page as a picture")
        self._window.status.say(without_names(said) if self.dialog.redact.isChecked() else said)

    def _ask_export(self, suffix: str) -> None:
        stem = Path(self._files.suggested_name()).stem
        suggested = tr("{map} - what changes").format(map=stem)
        assert self.dialog is not None
        path = ask_where(self.dialog, self._window.settings, suffix, suggested)
        if path is not None:
            self.export(path)


def _figures(old: Journey, new: Journey, profile: str, plugins: bool) -> tuple[Versions, Headlines]:
    from journeymapper.analysis.headlines import headlines
    from journeymapper.analysis.versions import versions

    both = versions(old, new, profile, plugins=plugins)
    return both, headlines(both, plugins=plugins)
