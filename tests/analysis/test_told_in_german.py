from __future__ import annotations

import pytest

from journeymapper.analysis.runner import analyse
from journeymapper.language import spelt
from journeymapper.model.sketch import sketch

pytestmark = pytest.mark.usefixtures("german")


@pytest.mark.parametrize(
    ("wait", "told"),
    [
        ("24h", "Einen Tag lang Stille nach „I order it“"),
        ("48h", "Zwei Tage lang Stille nach „I order it“"),
        ("240h", "10 Tage lang Stille nach „I order it“"),
        ("25h", "25 Stunden lang Stille nach „I order it“"),
        ("25.5h", "25,5 Stunden lang Stille nach „I order it“"),
    ],
)
def test_a_wait_is_told_in_its_number_and_case(wait: str, told: str) -> None:
    journey = sketch(f"""
        Delivery
          order = I order it [entry]
          parcel = The parcel arrives [goal]
        order -> parcel: {wait}
    """)
    found = analyse(journey, "workshop").findings
    assert told in {each.message for each in found}


def test_numbers_have_a_comma() -> None:
    assert [spelt(each) for each in (1, 2.5, 0.03)] == ["1", "2,5", "0,03"]
