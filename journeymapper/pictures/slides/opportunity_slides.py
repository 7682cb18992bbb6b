"""The slides of what is to be done: the opportunities as a native table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR
from pptx.util import Emu, Pt

from journeymapper.analysis.reports.actions import to_do
from journeymapper.language import tr
from journeymapper.layout.geometry import Rect
from journeymapper.pictures.action_table import COLUMNS, cells_of
from journeymapper.pictures.slides.deck import MARGIN, WIDTH, Deck
from journeymapper.pictures.slides.shapes import EMU, POINTS, clean

if TYPE_CHECKING:
    from pptx.table import _Cell

    from journeymapper.model.journey import Journey
    from journeymapper.model.records import Opportunity
    from journeymapper.painting.theme import Theme

_OF_PPTX: Any = RGBColor
_TOP, _ROW, _ROWS, _PX, _HEAD_PX, _INSET = 104.0, 56.0, 9, 18.7, 16.0, 7.0
_SHARES = (0.27, 0.125, 0.15, 0.125, 0.115, 0.07, 0.075, 0.07)
"""What each column takes of the width."""


def add_opportunities(deck: Deck, journey: Journey) -> None:
    """Add as many slides as the list needs; none where there is nothing to do."""
    listed = to_do(journey)
    for start in range(0, len(listed), _ROWS):
        _add(deck, journey, listed[start : start + _ROWS])


def _add(deck: Deck, journey: Journey, listed: Sequence[Opportunity]) -> None:
    title = tr("Action list")
    slide = deck.add(title, [], "\n".join(_note(journey, each) for each in listed))
    rect = Rect(MARGIN, _TOP, WIDTH - 2 * MARGIN, _ROW * (len(listed) + 1))
    table = deck.table(slide, rect, len(listed) + 1, len(COLUMNS), title)
    for column, share in enumerate(_SHARES):
        table.columns[column].width = Emu(round(share * rect.width * EMU))
    rows = [[tr(name) for name, _ in COLUMNS], *(cells_of(each) for each in listed)]
    for row, cells in enumerate(rows):
        for column, text in enumerate(cells):
            _write(table.cell(row, column), text, deck.tints.theme, row, column)


def _write(cell: _Cell, text: str, theme: Theme, row: int, column: int) -> None:
    ground, ink = (theme.shade, theme.ink) if row else (theme.accent, theme.on_accent)
    fill: Any = cell.fill
    fill.solid()
    fill.fore_color.rgb = _colour(ground)
    cell.text = clean(text)
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    cell.margin_left = cell.margin_right = Emu(round(_INSET * EMU))
    for run in cell.text_frame.paragraphs[0].runs:
        run.font.size = Pt((_PX if row else _HEAD_PX) * POINTS)
        run.font.bold = row == 0 or column == 0
        run.font.color.rgb = _colour(ink)


def _colour(name: str) -> RGBColor:
    colour: RGBColor = _OF_PPTX(*bytes.fromhex(name[1:]))
    return colour


def _note(journey: Journey, opportunity: Opportunity) -> str:
    """Which touchpoints an opportunity is about."""
    titles = ", ".join(journey.touchpoints[key].title for key in opportunity.touchpoints)
    said = tr("{dimension}: {values}")
    return said.format(dimension=opportunity.title, values=titles) if titles else opportunity.title
