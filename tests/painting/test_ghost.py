"""A ghost is drawn in the colour of what mends, whatever it will be once it is real."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from journeymapper.model.sketch import sketch
from journeymapper.painting.look import Look
from journeymapper.painting.theme import THEMES, Theme
from tests.helpers.drawn import bytes_of, map_pixels, map_words

MAP = sketch("""
channels: phone = Phone
Put it right
  sorry = They apologise [by phone, -2, effort 6]
  > ring = They ring an hour before [by phone, proactive, expectations +2]
""")
GHOSTS = frozenset({"ring", "sorry->ring"})
ZOOMS = [1.0, 0.3, 0.1]


def count(theme: Theme, token: str, look: Look, zoom: float = 1.0) -> int:
    """How many pixels have exactly a token's colour."""
    image, wanted = map_pixels(MAP, look, zoom), QColor(getattr(theme, token)).rgb()
    return sum(
        image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height())
    )


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES.keys())
def test_a_ghost_is_drawn_in_the_colour_of_what_mends(theme: Theme) -> None:
    real = Look(theme=theme, remembers=False)
    ghost = real._replace(ghosts=GHOSTS)
    assert count(theme, "recovery", ghost) > count(theme, "recovery", real) + 300


def test_a_ghost_says_its_title() -> None:
    assert "They ring an hour" in map_words(MAP, Look(ghosts=GHOSTS))


@pytest.mark.parametrize("zoom", ZOOMS)
def test_a_ghost_is_seen_from_afar(zoom: float) -> None:
    real, ghost = Look(remembers=False), Look(ghosts=GHOSTS, remembers=False)
    recovery = "recovery"
    assert count(ghost.theme, recovery, ghost, zoom) > count(real.theme, recovery, real, zoom)


@pytest.mark.parametrize("zoom", ZOOMS[:2])
def test_what_differs_is_outlined(zoom: float) -> None:
    plain = Look(remembers=False)
    outlined = plain._replace(differing=frozenset({"ring"}))
    accent = "accent"
    assert count(plain.theme, accent, outlined, zoom) > count(plain.theme, accent, plain, zoom)


def test_a_connection_that_differs_is_banded() -> None:
    plain = Look(remembers=False)
    banded = plain._replace(differing=frozenset({"sorry->ring"}))
    assert bytes_of(map_pixels(MAP, plain)) != bytes_of(map_pixels(MAP, banded))
