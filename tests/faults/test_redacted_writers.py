"""Redacted, a map names nobody: each way out is searched for all that could."""

from __future__ import annotations

import pytest

from tests.helpers.inflated import inflated
from tests.helpers.personal import MARK, marked_map
from tests.helpers.ways_out import FILE, WAYS, WayOut

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.name)
def test_a_redacted_map_names_nobody(way: WayOut) -> None:
    said = inflated(way.write(marked_map(), True))
    assert (said.count(MARK), FILE in said) == (0, False)


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.name)
def test_a_map_that_is_not_redacted_does(way: WayOut) -> None:
    assert (MARK in inflated(way.write(marked_map(), False))) is way.names_people
