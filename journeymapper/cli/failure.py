"""Why a command cannot be done: one line for the person at the terminal, exit code 2."""

from __future__ import annotations

import sys


class Failure(Exception):
    """Bad input or a bad argument: `FILE: what is wrong: what to do`."""


def complain(message: str) -> None:
    """Say on standard error what is wrong, without characters that steer a terminal."""
    from journeymapper.analysis.reports.plain import printable

    print(printable(message), file=sys.stderr)
