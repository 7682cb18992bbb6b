"""One kind of work in a thread of its own, while what it works on is made ready.

Python's own pools of threads load its logging, which takes as long as a fiftieth of a picture.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from queue import SimpleQueue
from threading import Thread
from typing import TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")


def worked_beside(
    work: Callable[[Given], Made], things: Iterable[Given], most: int
) -> Iterator[Made]:
    """What `work` makes of each thing, in their order; so many of them wait at most.

    What it raises is raised here, and ends it.
    """
    given: SimpleQueue[tuple[Given, ...]] = SimpleQueue()
    made: SimpleQueue[tuple[Made, ...] | BaseException] = SimpleQueue()

    def run() -> None:
        while thing := given.get():
            try:
                made.put((work(*thing),))
            except BaseException as error:
                made.put(error)

    def next_made() -> Made:
        found = made.get()
        if isinstance(found, BaseException):
            raise found
        return found[0]

    thread = Thread(target=run)
    thread.start()
    waiting = 0
    try:
        for thing in things:
            given.put((thing,))
            waiting += 1
            if waiting > most:
                yield next_made()
                waiting -= 1
        for _ in range(waiting):
            yield next_made()
    finally:
        given.put(())
        thread.join()
