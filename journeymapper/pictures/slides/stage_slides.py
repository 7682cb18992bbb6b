"""The slides of one stage: its cards large, the findings on them, where the way comes from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from journeymapper.language import tr
from journeymapper.layout.geometry import Point, Rect
from journeymapper.model.dimensions import LANE
from journeymapper.model.members import members
from journeymapper.model.texts import TEXT_ROWS, raised
from journeymapper.model.words import WALKED_LANES
from journeymapper.painting.brushes import fill
from journeymapper.painting.lane_lines import draw_lane_lines
from journeymapper.pictures.slides.card_shapes import summary
from journeymapper.pictures.slides.deck import HEIGHT, MARGIN, SAFE, WIDTH, Deck
from journeymapper.pictures.slides.finding_block import BADGE, Numbered, badge_shape, noted
from journeymapper.pictures.slides.fitted import fitted
from journeymapper.pictures.slides.map_shapes import Shown, map_shapes
from journeymapper.pictures.slides.on_slide import OnSlide
from journeymapper.pictures.slides.shapes import Shape, Shapes, Text, Words
from journeymapper.pictures.slides.stage_parts import Part, parts_of

if TYPE_CHECKING:
    from journeymapper.model.records import Stage, Touchpoint
    from journeymapper.pictures.subject import Subject

_TOP, _BOTTOM = 96.0, 24.0
_LEAST_PX = 16.0
_ALL_CAN_BE_READ = 1.46
"""The scale from which on the least digits of a card are 12 pt high."""
_GUTTER, _LANE_PX = 110.0, 17.0
_WAY, _WAY_PX = 30.0, 18.0
_STRIP, _STRIP_PX, _MOST_TOLD, _APART = 62.0, 19.0, 3, 28.0
_LANES = {value.key: value for value in LANE.values}


def add_stages(deck: Deck, subject: Subject) -> None:
    """Add the slides of every stage that has cards."""
    for place, stage in enumerate(subject.journey.stages, 1):
        told = _told(subject, [stage.id, *(e.id for e in members(subject.journey)[stage.id])])
        high = HEIGHT - _TOP - _BOTTOM - _WAY - (_STRIP if told else 0)
        parts = parts_of(subject.journey, stage.id, WIDTH - 2 * MARGIN - _GUTTER, high)
        for number, part in enumerate(parts, 1):
            title = tr("{number}. {stage}").format(number=place, stage=stage.name)
            if len(parts) > 1:
                title = tr("{title} ({part} of {parts})").format(
                    title=title, part=number, parts=len(parts)
                )
            _add(deck, subject, stage, part, title, high)


def _add(deck: Deck, subject: Subject, stage: Stage, part: Part, title: str, high: float) -> None:
    shapes = Shapes(deck.tints)
    keys = [*part.journey.touchpoints.keys, *part.journey.connections.keys]
    told = _told(subject, [stage.id, *keys])
    look = subject.look._replace(
        wall=part.scale < _ALL_CAN_BE_READ,
        letters=max(12.0, _LEAST_PX / part.scale),
        label_extremes=False,
    )
    area, scale = part.area, part.scale
    left = MARGIN + _GUTTER + (WIDTH - 2 * MARGIN - _GUTTER - area.width * scale) / 2
    top = _TOP + (high - area.height * scale) / 2
    place = OnSlide(scale, left - area.x * scale, top - area.y * scale)
    shown = Shown(part.journey, part.layout, look, subject.marks)
    made = [
        *_ground(shapes, shown, part, place),
        *map_shapes(shapes, shown, place),
        *_way(shapes, subject, part),
        *_strip(shapes, subject, told),
    ]
    deck.add(title, made, _notes(subject, stage, part, told))


def _ground(shapes: Shapes, shown: Shown, part: Part, place: OnSlide) -> list[Shape]:
    """The lanes in use: shade behind the line of visibility, the lines between, their names."""
    theme, area = shown.look.theme, part.area
    used = {card.lane for card in shown.layout.cards.values()}
    lanes = {lane: box for lane, box in shown.layout.lanes.items() if lane in used}
    arranged = shown.layout._replace(lanes=lanes)
    left = area.x + (MARGIN - place.rect(area).x) / place.scale
    right = left + (WIDTH - 2 * MARGIN) / place.scale

    def draw(painter: QPainter) -> None:
        if arranged.visibility is not None:
            fill(painter, theme.shade)
            high = area.bottom - arranged.visibility
            painter.drawRect(QRectF(left, arranged.visibility, right - left, high))
        draw_lane_lines(painter, arranged, left, right, theme)

    names = [
        shapes.words(
            _LANES[lane].name,
            Rect(MARGIN + 6, max(place.rect(box.rect).y, _TOP) + 12, _GUTTER, 26),
            Text([[Words(_LANES[lane].name, _LANE_PX, theme.ink2, bold=True)]], wraps=False),
        )
        for lane, box in lanes.items()
    ]
    named = ", ".join(_LANES[lane].name for lane in lanes)
    return [*place.drawing(shapes, tr("Lanes"), named, draw), *names]


def _told(subject: Subject, keys: Iterable[str]) -> list[Numbered]:
    """The findings on these records with their numbers."""
    wanted = set(keys)
    numbered = enumerate(subject.findings, 1)
    return [(number, each) for number, each in numbered if wanted.intersection(each.subjects)]


def _way(shapes: Shapes, subject: Subject, part: Part) -> list[Shape]:
    """Where the way comes from and where it goes on, as a line of text."""
    journey, here = subject.journey, part.journey.touchpoints
    walked = [
        each
        for each in journey.connections
        if {journey.touchpoints[end].lane for end in (each.source, each.target)} <= {*WALKED_LANES}
    ]
    before = dict.fromkeys(e.source for e in walked if e.target in here and e.source not in here)
    after = dict.fromkeys(e.target for e in walked if e.source in here and e.target not in here)
    top = HEIGHT - _BOTTOM - _WAY - (_STRIP if _all_told(subject, part) else 0)
    said = ((MARGIN, tr("From: {titles}"), before), (WIDTH / 2, tr("On to: {titles}"), after))
    made: list[Shape] = []
    for left, words, keys in said:
        if keys:
            titles = ", ".join(journey.touchpoints[key].title for key in keys)
            room = WIDTH / 2 - MARGIN - 16
            line = fitted(words.format(titles=titles), room * SAFE, 1, _WAY_PX, 400)
            text = Text([[Words(line, _WAY_PX, subject.look.theme.ink2)]])
            made.append(shapes.words(tr("Way"), Rect(left, top + 3, room, 26), text))
    return made


def _all_told(subject: Subject, part: Part) -> bool:
    """Whether the slides of this part's stage have a strip of findings."""
    stage = subject.journey.touchpoints[part.journey.touchpoints.keys[0]].stage
    held = [stage, *(each.id for each in members(subject.journey)[stage])]
    return bool(_told(subject, held))


