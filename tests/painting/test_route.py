from __future__ import annotations

from journeymapper.layout.arrange import layout
from journeymapper.layout.geometry import Point
from journeymapper.model.sketch import sketch
from journeymapper.painting.look import Look, Route
from journeymapper.painting.paint import paint
from tests.helpers.drawn import map_pixels, svg_of, words_of

MAP = """
Order
  search = I search [entry, effort 3]
  > order = I order it [goal, effort 2]
"""
ROUTE = Route(frozenset({"search->order"}), "order", 5, {"search": 2})


def test_a_route_says_its_effort_and_what_would_help() -> None:
    journey = sketch(MAP)
    arranged = layout(journey)
    look = Look(route=ROUTE, remembers=False)
    said = words_of(
        svg_of(lambda painter: paint(painter, journey, arranged, look, arranged.bounds, 1.0))
    )
    assert {"effort 5", "−2"} <= set(said)


def test_a_route_lies_under_its_lines_from_near_and_far() -> None:
    journey = sketch(MAP)
    (way,) = layout(journey).lines.values()
    start, end = way.points[0], way.points[-1]
    middle = Point((start.x + end.x) / 2 + 5, (start.y + end.y) / 2)
    for zoom in (1.0, 0.3):
        x, y = round(middle.x * zoom), round(middle.y * zoom)
        plain = map_pixels(journey, Look(), zoom).pixel(x, y)
        assert map_pixels(journey, Look(route=ROUTE), zoom).pixel(x, y) != plain
