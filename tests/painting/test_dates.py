from __future__ import annotations

from datetime import date, datetime

import pytest

from journeymapper.painting.dates import (
    day_in_figures,
    day_in_words,
    day_of_year,
    moment_in_figures,
    read_day,
)

DAY = date(2026, 11, 3)


def _said() -> tuple[str, ...]:
    moment = datetime(2026, 11, 3, 9, 5)
    return day_in_words(DAY), day_of_year(DAY), day_in_figures(DAY), moment_in_figures(moment)


def test_days_in_english() -> None:
    assert _said() == ("3 November 2026", "3 November", "2026-11-03", "2026-11-03 09:05")


def test_days_in_german(german: None) -> None:
    assert _said() == ("3. November 2026", "3. November", "03.11.2026", "03.11.2026 09:05")


def test_a_german_day_is_read_as_it_is_typed_and_as_in_the_file(german: None) -> None:
    assert [read_day(text) for text in ("3.11.2026", "03.11.2026", "2026-11-03")] == [DAY] * 3


@pytest.mark.parametrize("text", ["31.2.2026", "soon", "2026-13-01"])
def test_what_is_no_day_is_refused(german: None, text: str) -> None:
    with pytest.raises(ValueError):
        read_day(text)
