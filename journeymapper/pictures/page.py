"""The annotated page: title, map, what it says, personas, scores, legend, footer, downwards."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from journeymapper.layout.geometry import EXPORT_GUTTER_WIDTH, RAIL_HEIGHT, Rect
from journeymapper.painting.brushes import fill
from journeymapper.pictures.footer import Footer, footer_room
from journeymapper.pictures.key import KEY_COLUMN, TWO_COLUMNS, Key
from journeymapper.pictures.map_part import map_height, map_width, paint_map
from journeymapper.pictures.options import PAGE_WIDTH
from journeymapper.pictures.subject import Subject
from journeymapper.pictures.title_block import TitleBlock, title_room

if TYPE_CHECKING:
    from journeymapper.pictures.action_table import ActionTable
    from journeymapper.pictures.personas_part import PersonasPart
    from journeymapper.pictures.scores_page import ScoresPart

MARGIN = 56.0
TITLE_PX, LEAST_TITLE_PX = 15.0, 12.0
LARGEST_MAP_SCALE = 1.5
MOST_KNOWN = 1_000
"""Of so many cards and lines a page knows at a time where they lie."""
_BEYOND = 40.0
_EDGE = 2.0
"""What is smoothed at an edge; painting minds what stands out of cards and lines."""
SCORES_ROOM, ACTIONS_ROOM = 1680.0, 1400.0
_MAP_GAP, _BESIDE, _BOTTOM = 18.0, 48.0, 37.0


class Page(NamedTuple):
    """A page ready to be painted; sizes in units, one px at scale 1.

    `key_beside`: the key stands at the right of the map, not below it.
    """

    subject: Subject
    width: float
    height: float
    map_scale: float
    title: TitleBlock
    key: Key | None
    key_beside: bool
    personas: PersonasPart | None
    scores: ScoresPart | None
    actions: ActionTable | None
    footer: Footer

    @property
    def parts(self) -> list[PersonasPart | ScoresPart | ActionTable]:
        """What stands between the key and the footer, from the top down."""
        parts = (self.personas, self.scores, self.actions)
        return [part for part in parts if part is not None]

    def paint(self, painter: QPainter, part: Rect | None = None) -> None:
        """Draw the page from the painter's origin on, no more of it than a part needs."""
        theme = self.subject.look.theme
        if not self.subject.look.transparent:
            fill(painter, theme.paper)
            painter.drawRect(QRectF(0, 0, self.width, self.height))
        if _meets(part, 0, self.title.bottom):
            self.title.draw(painter, MARGIN, self.width - MARGIN)
        top = self.title.bottom + _MAP_GAP
        self._paint_map(painter, top, part)
        if self.key is not None:
            left, head = self._key_corner(top)
            if _meets(part, head, head + self.key.height):
                self.key.draw(painter, left, head)
        foot = self.height - _BOTTOM - self.footer.height
        y = foot - sum(part.height for part in self.parts)
        for each in self.parts:
            if _meets(part, y, y + each.height):
                each.draw(painter, MARGIN, y)
            y += each.height
        if _meets(part, foot, self.height):
            self.footer.draw(painter, MARGIN, foot, self.width - MARGIN)

    def _key_corner(self, top: float) -> tuple[float, float]:
        bounds = self.subject.bounds
        if self.key_beside:
            x = MARGIN + (EXPORT_GUTTER_WIDTH + bounds.width) * self.map_scale + _BESIDE
            return x, top
        return MARGIN, top + map_height(self.subject) * self.map_scale

    def _paint_map(self, painter: QPainter, top: float, wanted: Rect | None) -> None:
        scale, bounds = self.map_scale, self.subject.bounds
        if not _meets(wanted, top, top + map_height(self.subject) * scale):
            return
        left, origin = MARGIN + EXPORT_GUTTER_WIDTH * scale, top + (RAIL_HEIGHT - bounds.y) * scale
        painter.save()
        painter.translate(MARGIN, top)
        part = wanted and _part(bounds, left, origin, scale, wanted)
        paint_map(painter, self.subject, scale, part)
        painter.restore()
        self.subject.layout.let_go(MOST_KNOWN)


