"""The slides of what is to be done: the opportunities as a native table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pptx.enum.text import MSO_ANCHOR
from pptx.util import Emu, Pt

from journeymapper.analysis.reports.actions import to_do
from journeymapper.language import tr
from journeymapper.layout.geometry import Rect
from journeymapper.pictures.action_table import COLUMNS, cells_of
from journeymapper.pictures.slides.deck import MARGIN, WIDTH, Deck
from journeymapper.pictures.slides.shapes import EMU, POINTS, clean

if TYPE_CHECKING:
    from pptx.table import Table, _Cell

    from journeymapper.model.journey import Journey
    from journeymapper.model.records import Opportunity

_TOP, _ROW, _ROWS, _PX, _INSET = 104.0, 56.0, 9, 18.7, 7.0
_SHARES = (0.3, 0.12, 0.15, 0.13, 0.1, 0.07, 0.07, 0.06)
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
            _write(table, row, column, text)


def _write(table: Table, row: int, column: int, text: str) -> None:
    cell: _Cell = table.cell(row, column)
    cell.text = clean(text)
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    cell.margin_left = cell.margin_right = Emu(round(_INSET * EMU))
    for run in cell.text_frame.paragraphs[0].runs:
        run.font.size = Pt(_PX * POINTS)
        run.font.bold = row == 0 or column == 0


def _note(journey: Journey, opportunity: Opportunity) -> str:
    """Which touchpoints an opportunity is about."""
    titles = ", ".join(journey.touchpoints[key].title for key in opportunity.touchpoints)
    said = tr("{dimension}: {values}")
    return said.format(dimension=opportunity.title, values=titles) if titles else opportunity.title
