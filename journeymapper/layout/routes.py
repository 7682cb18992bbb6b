"""The ways of all connections."""

from __future__ import annotations

from journeymapper.layout.facts import LinkFacts
from journeymapper.layout.frame import Frame
from journeymapper.layout.geometry import Line, Point, Rect


def simple_lines(links: tuple[LinkFacts, ...], frame: Frame) -> dict[str, Line]:
    """Lines from card to card in at most three arms."""
    return {link.key: _line(link, frame) for link in links}


def _line(link: LinkFacts, frame: Frame) -> Line:
    source, target = (frame.card(frame.cells.of[end]) for end in (link.source, link.target))
    a, b = source.centre, target.centre
    if source.x == target.x:
        down = a.y < b.y
        points: tuple[Point, ...] = (
            Point(a.x, source.bottom if down else source.y),
            Point(b.x, target.y if down else target.bottom),
        )
    elif a.y == b.y:
        right = a.x < b.x
        points = (
            Point(source.right if right else source.x, a.y),
            Point(target.x if right else target.right, b.y),
        )
    else:
        right = a.x < b.x
        start = Point(source.right if right else source.x, a.y)
        end = Point(target.x if right else target.right, b.y)
        x = end.x - 32 if right else end.x + 32
        points = (start, Point(x, a.y), Point(x, b.y), end)
    xs, ys = [p.x for p in points], [p.y for p in points]
    bounds = Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)).grown(16)
    middle = Point((points[0].x + points[1].x) / 2, (points[0].y + points[1].y) / 2)
    return Line(
        link.key,
        link.source,
        link.target,
        link.kind,
        points,
        middle if link.kind in ("failure", "recovery", "loopback") else None,
        middle if link.label else None,
        8 + 7.0 * len(link.label),
        middle if link.wait else None,
        middle,
        bounds,
    )
