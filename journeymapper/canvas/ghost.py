"""What a fix would make of the map, shown before it is done; gone without a trace if it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeymapper.canvas.navigation import rect_of
from journeymapper.layout.geometry import Point

if TYPE_CHECKING:
    from journeymapper.canvas.selection import Key
    from journeymapper.canvas.surface import Surface
    from journeymapper.model.patch import Patch

DRAWN = ("touchpoints", "connections")
AROUND = 24.0
"""What is seen around a ghost at least, scene units."""


class Ghost:
    """A patch on show that the document does not have."""

    def __init__(self, canvas: Surface) -> None:
        self._canvas = canvas
        self.patch: Patch | None = None
        self._scroll = Point(0, 0)

    def show(self, patch: Patch, beside: tuple[Key, ...] = ()) -> None:
        """Show what the patch would add and change; the first of `beside` stays where it is.

        While something is being typed nothing is shown.
        """
        self.vanish()
        canvas = self._canvas
        if canvas.typing.typed is not None:
            return
        self.patch, self._scroll = patch, canvas.view.scroll
        before = rect_of(canvas, beside[:1])
        canvas.refresh()
        added = [(table, key) for table in DRAWN for key in patch.added(table)]
        canvas.show_left_out(added)
        after = rect_of(canvas, beside[:1])
        if before is not None and after is not None:
            self._scroll_by(after.x - before.x, after.y - before.y)
        canvas.set_look(
            ghosts=frozenset(key for _, key in added), differing=_changed(patch, canvas)
        )
        cards = rect_of(canvas, tuple(each for each in added if each[0] == "touchpoints"))
        if cards is not None:
            canvas.view.reveal(cards.grown(AROUND))
        canvas.moved()

    def vanish(self) -> None:
        """Show the map as it is, where it was looked at before."""
        if self.patch is not None:
            self._end()
            self._canvas.view.scroll = self._scroll
            self._canvas.refresh()
            self._canvas.moved()

    def follow_edit(self, patch: Patch) -> None:
        """The document has changed: the ghost is real now, or out of date."""
        if self.patch is None:
            return
        if patch is not self.patch:
            self._canvas.view.scroll = self._scroll
        self._end()

    def _end(self) -> None:
        self.patch = None
        self._canvas.set_look(ghosts=frozenset(), differing=frozenset())

    def _scroll_by(self, dx: float, dy: float) -> None:
        x, y = self._canvas.view.scroll
        self._canvas.view.scroll = Point(x + dx, y + dy)


def _changed(patch: Patch, canvas: Surface) -> frozenset[str]:
    """The drawn records that are there already and would be others."""
    journey = canvas.shown.journey
    return frozenset(
        each.key
        for each in patch.changes
        if each.table in DRAWN
        and each.before is not None
        and each.after is not None
        and each.before != each.after
        and each.key in journey.table(each.table)
    )
