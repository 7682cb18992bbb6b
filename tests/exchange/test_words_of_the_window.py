from __future__ import annotations

import pytest

from journeymapper.exchange.table.fields import FIELDS
from journeymapper.exchange.vocabulary import column_field, value_of
from journeymapper.language import languages, tr
from journeymapper.model.dimensions import DIMENSIONS

pytestmark = [
    pytest.mark.usefixtures("speaking"),
    pytest.mark.parametrize("code", languages()),
]


def test_a_column_named_as_the_window_names_it_is_understood() -> None:
    astray = [tr(field.label) for field in FIELDS if column_field(tr(field.label)) != field.key]
    assert astray == []


def test_a_cell_that_says_what_the_window_says_is_understood() -> None:
    astray = [
        (dimension.field, value.name)
        for dimension in DIMENSIONS
        for value in dimension.values
        if not value.label.isdigit() and value_of(dimension.field, value.name) != value.key
    ]
    assert astray == []
