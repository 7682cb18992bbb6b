from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from journeymapper.model.sketch import sketch
from journeymapper.painting.look import Look
from journeymapper.painting.memory import Memory
from journeymapper.painting.theme import DARK, LIGHT
from tests.helpers.drawn import bytes_of, map_pixels, pixels_of

MAP = "Buy\n  a=I pay [by shop, effort 3, +1]\n  b=I go [by web, by mail, -2]"


HALF_A_PIXEL = 0.1
"""Of 255 on average: what is kept comes to stand on whole pixels."""


class Counted:
    """Draws a square, and counts how often."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, painter: QPainter) -> None:
        self.times += 1
        painter.fillRect(QRectF(0, 0, 20, 20), QColor("#112233"))


def test_what_is_drawn_twice_is_painted_once() -> None:
    memory, draw, thing = Memory(), Counted(), object()

    def twice(painter: QPainter) -> None:
        memory.draw(painter, (20, 20), thing, "plain", draw)
        painter.translate(30, 0)
        memory.draw(painter, (20, 20), thing, "plain", draw)

    picture = pixels_of(twice, 64, 32)
    squares = [picture.pixelColor(x, 10).name() for x in (10, 40)]
    assert (draw.times, squares) == (1, ["#112233", "#112233"])


def test_another_look_or_zoom_is_painted_anew() -> None:
    memory, draw, thing = Memory(), Counted(), object()

    def thrice(painter: QPainter) -> None:
        memory.draw(painter, (20, 20), thing, "plain", draw)
        memory.draw(painter, (20, 20), thing, "hovered", draw)
        painter.scale(2, 2)
        memory.draw(painter, (20, 20), thing, "plain", draw)

    pixels_of(thrice, 64, 64)
    assert draw.times == 3


def test_memory_forgets_the_oldest_when_it_is_full() -> None:
    memory, draws, things = Memory(most_bytes=60_000), [Counted() for _ in range(9)], range(9)

    def all_then_first(painter: QPainter) -> None:
        for thing, draw in [*zip(things, draws, strict=True), (0, draws[0])]:
            memory.draw(painter, (20, 20), thing, thing, draw)

    pixels_of(all_then_first, 64, 64)
    assert [draw.times for draw in draws] == [2, 1, 1, 1, 1, 1, 1, 1, 1]


def test_a_remembered_map_looks_like_one_painted_anew() -> None:
    journey, look = sketch(MAP), Look(selected=frozenset("a"))
    kept, anew = (
        bytes_of(map_pixels(journey, look._replace(remembers=remembers)))
        for remembers in (True, False)
    )
    off = sum(abs(a - b) for a, b in zip(kept, anew, strict=True))
    assert off / len(kept) < HALF_A_PIXEL


def test_a_remembered_card_changes_with_theme_lens_and_state() -> None:
    journey = sketch(MAP)
    looks = [Look(), Look(theme=DARK), Look(lens="effort"), Look(LIGHT, selected=frozenset("b"))]
    drawn = [bytes_of(map_pixels(journey, look)) for look in (*looks, Look())]
    assert (len(set(drawn)), drawn[0] == drawn[-1]) == (4, True)
