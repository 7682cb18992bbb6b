"""The picture as a one-page PDF, with the map attached as `map.journey`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

from journeymapper.language import spoken, tr
from journeymapper.pictures.options import PictureOptions
from journeymapper.pictures.page import page_of
from journeymapper.pictures.pdf_properties import with_properties
from journeymapper.pictures.sheet import Sheet
from journeymapper.pictures.subject import subject_of
from journeymapper.pictures.written import Drawn, Written
from journeymapper.storage.encode import encode

if TYPE_CHECKING:
    from journeymapper.analysis.finding import Report
    from journeymapper.model.journey import Journey

ATTACHMENT, MIME = "map.journey", "application/vnd.journeymapper+json"
POINTS_A_PX = 72 / 96
MOST_POINTS = 14_400
"""No reader shows a page with a longer side."""


def write_pdf(
    path: Path | str, journey: Journey, report: Report | None, options: PictureOptions
) -> Written:
    """Save the picture of a journey as PDF. Needs a QGuiApplication; raises as `write_png`."""
    return pdf_of(journey, report, options).saved(path)


def pdf_of(journey: Journey, report: Report | None, options: PictureOptions) -> Drawn:
    """The picture that `write_pdf` saves."""
    page = page_of(subject_of(journey, report, options))
    carried = encode(journey.ordered()) if options.carries_map else None
    return sheet_as_pdf(page, options, journey.header.title, carried)


def sheet_as_pdf(
    page: Sheet,
    options: PictureOptions,
    title: str,
    map_data: bytes | None = None,
) -> Drawn:
    """Any sheet as PDF; of the options only its size."""
    wished = options.scale_for(page.width)
    scale = min(wished, MOST_POINTS / POINTS_A_PX / max(page.width, page.height))
    width, height = page.width * scale, page.height * scale
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("JourneyMapper")
    writer.setResolution(96)
    sheet = QSizeF(width * POINTS_A_PX, height * POINTS_A_PX)
    exact = QPageSize.SizeMatchPolicy.ExactMatch
    writer.setPageSize(QPageSize(sheet, QPageSize.Unit.Point, "", exact))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    if map_data is not None:
        writer.addFileAttachment(ATTACHMENT, QByteArray(map_data), MIME)
    with QPainter(writer) as painter:
        painter.scale(scale, scale)
        page.paint(painter)
    note = tr("The page is as large as a PDF page can be") if scale < wished else ""
    made = tr("A customer journey map, made with JourneyMapper")
    data = with_properties(bytes(buffer.data().data()), subject=made, language=spoken())
    return Drawn(data, round(width), round(height), note)
