"""What the columns of a table of answers hold: a row an answer, or a column a touchpoint."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from journeymapper.exchange.refused import Refused
from journeymapper.exchange.survey.figures import SCALES
from journeymapper.exchange.table.scales import IN_HEADER, Scale, scale_in
from journeymapper.exchange.vocabulary import column_field, survey_field
from journeymapper.language import tr

BETWEEN = re.compile(r"\s+[-–—|/]\s+|\s*[:|]\s*|_")
"""What parts touchpoint and question in a name: `Checkout - CES`."""
ANSWERED = (*SCALES, "comment")
ASIDE = re.compile(r"(.*\S)\s*\(([^()]*)\)\s*")
SHOWN, LONGEST = 60, 200


@dataclass(frozen=True, slots=True)
class Column:
    """A column that counts.

    `field`: touchpoint, comment, date, or a question of `SCALES`. `about`: the touchpoint that it
    is about; "" where each row names its own. `scale`: the one that its name tells.
    """

    at: int
    name: str
    field: str
    about: str = ""
    scale: Scale | None = None


def columns_of(names: Sequence[str]) -> tuple[Column, ...]:
    """The columns that count, by the first row; a field that comes again is left out.

    A touchpoint has a column of its own, or stands in the names of the others. Raises Refused
    where there is neither, or no answer.
    """
    kept = tuple(_first_of_each(_own(names)))
    if not any(each.field in ANSWERED for each in kept):
        raise Refused(tr("No column holds answers. Name them “CES”, “CSAT”, “NPS” or “Comment”."))
    return kept


def _own(names: Sequence[str]) -> list[Column]:
    long = [each for each in map(_of_a_row, *_places(names)) if each]
    if any(each.field == "touchpoint" for each in long):
        return long
    wide = [each for each in map(_of_a_touchpoint, *_places(names)) if each]
    if any(each.about for each in wide):
        return wide
    for at, name in enumerate(names):
        if column_field(name) == "title":
            title = Column(at, name[:SHOWN], "touchpoint")
            return [title, *(each for each in long if each.at != at)]
    raise Refused(
        tr(
            "No column says which touchpoint is meant. Name one “Touchpoint”, or name the"
            " columns of answers like “Checkout - CES”."
        )
    )


def _places(names: Sequence[str]) -> tuple[range, Sequence[str]]:
    return range(len(names)), names


def _of_a_row(at: int, name: str) -> Column | None:
    """A column where each row names its touchpoint: `CSAT`, `CSAT: how was it?`."""
    asked = (_field(half) for pair in _pairs(name) for half in pair)
    field = _field(name) or next((each for each in asked if each in ANSWERED), "")
    return Column(at, name[:SHOWN], field, scale=scale_in(name)) if field else None


def _of_a_touchpoint(at: int, name: str) -> Column | None:
    """A column that tells its touchpoint in its name: `Checkout - CES`; or one of dates."""
    if _field(name) == "date":
        return Column(at, name[:SHOWN], "date")
    for about, asked in _pairs(name):
        field = _field(asked)
        if field in ANSWERED:
            return Column(at, name[:SHOWN], field, about, scale_in(asked))
    return None


def _pairs(name: str) -> Iterator[tuple[str, str]]:
    """Touchpoint and question, as a name may tell them."""
    marks = [*BETWEEN.finditer(name[:LONGEST])]
    for mark in (*marks[-1:], *marks[:1]):
        halves = name[: mark.start()].strip(), name[mark.end() :].strip()
        if all(halves):
            yield halves
            yield halves[::-1]
    if aside := ASIDE.fullmatch(name[:LONGEST]):
        yield aside[1], aside[2]


def _field(words: str) -> str:
    return survey_field(words) or survey_field(IN_HEADER.sub(" ", words))


def _first_of_each(columns: Sequence[Column]) -> Iterator[Column]:
    seen = set()
    for each in columns:
        what = replace(each, at=0, name="", scale=None)
        if what not in seen:
            seen.add(what)
            yield each
