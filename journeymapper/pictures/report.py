"""The report of a map: its picture, its scores and all there is to say of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeymapper.analysis.reports import html, markdown, score_markdown
from journeymapper.analysis.reports.whole import whole_of
from journeymapper.analysis.runner import analyse
from journeymapper.analysis.scores.all import REVIEW, scores
from journeymapper.language import tr
from journeymapper.model.redacted import redacted
from journeymapper.painting.dates import day_in_words
from journeymapper.painting.scores.page import has_scores
from journeymapper.painting.theme import DARK, LIGHT, PRINT
from journeymapper.pictures.inline_svg import inline_svg
from journeymapper.pictures.map_sheet import map_sheet, scores_sheet
from journeymapper.pictures.sheet import Sheet
from journeymapper.pictures.subject import Subject, subject_of

if TYPE_CHECKING:
    from journeymapper.analysis.finding import Report
    from journeymapper.model.journey import Journey
    from journeymapper.pictures.options import PictureOptions

DRESS = html.Dress(LIGHT.colours, DARK.colours, PRINT.colours)


def html_of(journey: Journey, report: Report | None, options: PictureOptions) -> str:
    """The report as one HTML file. Needs a QGuiApplication.

    Its pictures are those of the print theme; the scores are told where the journey has any.
    """
    found = options.scores or scores(journey, _for_scores(journey, report))
    wishes = options._replace(theme="print", embed=False, transparent=False, scores=found)
    subject = subject_of(journey, report, wishes)
    title = tr("Map: {title}").format(title=subject.journey.header.title)
    return html.report_of(
        whole_of(subject.journey, report if options.annotate else None),
        picture=_inlay(map_sheet(subject), title, "picture"),
        scores=_scores(subject),
        dress=DRESS,
        date=day_in_words(options.date) if options.date else "",
        file=options.file_name,
    )


def markdown_of(journey: Journey, report: Report | None, options: PictureOptions) -> str:
    """The report as Markdown, without its picture."""
    shown = redacted(journey) if options.redact else journey
    told = ""
    if has_scores(shown):
        found = options.scores or scores(journey, _for_scores(journey, report))
        told = score_markdown.sections(shown, found, 3)
    return markdown.report_of(
        whole_of(shown, report if options.annotate else None),
        scores=told,
        date=day_in_words(options.date) if options.date else "",
        file=options.file_name,
    )


def _scores(subject: Subject) -> html.Inlay | None:
    if subject.scored is None or not has_scores(subject.scored.journey):
        return None
    return _inlay(scores_sheet(subject.scored), tr("What it adds up to"), "sums")


def _inlay(sheet: Sheet, title: str, name: str) -> html.Inlay:
    return html.Inlay(inline_svg(sheet, title, name), sheet.width)


def _for_scores(journey: Journey, report: Report | None) -> Report:
    at_hand = report is not None and report.profile == REVIEW
    return report if report is not None and at_hand else analyse(journey, REVIEW, plugins=False)
