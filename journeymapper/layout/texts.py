"""The rows of texts: what is thought, said, suffered and known, under the card it belongs to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING

from journeymapper.language import tr
from journeymapper.layout.geometry import Entry, Layout, Paragraph, Rect, TextBand
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


def text_band(
    layout: Layout,
    key: str,
    top: float,
    walked: Mapping[str, list[Touchpoint]],
    raised: Raised,
) -> TextBand:
    """A row of texts that begins at `top`, with the entries of the stages walked made anew."""
    known = layout.texts.get(key)
    entries = dict(known.entries) if known else {}
    depths = dict(known.depths) if known else {}
    for stage, touchpoints in walked.items():
        entries[stage] = _entries(layout, TEXT_ROW[key], touchpoints, raised)
        depths[stage] = max((each.top + each.height for each in entries[stage]), default=0.0)
    named = GLYPH_ABOVE + LETTER * len(tr(TEXT_ROW[key].label))
    height = max(LEAST_HEIGHT, named, max(depths.values(), default=0.0) + ROW_PADDING)
    return TextBand(key, Rect(0, top, layout.bounds.width, height), entries, depths)


def text_place(layout: Layout, row: str, key: str) -> Rect:
    """Where the text of a card stands in a row, its name above it left out."""
    band = layout.texts[row]
    entries = band.entries[layout.cards[key].stage]
    entry = next(each for each in entries if each.touchpoint == key)
    glyph = GLYPH_ROOM if entry.paragraphs[0].said.glyph else 0.0
    place, above = band.place(entry), PADDING + CAPTION
    height = max(place.height - above - PADDING, LINE)
    return Rect(place.x + SIDE + glyph, place.y + above, place.width - 2 * SIDE - glyph, height)


def _entries(
    layout: Layout, row: TextRow, touchpoints: list[Touchpoint], raised: Raised
) -> tuple[Entry, ...]:
    """One below the other in the column of their card, in the order walked."""
    ends: dict[int, float] = defaultdict(lambda: ROW_PADDING - BETWEEN)
    entries = []
    for touchpoint in touchpoints:
        if not (said := row.said(touchpoint, raised)):
            continue
        card = layout.cards[touchpoint.id]
        room = card.rect.width
        paragraphs = tuple(
            Paragraph(each, lines_of(each.text, room - (GLYPH_ROOM if each.glyph else 0)))
            for each in said
        )
        text = LINE * sum(each.lines for each in paragraphs) + APART * (len(paragraphs) - 1)
        top, height = ends[card.column] + BETWEEN, 2 * PADDING + CAPTION + text
        ends[card.column] = top + height
        place = (card.rect.x - SIDE, top, room + 2 * SIDE, height)
        entries.append(Entry(touchpoint.id, *place, paragraphs))
    return tuple(entries)
