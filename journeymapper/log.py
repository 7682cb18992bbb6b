"""The program's log: silent until `-v` or the window gives it somewhere to go.

Python's logging is loaded where there is something to tell in it: it takes a twentieth of a check.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from logging import Logger

NAME = "journeymapper"


def log_of(name: str) -> Logger:
    """The log of a module, for what went wrong."""
    import logging

    whole = logging.getLogger(NAME)
    if not whole.hasHandlers():  # Python would print it, and a person gets one line
        whole.addHandler(logging.NullHandler())
    return logging.getLogger(name)


def note(name: str, message: str, *arguments: object) -> None:
    """Say what a module does, to those who have a log already."""
    if "logging" in sys.modules:
        log_of(name).debug(message, *arguments)
