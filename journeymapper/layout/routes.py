"""The ways of all connections as right-angled lines: no line runs through a card.

Ways are chosen gap by gap (`ways`), tracks inside the gaps (`tracks`), room for them (`gaps`),
places at the cards (`ports`); here they become corners.
"""

from __future__ import annotations

from journeymapper.layout.cells import Cells
from journeymapper.layout.facts import Facts
from journeymapper.layout.frame import Frame
from journeymapper.layout.gaps import across, frame_for, gaps_with_loops
from journeymapper.layout.geometry import Line, Point
from journeymapper.layout.marks import marked
from journeymapper.layout.ports import Port, give_offsets
from journeymapper.layout.tracks import Arm, arms_of, give_tracks
from journeymapper.layout.ways import Way, ways_of


def route(facts: Facts, cells: Cells) -> tuple[Frame, dict[str, Line]]:
    """The frame with room for all lines, and the lines."""
    ways = ways_of(facts, cells)
    arms = [arms_of(way) for way in ways]
    every_arm = [arm for each in arms for arm in each]
    give_tracks(every_arm)
    split = gaps_with_loops(every_arm)
    frame = frame_for(cells, ways, every_arm, split)
    tracks = [[across(arm, frame, split) for arm in each] for each in arms]
    ends = [_ports(*each) for each in zip(ways, arms, tracks, strict=True)]
    give_offsets([port for pair in ends for port in pair], cells, frame)
    corners = [
        _corners(way, *pair, line_tracks, frame)
        for way, pair, line_tracks in zip(ways, ends, tracks, strict=True)
    ]
    voted = [frame.card(cells.of[card.id]) for card in facts.cards if card.voted]
    lines = marked([way.link for way in ways], corners, frame, voted)
    return frame, {line.key: line for line in lines}


def _ports(way: Way, arms: list[Arm], tracks: list[float]) -> tuple[Port, Port]:
    start, end = Port(way.source, way.leaves), Port(way.target, way.enters)
    if arms:
        first, last = arms[0], arms[-1]
        start.turn, start.track = (1 if first.last.key > first.first.key else -1), tracks[0]
        end.turn, end.track = (1 if last.first.key > last.last.key else -1), tracks[-1]
    return start, end


def _corners(
    way: Way, start: Port, end: Port, tracks: list[float], frame: Frame
) -> tuple[Point, ...]:
    first, last = _at(start, frame), _at(end, frame)
    points, here = [first], first
    for gap, track in zip(way.gaps, tracks, strict=True):
        here = Point(track, here.y) if gap.upright else Point(here.x, track)
        points.append(here)
    if way.gaps:
        points.append(Point(here.x, last.y) if way.gaps[-1].upright else Point(last.x, here.y))
    points.append(last)
    return tuple(points)


def _at(port: Port, frame: Frame) -> Point:
    """The port's place on the edge of its card."""
    card = frame.card(port.cell)
    match port.side:
        case "left" | "right":
            x = card.right if port.side == "right" else card.x
            return Point(x, card.centre.y + port.offset)
        case _:
            y = card.bottom if port.side == "bottom" else card.y
            return Point(card.centre.x + port.offset, y)
