"""Pictures to hand out."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter

from journeymapper.analysis.runner import analyse
from journeymapper.pictures.options import PictureOptions, ThemeName
from journeymapper.pictures.page import page_of
from journeymapper.pictures.subject import subject_of
from journeymapper.places import sample_maps
from journeymapper.storage.map_file import read
from scripts.gallery.shot import Shot

PAGES = "To hand out"
SHARE = 0.6
"""The pages are 2400 wide; here they are shown smaller."""


def page(name: str, theme: ThemeName) -> QImage:
    """The annotated page of a sample map."""
    file = sample_maps(f"{name}.journey")
    journey = read(file)
    options = PictureOptions(theme=theme, date=date(2026, 11, 21), file_name=file.name)
    drawn = page_of(subject_of(journey, analyse(journey, "workshop", plugins=False), options))
    size = QSize(round(drawn.width * SHARE), round(drawn.height * SHARE))
    picture = QImage(size, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(SHARE, SHARE)
        drawn.paint(painter)
    return picture


PAGE_SHOTS = (
    Shot("page", PAGES, "The annotated page for print.", partial(page, "coffee-machine", "print")),
    Shot("page-dark", PAGES, "In the dark theme.", partial(page, "clinic-visit", "dark")),
)
