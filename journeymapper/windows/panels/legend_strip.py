"""The legend strip: the values in use of the lens, and the segments; a click filters by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAccessible, QAction, QIcon, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QMenu, QToolButton

from journeymapper.canvas.plain_tip import plain_tip
from journeymapper.canvas.told import Told
from journeymapper.language import tr, tr_as, tr_many
from journeymapper.model.dimensions import SEGMENT, Dimension
from journeymapper.painting.swatches import swatch_pixmap
from journeymapper.painting.tags import Swatch, swatch
from journeymapper.windows.appearance import appearance
from journeymapper.windows.filtering import NONE, CardFilter
from journeymapper.windows.panels.legend_entry import NAME_LIMIT, LegendEntry
from journeymapper.windows.panels.legend_forms import LegendForms
from journeymapper.windows.placing import LEGEND
from journeymapper.windows.widgets.rounded import round_off

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.painting.legend import LegendItem

SIDE, GAP, MORE_WIDTH = 8, 4, 44
NAME_LEAST = 46
"""Names get no shorter, px; what then has no room goes behind the last button."""

Key = tuple[str, str]


class LegendStrip(QFrame):
    """Swatches with their names; `toggled` carries (field, value) of the one clicked."""

    toggled = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("strip")
        self.setAccessibleName(tr("Legend"))
        self.setFixedHeight(LEGEND)
        self.entries: dict[Key, LegendEntry] = {}
        self._shown: tuple[list[tuple[Key, Swatch, str]], set[Key]] = ([], set())
        self.more = QToolButton()
        self.more.setObjectName("more")
        self.more.setFixedWidth(MORE_WIDTH)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(QMenu(self.more))
        round_off(self.more.menu())
        self.more.menu().aboutToShow.connect(self._offer_more)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(SIDE, 0, SIDE, 0)
        self._row.setSpacing(GAP)
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._row.addWidget(self.more)
        self._row.addStretch(1)
        self.forms = LegendForms()
        self._row.addWidget(self.forms)
        self.more.hide()

    def told(self) -> Told:
        """What a screen reader is told: a bar of switches."""
        return Told(QAccessible.Role.ToolBar)

    def show_journey(self, journey: Journey, lens: Dimension, chosen: CardFilter) -> None:
        """Show the values in use, those chosen in the filter as pressed."""
        wanted = self._wanted(journey, lens)
        pressed = {(field, value) for field, values in chosen.wanted.items() for value in values}
        if (wanted, pressed) == self._shown:
            return  # as after most edits
        if wanted != self._shown[0]:
            self._rebuild(wanted)
        for key, entry in self.entries.items():
            entry.setChecked(key in pressed)
        self._shown = (wanted, pressed)
        self._share_room()

    def show_forms(self, items: tuple[LegendItem, ...]) -> None:
        """Show at the end what else is drawn on the map."""
        self.forms.show_items(items)
        self._share_room()

    def left_out(self) -> list[Key]:
        """The values that have no room in the strip: they are behind its last button."""
        return [key for key, entry in self.entries.items() if entry.isHidden()]

    def minimumSizeHint(self) -> QSize:
        return QSize(0, LEGEND)  # what has no room goes behind the button

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._share_room()

    def _wanted(self, journey: Journey, lens: Dimension) -> list[tuple[Key, Swatch, str]]:
        taggings = lens.taggings(journey)
        wanted = [
            ((lens.field, value.key), swatch(journey, lens, value.key), value.name)
            for value in lens.among(journey, taggings)
        ]
        if not all(taggings):
            wanted.append(
                ((lens.field, NONE), swatch(journey, lens, ""), tr_as("without a tag", "none"))
            )
        if lens is not SEGMENT:
            places = {segment.id: place for place, segment in enumerate(journey.segments)}
            wanted += [
                (
                    (SEGMENT.field, value.key),
                    Swatch(shape="segment", mark=places[value.key]),
                    value.name,
                )
                for value in SEGMENT.used(journey)
            ]
        return wanted

    def _rebuild(self, wanted: list[tuple[Key, Swatch, str]]) -> None:
        for entry in self.entries.values():
            self._row.removeWidget(entry)
            entry.hide()
            entry.deleteLater()
        self.entries = {}
        for key, look, label in wanted:
            entry = self.entries[key] = LegendEntry(label, look)
            entry.clicked.connect(lambda _=False, key=key: self.toggled.emit(*key))
            if entry.is_shape():
                self._row.insertWidget(self._row.indexOf(self.forms), entry)
            else:
                self._row.insertWidget(self._row.indexOf(self.more), entry)
                self.setTabOrder(entry, self.more)

    def _share_room(self) -> None:
        """Shorten the longest names first, all to one width; leave the last ones out."""
        room = self.width() - 2 * SIDE - (self.forms.width() + GAP if self.forms.items else 0)
        shown = list(self.entries.values())
        if _width(shown, NAME_LEAST) > room:
            room -= MORE_WIDTH
            swatches = [entry for entry in shown if not entry.is_shape()]
            while swatches and _width(shown, NAME_LEAST) > room:
                shown.remove(swatches.pop())
        fitting = (name for name in range(NAME_LIMIT, 0, -2) if _width(shown, name) <= room)
        name = next(fitting, 0)
        for entry in self.entries.values():
            entry.setVisible(entry in shown)
            entry.setFixedWidth(entry.width_with(name))
        hidden = [entry for entry in self.entries.values() if entry not in shown]
        self.more.setVisible(bool(hidden))
        self.more.setText(f"+{len(hidden)}")
        self.more.setAccessibleName(tr_many("{n} more value", "{n} more values", len(hidden)))
        self.more.setToolTip(plain_tip(", ".join(entry.text() for entry in hidden)))
        chosen = any(entry.isChecked() for entry in hidden)
        if chosen != self.more.property("chosen"):
            self.more.setProperty("chosen", chosen)
            self.more.style().polish(self.more)

    def _offer_more(self) -> None:
        menu = self.more.menu()
        menu.clear()
        for key in self.left_out():
            entry = self.entries[key]
            action = QAction(entry.text().replace("&", "&&"), menu)
            drawn = swatch_pixmap(entry.look, 18, appearance().theme, self.devicePixelRatioF())
            action.setIcon(QIcon(drawn))
            action.setCheckable(True)
            action.setChecked(entry.isChecked())
            action.triggered.connect(lambda _=False, key=key: self.toggled.emit(*key))
            menu.addAction(action)


def _width(entries: list[LegendEntry], name: int) -> int:
    return sum(entry.width_with(name) + GAP for entry in entries)
