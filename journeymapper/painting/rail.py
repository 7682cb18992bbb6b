"""The stage rail: stations on one line, the purchase in ink, the rest before and after it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from journeymapper.language import marked, tr
from journeymapper.layout.geometry import COLUMN_MARGIN, RAIL_HEIGHT, Layout, Point, Rect
from journeymapper.layout.stages import stages_between
from journeymapper.painting.badges import draw_badges
from journeymapper.painting.badges import stretch as reach
from journeymapper.painting.brushes import fill, outlined, stroke
from journeymapper.painting.change_marks import draw_change_sign
from journeymapper.painting.empty import draw_first_stage_hint
from journeymapper.painting.states import HALO_OPACITY
from journeymapper.painting.text import elided, text_width, write

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.model.records import Stage
    from journeymapper.painting.look import Look

LINE_Y, STATION_RADIUS = 18.0, 11.0
STATION_X = COLUMN_MARGIN + STATION_RADIUS
NAME_BASELINE = 51.0
_EDGE_Y = RAIL_HEIGHT - 0.5
_BADGE_AFTER_NAME = 18.0
_BADGE_ROOM = 32.0
_FIT = 2
"""So many digits fit into a disc."""
_SIGN_ROOM, _SIGN_RADIUS = 26.0, 9.0
_SIDE = 8.0
_AHEAD = STATION_X + STATION_RADIUS
"""A station stands at most so far behind the end of its stage, its margin with it."""
_PHASES = {"before": marked("Before"), "during": marked("During"), "after": marked("After")}


class _Stop(NamedTuple):
    """A stage on the rail: where it starts and ends, and where its station and name stand."""

    stage: Stage
    number: int
    start: float
    end: float
    left: float

    @property
    def station(self) -> float:
        return self.left + STATION_RADIUS


def paint_rail(
    painter: QPainter,
    journey: Journey,
    layout: Layout,
    look: Look,
    area: Rect,
    zoom: float,
    stretch: float = 1.0,
) -> None:
    """Draw the rail over the stages in the area: y from 0 to 60.

    x is as in the scene, times `stretch`: so the rail can stay readable where the map is small.
    A station and its name stay in the area while a part of their stage shows.
    """
    left, right = area.x * stretch, area.right * stretch
    if not look.transparent:
        fill(painter, look.theme.paper)
        painter.drawRect(QRectF(left, 0, right - left, RAIL_HEIGHT))
    stroke(painter, look.theme.edge, 1)
    painter.drawLine(QPointF(left, _EDGE_Y), QPointF(right, _EDGE_Y))
    if not layout.stages and look.hints:
        draw_first_stage_hint(painter, look.theme)
    stages = list(journey.stages)
    shown = _stops(journey, layout, look, area, stretch)
    for stop, after in shown:
        _draw_way(painter, stop, after, stretch, look)
    for stop, after in shown:
        _draw_phase(painter, stop, stages, look)
        _draw_station(painter, stop, look)
        _draw_name(painter, stop, stop.end if after else max(stop.end, right), look)


def _stop(stage: Stage, layout: Layout, look: Look, stretch: float, least: float) -> _Stop:
    box = layout.stages[stage.id]
    start, end = box.rect.x * stretch, box.rect.right * stretch
    own = start + COLUMN_MARGIN * stretch
    wide = text_width(stage.name, 18, 700) + _room_for_badges(stage, look)
    left = max(own, min(least + _SIDE, end - _SIDE - wide))
    return _Stop(stage, box.place + 1, start, end, left)


def _stops(
    journey: Journey, layout: Layout, look: Look, area: Rect, stretch: float
) -> list[tuple[_Stop, _Stop | None]]:
    """The stages in the area and the one before, each with the next one."""
    left, right = area.x * stretch, area.right * stretch
    boxes = stages_between(layout, area.x - _AHEAD / stretch, area.right, beside=1)
    least = 0.0 if look.wide_gutter else left  # on a page nothing scrolls
    stops = [_stop(journey.stages[box.id], layout, look, stretch, least) for box in boxes]
    is_last = not boxes or boxes[-1].place == len(layout.stages) - 1
    pairs = zip_longest(stops, stops[1:]) if is_last else pairwise(stops)
    return [
        (stop, after)
        for stop, after in pairs
        if stop.start <= right
        and (stop.end if after is None else after.station + STATION_X) >= left
    ]


def _draw_way(
    painter: QPainter, stop: _Stop, after: _Stop | None, stretch: float, look: Look
) -> None:
    start = stop.start + COLUMN_MARGIN * stretch + STATION_RADIUS
    end = stop.end - COLUMN_MARGIN * stretch if after is None else after.station
    stroke(painter, look.theme.ink if _is_during(stop.stage) else look.theme.edge2, 3)
    painter.drawLine(QPointF(start, LINE_Y), QPointF(end, LINE_Y))


def _draw_phase(painter: QPainter, stop: _Stop, stages: Sequence[Stage], look: Look) -> None:
    phase = stop.stage.phase
    before = stages[stop.number - 2].phase if stop.number > 1 else None
    if phase is None or phase == before:
        return
    name = tr(_PHASES[phase])
    x, wide = stop.station + 25, text_width(name, 12, 600)
    if x + wide > stop.end:
        return
    fill(painter, look.theme.paper)
    painter.drawRect(QRectF(x - 6, LINE_Y - 8, wide + 12, 16))
    write(painter, name, x, LINE_Y + 4.2, 12, 600, look.theme.ink2)


def _draw_station(painter: QPainter, stop: _Stop, look: Look) -> None:
    theme = look.theme
    middle = QPointF(stop.station, LINE_Y)
    radius = min(STATION_RADIUS, 0.4 * (stop.end - stop.start))
    number = str(stop.number) if radius == STATION_RADIUS else ""
    half = max(radius, text_width(number, 13, 700) / 2 + 5) if len(number) > _FIT else radius
    fill(painter, theme.paper)
    _draw_disc(painter, middle, half + 2, radius + 2)
    if stop.stage.id in look.selected:
        ink = theme.on_accent
        outlined(painter, theme.accent, theme.accent, 1.5)
    elif _is_during(stop.stage):
        ink = theme.paper
        outlined(painter, theme.ink, theme.ink, 1.5)
    else:
        ink = theme.ink
        outlined(painter, theme.paper, theme.edge2, 2.25)
    _draw_disc(painter, middle, half, radius)
    if number:
        write(painter, number, middle.x(), LINE_Y + 4.6, 13, 700, ink, "middle")


def _draw_disc(painter: QPainter, middle: QPointF, half: float, radius: float) -> None:
    """A disc, or a pill where it is twice `half` wide."""
    if half == radius:
        painter.drawEllipse(middle, radius, radius)
        return
    pill = QRectF(middle.x() - half, middle.y() - radius, 2 * half, 2 * radius)
    painter.drawRoundedRect(pill, radius, radius)


def _draw_name(painter: QPainter, stop: _Stop, end: float, look: Look) -> None:
    if stop.stage.id == look.typing:
        return
    name = _name(stop, end, look)
    if stop.stage.id in look.found:
        fill(painter, look.theme.accent, HALO_OPACITY)
        wide = text_width(name, 18, 700)
        painter.drawRoundedRect(QRectF(stop.left - 4, NAME_BASELINE - 17, wide + 8, 23), 5, 5)
    write(painter, name, stop.left, NAME_BASELINE, 18, 700, look.theme.ink)
    if change := look.changes.get(stop.stage.id):
        x = stop.left + text_width(name, 18, 700) + _SIGN_ROOM / 2 + 3
        draw_change_sign(painter, change, x, NAME_BASELINE - 6, look.theme, _SIGN_RADIUS)
    badges = look.badges.get(stop.stage.id, ())
    draw_badges(painter, badges, _badge_x(stop, name, look), NAME_BASELINE - 6, look.theme)


def badges_on_rail(
    journey: Journey, layout: Layout, look: Look, area: Rect, stretch: float
) -> Iterator[tuple[str, Point]]:
    """The stages whose findings show on the rail, each with the middle of its last badge."""
    right = area.right * stretch
    for stop, after in _stops(journey, layout, look, area, stretch):
        if stop.stage.id in look.badges:
            name = _name(stop, stop.end if after else max(stop.end, right), look)
            yield stop.stage.id, Point(_badge_x(stop, name, look), NAME_BASELINE - 6)


def _name(stop: _Stop, end: float, look: Look) -> str:
    """What there is room for of a stage's name."""
    room = end - stop.left - _SIDE - _room_for_badges(stop.stage, look)
    return elided(stop.stage.name, max(room, 0), 18, 700)


def _badge_x(stop: _Stop, name: str, look: Look) -> float:
    """Where the last of a stage's badges stands, after its name."""
    after = stop.left + text_width(name, 18, 700) + _room_for_sign(stop.stage, look)
    return after + _BADGE_AFTER_NAME + reach(look.badges.get(stop.stage.id, ()))


def _room_for_badges(stage: Stage, look: Look) -> float:
    badges = look.badges.get(stage.id, ())
    room = _BADGE_ROOM + reach(badges) if badges else 0.0
    return room + _room_for_sign(stage, look)


def _room_for_sign(stage: Stage, look: Look) -> float:
    return _SIGN_ROOM if stage.id in look.changes else 0.0


def _is_during(stage: Stage) -> bool:
    """A stage without a phase counts as during: a map without phases is one line in ink."""
    return stage.phase in ("during", None)
