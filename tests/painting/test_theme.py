from __future__ import annotations

import pytest

from journeymapper.model.dimensions import BY_FIELD
from journeymapper.model.sketch import sketch
from journeymapper.painting.tags import TAG_FILLS, swatch
from journeymapper.painting.theme import THEMES, Theme

GROUNDS = ("paper", "shade", "panel", "card", "raised", "field", "hover", "accent_soft")
TEXT_ON_GROUND = [
    *((ink, ground) for ink in ("ink", "ink2", "ink3") for ground in GROUNDS),
    *(
        (mark, ground)
        for mark in ("accent", "failure", "recovery", "loop")
        for ground in ("paper", "shade", "panel", "card")
    ),
    ("accent", "hover"),
    ("accent", "accent_soft"),
    ("failure", "fail_soft"),
    ("recovery", "rec_soft"),
    ("loop", "loop_soft"),
    ("on_accent", "accent"),
    ("on_error", "error"),
    ("on_warn", "warn"),
    ("on_info", "info"),
]
MARK_ON_GROUND = [
    *((mark, "paper") for mark in ("edge2", "flow", "support", "error", "warn_outline", "info")),
    *((mark, "panel") for mark in ("edge2", "error", "warn_outline", "info")),
    *((mark, "card") for mark in ("edge2", "error", "warn_outline", "info")),
    *((mark, "shade") for mark in ("flow", "support", "error", "warn_outline", "info")),
    ("failure", "card"),
    ("ink2", "card"),
    ("accent", "card"),
]


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def too_faint(theme: Theme, pairs: list[tuple[str, str]], least: float) -> dict[str, float]:
    tokens = theme._asdict()
    measured = {f"{a} on {b}": contrast(tokens[a], tokens[b]) for a, b in pairs}
    return {pair: ratio for pair, ratio in measured.items() if ratio < least}


def scale_of(lens: str) -> list[tuple[str, str]]:
    """Fill and ink of every value of a dimension with a scale of its own."""
    journey = sketch("Buy\n  I pay")
    dimension = BY_FIELD[lens]
    looks = [swatch(journey, dimension, value.key) for value in dimension.options(journey)]
    return [(look.fill, look.ink) for look in looks]


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_text_can_be_read_in_every_theme(theme: Theme) -> None:
    assert too_faint(theme, TEXT_ON_GROUND, 4.5) == {}


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_marks_can_be_seen_in_every_theme(theme: Theme) -> None:
    assert too_faint(theme, MARK_ON_GROUND, 3.0) == {}


def test_every_glyph_can_be_read_on_its_fill() -> None:
    scales = [*TAG_FILLS, *scale_of("effort"), *scale_of("level"), *scale_of("evidence")]
    assert [fill for fill, ink in scales if contrast(fill, ink) < 4.5] == []


def test_every_face_can_be_seen_on_its_fill() -> None:
    assert [fill for fill, ink in scale_of("sentiment") if contrast(fill, ink) < 3] == []


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_what_cannot_be_used_is_told_from_what_can(theme: Theme) -> None:
    assert min(contrast(theme.pale, theme.ink), contrast(theme.pale, theme.panel)) >= 2.5
