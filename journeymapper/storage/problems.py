"""What is wrong with a file that cannot be read as a map."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from journeymapper.language import tr, tr_many

SHOWN = 20
LONGEST_VALUE = 60


class Problem(NamedTuple):
    """One thing that is wrong: where in the file (`touchpoints[3].stage`; "" is all of it), what.

    The message names what was found and what was expected.
    """

    path: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}: {self.message}" if self.path else self.message


class BadMap(Exception):
    """A file that is refused as a map, with all that is wrong with it."""

    def __init__(self, file: str, problems: Iterable[Problem]) -> None:
        self.file = file
        self.problems = tuple(problems)
        super().__init__(file)

    def __str__(self) -> str:
        return self.told()

    def told(self) -> str:
        """The problems as lines for a person, the first 20 of them."""
        name = self.file or tr("This map")
        lines = [f"{name}: {problem}" for problem in self.problems[:SHOWN]]
        more = len(self.problems) - SHOWN
        if more > 0:
            told = tr_many(
                "{file}: and {n} more problem", "{file}: and {n} more problems", more, file=name
            )
            lines.append(told)
        return "\n".join(lines)


def found(value: object) -> str:
    """A value of the file in a few words: found 9, found "abc", found a list."""
    if isinstance(value, Mapping):
        return tr("found an object")
    if isinstance(value, list | tuple):
        return tr("found a list")
    if isinstance(value, str) and len(value) > LONGEST_VALUE:
        return tr("found {value}... ({length} characters)").format(
            value=_quoted(value[: LONGEST_VALUE - 20]), length=len(value)
        )
    text = _quoted(value)
    shown = text if len(text) <= LONGEST_VALUE else f"{text[:LONGEST_VALUE]}..."
    return tr("found {value}").format(value=shown)


def missing(wanted: str) -> str:
    """What is said where something is not there; `wanted` is told by `expected`."""
    return tr("missing, expected {expected}").format(expected=wanted)


def instead(value: object, wanted: str) -> str:
    """What is said of a value where something else is wanted."""
    return tr("{found}, expected {expected}").format(found=found(value), expected=wanted)


def _quoted(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
