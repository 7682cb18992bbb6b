"""One record from the values of a file, or what is wrong with them, field by field."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from journeymapper.language import tr
from journeymapper.model.records import Part
from journeymapper.storage.expected import expected
from journeymapper.storage.problems import Problem, instead, missing

R = TypeVar("R", bound=Part)


def read_part(kind: type[R], raw: Any, path: str, problems: list[Problem]) -> R | None:
    """The record that these values make, or None with the reasons added to `problems`."""
    try:
        return kind.made(raw)
    except ValidationError as error:
        details = error.errors(include_url=False)
        problems.extend(_problem(kind, each, path) for each in details)
        return None


def joined(path: str, place: Sequence[str | int]) -> str:
    """A path one step or more further: `touchpoints[3]` and `stage` is `touchpoints[3].stage`."""
    for step in place:
        if isinstance(step, int):
            path += f"[{step}]"
        else:
            path = f"{path}.{step}" if path else step
    return path


def _problem(kind: type[Part], details: ErrorDetails, path: str) -> Problem:
    place = details["loc"]
    at = joined(path, [step for step in place if step != "[key]"])
    if details["type"] == "duplicates":
        repeated = details["ctx"]["repeated"]
        return Problem(
            at, tr("found {value} twice, expected each entry only once").format(value=repeated)
        )
    if details["type"] == "missing":
        return Problem(at, missing(expected(kind, place)))
    return Problem(at, instead(details["input"], expected(kind, place)))
