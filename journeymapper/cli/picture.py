"""Painting a map into a file: the only way on which the command line loads Qt."""

from __future__ import annotations

import os
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from journeymapper import system
from journeymapper.cli.failure import Failure, complain
from journeymapper.cli.maps import STANDARD

if TYPE_CHECKING:
    from journeymapper.analysis.finding import Report
    from journeymapper.analysis.scores.all import Scores
    from journeymapper.model.journey import Journey

SUFFIXES = (".png", ".svg", ".pdf")


def suffix_of(output: str) -> str:
    """Which kind of picture a file name asks for. Raises Failure where there is no such kind."""
    suffix = Path(output).suffix.lower()
    if suffix not in SUFFIXES:
        raise Failure(f"{output}: no such kind of picture: choose {', '.join(SUFFIXES)}")
    return suffix


def check_folder(output: str) -> None:
    """Raise Failure, before any work, where there is no folder to write into."""
    folder = Path(output).parent
    if output != STANDARD and not folder.is_dir():
        raise Failure(f"{output}: there is no folder {folder}: make it first")


def paint(
    journey: Journey,
    output: str,
    *,
    profile: str = "review",
    plugins: bool = True,
    scores: bool = False,
    **wishes: Any,
) -> None:
    """Write the picture of a journey, whole or not at all; `wishes` are of `PictureOptions`.

    `scores`: with those of the journey below the map.

    Raises Failure.
    """
    suffix = suffix_of(output)
    _start_qt()
    from journeymapper.analysis.runner import analyse
    from journeymapper.pictures import pdf, png, svg
    from journeymapper.pictures.options import PictureOptions
    from journeymapper.storage.safe_write import SaveFailed

    write = {".png": png.write_png, ".svg": svg.write_svg, ".pdf": pdf.write_pdf}[suffix]
    report = analyse(journey, profile, plugins=plugins)
    found = _scores(journey, report, plugins=plugins) if scores else None
    options = PictureOptions(date=date.today(), scores=found, **wishes)
    try:
        written = write(Path(output), journey, report, options)
    except SaveFailed as error:
        raise Failure(f"{output}: {error}") from None
    if written.note:
        complain(f"{output}: {written.note}")


def _scores(journey: Journey, report: Report, *, plugins: bool) -> Scores:
    from journeymapper.analysis.runner import analyse
    from journeymapper.analysis.scores.all import REVIEW, scores

    at_hand = report.profile == REVIEW
    return scores(journey, report if at_hand else analyse(journey, REVIEW, plugins=plugins))


def _start_qt() -> None:
    if missing := system.missing_libraries(system.OFFSCREEN):
        line = system.install_line(missing)
        raise Failure(f"Qt needs {', '.join(missing)}, not found here: {line}")
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    _application()


@cache
def _application() -> object:
    """Qt's application, kept: it must live as long as the process paints."""
    from PySide6.QtGui import QGuiApplication

    return QGuiApplication.instance() or QGuiApplication([])
