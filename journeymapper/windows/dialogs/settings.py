"""Asking how the program is to look and behave on this computer."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QWidget

from journeymapper.language import label, tr
from journeymapper.windows.widgets.combo import Combo
from journeymapper.windows.widgets.dialog_column import DialogColumn
from journeymapper.windows.widgets.dialog_foot import DialogFoot
from journeymapper.windows.widgets.next_start import NextStart
from journeymapper.windows.widgets.percent_field import PercentField
from journeymapper.windows.widgets.tick_box import TickBox

LEAST, MOST, WIDTH = 80, 200, 460


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be set. Sizes are in percent; `motion`: things may move, `live`: findings too.

    `language` is a code, or "system".
    """

    theme: str
    window: int
    text: int
    motion: bool
    live: bool
    profile: str
    language: str


class SettingsDialog(QDialog):
    """Says `chosen` with all choices whenever one changes; the caller lets them count at once.

    `restart_requested`: the language, or the size of the window, shall be as chosen now.
    """

    chosen = Signal(object)
    restart_requested = Signal()

    def __init__(
        self,
        parent: QWidget,
        now: Choices,
        *,
        themes: Iterable[tuple[str, str]],
        profiles: Iterable[str],
        languages: Iterable[tuple[str, str]],
        runs: Callable[[Choices], tuple[bool, bool]],
    ) -> None:
        """`runs`: whether language and size of the window are as chosen already."""
        super().__init__(parent)
        self.setWindowTitle(tr("Settings"))
        self._runs = runs
        self.language = _combo(tr("Language"), languages, now.language)
        self.theme = _combo(tr("Theme"), themes, now.theme)
        self.profile = _combo(
            tr("Profile"), [(name, label(name)) for name in profiles], now.profile
        )
        self.window_size = PercentField(tr("Size of the window"), LEAST, MOST)
        self.text_size = PercentField(tr("Text on the canvas"), LEAST, MOST)
        self.still = TickBox(tr("Reduce motion: nothing glides or fades"))
        self.live = TickBox(tr("Findings while you work"))
        self.window_size.show_percent(now.window)
        self.text_size.show_percent(now.text)
        self.still.setChecked(not now.motion)
        self.live.setChecked(now.live)
        self.new_language = NextStart(tr("The language counts from the next start."))
        self.new_size = NextStart(tr("The size counts from the next start."))
        for each in (self.new_language, self.new_size):
            each.restart_requested.connect(self.restart_requested)
        self._lay_out()
        self._tell_when()
        for changed in (
            self.language.currentIndexChanged,
            self.theme.currentIndexChanged,
            self.profile.currentIndexChanged,
            self.window_size.changed,
            self.text_size.changed,
            self.still.toggled,
            self.live.toggled,
        ):
            changed.connect(lambda _: self._choose())

    def choices(self) -> Choices:
        """What is chosen."""
        return Choices(
            self.theme.currentData(),
            self.window_size.percent(),
            self.text_size.percent(),
            not self.still.isChecked(),
            self.live.isChecked(),
            self.profile.currentData(),
            self.language.currentData(),
        )

    def _choose(self) -> None:
        self._tell_when()
        self.chosen.emit(self.choices())

    def _tell_when(self) -> None:
        for note, runs in zip(
            (self.new_language, self.new_size), self._runs(self.choices()), strict=True
        ):
            note.show_if(not runs)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(16)
        form.addRow(tr("Language"), self.language)
        form.addRow("", self.new_language)
        form.addRow(tr("Theme"), self.theme)
        form.addRow(tr("Size of the window"), self.window_size)
        form.addRow("", self.new_size)
        form.addRow(tr("Text on the canvas"), self.text_size)
        form.addRow(tr("Motion"), self.still)
        form.addRow(tr("Analysis"), self.live)
        form.addRow(tr("Profile"), self.profile)
        column = DialogColumn(self, spacing=16)
        column.addLayout(form)
        column.addStretch(1)
        column.addWidget(DialogFoot(self, tr("Done")))
        self.setMinimumWidth(WIDTH)


def _combo(name: str, choices: Iterable[tuple[str, str]], chosen: str) -> Combo:
    combo = Combo()
    combo.setAccessibleName(name)
    for key, said in choices:
        combo.addItem(said, key)
    combo.setCurrentIndex(max(0, combo.findData(chosen)))
    return combo
