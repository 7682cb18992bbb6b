"""Asking how a picture, a report or slides of the map are to be made."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QVBoxLayout,
    QWidget,
)

from journeymapper.formats import exported
from journeymapper.language import marked, tr
from journeymapper.layout.showing import Showing
from journeymapper.model.dimensions import LENSES
from journeymapper.windows.dialogs.what_goes_along import WhatGoesAlong
from journeymapper.windows.widgets.combo import Combo
from journeymapper.windows.widgets.dialog_foot import DialogFoot
from journeymapper.windows.widgets.dialog_size import open_as_large_as
from journeymapper.windows.widgets.low_form import RING, LowForm
from journeymapper.windows.widgets.tick_box import TickBox

SCALES = (1, 2, 3, 4)
WIDTH = 440
LIKELIEST = "png"
"""The format that the dialog begins with: it is to be seen, and opens again as the map."""

Choice = tuple[str, str]
"""What the command line calls it, and its name on screen."""
THEMES: tuple[Choice, ...] = (
    ("print", marked("Print")),
    ("light", marked("Light")),
    ("dark", marked("Dark")),
    ("projector", marked("Projector")),
)


class ExportDialog(QDialog):
    """Format, findings, colours, size, and whether the map goes inside."""

    def __init__(
        self,
        parent: QWidget,
        *,
        profiles: Iterable[str],
        segments: Iterable[Choice],
        profile: str,
        lens: str,
        showing: Showing,
        promises: bool,
        several_personas: bool = False,
        has_actions: bool = False,
        redact: bool = False,
        still_named: Callable[[], tuple[str, ...]] = tuple,
        format: str = LIKELIEST,
    ) -> None:
        """`still_named`: the names that leaving out persons and owners does not reach.

        `format`: the suffix of the one that is chosen first.
        """
        super().__init__(parent)
        self._showing, self._has_actions = showing, has_actions
        self.setWindowTitle(tr("Export"))
        self.format = Combo()
        for each in exported():
            self.format.addItem(tr(each.title), each.suffixes[0][1:])
        self.format.setCurrentIndex(max(0, self.format.findData(format)))
        self.annotate = TickBox(tr("Findings with their key, and the legend"))
        self.scores = TickBox(tr("The scores, below the map"))
        self.personas = TickBox(tr("All personas on cards, below the map"))
        self.personas.setChecked(several_personas)
        self.promises = TickBox(tr("The promises, as arcs over the map"))
        self.action_list = TickBox(tr("The opportunities as an action list"))
        self.as_shown = TickBox(tr("Lanes and rows as the window shows them"))
        self.profile = _combo([(name, tr(name.capitalize())) for name in profiles], profile)
        self.lens = _combo([(each.label.lower(), tr(each.label)) for each in LENSES], lens)
        self.theme = _combo([(key, tr(name)) for key, name in THEMES])
        self.segment = _combo([("", tr("Everyone")), *segments])
        self.scale = _combo([(str(scale), f"{scale} ×") for scale in SCALES], "1")
        self.redact = TickBox(tr("Leave out persons, quotes, owners and notes"))
        self.redact.setChecked(redact)
        self.goes_along = WhatGoesAlong(still_named)
        self.embed = TickBox(tr("Put the map inside, so that the picture can be edited"))
        self.annotate.setChecked(True)
        self.as_shown.setChecked(True)
        self.promises.setChecked(promises)
        self.embed.setChecked(showing.lanes != "seen")  # a customer gets no more than is seen
        self._wishes = {
            "annotate": self.annotate,
            "showing": self.as_shown,
            "personas": self.personas,
            "scores": self.scores,
            "actions": self.action_list,
            "promises": self.promises,
            "lens": self.lens,
            "theme": self.theme,
            "scale": self.scale,
            "segment": self.segment,
        }
        self.annotate.toggled.connect(self._agree)
        self.redact.toggled.connect(self._agree)
        self.embed.toggled.connect(self._agree)
        self.format.currentIndexChanged.connect(self._agree)
        self._lay_out()
        self._agree()

    def suffix(self) -> str:
        """The suffix of the chosen format, without the dot."""
        return str(self.format.currentData())

    def arguments(self) -> list[str]:
        """The choices as the export command takes them."""
        chosen = [
            "--annotate" if self.annotate.isChecked() else "--no-annotate",
            f"--profile={self.profile.currentData()}",
            f"--lens={self.lens.currentData()}",
            f"--theme={self.theme.currentData()}",
            f"--scale={self.scale.currentData()}",
        ]
        if self.as_shown.isChecked():
            chosen += self._showing.as_options()
        if segment := self.segment.currentData():
            chosen.append(f"--segment={segment}")
        if self.personas.isChecked() and self.personas.isEnabled():
            chosen.append("--personas")
        if self.scores.isChecked():
            chosen.append("--scores")
        if self.action_list.isChecked():
            chosen.append("--actions")
        if self.promises.isChecked():
            chosen.append("--promises")
        if self.redact.isChecked():
            chosen.append("--redact")
        carries = self.embed.isEnabled() and self.embed.isChecked()
        return [*chosen, "--embed" if carries else "--no-embed"]

    def _agree(self) -> None:
        format, redact = exported()[self.format.currentIndex()], self.redact.isChecked()
        for wish, choice in self._wishes.items():
            choice.setEnabled(wish in format.wishes)
        self.profile.setEnabled(self.annotate.isEnabled() and self.annotate.isChecked())
        self.personas.setEnabled(self.personas.isEnabled() and not redact)
        self.embed.setEnabled(format.carries_map and not redact)
        is_inside = self.embed.isEnabled() and self.embed.isChecked()
        self.goes_along.tell(redact=redact, carries=is_inside, kind=format.kind)
        for tick in (self.redact, self.embed):
            tick.setAccessibleDescription(self.goes_along.label.text())

    def _lay_out(self) -> None:
        fields = QWidget()
        form = QFormLayout(fields)
        form.setContentsMargins(RING, RING, RING, RING)
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(16)
        form.addRow(tr("Format"), self.format)
        form.addRow(tr("Show"), self.annotate)
        form.addRow("", self.as_shown)
        form.addRow("", self.personas)
        form.setRowVisible(self.personas, self.personas.isChecked())
        form.addRow("", self.scores)
        form.addRow("", self.action_list)
        form.setRowVisible(self.action_list, self._has_actions)
        form.addRow("", self.promises)
        form.addRow(tr("Profile"), self.profile)
        form.addRow(tr("Colour by"), self.lens)
        form.addRow(tr("Theme"), self.theme)
        form.addRow(tr("Size"), self.scale)
        form.addRow(tr("Who walks"), self.segment)
        form.addRow("", self.redact)
        form.addRow("", self.embed)
        form.addRow(self.goes_along.label)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(12)
        column.addWidget(LowForm(fields))
        column.addWidget(DialogFoot(self, tr("Export...")))
        wanted = self.sizeHint()
        open_as_large_as(self, max(WIDTH, wanted.width()), wanted.height())


def _combo(choices: Iterable[Choice], chosen: str = "") -> Combo:
    combo = Combo()
    for key, name in choices:
        combo.addItem(name, key)
    combo.setCurrentIndex(max(0, combo.findData(chosen)))
    return combo
