"""Work in a thread of its own: in order, a few things at a time, and it ends with what made it."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from journeymapper.pictures.beside import worked_beside


def test_things_come_back_in_their_order() -> None:
    assert list(worked_beside(str, range(100), 3)) == [str(each) for each in range(100)]
    assert list(worked_beside(str, [], 3)) == []


def test_it_works_in_a_thread_of_its_own_that_ends_with_it() -> None:
    before = threading.active_count()
    ours = threading.get_ident()
    workers = set(worked_beside(lambda _: threading.get_ident(), range(5), 3))
    assert (len(workers), ours in workers, threading.active_count()) == (1, False, before)


def test_so_many_things_wait_at_most() -> None:
    given: list[int] = []

    def things() -> Iterator[int]:
        for each in range(10):
            given.append(each)
            yield each

    ahead = [len(given) - made for made in worked_beside(int, things(), 3)]
    assert max(ahead) == 4  # three that wait, and the one that comes back


def test_what_goes_wrong_is_told_and_ends_it() -> None:
    before = threading.active_count()
    with pytest.raises(ZeroDivisionError):
        list(worked_beside(lambda each: 1 // each, [1, 0, 1], 2))
    assert threading.active_count() == before


def test_whoever_wants_no_more_ends_it_too() -> None:
    before = threading.active_count()
    found = worked_beside(str, range(10), 2)
    assert next(found) == "0"
    found.close()  # type: ignore[attr-defined]
    assert threading.active_count() == before
