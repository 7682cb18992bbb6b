"""The slide of the whole map: story, stages, lanes, cards, curve and legend."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter

from journeymapper.language import tr, tr_many
from journeymapper.layout.geometry import EXPORT_GUTTER_WIDTH, RAIL_HEIGHT, Rect
from journeymapper.painting.arches import draw_arches
from journeymapper.painting.curve import draw_curve
from journeymapper.painting.ground import draw_ground
from journeymapper.painting.gutter import paint_gutter
from journeymapper.painting.lane_lines import draw_line_names
from journeymapper.painting.rail import paint_rail
from journeymapper.painting.texts import draw_texts
from journeymapper.pictures.footer import Footer
from journeymapper.pictures.map_part import CHIP_X
from journeymapper.pictures.slides.deck import HEIGHT, MARGIN, WIDTH, Deck
from journeymapper.pictures.slides.map_shapes import Shown, map_shapes
from journeymapper.pictures.slides.on_slide import OnSlide
from journeymapper.pictures.slides.shapes import Shape, Shapes, Text, Words
from journeymapper.pictures.title_block import story

if TYPE_CHECKING:
    from journeymapper.pictures.subject import Subject

LARGEST = 1.25
_TOP, _STORY_TOP, _BOTTOM = 122.0, 82.0, 18.0
_STORY_PX, _FOOT = 16.0, 0.62


def add_map(deck: Deck, subject: Subject) -> None:
    """Add the slide."""
    shapes = Shapes(deck.tints)
    foot = Footer(subject, (WIDTH - 2 * MARGIN) / _FOOT)
    room = Rect(MARGIN, _TOP, WIDTH - 2 * MARGIN, HEIGHT - _TOP - _BOTTOM - foot.height * _FOOT)
    made = [
        *_story(shapes, subject),
        *_map(shapes, subject, room),
        *_foot(shapes, subject, foot),
    ]
    deck.add(subject.journey.header.title, made, _notes(subject))


def _story(shapes: Shapes, subject: Subject) -> list[Shape]:
    said = story(subject.journey.header, subject)
    if not said:
        return []
    words = Words(said, _STORY_PX, subject.look.theme.ink2)
    rect = Rect(MARGIN + 22, _STORY_TOP, WIDTH - 2 * MARGIN - 22, 40)
    return [shapes.words(tr("Story"), rect, Text([[words]]))]


def _map(shapes: Shapes, subject: Subject, room: Rect) -> list[Shape]:
    layout, look, journey = subject.layout, subject.look, subject.journey
    bounds = subject.bounds
    wide, high = EXPORT_GUTTER_WIDTH + bounds.width, RAIL_HEIGHT + bounds.height
    scale = min(room.width / wide, room.height / high, LARGEST)
    left = room.x + (room.width - wide * scale) / 2
    top = room.y + (room.height - high * scale) / 2 + (RAIL_HEIGHT - bounds.y) * scale
    place = OnSlide(scale, left + EXPORT_GUTTER_WIDTH * scale, top)

    def ground(painter: QPainter) -> None:
        draw_ground(painter, layout, look, bounds)
        if look.arcs:
            draw_arches(painter, layout, look, bounds)
        draw_texts(painter, journey, layout, look, bounds)
        painter.translate(-EXPORT_GUTTER_WIDTH, 0)
        gutter = Rect(0, bounds.y, EXPORT_GUTTER_WIDTH, bounds.height)
        paint_gutter(painter, journey, layout, look, gutter, scale)
        painter.translate(EXPORT_GUTTER_WIDTH, 0)

    def rail(painter: QPainter) -> None:
        painter.translate(0, bounds.y - RAIL_HEIGHT)
        paint_rail(painter, journey, layout, look, Rect(0, 0, bounds.width, RAIL_HEIGHT), scale)

    def names(painter: QPainter) -> None:
        draw_line_names(painter, layout, CHIP_X, look.theme)

    def curve(painter: QPainter) -> None:
        draw_curve(painter, layout.curve, look, bounds)

    stages = ", ".join(stage.name for stage in journey.stages)
    return [
        *place.drawing(shapes, tr("Lanes"), ", ".join(layout.lanes), ground),
        *place.drawing(shapes, tr("Stages"), stages, rail),
        *map_shapes(shapes, Shown(journey, layout, look, subject.marks), place),
        *place.drawing(shapes, tr("Line of visibility"), tr("Line of visibility"), names),
        *place.drawing(shapes, tr("Feeling"), _feelings(subject), curve),
    ]


def _foot(shapes: Shapes, subject: Subject, foot: Footer) -> list[Shape]:
    place = OnSlide(_FOOT, MARGIN, HEIGHT - _BOTTOM - foot.height * _FOOT)

    def draw(painter: QPainter) -> None:
        foot.draw(painter, 0, 0, (WIDTH - 2 * MARGIN) / _FOOT)

    return place.drawing(shapes, tr("Legend"), tr("Legend"), draw)


def _feelings(subject: Subject) -> str:
    """The curve in words: each card with its feeling."""
    titles = subject.journey.touchpoints
    said = (
        f"{titles[each.touchpoint].title} {each.sentiment:+d}"
        for each in subject.layout.curve.points
    )
    return ", ".join(said)


def _notes(subject: Subject) -> str:
    count = tr_many("{n} finding", "{n} findings", len(subject.findings))
    lines = [story(subject.journey.header, subject), count]
    lines += [f"{n}. {each.message}" for n, each in enumerate(subject.findings, 1)]
    return "\n".join(filter(None, lines))
