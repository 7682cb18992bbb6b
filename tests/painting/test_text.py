from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from journeymapper.painting.text import broken, elided, reads_from_right, text_width

WIDTH = 144.0


@given(st.text(max_size=200))
def test_a_title_keeps_to_two_lines_of_its_width(text: str) -> None:
    lines = broken(text, WIDTH, 2, 15, 600)
    too_wide = [line for line in lines if text_width(line, 15, 600) > WIDTH + 1 and len(line) > 1]
    assert (len(lines) <= 2, too_wide) == (True, [])


def test_a_short_title_stays_on_one_line() -> None:
    assert broken("I order it", WIDTH, 2, 15, 600) == ("I order it",)


def test_a_title_breaks_between_words() -> None:
    lines = broken("A mail confirms the order", WIDTH, 2, 15, 600)
    assert " ".join(lines) == "A mail confirms the order"


def test_a_long_title_ends_in_an_ellipsis_on_the_second_line() -> None:
    first, second = broken("They apologise and then they book a new slot again", WIDTH, 2, 15, 600)
    assert (first.endswith("…"), second.endswith("…")) == (False, True)


def test_a_line_break_typed_by_hand_is_kept() -> None:
    assert broken("I ask\nagain", WIDTH, 2, 15, 600) == ("I ask", "again")


def test_emoji_are_not_cut_in_two() -> None:
    assert broken("🙂" * 3, WIDTH, 2, 15, 600) == ("🙂🙂🙂",)


def test_a_name_on_one_line_loses_its_line_breaks() -> None:
    assert elided("Put\nit right", 400, 18, 700) == "Put it right"


def test_arabic_and_hebrew_read_from_the_right() -> None:
    assert [reads_from_right(text) for text in ("مرحبا", "12 שלום", "hello", "12")] == [
        True,
        True,
        False,
        False,
    ]
