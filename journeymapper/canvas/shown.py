"""What the canvas shows: the document's journey, or what it would be after a preview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeymapper.layout.arrange import layout
from journeymapper.layout.grid import Grid
from journeymapper.layout.showing import AS_USED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from journeymapper.canvas.selection import Key
    from journeymapper.document.document import Document
    from journeymapper.layout.geometry import Layout
    from journeymapper.layout.showing import Showing
    from journeymapper.model.journey import Journey
    from journeymapper.model.patch import Patch

MORE = 50
"""So many stages are laid out within a frame or so."""


class Shown:
    """The journey on the canvas with its layout; a preview changes it but never the document.

    `like` is one beside it that shows the same: what it has laid out already needs no work.
    `first`: so many stages come in sight before `lay_out_the_rest` is through, of the others none.
    """

    def __init__(
        self,
        document: Document,
        like: Shown | None = None,
        showing: Showing = AS_USED,
        first: int | None = None,
    ) -> None:
        self._document = document
        self._expected: tuple[Journey, Layout] | None = None
        self._latest: list[tuple[Journey, Layout]] = [*like._latest] if like else []
        self.showing: Showing = like.showing if like else showing
        self._first = first
        self.refresh()

    def know(self, journey: Journey) -> None:
        """Work out where all of a journey lies before it comes; any thread may."""
        self._expected = (journey, layout(journey, showing=self.showing))

    def begin(self) -> None:
        """Another map is there now: where the one before lay helps nothing."""
        self._latest = [each for each in self._latest if each[0] is self._document.journey]

    def lay_out_the_rest(self) -> Iterator[None]:
        """Lay out what was not needed at first, some stages at a time.

        What shows follows with the next refresh.
        """
        while self._first is not None:
            self._first += MORE
            self._latest = [
                (journey, layout(journey, laid, showing=laid.showing, first=self._first))
                for journey, laid in self._latest
            ]
            if not any(laid.plan.later for _, laid in self._latest):
                self._first = None
            yield

    def refresh(self, preview: Patch | None = None) -> None:
        """Show the document as it is now, or with a patch it does not have."""
        journey = self._document.journey
        self.journey: Journey = journey if preview is None else preview.apply(journey)
        self.layout: Layout = self._arranged()
        self._grid: Grid | None = None

    @property
    def held(self) -> tuple[object, ...]:
        """The journeys and layouts it has shown last."""
        return tuple(each for pair in self._latest for each in pair)

    @property
    def grid(self) -> Grid:
        """What lies where."""
        if self._grid is None:
            self._grid = Grid(self.layout)
        return self._grid

    def leaves_out(self, keys: Iterable[Key]) -> bool:
        """Whether one of these records is in the map, and in a lane that does not show."""
        journey, laid = self.journey, self.layout
        return self.showing.lanes == "seen" and any(
            (table == "touchpoints" and key in journey.touchpoints and key not in laid.cards)
            or (table == "connections" and key in journey.connections and key not in laid.lines)
            for table, key in keys
        )

    def _arranged(self) -> Layout:
        """Where all lies now; what lay before a preview is there again without work."""
        if self._expected is not None and self._expected[0] is self.journey:
            self._latest, self._expected = [self._expected, *self._latest[:1]], None
        known = [
            each
            for each in self._latest
            if each[0] is self.journey and each[1].showing == self.showing
        ]
        if not known:
            before = self._latest[0][1] if self._latest else None
            known = [(self.journey, self._laid_out(before))]
        others = [each for each in self._latest if each[0] is not self.journey]
        self._latest = [*known, *others[:1]]
        return known[0][1]

    def _laid_out(self, before: Layout | None) -> Layout:
        return layout(self.journey, before, showing=self.showing, first=self._first)
