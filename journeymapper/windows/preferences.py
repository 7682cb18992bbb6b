"""The settings at work: each choice counts at once, and giving up brings the old ones back."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess

from journeymapper.analysis.profile import PROFILES
from journeymapper.document.document import Document
from journeymapper.language import spoken, tr
from journeymapper.windows.appearance import appearance
from journeymapper.windows.finding_desk import FindingDesk
from journeymapper.windows.main_window import MainWindow
from journeymapper.windows.scaling import window_percent
from journeymapper.windows.speaking import SYSTEM, code_of, named
from journeymapper.windows.views import Views

if TYPE_CHECKING:
    from journeymapper.windows.dialogs.settings import Choices, SettingsDialog


class Preferences(QObject):
    """Opens the dialog, and lets its choices count."""

    def __init__(
        self, window: MainWindow, document: Document, views: Views, desk: FindingDesk
    ) -> None:
        super().__init__(window)
        self._window, self._document = window, document
        self._views, self._desk = views, desk

    def ask(self) -> None:
        """Show the settings until they are as they shall be."""
        before = self.choices()
        dialog = self.dialog()
        if not dialog.exec():
            self.choose(before)
        dialog.deleteLater()

    def dialog(self) -> SettingsDialog:
        """The dialog on the settings as they are."""
        from journeymapper.windows.dialogs.settings import SettingsDialog

        dialog = SettingsDialog(
            self._window,
            self.choices(),
            themes=self._views.themes(),
            profiles=PROFILES,
            languages=[(SYSTEM, tr("That of the system")), *named()],
            runs=_runs,
        )
        dialog.chosen.connect(self.choose)
        dialog.restart_requested.connect(dialog.accept)
        dialog.restart_requested.connect(self.start_again)
        return dialog

    def choices(self) -> Choices:
        """The settings as they are."""
        from journeymapper.windows.dialogs.settings import Choices

        settings = self._window.settings
        return Choices(
            appearance().choice,
            settings.number("window_size", 100),
            settings.number("text_size", 100),
            settings.flag("motion"),
            self._desk.analysis.enabled,
            self._desk.analysis.profile,
            settings.text("language", SYSTEM),
        )

    def choose(self, wanted: Choices) -> None:
        """Let these settings count, from now on."""
        now = self.choices()
        self._window.settings.remember("window_size", str(wanted.window))
        self._window.settings.remember("language", wanted.language)
        if wanted.theme != now.theme:
            self._views.choose_theme(wanted.theme)
        if wanted.text != now.text:
            self._views.size_text(wanted.text)
        if wanted.motion != now.motion:
            self._views.allow_motion(wanted.motion)
        if wanted.live != now.live:
            self._desk.analyse_live(wanted.live)
        if wanted.profile != now.profile:
            self._desk.choose_profile(wanted.profile)

    def start_again(self) -> None:
        """End the program, asking what to do with changes, and start it on the same map."""
        if self._window.close():
            path = self._document.path
            own_rules = [] if self._desk.analysis.plugins else ["--no-plugins"]
            maps = [str(path)] if path else []
            QProcess.startDetached(sys.executable, ["-m", "journeymapper", *own_rules, *maps])


def _runs(wanted: Choices) -> tuple[bool, bool]:
    """Whether the program runs in the language wanted, and in the size."""
    return code_of(wanted.language) == spoken(), wanted.window == window_percent()
