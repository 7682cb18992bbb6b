"""The finding that is said of the step in hand, and a free place on the board for its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from journeymapper.layout.geometry import Layout, Point, Rect
from journeymapper.layout.line import Line
from journeymapper.painting.seen import seen_in
from journeymapper.painting.wall.sentence import broken_lines, sentence_size
from journeymapper.painting.wall.wall import MARGIN, ZOOM, Sentence

if TYPE_CHECKING:
    from journeymapper.analysis.finding import Finding
    from journeymapper.model.journey import Journey
    from journeymapper.painting.look import Look
    from journeymapper.windows.presentation.tour import Stop

WIDTHS = (460.0, 400.0, 340.0)
"""px of the wall that the words may be wide, the best first."""
_AIR, _SIDE, _STEP, _FAR = 10.0, MARGIN / ZOOM, 14, 190.0
"""Scene units: around the words, at the board's sides, between two places tried, too far away."""


def finding_at(
    journey: Journey, findings: Sequence[Finding], stop: Stop, before: Stop | None
) -> tuple[Finding, str] | None:
    """The first finding about a stop and the record it stands at: card, way on, then stage.

    Of a stage it is said at its first stop. `findings` come in the order of their numbers.
    """
    keys = [stop.touchpoint] if stop.touchpoint else []
    keys += [each.key for each in journey.connections if each.source == stop.touchpoint]
    if before is None or before.stage != stop.stage:
        keys.append(stop.stage)
    found = ((each, key) for key in keys for each in findings if key in each.subjects)
    return next(found, None)


def sentence_for(
    finding: Finding,
    key: str,
    journey: Journey,
    layout: Layout,
    area: Rect,
    look: Look,
    stop: Rect,
) -> Sentence:
    """A finding's words at a free place near what it speaks of, else in the lower right corner."""
    line = layout.lines.get(key)
    waits = key in journey.connections and journey.connections[key].wait_hours != 0
    icon = "hourglass" if waits else ""
    taken = [*_taken(layout, area, look)]
    anchor = stop if line is None else Rect(*line.badge, 0, 0)
    words = [broken_lines(finding.message, last_sentence(finding.why), each) for each in WIDTHS]
    for headline, reason in words:
        size = tuple(side / ZOOM for side in sentence_size(headline, reason))
        if (at := _free_place(size, area, taken, anchor)) is not None:
            return Sentence(finding.severity.word, icon, headline, reason, at)
    headline, reason = words[0]
    wide, high = (side / ZOOM for side in sentence_size(headline, reason))
    corner = Point(area.right - _SIDE - wide, area.bottom - 14 - high)
    return Sentence(finding.severity.word, icon, headline, reason, corner, over=True)


def last_sentence(text: str) -> str:
    """What follows from a fact: the last sentence of a finding's reason."""
    return text.rstrip().rsplit(". ", 1)[-1]


def _taken(layout: Layout, area: Rect, look: Look) -> Iterator[Rect]:
    """What the words must not lie on."""
    seen = seen_in(layout, look, area)
    for box in seen.cards:
        yield box.rect.grown(_AIR)
    for line in seen.lines:
        yield from _arms(line)


def _arms(line: Line) -> Iterator[Rect]:
    for a, b in pairwise(line.points):
        left, top = min(a.x, b.x), min(a.y, b.y)
        yield Rect(left, top, abs(a.x - b.x), abs(a.y - b.y)).grown(_AIR / 2)
    for mark, wide in ((line.sign, 20.0), (line.wait, 62.0), (line.label, line.label_width * 1.3)):
        if mark is not None:
            yield Rect(mark.x - wide / 2, mark.y - 12, wide, 24).grown(2)


def _free_place(
    size: tuple[float, ...], area: Rect, taken: Sequence[Rect], anchor: Rect
) -> Point | None:
    """The free place nearest to an anchor, None where there is none near by."""
    wide, high = size
    best: tuple[float, Point] | None = None
    for x in range(int(area.x + _SIDE), int(area.right - _SIDE - wide), _STEP):
        for y in range(int(area.y + 8), int(area.bottom - 8 - high), _STEP // 2):
            place = Rect(x, y, wide, high)
            away = _distance(place, anchor)
            if away < (best[0] if best else _FAR) and not any(map(place.meets, taken)):
                best = (away, Point(x, y))
    return best[1] if best else None


def _distance(a: Rect, b: Rect) -> float:
    """Between two rectangles; a little more where a's left edge is away from b's."""
    dx = max(a.x - b.right, b.x - a.right, 0.0)
    dy = max(a.y - b.bottom, b.y - a.bottom, 0.0)
    return dx + dy + abs(a.x - b.x) / 50
