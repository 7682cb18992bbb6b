"""Writing a map in any format: the only way on which the command line loads Qt."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from journeymapper import system
from journeymapper.cli.failure import Failure, complain
from journeymapper.cli.maps import STANDARD
from journeymapper.cli.output import put
from journeymapper.cli.qt import load_qt
from journeymapper.language import tr_many

if TYPE_CHECKING:
    from journeymapper.analysis.finding import Report
    from journeymapper.analysis.scores.all import Scores
    from journeymapper.formats import Format
    from journeymapper.model.journey import Journey
    from journeymapper.pictures.files import PageOptions

MANY = 5_000
"""A picture of so many touchpoints comes near to what memory a small machine has."""
MMAP_THRESHOLD, LARGE = -3, 32 * 1024
"""A setting of the C library, and from how many bytes on a thing is large."""
MOST_LOSSES = 20


def format_for(output: str, formats: Sequence[Format]) -> Format:
    """The format that a file name asks for. Raises Failure where none of these is meant."""
    from journeymapper.formats import named, suffixes

    found = named(output, formats)
    if found is None:
        known = ", ".join(suffixes(formats))
        raise Failure(f"{output}: no format to be written: choose {known}")
    return found


def check_folder(output: str) -> None:
    """Raise Failure, before any work, where there is no folder to write into."""
    folder = Path(output).parent
    if output != STANDARD and not folder.is_dir():
        raise Failure(f"{output}: there is no folder {folder}: make it first")


def write(
    journey: Journey,
    output: str,
    format: Format,
    *,
    profile: str = "review",
    plugins: bool = True,
    scores: bool = False,
    **wishes: Any,
) -> None:
    """Write a journey in a format, whole or not at all; `wishes` are of `PictureOptions`.

    What it cannot hold is told on standard error. `scores`: with those of the journey below the
    map. Raises Failure.
    """
    if format.needs_qt:
        _start_qt()
    options = _options(journey, format, profile, plugins, scores, wishes)
    if wishes.get("redact"):
        from journeymapper.model.redacted import redacted

        journey = redacted(journey)
    writing = format.write(journey, options)
    put(writing.data, output)
    tell_losses(output, writing.losses)


def _options(
    journey: Journey,
    format: Format,
    profile: str,
    plugins: bool,
    scores: bool,
    wishes: dict[str, Any],
) -> PageOptions:
    """What there is to write beside the journey, held by nobody else."""
    from journeymapper.pictures.files import PageOptions
    from journeymapper.pictures.options import PictureOptions

    report = found = None
    bare = format.may_be_bare and not wishes.get("annotate", True) and not scores
    if format.tells_findings and not bare:
        from journeymapper.analysis.runner import analyse

        report = analyse(journey, profile, plugins=plugins)
        found = _scores(journey, report, plugins=plugins) if scores else None
        if len(journey.touchpoints) > MANY:
            _let_large_things_go()
    if wishes.get("redact"):
        report, wishes = report and report.without_reasons(), {**wishes, "file_name": ""}
    return PageOptions(report, PictureOptions(date=date.today(), scores=found, **wishes))


def tell_losses(name: str, losses: Sequence[str]) -> None:
    """Say on standard error what a file does not hold, the first 20, and how much more."""
    for loss in losses[:MOST_LOSSES]:
        complain(f"{name}: {' '.join(loss.split())}")
    if len(losses) > MOST_LOSSES:
        more = tr_many("and {n} more", "and {n} more", len(losses) - MOST_LOSSES)
        complain(f"{name}: {more}")


def _scores(journey: Journey, report: Report, *, plugins: bool) -> Scores:
    from journeymapper.analysis.runner import analyse
    from journeymapper.analysis.scores.all import REVIEW, scores

    at_hand = report.profile == REVIEW
    return scores(journey, report if at_hand else analyse(journey, REVIEW, plugins=plugins))


def _let_large_things_go() -> None:
    """Let what large lists and pictures take go back to the system once they are gone.

    The C library of Linux, having seen a large text come and go, would keep it.
    """
    import ctypes

    with suppress(AttributeError, OSError, TypeError):  # where there is another one
        ctypes.CDLL(None).mallopt(MMAP_THRESHOLD, LARGE)


def _start_qt() -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        _application()
    except ImportError:
        missing = system.missing_libraries(system.OFFSCREEN)
        if not missing:
            raise
        line = system.install_line(missing)
        raise Failure(f"Qt needs {', '.join(missing)}, not found here: {line}") from None


@cache
def _application() -> object:
    """Qt's application, kept: it must live as long as the process paints."""
    load_qt()
    from PySide6.QtGui import QGuiApplication

    return QGuiApplication.instance() or QGuiApplication([])
