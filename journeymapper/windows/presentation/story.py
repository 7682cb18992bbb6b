"""The presentation's course: which way is taken, and which step of it is in hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from journeymapper.canvas.shown import Shown
from journeymapper.windows.presentation.tour import NOWHERE, Stop, tour, walkers

if TYPE_CHECKING:
    from journeymapper.document.document import Document


class Story(QObject):
    """Goes from step to step; follows every edit of the map."""

    moved = Signal()
    """Another step is in hand, or the way to it is another."""
    edited = Signal()
    """The map is another; the step in hand is the same, if it is still there."""

    def __init__(self, document: Document, beside: Shown, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self.shown = Shown(document, like=beside)
        self.tour = NOWHERE
        self.place = 0
        document.changed.connect(self._follow_edit)

    @property
    def stop(self) -> Stop | None:
        """The step in hand, None on an empty map."""
        stops = self.tour.stops
        return stops[self.place] if stops else None

    def play(self, walker: str, touchpoint: str = "") -> None:
        """Take a walker's way, at this touchpoint if it lies on it, else from the start."""
        self.tour = tour(self._document.journey, self.shown.layout, walker)
        self.place = self.tour.place_of(touchpoint) or 0
        self.moved.emit()

    def play_next(self, by: int = 1) -> None:
        """Take the way of the next walker that has one, staying at the step in hand."""
        known = walkers(self._document.journey)
        here = known.index(self.tour.walker) if self.tour.walker in known else 0
        self.play(known[(here + by) % len(known)], self.stop.touchpoint if self.stop else "")

    def step(self, by: int) -> None:
        """Go some steps on, or back; at the ends one stays."""
        self.go(self.place + by)

    def step_stage(self, by: int) -> None:
        """Go to the first step of the next stage, or of this one or the one before."""
        stops = self.tour.stops
        firsts = [
            place
            for place, stop in enumerate(stops)
            if not place or stops[place - 1].stage != stop.stage
        ]
        ahead = [place for place in firsts if place > self.place]
        behind = [place for place in firsts if place < self.place]
        if by > 0:
            self.go(ahead[0] if ahead else len(stops) - 1)
        else:
            self.go(behind[-1] if behind else 0)

    def go(self, place: int) -> None:
        """Take the step at a place in hand."""
        place = max(0, min(place, len(self.tour.stops) - 1))
        if place != self.place:
            self.place = place
            self.moved.emit()

    def go_to(self, touchpoint: str) -> None:
        """Take this touchpoint in hand, if it lies on the way."""
        place = self.tour.place_of(touchpoint)
        if place is not None:
            self.go(place)

    def end(self) -> None:
        """Follow no edits any more."""
        self._document.changed.disconnect(self._follow_edit)

    def _follow_edit(self) -> None:
        held = self.stop
        self.shown.refresh()
        self.tour = tour(self._document.journey, self.shown.layout, self.tour.walker)
        place = self.tour.place_of(held.touchpoint) if held else None
        last = max(0, len(self.tour.stops) - 1)
        self.place = min(self.place, last) if place is None else place
        self.edited.emit()
