"""How much room each gap needs, and where in it each track runs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from journeymapper.layout.cells import Grid
from journeymapper.layout.frame import Frame
from journeymapper.layout.geometry import LOOP_PADDING, TRACK_GAP
from journeymapper.layout.sizes import half_of_marks
from journeymapper.layout.tracks import Lot, LotKey, Track
from journeymapper.layout.ways import Gap

ROOMY = 2 * TRACK_GAP
"""Tracks stand this far apart where there is room."""
BESIDE_CARD, TO_OUTER_TRACK = 16.0, 20.0
ABOVE_CARD = 12.0
OFF_EDGE, EDGE_TO_CARD = 3.0, 11.0

Lots = Mapping[LotKey, Lot]


def width_of(gap: int, grid: Grid, lots: Lots, straight: Iterable[Mapping[int, float]]) -> float:
    """How wide a vertical gap must be: for its tracks, and for the marks of straight lines."""
    needed = max((needs.get(gap, 0.0) for needs in straight), default=0.0)
    lot = lots.get((Gap(True, gap), False))
    if lot is None:
        return needed
    if gap not in (grid.columns[0], grid.last_gap):
        return max(needed, 2 * BESIDE_CARD + TRACK_GAP * (lot.most - 1))
    return max(
        needed,
        *(
            TO_OUTER_TRACK + TRACK_GAP * (lot.tracks[arm.line].of - 1) + half_of_marks(arm.link)
            for arms in lot.arms.values()
            for arm in arms
        ),
    )


def height_of(gap: int, grid: Grid, lots: Lots, straight: float) -> tuple[float, float]:
    """How high a horizontal gap must be, above a lane's edge and below it.

    `straight`: what the marks of straight lines through it need.
    """
    above = below = straight / 2
    level = Gap(False, gap)
    loops, lot = lots.get((level, True)), lots.get((level, False))
    if loops is not None:
        above = max(above, 2 * LOOP_PADDING + TRACK_GAP * (loops.most - 1))
    if lot is not None:
        tracks = lot.most
        spread = TRACK_GAP * (tracks - 1)
        if gap in grid.edges or gap == grid.last_row_gap:
            higher = 0.0 if loops is not None else TRACK_GAP * (tracks // 2)
            above = max(above, EDGE_TO_CARD - OFF_EDGE + higher)
            below = max(below, OFF_EDGE + spread - higher + EDGE_TO_CARD)
        else:
            above = max(above, 2 * ABOVE_CARD + spread)
    return above, below


def across(lot: LotKey, track: Track, frame: Frame, lots: Lots) -> float:
    """The x of a track in a vertical gap, the y of one in a horizontal gap."""
    (upright, gap), loops = lot
    if upright:
        return _upright(gap, track, frame)
    if loops:
        return frame.gap_top[gap] + LOOP_PADDING + TRACK_GAP * track.number
    if gap in frame.edge:
        higher = 0 if (Gap(False, gap), True) in lots else track.of // 2
        return frame.edge[gap] + OFF_EDGE + TRACK_GAP * (track.number - higher)
    height = frame.gap_height(gap)
    return frame.gap_top[gap] + height / 2 + _spread(track, height - 2 * ABOVE_CARD)


def _upright(gap: int, track: Track, frame: Frame) -> float:
    left, width = frame.gap_left[gap], frame.gap_width(gap)
    if gap == frame.grid.columns[0]:
        return left + width - TO_OUTER_TRACK - TRACK_GAP * (track.of - 1 - track.number)
    if gap == frame.grid.last_gap:
        return left + TO_OUTER_TRACK + TRACK_GAP * track.number
    return left + width / 2 + _spread(track, width - 2 * BESIDE_CARD)


def _spread(track: Track, room: float) -> float:
    """How far from the middle of its gap a track runs."""
    if track.of == 1:
        return 0.0
    step = min(ROOMY, max(TRACK_GAP, room / (track.of - 1)))
    return (track.number - (track.of - 1) / 2) * step
