"""Pictures in the shape in which every format is written."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from journeymapper.exchange.carried import WriteOptions, Writing
from journeymapper.pictures.options import PictureOptions

if TYPE_CHECKING:
    from journeymapper.analysis.finding import Report
    from journeymapper.model.journey import Journey
    from journeymapper.pictures.written import Drawn


class PageOptions(WriteOptions):
    """What there is to write, and how a picture of it is to look."""

    def __init__(self, report: Report | None, picture: PictureOptions) -> None:
        super().__init__(report, picture.file_name, picture.date)
        self.picture = picture

    def handed_over(self) -> Report | None:
        """The report, for who does not need it for long: no more of it stays here."""
        report, self.report = self.report, None
        return report


def png(journey: Journey, options: PageOptions) -> Writing:
    """The annotated PNG. Needs a QGuiApplication, as all of these."""
    from journeymapper.pictures.png import png_of

    return _written(png_of, journey, options)


def svg(journey: Journey, options: PageOptions) -> Writing:
    """The annotated SVG."""
    from journeymapper.pictures.svg import svg_of

    return _written(svg_of, journey, options)


def pdf(journey: Journey, options: PageOptions) -> Writing:
    """The annotated PDF."""
    from journeymapper.pictures.pdf import pdf_of

    return _written(pdf_of, journey, options)


def html(journey: Journey, options: PageOptions) -> Writing:
    """The report, with the map in it."""
    from journeymapper.pictures.report import html_of

    return Writing(html_of(journey, options.report, options.picture).encode("utf-8"))


def markdown(journey: Journey, options: PageOptions) -> Writing:
    """The report as text."""
    from journeymapper.pictures.report import markdown_of

    return Writing(markdown_of(journey, options.report, options.picture).encode("utf-8"))


def pptx(journey: Journey, options: PageOptions) -> Writing:
    """The map, its stages and its findings as slides."""
    from journeymapper.pictures.slides.pptx import written

    return written(journey, options.report, options.picture)


def _written(
    draw: Callable[[Journey, Report | None, PictureOptions], Drawn],
    journey: Journey,
    options: PageOptions,
) -> Writing:
    drawn = draw(journey, options.handed_over(), options.picture)
    return Writing(drawn.data, (drawn.note,) if drawn.note else ())
