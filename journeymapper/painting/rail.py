"""The stage rail: stations on one line, the purchase in ink, the rest before and after it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from journeymapper.layout.geometry import COLUMN_MARGIN, RAIL_HEIGHT, Layout, Rect, StageBox
from journeymapper.painting.badges import draw_badges
from journeymapper.painting.brushes import fill, outlined, stroke
from journeymapper.painting.empty import draw_first_stage_hint
from journeymapper.painting.text import elided, text_width, write

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.model.records import Stage
    from journeymapper.painting.look import Look

LINE_Y, STATION_X, STATION_RADIUS = 18.0, 43.0, 11.0
NAME_BASELINE = 51.0
_EDGE_Y = RAIL_HEIGHT - 0.5
_BADGE_AFTER_NAME = 18.0
_PHASES = {"before": "Before", "during": "During", "after": "After"}


def paint_rail(
    painter: QPainter, journey: Journey, layout: Layout, look: Look, area: Rect, zoom: float
) -> None:
    """Draw the rail over the stages in the area: x as in the scene, y from 0 to 60."""
    if not look.transparent:
        fill(painter, look.theme.paper)
        painter.drawRect(QRectF(area.x, 0, area.width, RAIL_HEIGHT))
    stroke(painter, look.theme.edge, 1)
    painter.drawLine(QPointF(area.x, _EDGE_Y), QPointF(area.right, _EDGE_Y))
    stages = list(journey.stages)
    if not stages and look.hints:
        draw_first_stage_hint(painter, look.theme)
    shown = list(_in_area(stages, layout, area))
    for _, box, after in shown:
        _draw_way(painter, box, after, journey, look)
    for stage, box, _ in shown:
        _draw_phase(painter, stage, box, stages, look)
        _draw_station(painter, stage, box, look)
        _draw_name(painter, stage, box, look)


def _in_area(
    stages: Sequence[Stage], layout: Layout, area: Rect
) -> Iterator[tuple[Stage, StageBox, StageBox | None]]:
    """The stages in the area and the one before, each with its box and the next one's."""
    boxes = [layout.stages[stage.id] for stage in stages]
    for stage, box, after in zip_longest(stages, boxes, boxes[1:]):
        end = box.rect.right if after is None else after.rect.x + 2 * STATION_X
        if box.rect.x <= area.right and end >= area.x:
            yield stage, box, after


def _draw_way(
    painter: QPainter, box: StageBox, after: StageBox | None, journey: Journey, look: Look
) -> None:
    last = box.rect.right - COLUMN_MARGIN
    end = last if after is None else after.rect.x + STATION_X
    colour = look.theme.ink if _is_during(journey.stages[box.id]) else look.theme.edge2
    stroke(painter, colour, 3)
    painter.drawLine(QPointF(box.rect.x + STATION_X, LINE_Y), QPointF(end, LINE_Y))


def _draw_phase(
    painter: QPainter, stage: Stage, box: StageBox, stages: Sequence[Stage], look: Look
) -> None:
    before = stages[box.place - 1].phase if box.place else None
    if stage.phase is None or stage.phase == before:
        return
    name = _PHASES[stage.phase]
    x = box.rect.x + STATION_X + 25
    fill(painter, look.theme.paper)
    painter.drawRect(QRectF(x - 6, LINE_Y - 8, text_width(name, 12, 600) + 12, 16))
    write(painter, name, x, LINE_Y + 4.2, 12, 600, look.theme.ink2)


def _draw_station(painter: QPainter, stage: Stage, box: StageBox, look: Look) -> None:
    theme = look.theme
    middle = QPointF(box.rect.x + STATION_X, LINE_Y)
    fill(painter, theme.paper)
    painter.drawEllipse(middle, STATION_RADIUS + 2, STATION_RADIUS + 2)
    if stage.id in look.selected:
        ink = theme.on_accent
        outlined(painter, theme.accent, theme.accent, 1.5)
    elif _is_during(stage):
        ink = theme.paper
        outlined(painter, theme.ink, theme.ink, 1.5)
    else:
        ink = theme.ink
        outlined(painter, theme.paper, theme.edge2, 2.25)
    painter.drawEllipse(middle, STATION_RADIUS, STATION_RADIUS)
    write(painter, str(box.place + 1), middle.x(), LINE_Y + 4.6, 13, 700, ink, "middle")


def _draw_name(painter: QPainter, stage: Stage, box: StageBox, look: Look) -> None:
    if stage.id == look.typing:
        return
    badges = look.badges.get(stage.id, ())
    x = box.rect.x + COLUMN_MARGIN
    room = box.rect.right - x - 8 - (44 if badges else 0)
    name = elided(stage.name, room, 18, 700)
    write(painter, name, x, NAME_BASELINE, 18, 700, look.theme.ink)
    after = x + text_width(name, 18, 700) + _BADGE_AFTER_NAME + (20 if badges[1:] else 0)
    draw_badges(painter, badges, after, NAME_BASELINE - 6, look.theme)


def _is_during(stage: Stage) -> bool:
    """A stage without a phase counts as during: a map without phases is one line in ink."""
    return stage.phase in ("during", None)
