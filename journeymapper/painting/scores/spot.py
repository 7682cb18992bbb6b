"""A place in a picture that can be pointed at, and what it says and shows."""

from __future__ import annotations

from dataclasses import dataclass, replace

from journeymapper.layout.geometry import Rect


@dataclass(frozen=True, slots=True)
class Spot:
    """One figure: where it stands, the figure in words, the ids of the records behind it.

    `hint` says why. `way` names the segment whose easiest way the figure is; "" is everyone.
    `is_of_channels`: it is raised by rating channels, not on the map.
    """

    rect: Rect
    words: str
    hint: str = ""
    behind: tuple[str, ...] = ()
    way: str | None = None
    is_of_channels: bool = False

    def moved(self, x: float, y: float) -> Spot:
        """The same spot, farther to the right and down."""
        here = self.rect
        return replace(self, rect=Rect(here.x + x, here.y + y, here.width, here.height))