def _strip(shapes: Shapes, subject: Subject, told: list[Numbered]) -> list[Shape]:
    """The headlines of the first findings, side by side."""
    theme = subject.look.theme
    first = told[:_MOST_TOLD]
    if not first:
        return []
    wide = (WIDTH - 2 * MARGIN - _APART * (len(first) - 1)) / len(first)
    top = HEIGHT - _BOTTOM - _STRIP
    made: list[Shape] = []
    for place, (number, finding) in enumerate(first):
        left = MARGIN + place * (wide + _APART)
        middle = Point(left + BADGE + 2, top + 30)
        made += badge_shape(shapes, theme, (number, finding), middle)
        room = wide - 2 * BADGE - 14
        headline = fitted(finding.message, room * SAFE, 2, _STRIP_PX, 700)
        words = Words(headline, _STRIP_PX, theme.ink, bold=True)
        rect = Rect(left + 2 * BADGE + 14, top + 4, room, _STRIP - 8)
        made.append(shapes.words(tr("Finding"), rect, Text([[words]], anchor="ctr", shrinks=True)))
    return made


def _notes(subject: Subject, stage: Stage, part: Part, told: list[Numbered]) -> str:
    return "\n".join(filter(None, _note_lines(subject, stage, part, told)))


def _note_lines(subject: Subject, stage: Stage, part: Part, told: list[Numbered]) -> Iterator[str]:
    if stage.goal:
        yield tr("Goal: {goal}").format(goal=stage.goal)
    yield from map(noted, told)
    for each in part.journey.touchpoints:
        yield from _details(subject, each)


def _details(subject: Subject, touchpoint: Touchpoint) -> Iterator[str]:
    yield summary(subject.journey, subject.journey.touchpoints[touchpoint.id])
    yield touchpoint.description
    for row in TEXT_ROWS:
        said = "; ".join(each.text for each in row.said(touchpoint, raised(subject.journey)))
        if said:
            yield tr("{dimension}: {values}").format(dimension=row.name, values=said)
