"""Colour by, and show only: the lens and the filter, in the menus, the bar and the legend."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import QMenu

from journeymapper.canvas.canvas import Canvas
from journeymapper.document.document import Document
from journeymapper.language import tr, tr_as
from journeymapper.model.dimensions import BY_FIELD, CHANNEL, FILTERS, LENSES, SEGMENT, Dimension
from journeymapper.windows.filtering import NONE, CardFilter
from journeymapper.windows.main_window import MainWindow
from journeymapper.windows.widgets.rounded import round_off

if TYPE_CHECKING:
    from journeymapper.model.patch import Patch

SOME = 50
"""So many cards hold most values that are in use: only for another all of them are asked."""


class LensAndFilter(QObject):
    """Keeps canvas, bar, menus and legend agreed on what is coloured and what is dimmed."""

    cleared = Signal()
    lens_chosen = Signal(str)
    filtered = Signal()

    def __init__(self, window: MainWindow, document: Document, canvas: Canvas) -> None:
        super().__init__(window)
        self._window, self._document, self._canvas = window, document, canvas
        self.lens = CHANNEL
        self.filter = CardFilter()
        self._told = ""
        self._offer_lenses()
        menu = window.menus.submenus["filter"]
        menu.aboutToShow.connect(self._offer_filters)
        window.toolbar.text_filter_changed.connect(self._filter_text)
        window.legend.toggled.connect(self.toggle)
        window.toolbar.filter.installEventFilter(self)
        window.legend.installEventFilter(self)
        canvas.installEventFilter(self)
        document.changed.connect(self._follow_edit)
        document.replaced.connect(self.clear)
        self.choose_lens(CHANNEL.field)

    def choose_lens(self, field: str) -> None:
        """Colour the cards by another dimension."""
        self.lens = BY_FIELD[field]
        for action in self._window.menus.submenus["lens"].actions():
            action.setChecked(action.data() == field)
        self._window.toolbar.lens.say(tr(self.lens.label))
        self._canvas.set_lens(field)
        self.lens_chosen.emit(field)
        self.refresh()

    def toggle(self, field: str, value: str) -> None:
        """Show a value's cards too, or no longer; nothing chosen shows all."""
        self.filter = self.filter.toggled(field, value)
        self.refresh()

    def show_only(self, touchpoints: Iterable[str]) -> None:
        """Show just these cards in full, whatever was asked for before."""
        self.filter = CardFilter(only=frozenset(touchpoints))
        self._window.toolbar.filter.clear()
        self.refresh()

    def show_view(self, lens: str, wanted: CardFilter) -> None:
        """Colour by this and show only that, as far as the map still has it."""
        self.filter = wanted.known_to(self._document.journey)
        self._window.toolbar.filter.setText(self.filter.text)
        self.cleared.emit()
        self.choose_lens(lens if BY_FIELD.get(lens) in LENSES else CHANNEL.field)

    def clear(self) -> None:
        """Show all cards in full."""
        self.filter = CardFilter()
        self._window.toolbar.filter.clear()
        self.refresh()
        self.cleared.emit()

    def refresh(self, *_: object) -> None:
        """Let everything show the lens and the filter on the map as it is now."""
        journey = self._document.journey
        matching = self.filter.matching(journey)
        self._canvas.set_shown(matching)
        self._window.legend.show_journey(journey, self.lens, self.filter)
        self._window.toolbar.mark_filtering(bool(self.filter))
        self.filtered.emit()
        self._tell(matching, len(journey.touchpoints))

    def _follow_edit(self, patch: Patch) -> None:
        dimensions = (self.lens, SEGMENT)
        if (
            self.filter
            or patch.touches(*(each.table for each in dimensions))
            or any(self._may_tell(each, patch) for each in dimensions)
        ):
            self.refresh()

    def _may_tell(self, dimension: Dimension, patch: Patch) -> bool:
        """Whether cards bring a value that is not in the legend, or take one that may be gone."""
        came, gone = set[str](), set[str]()
        for change in patch.changes:
            if change.table == "touchpoints":
                before, after = self._told_of(dimension, change.before, change.after)
                came, gone = came | after - before, gone | before - after
        if not (dimension.values or dimension.table):
            return bool(came or gone)  # free words stand as they are used
        if any((dimension.field, value) not in self._window.legend.entries for value in came):
            return True
        others = islice(self._document.journey.touchpoints, SOME) if gone else ()
        return bool(gone.difference(*self._told_of(dimension, *others)))

    def _told_of(self, dimension: Dimension, *cards: Any) -> list[set[str]]:
        """What the legend says of cards; None is no card."""
        untagged = (NONE,) if dimension is self.lens else ()
        return [
            set() if each is None else {*(dimension.values_of(each) or untagged)} for each in cards
        ]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Esc for "show all": in the text field, and on the canvas with nothing in hand."""
        if not self.filter or event.type() != QEvent.Type.KeyPress or not _is_escape(event):
            return False
        if watched is self._canvas and (self._canvas.selection.keys or self._canvas.gesture):
            return False
        self.clear()
        self._canvas.setFocus()
        return True

    def _filter_text(self, text: str) -> None:
        if text == self.filter.text:
            return
        self.filter = replace(self.filter, text=text)
        self.refresh()

    def _tell(self, matching: frozenset[str] | None, there: int) -> None:
        if matching is None:
            words = ""
        elif matching:
            words = tr("{shown} of {there} shown, Esc shows all").format(
                shown=len(matching), there=there
            )
        else:
            words = tr("No card matches. Esc shows them all.")
        self._window.status.say_filter(words)
        if words != self._told:
            self._told = words
            self._canvas.announce(words or tr("All cards are shown"))

    def _offer_lenses(self) -> None:
        menu = self._window.menus.submenus["lens"]
        group = QActionGroup(menu)
        for dimension in LENSES:
            action = QAction(tr(dimension.label), menu)
            action.setData(dimension.field)
            action.setCheckable(True)
            action.triggered.connect(lambda _=False, f=dimension.field: self.choose_lens(f))
            group.addAction(action)
            menu.addAction(action)

    def _offer_filters(self) -> None:
        """Offer every dimension that some card is tagged with; its values once they are seen."""
        menu, touchpoints = (
            self._window.menus.submenus["filter"],
            self._document.journey.touchpoints,
        )
        menu.clear()
        for dimension in FILTERS:
            if any(dimension.values_of(each) for each in touchpoints):
                values = menu.addMenu(tr(dimension.label))
                round_off(values)
                values.aboutToShow.connect(partial(self._offer_values, values, dimension))
        menu.addSeparator()
        everything = menu.addAction(tr("Show all cards"))
        everything.setEnabled(bool(self.filter))
        everything.triggered.connect(lambda: self.clear())

    def _offer_values(self, menu: QMenu, dimension: Dimension) -> None:
        menu.clear()
        used = dimension.used(self._document.journey)
        chosen = self.filter.wanted.get(dimension.field, frozenset())
        named = [(value.key, value.name) for value in used]
        for key, label in (*named, (NONE, tr_as("without a tag", "none"))):
            action = menu.addAction(label.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(key in chosen)
            action.triggered.connect(partial(self._toggle, dimension.field, key))

    def _toggle(self, field: str, value: str, _: bool = False) -> None:
        self.toggle(field, value)


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
