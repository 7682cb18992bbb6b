"""What the team means to do: the opportunities of a map as a list of actions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from journeymapper.analysis.reports.plain import plain
from journeymapper.language import label, marked, tr

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.model.records import Opportunity

NO_DAY = "9999"
"""Stands after every date."""


@dataclass(frozen=True, slots=True)
class Action:
    """An opportunity, and what is known of its doing: (name, text) of each fact there is."""

    title: str
    facts: tuple[tuple[str, str], ...]


def actions(journey: Journey) -> tuple[Action, ...]:
    """The list in words."""
    return tuple(_action(journey, each) for each in to_do(journey))


def to_do(journey: Journey) -> list[Opportunity]:
    """The opportunities that are not dropped, the first due first, those without a date last."""
    wanted = (each for each in journey.opportunities if each.status != "dropped")
    return sorted(wanted, key=lambda each: each.due or NO_DAY)


def _action(journey: Journey, opportunity: Opportunity) -> Action:
    titles = ", ".join(journey.touchpoints[key].title for key in opportunity.touchpoints)
    facts = (
        (marked("Owner"), opportunity.owner),
        (marked("Due"), opportunity.due or ""),
        (marked("Status"), label(opportunity.status)),
        (marked("Good for"), label(opportunity.outcome or "")),
        (marked("Worth to the customer"), _of(opportunity.customer_value, 100)),
        (marked("Effort"), _of(opportunity.effort, 5)),
        (marked("Votes"), str(opportunity.votes or "")),
        (marked("At"), titles),
    )
    said = tuple((tr(name), plain(text)) for name, text in facts if plain(text))
    return Action(plain(opportunity.title), said)


def _of(value: int | None, most: int) -> str:
    words = tr("{value} of {most}")
    return "" if value is None else words.format(value=value, most=most)
