"""The annotated page as an image in memory, for the clipboard."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from journeymapper.pictures.options import PictureOptions
from journeymapper.pictures.page import page_of
from journeymapper.pictures.sheet import Sheet
from journeymapper.pictures.subject import subject_of

if TYPE_CHECKING:
    from journeymapper.analysis.finding import Report
    from journeymapper.model.journey import Journey

MOST_PX = 24_000_000
"""What slides and mail take without complaint: some 96 MB while it is copied."""


def page_image(journey: Journey, report: Report | None, options: PictureOptions) -> QImage:
    """The picture of a journey; one that would be too large is made smaller."""
    page = page_of(subject_of(journey, report, options))
    return sheet_image(page, options.scale_for(page.width))


def sheet_image(page: Sheet, wished: float) -> QImage:
    """Any sheet at a scale, or as large as may be."""
    scale = min(wished, math.sqrt(MOST_PX / (page.width * page.height)))
    size = (max(1, int(page.width * scale)), max(1, int(page.height * scale)))
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        page.paint(painter)
    return image
