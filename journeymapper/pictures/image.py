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


class PageImage:
    """The picture of a journey, painted when it is asked for; one too large is made smaller."""

    def __init__(self, journey: Journey, report: Report | None, options: PictureOptions) -> None:
        self._page = page_of(subject_of(journey, report, options))
        self._wished = options.scale_for(self._page.width)

    @property
    def size(self) -> tuple[int, int]:
        """Width and height, px."""
        return _size(self._page, _scale(self._page, self._wished))

    def paint(self) -> QImage:
        """The picture."""
        return sheet_image(self._page, self._wished)


def sheet_image(page: Sheet, wished: float) -> QImage:
    """Any sheet at a scale, or as large as may be."""
    scale = _scale(page, wished)
    image = QImage(*_size(page, scale), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        page.paint(painter)
    return image


def _scale(page: Sheet, wished: float) -> float:
    return min(wished, math.sqrt(MOST_PX / (page.width * page.height)))


def _size(page: Sheet, scale: float) -> tuple[int, int]:
    return (max(1, int(page.width * scale)), max(1, int(page.height * scale)))
