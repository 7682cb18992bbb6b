"""What a command takes, said in its signature: `Annotated[str, Option("--output", "-o")]`."""

from __future__ import annotations

from typing import NamedTuple


class Argument(NamedTuple):
    """What is known by its place; `metavar` is its name in the help."""

    metavar: str
    help: str


class Option:
    """What is known by its names, as they are typed.

    Without any it has its parameter's name, and beside it `--no-...` if it is a truth. `least` and
    `most` bound a number. `hidden`: the help does not tell it.
    """

    def __init__(
        self,
        *names: str,
        help: str,
        metavar: str = "",
        least: float | None = None,
        most: float | None = None,
        hidden: bool = False,
    ) -> None:
        self.names, self.help, self.metavar = names, help, metavar
        self.least, self.most, self.hidden = least, most, hidden
