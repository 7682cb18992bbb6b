"""A stranger's work, given some seconds: what takes longer is stopped, or else left behind."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future
    from threading import Thread

T = TypeVar("T")


class TookTooLong(Exception):
    """The work was not done in time."""


class _Stop(SystemExit):
    """Ends the work wherever it is; as a SystemExit it ends a thread without a word."""


def in_time(work: Callable[[], T], seconds: float) -> T:
    """What the work gives, done in a thread of its own. Raises what it raises, or TookTooLong.

    Work that cannot be stopped, for it waits outside Python, never keeps the program from ending.
    """
    from concurrent.futures import Future  # asked for only where there are strangers
    from threading import Thread

    outcome: Future[T] = Future()
    thread = Thread(target=_do, args=(work, outcome), name="stranger", daemon=True)
    thread.start()
    try:
        return outcome.result(seconds)
    except TimeoutError:
        if outcome.done():
            return outcome.result()
        _stop(thread)
        raise TookTooLong from None


def _do(work: Callable[[], T], outcome: Future[T]) -> None:
    try:
        outcome.set_result(work())
    except Exception as error:
        outcome.set_exception(error)
    except BaseException as error:  # it would end the program where it is raised again
        outcome.set_exception(RuntimeError(repr(error)))


def _stop(thread: Thread) -> None:
    import ctypes

    if thread.ident is not None:
        ctypes.pythonapi.PyThreadState_SetAsyncExc(
            ctypes.c_ulong(thread.ident), ctypes.py_object(_Stop)
        )
