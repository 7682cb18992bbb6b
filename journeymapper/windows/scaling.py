"""How large all windows are drawn: a factor that Qt takes once, when the program starts."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

LEAST, MOST = 80, 200
_VARIABLE = "QT_SCALE_FACTOR"
_running = [100]


@contextmanager
def scaled(percent: int) -> Iterator[None]:
    """The program's application, made inside, draws its windows so large.

    On top of a factor the user has set for all Qt programs; what is started later does not
    inherit it.
    """
    percent = min(max(percent, LEAST), MOST)
    of_the_user = os.environ.get(_VARIABLE)
    if percent != 100:
        os.environ[_VARIABLE] = str(_number(of_the_user) * percent / 100)
    _running[0] = percent
    try:
        yield
    finally:
        os.environ.pop(_VARIABLE, None)
        if of_the_user is not None:
            os.environ[_VARIABLE] = of_the_user


def window_percent() -> int:
    """How large the windows of the running program are drawn."""
    return _running[0]


def _number(text: str | None) -> float:
    try:
        return float(text or 1)
    except ValueError:
        return 1.0
