"""The bends of a connector are those of its way: told by the forms as the standard defines them."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.layout.geometry import Point
from journeymapper.painting.theme import PRINT
from journeymapper.pictures.slides.connector import Glue, connector
from journeymapper.pictures.slides.drawn import Paint, Pen
from journeymapper.pictures.slides.shapes import EMU, Shapes
from journeymapper.pictures.slides.tints import Tints

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
NAMES = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:p="p"'
ARM = st.integers(20, 300).flatmap(lambda length: st.sampled_from([length, -length]))
EXACT = 1.5
"""A px: connectors are at least a point high."""


def drawn_corners(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """The corners that a reader of the file draws, in px."""
    made = connector(
        Shapes(Tints(PRINT)),
        "a",
        "b",
        tuple(Point(*at) for at in points),
        (Glue(1, 0), Glue(2, 0)),
        Pen(Paint("#000000"), 1),
        "triangle",
    )
    tree: Any = ElementTree.fromstring(made.xml.replace("<p:cxnSp>", f"<p:cxnSp {NAMES}>", 1))
    form, place = tree.find(f".//{A}prstGeom"), tree.find(f".//{A}xfrm")
    off, ext = place.find(f"{A}off"), place.find(f"{A}ext")
    x, y = (int(off.get(side)) / EMU for side in ("x", "y"))
    wide, high = (int(ext.get(side)) / EMU for side in ("cx", "cy"))
    bends = [int(guide.get("fmla").split()[1]) / 100_000 for guide in form.iter(f"{A}gd")]
    inner = _by_the_standard(form.get("prst"), bends)
    return [_placed(at, place, x, y, wide, high) for at in inner]


def _by_the_standard(form: str, bends: list[float]) -> list[tuple[float, float]]:
    match form:
        case "straightConnector1":
            return [(0, 0), (1, 1)]
        case "bentConnector2":
            return [(0, 0), (1, 0), (1, 1)]
        case "bentConnector3":
            return [(0, 0), (bends[0], 0), (bends[0], 1), (1, 1)]
        case "bentConnector4":
            a, b = bends
            return [(0, 0), (a, 0), (a, b), (1, b), (1, 1)]
    a, b, c = bends
    return [(0, 0), (a, 0), (a, b), (c, b), (c, 1), (1, 1)]


def _placed(
    at: tuple[float, float], place: Any, x: float, y: float, wide: float, high: float
) -> tuple[float, float]:
    """Mirrored, then turned about the middle."""
    dx, dy = (at[0] - 0.5) * wide, (at[1] - 0.5) * high
    dx = -dx if place.get("flipH") else dx
    dy = -dy if place.get("flipV") else dy
    if place.get("rot"):
        dx, dy = -dy, dx
    return x + wide / 2 + dx, y + high / 2 + dy


def assert_same(drawn: list[tuple[float, float]], wanted: list[tuple[float, float]]) -> None:
    assert len(drawn) == len(wanted)
    for one, other in zip(drawn, wanted, strict=True):
        assert one == pytest.approx(other, abs=EXACT)


@given(
    level=st.booleans(),
    start=st.tuples(st.integers(0, 900), st.integers(0, 500)),
    arms=st.lists(ARM, min_size=1, max_size=5),
)
def test_a_connector_bends_where_its_way_does(
    level: bool, start: tuple[int, int], arms: list[int]
) -> None:
    points: list[tuple[float, float]] = [start]
    for place, arm in enumerate(arms):
        x, y = points[-1]
        points.append((x + arm, y) if level == (place % 2 == 0) else (x, y + arm))
    assert_same(drawn_corners(points), points)


def test_points_on_a_straight_way_are_no_bends() -> None:
    assert_same(drawn_corners([(0, 0), (50, 0), (50, 0), (90, 0)]), [(0, 0), (90, 0)])


def test_a_way_with_more_bends_than_a_connector_has_keeps_its_ends() -> None:
    way = [(0, 0), (40, 0), (40, 30), (80, 30), (80, 60), (120, 60), (120, 90), (160, 90)]
    drawn = drawn_corners([(float(x), float(y)) for x, y in way])
    assert len(drawn) <= 6
    assert_same([drawn[0], drawn[-1]], [(0, 0), (160, 90)])
