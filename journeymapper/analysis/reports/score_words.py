"""How scores are put in words, on a terminal and in a document alike."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from journeymapper.analysis.reports.plain import printable
from journeymapper.analysis.scores import figures
from journeymapper.analysis.scores.effort import EVERYONE
from journeymapper.analysis.wording import listed, quoted
from journeymapper.language import marked, tr, tr_many
from journeymapper.model.words import LEVELS

if TYPE_CHECKING:
    from journeymapper.analysis.scores.components.component import Component
    from journeymapper.analysis.scores.continuum import Continuum
    from journeymapper.analysis.scores.effort import Easiest
    from journeymapper.analysis.scores.pyramid import Pyramid
    from journeymapper.model.journey import Journey

NONE = "–"
MOST_REASONS = 3
MOST_NAMES = 6
NO_WAY = marked("no way leads to a goal")
TOP_DOWN = tuple(reversed(list(enumerate(LEVELS, 1))))
"""The levels with their numbers, as a pyramid is drawn."""


def line(text: str) -> str:
    """The text on one line, as a terminal may show it."""
    return " ".join(printable(text).split())


def number(value: Fraction | None, places: int = 2) -> str:
    """A figure for people, a dash for none."""
    return NONE if value is None else figures.number(value, places)


def feeling(value: Fraction | None) -> str:
    """A feeling or a strength for people, a dash for none."""
    return NONE if value is None else figures.signed(value)


def group(journey: Journey, segment: str) -> str:
    """Whom an easiest way is for."""
    return tr("Everyone") if segment == EVERYONE else line(journey.segments[segment].name)


def from_to(journey: Journey, way: Easiest) -> str:
    """Where an easiest way begins and ends, and what it takes."""
    first, last = (quoted(journey.touchpoints[way.path[place]].title) for place in (0, -1))
    words = tr("{what}, from {first} to {last}")
    return line(words.format(what=way.why, first=first, last=last))


def helps(journey: Journey, way: Easiest) -> str:
    """What would make the way easier most: “I wait” −3 and “I order” −2."""
    return line(
        listed(
            f"{quoted(journey.touchpoints[each.touchpoint].title)} −{each.saves}"
            for each in way.leverage
        )
    )


def ahead(continuum: Continuum) -> str:
    """What the list of what is missing opens with."""
    if continuum.ahead is None:
        return tr("Every criterion of every landmark holds")
    return tr("To “{landmark}”").format(landmark=continuum.ahead.name)


def reasons(component: Component) -> str:
    """Why a component is not full; empty where it is."""
    told = list(dict.fromkeys(each.why for each in component.parts if each.value != 1))
    if len(told) > MOST_REASONS:
        told = [*told[:MOST_REASONS], tr_many("{n} more", "{n} more", len(told) - MOST_REASONS)]
    return line("; ".join(told))


def missing(journey: Journey, component: Component) -> str:
    """What a component lacks, by title and name."""
    tables = (journey.stages, journey.channels, journey.segments)
    names = {each.id: each.name for table in tables for each in table}
    names |= {each.id: each.title for each in journey.touchpoints}
    return line(listed((quoted(names[key]) for key in component.missing), MOST_NAMES))


def stance(pyramid: Pyramid) -> str:
    """How far the pyramid is upside down, and why."""
    told = pyramid.inversion
    words = tr("inversion {value}, {why}")
    shown = words.format(value=number(told.value), why=told.why)
    return told.why if told.value is None else shown
