"""How much room each gap needs, and where in it each track runs."""

from __future__ import annotations

from collections.abc import Iterable

from journeymapper.layout.cells import Cells
from journeymapper.layout.facts import LinkFacts
from journeymapper.layout.frame import Frame
from journeymapper.layout.geometry import LOOP_PADDING, TRACK_GAP
from journeymapper.layout.sizes import (
    BETWEEN,
    HEAD,
    SIGN_RADIUS,
    SIGNED,
    along_the_line,
    down_the_line,
    label_width,
    pill_width,
)
from journeymapper.layout.tracks import Arm
from journeymapper.layout.ways import Way

ROOMY = 2 * TRACK_GAP
"""Tracks stand this far apart where there is room."""
BESIDE_CARD, TO_OUTER_TRACK = 16.0, 20.0
ABOVE_CARD = 12.0
OFF_EDGE, EDGE_TO_CARD = 3.0, 11.0


def frame_for(cells: Cells, ways: Iterable[Way], arms: Iterable[Arm], split: set[int]) -> Frame:
    """The frame whose gaps are wide enough for their tracks and for what straight lines carry.

    `split`: the gaps whose upper part is for loopbacks.
    """
    widths = [0.0] * (cells.columns + 1)
    above, below = [0.0] * (cells.rows + 1), [0.0] * (cells.rows + 1)
    edges = {first for first, _ in cells.lanes.values()} | {cells.rows}
    for arm in arms:
        gap, spread = arm.gap.number, TRACK_GAP * (arm.tracks - 1)
        if arm.gap.upright and gap in (0, cells.columns):
            widths[gap] = max(widths[gap], TO_OUTER_TRACK + spread + _half_of_marks(arm.way.link))
        elif arm.gap.upright:
            widths[gap] = max(widths[gap], 2 * BESIDE_CARD + spread)
        elif arm.loops:
            above[gap] = max(above[gap], 2 * LOOP_PADDING + spread)
        elif gap in edges:
            higher = 0.0 if gap in split else TRACK_GAP * (arm.tracks // 2)
            above[gap] = max(above[gap], EDGE_TO_CARD - OFF_EDGE + higher)
            below[gap] = max(below[gap], OFF_EDGE + spread - higher + EDGE_TO_CARD)
        else:
            above[gap] = max(above[gap], 2 * ABOVE_CARD + spread)
    for way in ways:
        if not way.gaps:
            _make_room(way, widths, above, below)
    return Frame(cells, widths, list(zip(above, below, strict=True)))


def _make_room(way: Way, widths: list[float], above: list[float], below: list[float]) -> None:
    """Room for the marks of a straight line between neighbours."""
    a, b, link = way.source, way.target, way.link
    if abs(a.column - b.column) == 1:
        gap, row = max(a.column, b.column), along_the_line(link).values()
        pill = pill_width(link.wait) + BETWEEN if link.wait else 0.0
        widths[gap] = max(widths[gap], HEAD + sum(row) + BETWEEN * (len(row) + 1), pill)
    elif abs(a.row - b.row) == 1 and (heights := down_the_line(link).values()):
        gap = max(a.row, b.row)
        height = HEAD + sum(heights) + BETWEEN * len(heights)
        above[gap] = max(above[gap], height / 2)
        below[gap] = max(below[gap], height / 2)


def across(arm: Arm, frame: Frame, split: set[int]) -> float:
    """The x of an upright arm, the y of a level one."""
    gap = arm.gap.number
    if arm.gap.upright:
        return _upright(arm, frame)
    if arm.loops:
        return frame.gap_top[gap] + LOOP_PADDING + TRACK_GAP * arm.track
    if gap in frame.edge:
        higher = 0 if gap in split else arm.tracks // 2
        return frame.edge[gap] + OFF_EDGE + TRACK_GAP * (arm.track - higher)
    height = frame.gap_height(gap)
    return frame.gap_top[gap] + height / 2 + _spread(arm, height - 2 * ABOVE_CARD)


def _upright(arm: Arm, frame: Frame) -> float:
    gap, width = arm.gap.number, frame.gap_width(arm.gap.number)
    left = frame.gap_left[gap]
    if gap == 0:
        return left + width - TO_OUTER_TRACK - TRACK_GAP * (arm.tracks - 1 - arm.track)
    if gap == frame.cells.columns:
        return left + TO_OUTER_TRACK + TRACK_GAP * arm.track
    return left + width / 2 + _spread(arm, width - 2 * BESIDE_CARD)


def _half_of_marks(link: LinkFacts) -> float:
    """How far the marks of a line at the map's outer edge stand out."""
    sign = SIGN_RADIUS if link.kind in SIGNED else 0.0
    widest = max(label_width(link.label), pill_width(link.wait)) / 2
    return max(widest, sign, TRACK_GAP) + 1


def _spread(arm: Arm, room: float) -> float:
    """How far from the middle of its gap an arm's track runs."""
    if arm.tracks == 1:
        return 0.0
    step = min(ROOMY, max(TRACK_GAP, room / (arm.tracks - 1)))
    return (arm.track - (arm.tracks - 1) / 2) * step


def gaps_with_loops(arms: Iterable[Arm]) -> set[int]:
    """The gaps along whose lane edge a loopback runs."""
    return {arm.gap.number for arm in arms if arm.loops}
