"""The rows of texts: what is said of a card, under its name, below the card's column."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from journeymapper.language import marked, tr
from journeymapper.layout.geometry import COLUMN_MARGIN, Entry, Layout, Paragraph, Rect, TextBand
from journeymapper.layout.stages import stages_between
from journeymapper.layout.text_size import TEXT_PX
from journeymapper.layout.texts import APART, CAPTION, GLYPH_ROOM, LINE, PADDING, SIDE
from journeymapper.model.texts import TEXT_ROW
from journeymapper.painting.brushes import fill
from journeymapper.painting.curve import DIMMED
from journeymapper.painting.icons import draw_icon
from journeymapper.painting.seen import is_dimmed
from journeymapper.painting.text import broken, elided, reads_from_right, write

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.painting.look import Look

_BAR, _RADIUS = 3.0, 5.0
_HINT = (
    marked("Nothing yet: double-click here to write"),
    marked("below a card, or press W on the card."),
)
_RAISED = (
    marked("Problems worth solving collect here."),
    marked("Make one from any finding."),
)
_LAST = 0.6
"""From afar the last line of a text is so much shorter than the others."""


def draw_texts(painter: QPainter, journey: Journey, layout: Layout, look: Look, area: Rect) -> None:
    """Draw the entries in the area; a row without any says how one gets there."""
    for band in _bands_in(layout, area):
        for entry in _entries_in(band, layout, area):
            painter.setOpacity(DIMMED if is_dimmed(entry.touchpoint, look) else 1.0)
            _draw_entry(painter, journey, entry, band.place(entry), look)
        painter.setOpacity(1.0)
        if look.hints and layout.cards and not any(band.entries.values()):
            for place, words in enumerate(_HINT if TEXT_ROW[band.key].field else _RAISED):
                y = band.rect.y + 27 + LINE * place
                write(painter, tr(words), COLUMN_MARGIN, y, TEXT_PX, 400, look.theme.ink3)


def draw_far_texts(painter: QPainter, layout: Layout, look: Look, area: Rect) -> None:
    """Draw a bar for every line: from afar words cannot be read."""
    for band in _bands_in(layout, area):
        for entry in _entries_in(band, layout, area):
            fill(painter, look.theme.ink, 0.14 if is_dimmed(entry.touchpoint, look) else 0.4)
            place = band.place(entry)
            width, y = place.width - 2 * SIDE, place.y + PADDING + CAPTION + 4
            for paragraph in entry.paragraphs:
                for line in range(paragraph.lines):
                    is_last = line == paragraph.lines - 1
                    painter.drawRect(QRectF(place.x + SIDE, y, width * (_LAST * is_last or 1), 8))
                    y += LINE
                y += APART


def _bands_in(layout: Layout, area: Rect) -> Iterator[TextBand]:
    return (band for band in layout.texts.values() if band.rect.meets(area))


def _entries_in(band: TextBand, layout: Layout, area: Rect) -> Iterator[Entry]:
    for stage in stages_between(layout, area.x, area.right):
        entries = band.entries.get(stage.id, ())
        yield from (each for each in entries if band.place(each).meets(area))


def _draw_entry(painter: QPainter, journey: Journey, entry: Entry, place: Rect, look: Look) -> None:
    theme, key = look.theme, entry.touchpoint
    if key in look.selected:
        fill(painter, theme.accent_soft)
        painter.drawRoundedRect(QRectF(*place), _RADIUS, _RADIUS)
        fill(painter, theme.accent)
        painter.drawRect(QRectF(place.x, place.y, _BAR, place.height))
    elif key == look.hovered:
        fill(painter, theme.hover)
        painter.drawRoundedRect(QRectF(*place), _RADIUS, _RADIUS)
    left, width = place.x + SIDE, place.width - 2 * SIDE
    title = elided(journey.touchpoints[key].title, width, 12, 600)
    _write(painter, title, left, place.y + PADDING + 12, width, 12, 600, theme.ink3)
    y = place.y + PADDING + CAPTION
    for paragraph in entry.paragraphs:
        _draw_paragraph(painter, paragraph, left, y, width, look)
        y += LINE * paragraph.lines + APART


def _draw_paragraph(
    painter: QPainter, paragraph: Paragraph, left: float, top: float, width: float, look: Look
) -> None:
    said = paragraph.said
    if said.glyph:
        draw_icon(painter, said.glyph, QRectF(left, top + 2, 13, 13), look.theme.ink2)
        left, width = left + GLYPH_ROOM, width - GLYPH_ROOM
    lines = broken(said.text, width, paragraph.lines, TEXT_PX, 400)
    for place, line in enumerate(lines):
        baseline = top + LINE * place + 13
        _write(painter, line, left, baseline, width, TEXT_PX, 400, look.theme.ink)


def _write(
    painter: QPainter,
    line: str,
    left: float,
    baseline: float,
    width: float,
    px: float,
    weight: int,
    colour: str,
) -> None:
    if reads_from_right(line):
        write(painter, line, left + width, baseline, px, weight, colour, "right")
    else:
        write(painter, line, left, baseline, px, weight, colour)
