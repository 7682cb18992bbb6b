"""Fields of many records, each record read once."""

from __future__ import annotations

import pytest

from journeymapper.model.columns import column
from journeymapper.model.journey import RECORD_TYPES
from journeymapper.model.sketch import sketch
from tests.analysis.random_maps import random_map

JOURNEY = random_map(7)


@pytest.mark.parametrize("table", ["touchpoints", "connections", "stages"])
def test_a_column_holds_what_each_record_says(table: str) -> None:
    for field in RECORD_TYPES[table].defaults:
        said = [getattr(each, field) for each in JOURNEY.table(table)]
        assert list(column(JOURNEY, field, table)) == said


def test_a_map_without_touchpoints_has_empty_columns() -> None:
    assert tuple(column(sketch("Order"), "lane")) == ()
