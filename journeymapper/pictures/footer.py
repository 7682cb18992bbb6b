"""The foot of a page: the legend of what is in use, then when, by which profile, from where."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from journeymapper.language import inside, label, tr
from journeymapper.model.dimensions import BY_FIELD, SEGMENT
from journeymapper.painting.brushes import stroke
from journeymapper.painting.dates import day_in_words
from journeymapper.painting.legend import (
    LegendItem,
    draw_item,
    item_width,
    lens_items,
    segment_items,
)
from journeymapper.painting.legend_forms import form_items, promise_items
from journeymapper.painting.text import elided, text_width, write
from journeymapper.pictures.subject import Subject

LEGEND_SCALE, _LEGEND_PX = 1.28, 13.0
_TOP_GAP, _LEGEND_GAP, _LEGEND_LINE = 16.0, 18.0, 38.0
_TEXT_GAP = 48.0
_PX, _APART = 16.0, 40.0


class Footer:
    """Legend and foot line of one subject, `width` wide."""

    def __init__(self, subject: Subject, width: float) -> None:
        self.subject = subject
        self.lines = _in_lines(_items(subject), width / LEGEND_SCALE)
        self.height = _TOP_GAP + 27 + _LEGEND_LINE * max(0, len(self.lines) - 1) + _TEXT_GAP

    def draw(self, painter: QPainter, left: float, top: float, right: float) -> None:
        """Draw both below a hairline."""
        theme, y = self.subject.look.theme, top + _TOP_GAP
        stroke(painter, theme.edge, 1)
        painter.drawLine(QPointF(left, y), QPointF(right, y))
        y += 27
        for line in self.lines:
            painter.save()
            painter.translate(left, y)
            painter.scale(LEGEND_SCALE, LEGEND_SCALE)
            for item, x in line:
                draw_item(painter, item, x, 0, _LEGEND_PX, theme.ink2)
            painter.restore()
            y += _LEGEND_LINE
        baseline = top + self.height
        when = elided(_when(self.subject), (right - left) / 2, _PX)
        write(painter, when, left, baseline, _PX, 400, theme.ink3)
        room = right - left - text_width(when, _PX) - _APART
        where = elided(_where(self.subject), room, _PX)
        write(painter, where, right, baseline, _PX, 400, theme.ink3, "right")


def footer_room(subject: Subject) -> float:
    """How wide a page must be for the foot line."""
    return text_width(_when(subject), _PX) + _APART + text_width(_where(subject), _PX)


def _when(subject: Subject) -> str:
    options, profile = subject.options, subject.profile
    lens = inside(tr(BY_FIELD[options.lens].label))
    segment = "" if options.segment is None else subject.journey.segments[options.segment].name
    parts = [
        "" if options.date is None else day_in_words(options.date),
        tr("{profile} profile").format(profile=label(profile)) if profile else "",
        tr("coloured by {dimension}").format(dimension=lens),
        tr("only {segment}").format(segment=segment) if segment else "",
    ]
    return " · ".join(part for part in parts if part)


def _where(subject: Subject) -> str:
    options = subject.options
    invitation = tr("open this picture in JourneyMapper to edit the map")
    file = "" if options.redact else options.file_name
    parts = [file, tr("made with JourneyMapper"), invitation * options.carries_map]
    return " · ".join(part for part in parts if part)


def _items(subject: Subject) -> list[LegendItem]:
    journey, look = subject.journey, subject.look
    segments = () if look.lens == SEGMENT.field else segment_items(journey, look.theme)
    tags = [item for item in lens_items(journey, look.lens, look.theme) if item.value]
    forms = form_items(journey, look.theme)
    return [*tags, *segments, *forms, *promise_items(look.arcs, look.theme)]


def _in_lines(items: list[LegendItem], width: float) -> list[list[tuple[LegendItem, float]]]:
    lines: list[list[tuple[LegendItem, float]]] = [[]]
    x = 0.0
    for item in items:
        room = item_width(item, _LEGEND_PX)
        if lines[-1] and x + room > width:
            lines.append([])
            x = 0.0
        lines[-1].append((item, x))
        x += room + _LEGEND_GAP
    return lines
