from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest
from PySide6.QtGui import QPainter

from journeymapper.model.words import PILLARS
from journeymapper.painting.badges import draw_badges, draw_severity
from journeymapper.painting.faces import draw_face
from journeymapper.painting.forms import FORMS
from journeymapper.painting.look import Badge, Severity
from journeymapper.painting.marks import (
    draw_effort,
    draw_fail_point,
    draw_pillar,
    draw_role,
    draw_segment,
    draw_stair,
    draw_star,
    draw_votes,
)
from journeymapper.painting.theme import LIGHT
from tests.helpers.drawn import pixels_of, svg_of, words_of

Draw = Callable[[QPainter], None]


def inked(draw: Draw) -> Counter[str]:
    """How many of 64 by 64 pixels have each colour."""
    picture = pixels_of(draw, 64, 64)
    places = ((x, y) for x in range(64) for y in range(64))
    return Counter(
        picture.pixelColor(*place).name().upper()
        for place in places
        if picture.pixelColor(*place).alpha() == 255
    )


def told(draw: Draw) -> list[str]:
    return words_of(svg_of(draw))


def test_the_seven_faces_differ_in_more_than_colour() -> None:
    drawn = [inked(lambda painter, f=f: draw_face(painter, 32, 32, f, 28)) for f in range(-3, 4)]  # type: ignore[misc]
    assert len({each["#1A2630"] for each in drawn}) == 7


@pytest.mark.parametrize("level", range(6))
def test_a_stair_has_as_many_solid_steps_as_its_level(level: int) -> None:
    area = sum((4 + 2.5 * step) * 3 for step in range(level))
    solid = inked(lambda painter: draw_stair(painter, 0, 0, level, "#112233"))["#112233"]
    assert abs(solid - area) <= 2.5 * level


@pytest.mark.parametrize(("effort", "ink"), [(4, LIGHT.ink2), (5, LIGHT.failure)])
def test_effort_is_a_failure_from_five_on(effort: int, ink: str) -> None:
    counts = inked(lambda painter: draw_effort(painter, 0, 0, effort, LIGHT, digit=False))
    assert 24 * effort <= counts[ink] <= 32 * effort


@pytest.mark.parametrize("pillar", PILLARS)
def test_the_five_strengths_of_a_pillar_look_different(pillar: str) -> None:
    def counts(strength: int) -> tuple[int, int, int]:
        found = inked(lambda painter: draw_pillar(painter, 20, 20, pillar, strength, LIGHT))
        return found[LIGHT.ink2], found[LIGHT.failure], found[LIGHT.edge2]

    assert len({counts(strength) for strength in range(-2, 3)}) == 5


def test_ten_segments_have_ten_shapes() -> None:
    drawn = [svg_of(lambda p, n=n: draw_segment(p, 32, 32, n, "#112233")) for n in range(10)]  # type: ignore[misc]
    shapes = {
        "".join(each.attrib.get("points", "") + each.attrib.get("fill", "") for each in svg.iter())
        for svg in drawn
    }
    assert (len(FORMS), len(shapes)) == (5, 10)


def test_a_fail_point_says_how_severe_it_is() -> None:
    said = [told(lambda p, s=s: draw_fail_point(p, 40, 0, s, LIGHT)) for s in (4, None)]  # type: ignore[misc]
    assert said == [["4"], []]


def test_the_star_is_yellow_in_every_theme() -> None:
    assert inked(lambda painter: draw_star(painter, 0, 0))["#F0E442"] > 80


@pytest.mark.parametrize("role", ["entry", "goal", "exit", "decision"])
def test_every_role_has_its_disc(role: str) -> None:
    assert inked(lambda painter: draw_role(painter, 32, 32, role, LIGHT))[LIGHT.ink] > 150


def test_votes_are_counted_on_their_pill() -> None:
    assert told(lambda painter: draw_votes(painter, 0, 0, 7, LIGHT)) == ["7"]


SEVERITIES: list[tuple[Severity, str]] = [
    ("error", LIGHT.error),
    ("warning", LIGHT.warn),
    ("info", LIGHT.info),
]


@pytest.mark.parametrize(("severity", "colour"), SEVERITIES)
def test_a_dismissed_finding_loses_its_colour(severity: Severity, colour: str) -> None:
    full, hollow = (
        inked(lambda p, h=h: draw_severity(p, severity, 32, 32, LIGHT, hollow=h))[colour]  # type: ignore[misc]
        for h in (False, True)
    )
    assert (full > 200, hollow) == (True, 0)


def test_two_badges_show_both_numbers_the_worse_in_front() -> None:
    badges = (Badge(3, "error"), Badge(6, "warning"))
    assert told(lambda painter: draw_badges(painter, badges, 40, 20, LIGHT)) == ["6", "3"]


def test_of_many_badges_the_second_says_how_many_more() -> None:
    badges = tuple(Badge(n, "warning") for n in range(1, 5))
    assert told(lambda painter: draw_badges(painter, badges, 40, 20, LIGHT)) == ["+3", "1"]