def page_of(subject: Subject) -> Page:
    """The page of a subject: 2400 wide, wider where card titles would fall under 12 px.

    Where the map is small it is narrower, as far as title, key and footer have their room; the
    key stands beside a map that leaves a column free.
    """
    wide = map_width(subject)
    inner = _inner_width(subject, wide)
    width = inner + 2 * MARGIN
    scale = min(inner / wide, LARGEST_MAP_SCALE)
    title = TitleBlock(subject, inner)
    left_over = inner - wide * scale - _BESIDE
    beside = left_over >= KEY_COLUMN
    key = Key(subject, left_over if beside else inner) if subject.profile else None
    heights = (map_height(subject) * scale, key.height if key else 0.0)
    scores = scores_part(subject, inner)
    actions = actions_part(subject, inner)
    footer = Footer(subject, inner)
    told = title.bottom + _MAP_GAP + (max(heights) if beside else sum(heights))
    personas = personas_part(subject, inner)
    parts = sum(each.height for each in (personas, scores, actions) if each is not None)
    height = told + parts + footer.height + _BOTTOM
    return Page(
        subject, width, height, scale, title, key, beside, personas, scores, actions, footer
    )


def personas_part(subject: Subject, width: float) -> PersonasPart | None:
    """The persona's cards, where they are wished for."""
    if not subject.options.personas or not len(subject.journey.personas):
        return None
    from journeymapper.pictures.personas_part import PersonasPart

    return PersonasPart(subject, width)


def scores_part(subject: Subject, width: float) -> ScoresPart | None:
    """The scores below the map, where they are wished for."""
    if subject.scored is None:
        return None
    from journeymapper.pictures.scores_page import ScoresPart

    cut = subject.options.stage is not None or subject.options.segment is not None
    return ScoresPart(subject.scored, width, whole=cut)


def actions_part(subject: Subject, width: float) -> ActionTable | None:
    """The opportunities below all that, where they are wished for and there are any.

    Of a map of one stage only those that are tied to one of its touchpoints.
    """
    if not subject.options.actions:
        return None
    from journeymapper.analysis.reports.actions import to_do
    from journeymapper.pictures.action_table import ActionTable

    listed = to_do(subject.journey)
    if subject.options.stage is not None:
        shown = subject.journey.touchpoints
        listed = [each for each in listed if any(key in shown for key in each.touchpoints)]
    return ActionTable(listed, subject.look.theme, width) if listed else None


def _inner_width(subject: Subject, wide: float) -> float:
    wished = wide * LARGEST_MAP_SCALE
    if subject.findings and wished < TWO_COLUMNS:
        wished += _BESIDE + KEY_COLUMN
    scores_room = SCORES_ROOM if subject.scored is not None else 0.0
    if subject.options.actions:
        scores_room = max(scores_room, ACTIONS_ROOM)
    wished = max(wished, title_room(subject), footer_room(subject), scores_room)
    least = wide * LEAST_TITLE_PX / TITLE_PX
    return ceil(max(min(wished, PAGE_WIDTH - 2 * MARGIN), least))


def _meets(part: Rect | None, top: float, bottom: float) -> bool:
    """Whether something of the page lies as high as a part of it, or a little beyond."""
    return part is None or (top - _BEYOND < part.bottom and part.y < bottom + _BEYOND)


def _part(bounds: Rect, left: float, top: float, scale: float, wanted: Rect) -> Rect:
    """What of the scene, whose origin stands there, a part of the page shows, and some more."""
    x, y = (wanted.x - left) / scale, (wanted.y - top) / scale
    near = Rect(x, y, wanted.width / scale, wanted.height / scale).grown(_EDGE)
    x, right = (min(max(each, bounds.x), bounds.right) for each in (near.x, near.right))
    y, bottom = (min(max(each, bounds.y), bounds.bottom) for each in (near.y, near.bottom))
    return Rect(x, y, right - x, bottom - y)
