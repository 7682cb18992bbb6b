"""What the team means to do: the opportunities of a map as a list of actions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from journeymapper.analysis.reports.plain import plain

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
    value, effort = opportunity.customer_value, opportunity.effort
    facts = (
        ("Owner", opportunity.owner),
        ("Due", opportunity.due or ""),
        ("Status", opportunity.status),
        ("Good for", opportunity.outcome or ""),
        ("Worth to the customer", "" if value is None else f"{value} of 100"),
        ("Effort", "" if effort is None else f"{effort} of 5"),
        ("Votes", str(opportunity.votes or "")),
        ("At", ", ".join(journey.touchpoints[key].title for key in opportunity.touchpoints)),
    )
    return Action(
        plain(opportunity.title), tuple((name, plain(text)) for name, text in facts if plain(text))
    )
