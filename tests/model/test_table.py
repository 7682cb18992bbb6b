from __future__ import annotations

import pytest

from journeymapper.model.records import Channel, Dismissal
from journeymapper.model.table import Table

WEB, PHONE = Channel(id="web", name="Website"), Channel(id="phone", name="Phone")


def test_records_come_in_order_and_by_key() -> None:
    table = Table([WEB, PHONE])
    held = (list(table), table["phone"], table.get("post"), table.keys, table.place("phone"))
    assert held == ([WEB, PHONE], PHONE, None, ("web", "phone"), 1)


def test_a_key_that_is_not_there_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        Table([WEB]).place("phone")


def test_tables_are_equal_when_records_and_order_are() -> None:
    assert (
        Table([WEB, PHONE]) == Table([WEB, PHONE]),
        Table([WEB, PHONE]) == Table([PHONE, WEB]),
    ) == (
        True,
        False,
    )


def test_a_dismissal_given_twice_is_held_twice() -> None:
    twice = Dismissal(rule="JM101", subjects=(), reason="Known")
    assert len(Table([twice, twice])) == 2
