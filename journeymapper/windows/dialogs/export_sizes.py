"""How large a picture can be made: by what it is for, and what that comes to."""

from __future__ import annotations

import math
from typing import NamedTuple

from journeymapper.language import grouped, marked, spelt, tr
from journeymapper.pictures.options import PictureOptions

PX_A_CM = 96 / 2.54
DRAWN = ("pdf", "svg")
"""The formats of lines, that no number of dots makes sharper: they have a size on paper."""


Page = tuple[float, float]
"""How wide and high a page is, in px at 100 %."""


class Size(NamedTuple):
    """A size that can be chosen: a scale, else a width and height to fit into.

    Those are in px, or in cm where there are dots per inch. Paper lies as the page does.
    """

    key: str
    name: str
    scale: float = 1.0
    room: Page | None = None
    dpi: int = 0

    def width(self, suffix: str, page: Page | None) -> int | None:
        """How many px wide a picture is to be; None where it is the scale that says."""
        if self.room is None:
            return None
        cm = PX_A_CM if suffix in DRAWN else self.dpi / 2.54
        wide, high = (each * (cm if self.dpi else 1) for each in self.room)
        if page is None:
            return int(wide)
        if self.dpi and page[1] > page[0]:
            wide, high = high, wide
        return max(100, int(min(wide, high * page[0] / page[1])))

    def argument(self, suffix: str, page: Page | None) -> str:
        """As the export command takes it."""
        width = self.width(suffix, page)
        return f"--scale={self.scale:g}" if width is None else f"--width={width}"


SIZES: tuple[Size, ...] = (
    Size("1", marked("As it is, 1 ×")),
    Size("2", marked("Twice the size, 2 ×"), 2.0),
    Size("4", marked("Four times the size, 4 ×"), 4.0),
    Size("mail", marked("Web and mail"), room=(1_600, 32_000)),
    Size("slide", marked("Slide, 16:9"), room=(1_920, 1_080)),
    Size("large-slide", marked("Slide on a large screen, 16:9"), room=(3_840, 2_160)),
    Size("a4", marked("Print on A4"), room=(29.7, 21.0), dpi=300),
    Size("a3", marked("Print on A3"), room=(42.0, 29.7), dpi=300),
    Size("poster", marked("Wall poster, A0"), room=(118.9, 84.1), dpi=150),
)
BY_KEY = {each.key: each for each in SIZES}


def told_size(suffix: str, page: Page, size: Size) -> str:
    """What a picture of a page comes to, before it is made: in dots, on paper, in the file."""
    wide = page[0]
    scale = PictureOptions(scale=size.scale, width=size.width(suffix, page)).scale_for(wide)
    px = [each * scale for each in page]
    if suffix in DRAWN:
        words = tr("{wide} × {high} cm; lines and words stay sharp at any size")
        on_paper = [round(each / PX_A_CM) for each in px]
        return words.format(wide=on_paper[0], high=on_paper[1])
    dots = tr("{wide} × {high} px").format(wide=grouped(round(px[0])), high=grouped(round(px[1])))
    weight = tr("about {size} MB").format(size=spelt(round(_megabytes(px[0] * px[1]), 1)))
    if not size.dpi:
        return ", ".join((dots, weight))
    words = tr("{wide} × {high} cm at {dpi} dots per inch")
    wide_cm, high_cm = (round(each * 2.54 / size.dpi) for each in px)
    paper = words.format(wide=wide_cm, high=high_cm, dpi=size.dpi)
    return ", ".join((dots, paper, weight))


def _megabytes(dots: float) -> float:
    """What the PNG of a map mostly comes to; more dots of the same lines pack better."""
    return max(0.1, 0.155 * math.pow(dots / 1e6, 0.7))
