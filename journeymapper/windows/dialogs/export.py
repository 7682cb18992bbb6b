"""Asking how a picture, a report or slides of the map are to be made."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QLabel,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from journeymapper.formats import exported
from journeymapper.language import marked, tr, tr_many
from journeymapper.layout.showing import AS_USED, Showing
from journeymapper.model.dimensions import BY_LENS_NAME, LENSES
from journeymapper.pictures.options import PictureOptions
from journeymapper.windows.dialogs.export_sizes import BY_KEY, SIZES, Page, told_size
from journeymapper.windows.dialogs.what_goes_along import WhatGoesAlong
from journeymapper.windows.widgets.captioned import wrapped_label
from journeymapper.windows.widgets.combo import Combo
from journeymapper.windows.widgets.dialog_foot import DialogFoot
from journeymapper.windows.widgets.dialog_size import open_as_large_as
from journeymapper.windows.widgets.low_form import RING, LowForm
from journeymapper.windows.widgets.tick_box import TickBox

WIDTH = 440
LIKELIEST = "png"
"""The format that the dialog begins with: it is to be seen, and opens again as the map."""

SELECTED = "selected"
"""The part that is what is selected."""

Choice = tuple[str, str]
"""What the command line calls it, and its name on screen."""
THEMES: tuple[Choice, ...] = (
    ("print", marked("Print")),
    ("light", marked("Light")),
    ("dark", marked("Dark")),
    ("projector", marked("Projector")),
)


def no_page(picture: PictureOptions, selected: bool) -> Page | None:
    """For where nobody knows it."""
    return None


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
        theme: str = "print",
        size: str = "1",
        stages: Iterable[Choice] = (),
        selected: int = 0,
        page_of: Callable[[PictureOptions, bool], Page | None] = no_page,
    ) -> None:
        """`still_named`: the names that leaving out persons and owners does not reach.

        `format`: the suffix of the one that is chosen first; `theme` and `size` likewise.
        `selected`: how many touchpoints are. `page_of`: what a picture would be, of what is
        selected only or not; None where that is not to be known yet.
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
        self.theme = _combo([(key, tr(name)) for key, name in THEMES], theme)
        self.segment = _combo([("", tr("Everyone")), *segments])
        self.part = _combo([*_parts(selected), *stages])
        self.scale = _combo([(each.key, tr(each.name)) for each in SIZES], size)
        self.told_size: QLabel = wrapped_label("", "caption")
        self.transparent = TickBox(tr("No ground behind the map"))
        self._page_of, self._page = page_of, no_page(PictureOptions(), selected=False)
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
            "stage": self.part,
            "transparent": self.transparent,
            "segment": self.segment,
        }
        self.annotate.toggled.connect(self._agree)
        self.redact.toggled.connect(self._agree)
        self.embed.toggled.connect(self._agree)
        for tick in (self.personas, self.action_list, self.as_shown, self.promises, self.scores):
            tick.toggled.connect(self._tell_size)
        self.format.currentIndexChanged.connect(self._agree)
        self.part.currentIndexChanged.connect(self._agree)
        self.scale.currentIndexChanged.connect(self._tell_size)
        self.segment.currentIndexChanged.connect(self._tell_size)
        self._lay_out()
        self._agree()

    def suffix(self) -> str:
        """The suffix of the chosen format, without the dot."""
        return str(self.format.currentData())

    def only_selected(self) -> bool:
        """Whether the map is to be cut down to what is selected."""
        return self.part.isEnabled() and self.part.currentData() == SELECTED

    def arguments(self) -> list[str]:
        """The choices as the export command takes them."""
        chosen = [
            "--annotate" if self._tells_findings() else "--no-annotate",
            f"--profile={self.profile.currentData()}",
            f"--lens={self.lens.currentData()}",
            f"--theme={self.theme.currentData()}",
            BY_KEY[self.scale.currentData()].argument(self.suffix(), self._page),
        ]
        if self.as_shown.isChecked():
            chosen += self._showing.as_options()
        if segment := self.segment.currentData():
            chosen.append(f"--segment={segment}")
        if stage := self._stage():
            chosen.append(f"--stage={stage}")
        if self.transparent.isChecked() and self.transparent.isEnabled():
            chosen.append("--transparent")
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
        self.annotate.setEnabled(self.annotate.isEnabled() and not self.only_selected())
        self.profile.setEnabled(self.annotate.isEnabled() and self.annotate.isChecked())
        self.personas.setEnabled(self.personas.isEnabled() and not redact)
        self.embed.setEnabled(format.carries_map and not redact)
        is_inside = self.embed.isEnabled() and self.embed.isChecked()
        self.goes_along.tell(redact=redact, carries=is_inside, kind=format.kind)
        for tick in (self.redact, self.embed):
            tick.setAccessibleDescription(self.goes_along.label.text())
        self._tell_size()

    def _tells_findings(self) -> bool:
        """Those of a map say nothing true of what is cut out of it."""
        return self.annotate.isChecked() and not self.only_selected()

    def _stage(self) -> str:
        chosen = str(self.part.currentData())
        return "" if chosen == SELECTED or not self.part.isEnabled() else chosen

    def _tell_size(self) -> None:
        is_asked = self.scale.isEnabled() and not self.scores.isChecked()
        page = self._page_of(self._picture(), self.only_selected()) if is_asked else None
        self._page = page
        size = BY_KEY[self.scale.currentData()]
        self.told_size.setText(told_size(self.suffix(), page, size) if page else "")
        self.scale.setAccessibleDescription(self.told_size.text())

    def _picture(self) -> PictureOptions:
        return PictureOptions(
            annotate=self._tells_findings(),
            lens=BY_LENS_NAME[self.lens.currentData()].field,
            segment=self.segment.currentData() or None,
            stage=self._stage() or None,
            redact=self.redact.isChecked(),
            personas=self.personas.isChecked(),
            actions=self.action_list.isChecked(),
            promises=self.promises.isChecked(),
            showing=self._showing if self.as_shown.isChecked() else AS_USED,
        )

    def _lay_out(self) -> None:
        fields = QWidget()
        form = QFormLayout(fields)
        form.setContentsMargins(RING, RING, RING, RING)
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(16)
        form.addRow(tr("Format"), self.format)
        form.addRow(tr("Part"), self.part)
        form.setRowVisible(self.part, self.part.count() > 1)
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
        form.addRow("", self.transparent)
        form.addRow(tr("Size"), self.scale)
        form.addRow("", self.told_size)
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
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        open_as_large_as(self, max(WIDTH, wanted.width() + bar), wanted.height())


def _parts(selected: int) -> list[Choice]:
    parts = [("", tr("The whole map"))]
    if selected:
        words = tr_many("The selected touchpoint", "The {n} selected touchpoints", selected)
        parts.append((SELECTED, words))
    return parts


def _combo(choices: Iterable[Choice], chosen: str = "") -> Combo:
    combo = Combo()
    for key, name in choices:
        combo.addItem(name, key)
    combo.setCurrentIndex(max(0, combo.findData(chosen)))
    return combo
