"""What a picture is to show and how large."""

from __future__ import annotations

from datetime import date as Date
from typing import TYPE_CHECKING, Literal, NamedTuple

from journeymapper.layout.showing import AS_USED, Showing

if TYPE_CHECKING:
    from journeymapper.analysis.scores.all import Scores

ThemeName = Literal["light", "dark", "projector", "print"]
PAGE_WIDTH = 2400


class PictureOptions(NamedTuple):
    """One picture's wishes; the defaults give the annotated page for print.

    `annotate`: badges and the key of findings. `lens`: a dimension's field. `segment` and
    `stage` are ids: other people's cards are dimmed, other stages left out. The size is said by
    `width` in px, else by `dpi` (96 is 100 %), else by `scale`. `redact` leaves out what
    `model/redacted.py` lists and the name of the file, and never embeds the map. `date` stands in
    the footer. `personas`: each on a card, below the map. `scores` are those of the whole journey,
    to be drawn below; None for none. `showing` says which lanes and rows of texts there are.
    `promises`: drawn as arcs over the map.
    """

    annotate: bool = True
    lens: str = "channels"
    theme: ThemeName = "print"
    scale: float = 1.0
    dpi: float | None = None
    width: int | None = None
    segment: str | None = None
    stage: str | None = None
    transparent: bool = False
    redact: bool = False
    embed: bool = True
    date: Date | None = None
    file_name: str = ""
    personas: bool = False
    scores: Scores | None = None
    actions: bool = False
    showing: Showing = AS_USED
    promises: bool = False

    def scale_for(self, page_width: float) -> float:
        """How many px a unit of the page becomes."""
        if self.width is not None:
            return self.width / page_width
        return self.scale if self.dpi is None else self.dpi / 96

    @property
    def carries_map(self) -> bool:
        """Whether the map itself goes into the file."""
        return self.embed and not self.redact
