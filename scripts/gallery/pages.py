"""Pictures to hand out."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtGui import QImage

from journeymapper.analysis.headlines import headlines
from journeymapper.analysis.runner import analyse
from journeymapper.analysis.versions import versions
from journeymapper.language import tr
from journeymapper.pictures.change.brief import Brief
from journeymapper.pictures.change.writing import change_image
from journeymapper.pictures.image import sheet_image
from journeymapper.pictures.options import PictureOptions, ThemeName
from journeymapper.pictures.page import page_of
from journeymapper.pictures.subject import subject_of
from journeymapper.places import sample_maps
from journeymapper.storage.map_file import read
from scripts.gallery.shot import Shot
from scripts.gallery.to_be import to_be_of

PAGES = "To hand out"
SHARE, CHANGE_SHARE = 0.6, 0.72
"""The pages are 2400 and 2000 wide; here they are shown smaller."""
DAY = date(2026, 11, 21)


def page(name: str, theme: ThemeName, *, actions: bool = False) -> QImage:
    """The annotated page of a sample map."""
    file = sample_maps(f"{name}.journey")
    journey = read(file)
    options = PictureOptions(theme=theme, date=DAY, file_name=file.name, actions=actions)
    report = analyse(journey, "workshop", plugins=False)
    return sheet_image(page_of(subject_of(journey, report, options)), SHARE)


def change_page(theme: ThemeName) -> QImage:
    """What the coffee machine's to-be would change, for a sponsor."""
    as_it_is = read(sample_maps("coffee-machine.journey"))
    both = versions(as_it_is, to_be_of(as_it_is), "workshop", plugins=False)
    figures = headlines(both, plugins=False)
    return change_image(Brief(both, figures, tr("As is"), tr("To be"), theme, DAY), CHANGE_SHARE)


PAGE_SHOTS = (
    Shot("page", PAGES, "The annotated page for print.", partial(page, "coffee-machine", "print")),
    Shot("page-dark", PAGES, "In the dark theme.", partial(page, "clinic-visit", "dark")),
    Shot(
        "page-actions",
        PAGES,
        "With the opportunities as an action list.",
        partial(page, "coffee-machine", "print", actions=True),
    ),
    Shot(
        "change",
        PAGES,
        "What a to-be map would change, on one page for the sponsor.",
        partial(change_page, "print"),
    ),
)
