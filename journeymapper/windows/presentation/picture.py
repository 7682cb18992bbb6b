"""What the wall shows of a story just now: the value that is painted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from journeymapper.language import tr
from journeymapper.layout.geometry import Point, Rect
from journeymapper.painting.look import Look
from journeymapper.painting.theme import PROJECTOR
from journeymapper.painting.wall.wall import ZOOM, Sentence, Wall, board_of
from journeymapper.windows.presentation.camera import rect_of
from journeymapper.windows.presentation.saying import finding_at, sentence_for

if TYPE_CHECKING:
    from journeymapper.analysis.finding import Finding
    from journeymapper.canvas.canvas import Canvas
    from journeymapper.windows.presentation.glide import Glide
    from journeymapper.windows.presentation.story import Story


class Picture(QObject):
    """Makes walls. `rest` is where the view comes to rest, so that words find their place once."""

    def __init__(self, story: Story, canvas: Canvas) -> None:
        super().__init__()
        self._story, self._canvas = story, canvas
        self._sentence: Sentence | None = None
        self._is_spoken = False
        self.findings: Sequence[Finding] = ()
        self.rest = Point(0, 0)
        self.message = ""

    def speak_anew(self) -> None:
        """Look for what is to be said of the step in hand once more."""
        self._is_spoken = False

    def wall(self, size: tuple[float, float], glide: Glide, typing: str) -> Wall:
        """The picture for a wall of this size; `typing` is the card whose title is typed."""
        story = self._story
        shown, way, stop = story.shown, story.tour, story.stop
        look = self._look(stop.touchpoint if stop else "", typing)
        if not self._is_spoken:
            self._is_spoken, self._sentence = True, self._speak(size, look)
        return Wall(
            journey=shown.journey,
            layout=shown.layout,
            look=look,
            size=size,
            steps=way.places,
            here=story.place if stop else -1,
            stage=stop.stage if stop else "",
            eye=glide.eye,
            moods=way.moods,
            grown=glide.grown,
            who=way.who,
            shape=way.shape,
            effort=way.effort(story.place),
            guessed=way.is_guessed(story.place),
            sentence=self._sentence,
            message=self.message,
            hint=self._hint(),
            personas=story.personas,
            persona=story.persona,
        )

    def _look(self, here: str, typing: str) -> Look:
        lens, badges = self._canvas.look.lens, self._canvas.look.badges
        selected = frozenset((here,)) if here else frozenset[str]()
        return Look(
            PROJECTOR,
            lens,
            selected=selected,
            typing=typing,
            badges=badges,
            hints=False,
            wall=True,
        )

    def _speak(self, size: tuple[float, float], look: Look) -> Sentence | None:
        story = self._story
        stop, journey, layout = story.stop, story.shown.journey, story.shown.layout
        if stop is None:
            return None
        before = story.tour.stops[story.place - 1] if story.place else None
        walker = story.tour.walker
        told = [
            each
            for each in self.findings
            if walker not in journey.segments or not each.segments or walker in each.segments
        ]
        found = finding_at(journey, told, stop, before)
        if found is None:
            return None
        board = board_of(size)
        area = Rect(*self.rest, board.width / ZOOM, board.height / ZOOM)
        return sentence_for(*found, journey, layout, area, look, rect_of(layout, stop))

    def _hint(self) -> tuple[str, ...]:
        if self._story.stop is not None:
            return ()
        return tr("There is nothing to show yet."), tr("Esc goes back to the map.")
