"""Why a command cannot be done: one line for the person at the terminal, exit code 2."""

from __future__ import annotations

import sys


class Failure(Exception):
    """Bad input or a bad argument: `FILE: what is wrong: what to do`."""


def complain(message: str) -> None:
    """Say on standard error what is wrong, without characters that steer a terminal."""
    print(printable(message), file=sys.stderr)


def printable(text: str) -> str:
    """The text as a terminal may show it: control characters and broken bytes made visible."""
    return "".join(
        each if each.isprintable() or each in "\n " else each.encode("unicode_escape").decode()
        for each in text
    )
