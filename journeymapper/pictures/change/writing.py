"""The sponsor's page in a file or in memory."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QImage

from journeymapper.pictures.change.brief import Brief
from journeymapper.pictures.change.page import ChangePage
from journeymapper.pictures.image import sheet_image
from journeymapper.pictures.options import PictureOptions
from journeymapper.pictures.pdf import sheet_as_pdf
from journeymapper.pictures.png import sheet_as_png
from journeymapper.pictures.svg import sheet_as_svg
from journeymapper.pictures.written import Written

SHARP = 2.0
"""The scale of a PNG: it is printed, or shown on a large screen."""


def write_change(path: Path, brief: Brief) -> Written:
    """Save the page as PNG, SVG or PDF, by the suffix; no map goes inside. Raises SaveFailed."""
    page, title = ChangePage(brief), brief.versions.new.header.title
    match path.suffix.lower():
        case ".svg":
            return sheet_as_svg(page, PictureOptions(), title).saved(path)
        case ".pdf":
            return sheet_as_pdf(page, PictureOptions(), title).saved(path)
    return sheet_as_png(page, PictureOptions(scale=SHARP)).saved(path)


def change_image(brief: Brief, scale: float = 1.0) -> QImage:
    """The page as an image in memory, for the clipboard."""
    return sheet_image(ChangePage(brief), scale)
