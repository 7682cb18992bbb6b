"""The annotated PNG, with the map inside: it opens again as a map."""

from __future__ import annotations

import math
from pathlib import Path
from typing import TYPE_CHECKING

from journeymapper.language import tr
from journeymapper.pictures.key import MOST_TOLD
from journeymapper.pictures.options import PictureOptions
from journeymapper.pictures.page import page_of
from journeymapper.pictures.png_bytes import png_bytes
from journeymapper.pictures.sheet import Sheet
from journeymapper.pictures.subject import subject_of
from journeymapper.pictures.written import Drawn, Written
from journeymapper.storage.encode import encode
from journeymapper.storage.png_text import text_chunk

if TYPE_CHECKING:
    from journeymapper.analysis.finding import Report
    from journeymapper.model.journey import Journey

MOST_PX_A_SIDE = 32_000
MOST_PX = 400_000_000


def write_png(
    path: Path | str, journey: Journey, report: Report | None, options: PictureOptions
) -> Written:
    """Save the picture of a journey. Needs a QGuiApplication, an offscreen one will do.

    A picture that would be too large is made as large as can be, and the answer says so. Raises
    SaveFailed; KeyError for a stage or segment the journey lacks.
    """
    return png_of(journey, report, options).saved(path)


def png_of(journey: Journey, report: Report | None, options: PictureOptions) -> Drawn:
    """The picture that `write_png` saves."""
    subject = subject_of(journey, report, options)
    subject.let_go(MOST_TOLD)
    del report  # the findings of a large map take as much as its picture
    carried = text_chunk(encode(journey.ordered())) if options.carries_map else b""
    return sheet_as_png(page_of(subject), options, carried)


def sheet_as_png(page: Sheet, options: PictureOptions, carried: bytes = b"") -> Drawn:
    """Any sheet as a picture; of the options only its size and ground.

    `carried`: the chunk with the map in it.
    """
    wished = options.scale_for(page.width)
    scale = min(wished, largest_scale(page))
    size = (max(1, int(page.width * scale)), max(1, int(page.height * scale)))
    data = png_bytes(
        page.paint,
        size,
        scale,
        transparent=options.transparent,
        dpi=96 * scale,
        carried=carried,
    )
    note = ""
    if scale < wished:
        words = tr("The picture is {width} by {height} px, the largest there can be")
        note = words.format(width=size[0], height=size[1])
    return Drawn(data, *size, note)


def largest_scale(page: Sheet) -> float:
    """The scale at which a page has 32,000 px a side or 400 megapixels, whichever is smaller."""
    by_side = MOST_PX_A_SIDE / max(page.width, page.height)
    return min(by_side, math.sqrt(MOST_PX / (page.width * page.height)))
