"""The presentation's course: which way is taken, and which step of it is in hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from journeymapper.canvas.shown import Shown
from journeymapper.windows.presentation.tour import NOWHERE, Stop, tour, walkers

if TYPE_CHECKING:
    from journeymapper.document.document import Document


class Story(QObject):
    """Goes from step to step; follows every edit of the map.

    `persona` is the one whose card is shown instead of the step in hand, "" for none: a customer's
    walk begins with the cards of those who stand for it.
    """

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
        self.persona = ""
        document.changed.connect(self._follow_edit)

    @property
    def stop(self) -> Stop | None:
        """The step in hand, None on an empty map."""
        stops = self.tour.stops
        return stops[self.place] if stops else None

    @property
    def personas(self) -> tuple[str, ...]:
        """Who stands for those that walk, in the order of the map; stage by stage, everyone."""
        journey, walker = self._document.journey, self.tour.walker
        if walker not in journey.segments:
            return journey.personas.keys
        return tuple(each.id for each in journey.personas if each.segment == walker)

    def play(self, walker: str, touchpoint: str = "") -> None:
        """Take a walker's way, at this touchpoint if it lies on it, else from the start."""
        self.tour = tour(self._document.journey, self.shown.layout, walker)
        self.place = self.tour.place_of(touchpoint) or 0
        begins = self.tour.is_played and self.place == 0
        self.persona = next(iter(self.personas), "") if begins else ""
        self.moved.emit()

    def play_next(self, by: int = 1) -> None:
        """Take the way of the next walker that has one, staying at the step in hand."""
        known = walkers(self._document.journey)
        here = known.index(self.tour.walker) if self.tour.walker in known else 0
        self.play(known[(here + by) % len(known)], self.stop.touchpoint if self.stop else "")

    def step(self, by: int) -> None:
        """Go some steps on, or back; at the ends one stays. Cards are steps, too."""
        if self.persona:
            self._step_card(by)
        elif by < 0 and self.place == 0 and self.tour.is_played and self.personas:
            self._show_card(self.personas[-1])
        else:
            self.go(self.place + by)

    def turn_card(self) -> bool:
        """Show the first persona's card, the next one's, and then none; whether there is one."""
        personas = self.personas
        if personas:
            following = personas.index(self.persona) + 1 if self.persona else 0
            self._show_card(personas[following] if following < len(personas) else "")
        return bool(personas)

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
        if place != self.place or self.persona:
            self.place, self.persona = place, ""
            self.moved.emit()

    def go_to(self, touchpoint: str) -> None:
        """Take this touchpoint in hand, if it lies on the way."""
        place = self.tour.place_of(touchpoint)
        if place is not None and place != self.place:
            self.go(place)

    def end(self) -> None:
        """Follow no edits any more."""
        self._document.changed.disconnect(self._follow_edit)

    def _step_card(self, by: int) -> None:
        there = self.personas.index(self.persona) + by
        if 0 <= there < len(self.personas):
            self._show_card(self.personas[there])
        elif by > 0 or self.place > 0:
            self._show_card("")

    def _show_card(self, persona: str) -> None:
        self.persona = persona
        self.moved.emit()

    def _follow_edit(self) -> None:
        held = self.stop
        self.shown.refresh()
        self.tour = tour(self._document.journey, self.shown.layout, self.tour.walker)
        place = self.tour.place_of(held.touchpoint) if held else None
        last = max(0, len(self.tour.stops) - 1)
        self.place = min(self.place, last) if place is None else place
        if self.persona not in self.personas:
            self.persona = ""
        self.edited.emit()
