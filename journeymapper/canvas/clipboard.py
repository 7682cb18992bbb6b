"""What lies on the system's clipboard: touchpoints as own data, as a table and as a picture."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QImage, QPainter

from journeymapper.canvas.handed_on import handed_on
from journeymapper.canvas.late_mime import HTML, IMAGE, TEXT, LateMime
from journeymapper.layout.arrange import layout
from journeymapper.layout.geometry import Rect
from journeymapper.model.edits.clipboard import copy
from journeymapper.model.part import part_of
from journeymapper.painting.look import Look
from journeymapper.painting.paint import paint
from journeymapper.painting.theme import PRINT

if TYPE_CHECKING:
    from journeymapper.exchange.carried import Reading
    from journeymapper.exchange.table.grid import Grid
    from journeymapper.layout.geometry import Layout
    from journeymapper.model.journey import Journey

MIME = "application/vnd.journeymapper+json"
SHARPNESS = 2.0
MOST_PIXELS = 16_000_000
MARGIN = 24.0
"""Scene units round the cards in a picture of them."""


class Copied(LateMime):
    """Touchpoints in four forms: for this program, a spreadsheet, a letter and a slide."""

    def __init__(self, journey: Journey, look: Look, ids: Sequence[str]) -> None:
        given, ids = handed_on(journey), tuple(ids)
        super().__init__(
            {
                MIME: lambda: QByteArray(copy(journey, ids).encode()),
                TEXT: lambda: _as_tsv(given, ids),
                HTML: lambda: _as_html(given, ids),
                IMAGE: lambda: _picture(given, look, ids),
            }
        )


def table_in(mime: QMimeData) -> Grid | None:
    """The table that the clipboard holds; None for own data and other text. Raises BadTable."""
    if mime.hasFormat(MIME):
        return None
    from journeymapper.exchange.table import pasted

    return pasted.table_in(mime.text(), mime.html() if mime.hasHtml() else "")


def diagram_in(mime: QMimeData, into: Journey) -> Reading | None:
    """The Mermaid journey that the clipboard holds; None for own data and other text."""
    if mime.hasFormat(MIME):
        return None
    from journeymapper.exchange.mermaid.pasted import journey_in

    return journey_in(mime.text(), into)


def text_in(mime: QMimeData) -> str:
    """What the clipboard holds for `edits.clipboard.paste`; own data first."""
    if mime.hasFormat(MIME):
        return mime.data(MIME).toStdString()
    return mime.text()


def _taken(arranged: Layout) -> Rect:
    """So much of a layout as its cards and connections take; the feelings stand on the cards."""
    taken = [box.rect for box in arranged.cards.values()]
    taken += [line.bounds for line in arranged.lines.values()]
    left, top = min(each.x for each in taken), min(each.y for each in taken)
    right, bottom = max(each.right for each in taken), max(each.bottom for each in taken)
    return Rect(left, top, right - left, bottom - top).grown(MARGIN)


def _as_tsv(journey: Journey, ids: Sequence[str]) -> str:
    from journeymapper.exchange.table.writing import as_tsv, table_of

    return as_tsv(table_of(journey, ids))


def _as_html(journey: Journey, ids: Sequence[str]) -> str:
    from journeymapper.exchange.table.writing import as_html, table_of

    return as_html(table_of(journey, ids))


def _picture(journey: Journey, look: Look, ids: Sequence[str]) -> QImage:
    alone = part_of(journey, ids)
    arranged = layout(alone)
    area = _taken(arranged)
    zoom = min(SHARPNESS, (MOST_PIXELS / (area.width * area.height)) ** 0.5)
    size = (round(area.width * zoom), round(area.height * zoom))
    image = QImage(*size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(PRINT.paper)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(zoom, zoom)
        paint(painter, alone, arranged, Look(PRINT, look.lens, hints=False), area, zoom)
    return image
