"""The picture as SVG: lines stay lines and text stays text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator

from journeymapper.language import spoken, tr
from journeymapper.pictures.options import PictureOptions
from journeymapper.pictures.page import page_of
from journeymapper.pictures.sheet import Sheet
from journeymapper.pictures.subject import subject_of
from journeymapper.pictures.written import Drawn, Written
from journeymapper.typeface import CUTS, FAMILY, faces

if TYPE_CHECKING:
    from journeymapper.analysis.finding import Report
    from journeymapper.model.journey import Journey

ROOT = b"<svg "
SET_IN = f'font-family="{FAMILY}"'.encode()
INSTEAD = f'font-family="{FAMILY}, Atkinson Hyperlegible, Verdana, sans-serif"'.encode()
"""For programs that do not take a typeface out of a file."""


def write_svg(
    path: Path | str, journey: Journey, report: Report | None, options: PictureOptions
) -> Written:
    """Save the picture of a journey as SVG. Needs a QGuiApplication; raises as `write_png`."""
    return svg_of(journey, report, options).saved(path)


def svg_of(journey: Journey, report: Report | None, options: PictureOptions) -> Drawn:
    """The picture that `write_svg` saves."""
    page = page_of(subject_of(journey, report, options._replace(embed=False)))
    drawn = sheet_as_svg(page, options, journey.header.title)
    return drawn._replace(data=_at_home_anywhere(drawn.data))


def sheet_as_svg(page: Sheet, options: PictureOptions, title: str) -> Drawn:
    """Any sheet as SVG; of the options only its size."""
    scale = options.scale_for(page.width)
    width, height = round(page.width * scale), round(page.height * scale)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(96)
    generator.setSize(QSize(width, height))
    generator.setViewBox(QRectF(0, 0, page.width, page.height))
    generator.setTitle(title)
    generator.setDescription(tr("A customer journey map, made with JourneyMapper"))
    with QPainter(generator) as painter:
        page.paint(painter)
    return Drawn(bytes(buffer.data().data()), width, height)


def _at_home_anywhere(data: bytes) -> bytes:
    """With the typeface inside, others to stand in for it, and the language of its words."""
    used = [(weight, style) for weight, style in CUTS if _sets(weight, style) in data]
    style = f"<style>{faces(used)}</style>\n".encode()
    language = f'xml:lang="{spoken()}" '.encode()
    head, defs, rest = data.partition(b"<defs>\n")
    head = head.replace(ROOT, ROOT + language, 1)
    return head + defs + style + rest.replace(SET_IN, INSTEAD)


def _sets(weight: int, style: str) -> bytes:
    return f'font-weight="{weight}" font-style="{style}"'.encode()
