"""The rows of texts: what is thought, said, suffered and known, under the card it belongs to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from journeymapper.language import tr
from journeymapper.layout.geometry import (
    CARD_WIDTH,
    Entry,
    Layout,
    Paragraph,
    Rect,
    TextBand,
)
from journeymapper.layout.text_size import lines_of
from journeymapper.model.texts import TEXT_ROW, Raised, TextRow

if TYPE_CHECKING:
    from journeymapper.model.records import Touchpoint

LEAST_HEIGHT, GLYPH_ABOVE, LETTER = 92.0, 36.0, 6.6
"""A row is so high that its name, turned, fits into the gutter below its glyph."""
ROW_PADDING, BETWEEN = 8.0, 4.0
SIDE, PADDING = 8.0, 4.0
"""Around an entry: what shows that it is selected stands there."""
CAPTION, LINE, APART = 16.0, 17.0, 4.0
"""The line that names the card, a line of text, and between two texts of a card."""
GLYPH_ROOM = 18.0


class Told(NamedTuple):
    """What is told of one touchpoint, and where inside the row."""

    touchpoint: str
    top: float
    height: float
    paragraphs: tuple[Paragraph, ...]


class Entries(Mapping[str, tuple[Entry, ...]]):
    """What a row says of the touchpoints of each stage; where it stands, when asked for."""

    def __init__(self, told: Mapping[str, tuple[Told, ...]], layout: Layout) -> None:
        self.told = told
        self._cards = layout.cards
        self._stages = layout.facts.stages
        self._known: dict[str, tuple[Entry, ...]] = {}

    def __getitem__(self, stage: str) -> tuple[Entry, ...]:
        found = self._known.get(stage)
        if found is None:
            found = self._known[stage] = tuple(map(self._entry, self.told[stage]))
        return found

    def __iter__(self) -> Iterator[str]:
        return (stage for stage in self._stages if stage in self.told)

    def __len__(self) -> int:
        return len(self.told)

    def _entry(self, told: Told) -> Entry:
        rect = self._cards[told.touchpoint].rect
        x, width = rect.x - SIDE, rect.width + 2 * SIDE
        return Entry(told.touchpoint, x, told.top, width, told.height, told.paragraphs)


def text_band(
    layout: Layout,
    key: str,
    top: float,
    stages: set[str],
    walked: Mapping[str, list[Touchpoint]],
    raised: Raised,
) -> TextBand:
    """A row of texts that begins at `top`, with the entries of some stages made anew, as walked."""
    known = layout.texts.get(key)
    told, depths = {}, {}
    if known is not None:
        told = {key: each for key, each in known.told.items() if key in layout.facts.stages}
        depths = {stage: known.depths[stage] for stage in told}
    for stage in stages:
        told.pop(stage, None)
        depths.pop(stage, None)
        if stage in walked:
            told[stage] = _told(layout, TEXT_ROW[key], walked[stage], raised)
            depths[stage] = max((each.top + each.height for each in told[stage]), default=0.0)
    named = GLYPH_ABOVE + LETTER * len(tr(TEXT_ROW[key].label))
    height = max(LEAST_HEIGHT, named, max(depths.values(), default=0.0) + ROW_PADDING)
    rect = Rect(0, top, layout.bounds.width, height)
    return TextBand(key, rect, Entries(told, layout), depths)


def text_place(layout: Layout, row: str, key: str) -> Rect:
    """Where the text of a card stands in a row, its name above it left out."""
    band = layout.texts[row]
    entries = band.entries[layout.cards[key].stage]
    entry = next(each for each in entries if each.touchpoint == key)
    glyph = GLYPH_ROOM if entry.paragraphs[0].said.glyph else 0.0
    place, above = band.place(entry), PADDING + CAPTION
    height = max(place.height - above - PADDING, LINE)
    return Rect(place.x + SIDE + glyph, place.y + above, place.width - 2 * SIDE - glyph, height)


def _told(
    layout: Layout, row: TextRow, touchpoints: list[Touchpoint], raised: Raised
) -> tuple[Told, ...]:
    """One below the other in the column of their card, in the order walked."""
    ends: dict[int, float] = defaultdict(lambda: ROW_PADDING - BETWEEN)
    found = []
    for touchpoint in touchpoints:
        if not (said := row.said(touchpoint, raised)):
            continue
        column = layout.plan.cells.of[touchpoint.id].column
        paragraphs = tuple(
            Paragraph(each, lines_of(each.text, CARD_WIDTH - (GLYPH_ROOM if each.glyph else 0)))
            for each in said
        )
        text = LINE * sum(each.lines for each in paragraphs) + APART * (len(paragraphs) - 1)
        top, height = ends[column] + BETWEEN, 2 * PADDING + CAPTION + text
        ends[column] = top + height
        found.append(Told(touchpoint.id, top, height, paragraphs))
    return tuple(found)
